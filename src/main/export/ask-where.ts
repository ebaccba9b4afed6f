import { existsSync } from 'node:fs'
import { extname, join } from 'node:path'
import { app, type WebContents } from 'electron'
import { choosePlace } from '../dialogs.ts'

/** What is asked: the name that is offered, in which folder, and what such files are called. */
export interface Asking {
  readonly name: string
  /** where something was saved last; empty: nowhere yet */
  readonly folder: string
  readonly kind: string
}

/** Where the person wants a file, chosen in the system's own window; null when they want none. */
export const askWhere = async (sender: WebContents, { name, folder, kind }: Asking): Promise<string | null> => {
  const ending = extname(name)
  const path = await choosePlace(sender, {
    defaultPath: join(folder !== '' && existsSync(folder) ? folder : app.getPath('documents'), name),
    filters: [{ name: kind, extensions: [ending.slice(1)] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  return path === null ? null : withEnding(path, ending)
}

/** Some systems leave the ending to whoever types a name. Where that would take another file's place, it stays as typed. */
const withEnding = (path: string, ending: string): string =>
  extname(path) === '' && !existsSync(`${path}${ending}`) ? `${path}${ending}` : path
