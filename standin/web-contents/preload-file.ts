import { readFileSync } from 'node:fs'
import { isAbsolute } from 'node:path'

/** The text of a preload; one that can't be read is told and left out, as in Electron. */
export function readPreload(path: string | undefined): string | undefined {
  if (path === undefined) return undefined
  if (!isAbsolute(path)) throw new Error(`preload script must have absolute path: ${path}`)
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    console.error(`Unable to load preload script: ${path}\n`, error)
    return undefined
  }
}
