import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'

/** What an installer would be made of, as electron-builder says it before it makes one. */
export interface Foreseen {
  readonly installer: 'deb' | 'AppImage'
  /** the desktop entry, as text */
  readonly entry: string
  /** Files that are to lie in it, by their places there, and are not here. */
  readonly missing: readonly string[]
  /** every place in it that is named by itself */
  readonly places: readonly string[]
}

/** For the deb: what fpm is told, among it `file=/place`, and the file of the entry. For the AppImage the entry itself. */
const debSchema = z.tuple([z.array(z.string()), z.string()])
const appImageSchema = z.object({ desktop: z.string() })

const MAPPING = /^(\/[^=]+)=(\/.+)$/u

/** Reads it. What is named there is looked for at once: some of it is gone when electron-builder has ended. */
export const foreseenIn = (said: unknown): Foreseen => {
  const deb = debSchema.safeParse(said)
  if (!deb.success) return { installer: 'AppImage', entry: appImageSchema.parse(said).desktop, missing: [], places: [] }
  const [args, entryFile] = deb.data
  const mappings = args.flatMap((arg) => {
    const [, file, place] = MAPPING.exec(arg) ?? []
    return file === undefined || place === undefined ? [] : [{ file, place }]
  })
  return {
    installer: 'deb',
    entry: readFileSync(entryFile, 'utf8'),
    missing: mappings.filter(({ file }) => !existsSync(file)).map(({ place }) => place),
    places: mappings.map(({ place }) => place),
  }
}
