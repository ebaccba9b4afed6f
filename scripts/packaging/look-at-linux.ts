import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from '../lib/processes.mjs'
import type { Checks } from './checks.ts'
import type { Foreseen } from './foreseen.ts'
import { PLACES } from './linux-files.ts'

/** Asks a program what it finds wrong with a file. @throws with what it says */
const ask = async (program: string, args: readonly string[]): Promise<string> => {
  const { code, output } = await run(program, args)
  // A warning of desktop-file-validate is printed with a good end.
  if (code !== 0 || /\b(?:error|warning):/u.test(output)) throw new Error(output.trim())
  return `by ${program}`
}

/** What a software centre shows. @param laid where the files of the deb are laid out */
export const lookAtMetainfo = async (checks: Checks, laid: string): Promise<void> => {
  await checks.check('what software centres show is as they read it', () =>
    ask('appstreamcli', ['validate', '--no-net', '--explain', join(laid, PLACES.metainfo)]),
  )
}

/** What the installers would be made of: a desktop entry with its actions each, and for the deb files that are there. */
export const lookAtForeseen = async (checks: Checks, foreseen: readonly Foreseen[]): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'enough-entry-'))
  try {
    for (const { installer, entry, missing, places } of foreseen) {
      await checks.check(`the desktop entry of the ${installer} is as desktops read it`, () => {
        const file = join(folder, 'enough.desktop')
        writeFileSync(file, entry)
        return ask('desktop-file-validate', [file])
      })
      if (installer === 'deb')
        await checks.check('the deb is made of files that are there', () => {
          const unnamed = Object.values(PLACES).filter((place) => !places.includes(`/${place}`))
          if (missing.length + unnamed.length > 0) throw new Error([...missing, ...unnamed].join(', '))
          return `${places.length} places`
        })
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
