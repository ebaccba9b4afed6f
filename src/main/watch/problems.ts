/**
 * Why a path is not, or not fully, watched. Each is told once in a timebox and has one calm sentence.
 * `large` and `notText` are notes: such a file is followed by its size and its fingerprint only.
 */
export const WATCH_PROBLEMS = [
  /** was there, and is not any more; watching goes on by itself when it is back */
  'gone',
  /** this account may not read it */
  'denied',
  /** more files than are watched, or than the system lets be watched */
  'tooManyFiles',
  /** a link that leads to itself */
  'linkLoop',
  /** a pipe, a socket, a device: never opened */
  'notAFile',
  /** nothing is there, or what was typed is no full path */
  'notFound',
  /** its disk or network says nothing for some seconds */
  'noAnswer',
  'large',
  'notText',
] as const
export type WatchProblem = (typeof WATCH_PROBLEMS)[number]

const BY_CODE: Readonly<Record<string, WatchProblem>> = {
  ENOENT: 'notFound',
  ENOTDIR: 'notFound',
  ENAMETOOLONG: 'notFound',
  EACCES: 'denied',
  EPERM: 'denied',
  ELOOP: 'linkLoop',
  ENOSPC: 'tooManyFiles',
  EMFILE: 'tooManyFiles',
  ENFILE: 'tooManyFiles',
  EISDIR: 'notAFile',
  ENXIO: 'notAFile',
}

/** What the system's refusal means here. What is left over are disks and networks that went away: `gone`. */
export const problemOf = (error: unknown): WatchProblem =>
  (error instanceof Error && 'code' in error ? BY_CODE[String(error.code)] : undefined) ?? 'gone'
