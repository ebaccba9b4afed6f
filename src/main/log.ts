import { renameSync } from 'node:fs'
import { join } from 'node:path'
import type { Command, WindowName } from '@core/command.ts'
import type { FileKind } from '@core/persisted/files.ts'
import type { Refusal } from '@core/refusal.ts'
import type { Signal } from '@core/signal.ts'
import electronLog from 'electron-log/node'
import type { RefusedFor } from './ipc/refused.ts'
import type { Errno } from './store/errno.ts'
import { ensureFolder, FILE_MODE } from './store/folders.ts'

/** What can be told, by name. A new event is added here, so that nothing is logged in passing. */
export const LOG_EVENTS = [
  'started',
  'ended',
  'saveFailed',
  'saveRefused',
  'fileUnreadable',
  'fileNewer',
  'fileDamaged',
  'fileStuck',
  'fileTrouble',
  'othersUnreadable',
  'noCommandLine',
  'refused',
  'folderClosed',
] as const
export type LogEvent = (typeof LOG_EVENTS)[number]

/** The only texts that may be logged: codes from the source. A title or a sentence is a compile error. */
export type LogCode = FileKind | Refusal | RefusedFor | Errno | WindowName | Command['type'] | Signal['type']
export type LogFields = Readonly<Record<string, number | boolean | LogCode>>

/** What the app tells about itself: events, numbers, yes and no, and codes; never a title, a text or a path. */
export interface Log {
  readonly event: (event: LogEvent, fields?: LogFields) => void
  /** An exception is a bug. Its name, code and places in the source are kept; its message, which may quote, is not. */
  readonly logBug: (error: unknown) => void
}

export interface LogOptions {
  /** Folder of the log; created when missing. */
  readonly folder: string
  /** Also print to the terminal: for development, never when packaged. */
  readonly console: boolean
}

const FILE_BYTES = 512 * 1024
/** `enough.log`, `enough.1.log`, `enough.2.log` */
const FILES_KEPT = 3
/** What a code looks like; the last guard, should the types be talked round. */
const CODE = /^[A-Za-z][A-Za-z0-9._-]{0,39}$/

/** A log that rotates, on this computer only. */
export const createLog = (options: LogOptions): Log => {
  const path = join(options.folder, 'enough.log')
  makeFolder(options.folder)
  const logger = electronLog.create({ logId: `enough:${path}` })
  logger.transports.file.setAppName('Enough')
  logger.transports.file.resolvePathFn = () => path
  logger.transports.file.level = 'info'
  logger.transports.file.maxSize = FILE_BYTES
  logger.transports.file.writeOptions = { flag: 'a', mode: FILE_MODE, encoding: 'utf8' }
  logger.transports.file.archiveLogFn = () => rotate(options.folder)
  logger.transports.console.level = options.console ? 'info' : false
  if (logger.transports.remote !== undefined) logger.transports.remote.level = false
  if (logger.transports.ipc !== undefined) logger.transports.ipc.level = false
  // electron-log reports its own troubles, such as a full disk, to the console of its default logger.
  if (!options.console) electronLog.transports.console.writeFn = () => undefined
  return {
    event: (event, fields) => logger.info(line(event, fields)),
    logBug: (error) => logger.error(bug(error)),
  }
}

/** The library would make it open to others. A log that has no place must never stop the app. */
const makeFolder = (folder: string): void => {
  try {
    ensureFolder(folder)
  } catch {
    // The library finds it out by itself, and says nothing.
  }
}

const line = (event: LogEvent, fields: LogFields = {}): string =>
  [code(event), ...Object.entries(fields).map(([name, value]) => `${code(name)}=${shown(value)}`)].join(' ')

const shown = (value: number | boolean | string): string => (typeof value === 'string' ? code(value) : String(value))

const code = (text: string): string => (CODE.test(text) ? text : '?')

/** The frames of a stack without the message above them, which can span lines. */
const bug = (error: unknown): string => {
  if (!(error instanceof Error)) return `bug ${typeof error}`
  const errorCode = 'code' in error && typeof error.code === 'string' ? ` ${code(error.code)}` : ''
  const frames = (error.stack ?? '').split('\n').filter((frame) => FRAME.test(frame))
  return [`bug ${code(error.name)}${errorCode}`, ...frames].join('\n')
}

/** A line of V8's stack that ends in a place: `    at name (file:1:2)`. */
const FRAME = /^ {4}at .*:\d+:\d+\)?$/

const rotate = (folder: string): void => {
  for (let index = FILES_KEPT - 1; index >= 1; index -= 1) {
    const from = index === 1 ? 'enough.log' : `enough.${index - 1}.log`
    try {
      renameSync(join(folder, from), join(folder, `enough.${index}.log`))
    } catch {
      // One that isn't there has nothing to move; the log must never stop the app.
    }
  }
}
