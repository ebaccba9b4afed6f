import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { LANGUAGES } from '../../src/core/languages.ts'

/** A group of a desktop entry: names and values, in their order. */
export type Group = Readonly<Record<string, string>>

/** The desktop entry beside what electron-builder writes by itself (name, program, icon, links). */
export interface DesktopEntry {
  readonly entry: Group
  readonly desktopActions: Readonly<Record<string, Group>>
}

const sentences = z.object({
  menu: z.object({ start: z.string() }),
  reflection: z.object({ invite: z.object({ menu: z.string() }) }),
})

/** What a menu of the desktop says, in every language; a desktop takes the one without a language for all others. */
const named = (root: string, say: (all: z.infer<typeof sentences>) => string): Group =>
  Object.fromEntries(
    LANGUAGES.map((language) => {
      const all = sentences.parse(JSON.parse(readFileSync(join(root, `src/shared/locales/${language}.json`), 'utf8')))
      return [language === 'en' ? 'Name' : `Name[${language}]`, say(all).replace(/…$/u, '')]
    }),
  )

/**
 * The entry with its two actions, which say what the tray says.
 * @param root the project's folder @param program how the app is started, as the package has it
 */
export const desktopEntry = (root: string, program: string): DesktopEntry => ({
  entry: {
    GenericName: 'Timebox companion',
    Keywords: 'timebox;focus;perfectionism;overchecking;enough;',
    StartupNotify: 'false',
    Actions: 'start;reflection;',
  },
  desktopActions: {
    start: { ...named(root, ({ menu }) => menu.start), Exec: `${program} --show=start` },
    reflection: { ...named(root, ({ reflection }) => reflection.invite.menu), Exec: `${program} --show=reflection` },
  },
})
