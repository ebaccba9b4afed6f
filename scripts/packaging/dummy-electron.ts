import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What marks the fuses in Electron's program, with the version of their list and the states of a released Electron 45. */
const FUSE_MARK = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const FUSES_AS_RELEASED = '101100011'

/** A few of the languages of Chromium's own words that Electron comes with, among them one that is not packed. */
const LOCALES = ['de', 'en-US', 'es', 'ja', 'uk']

/**
 * Something of Electron's form, to be packed where Electron's program can't be had: it carries the fuses, and runs
 * nothing. @param folder made anew
 */
export const layDummyElectron = (folder: string): void => {
  rmSync(folder, { recursive: true, force: true })
  for (const inside of ['locales', 'resources']) mkdirSync(join(folder, inside), { recursive: true })
  const program = join(folder, 'electron')
  const wire = Buffer.from([1, FUSES_AS_RELEASED.length])
  writeFileSync(program, Buffer.concat([Buffer.from(FUSE_MARK), wire, Buffer.from(FUSES_AS_RELEASED)]))
  chmodSync(program, 0o755)
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'chrome-sandbox']) writeFileSync(join(folder, name), '')
  for (const name of LOCALES) writeFileSync(join(folder, 'locales', `${name}.pak`), '')
}
