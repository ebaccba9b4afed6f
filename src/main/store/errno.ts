import type { SaveFailure } from '@core/refusal.ts'

/** A code of the operating system, such as `ENOSPC`. Safe to log: it holds nothing of the person's. */
export type Errno = `E${Uppercase<string>}`

const isErrno = (code: unknown): code is Errno => typeof code === 'string' && /^E[A-Z0-9_]{1,30}$/.test(code)

/** The system's code of an error; `EUNKNOWN` when it has none, which is a bug of ours rather than of the disk. */
export const errnoOf = (error: unknown): Errno => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return isErrno(code) ? code : 'EUNKNOWN'
}

/** An error that carries a system's code, for what the system itself doesn't report. */
export const errnoError = (code: Errno, message: string): Error => Object.assign(new Error(message), { code })

const FULL: readonly Errno[] = ['ENOSPC', 'EDQUOT']
const CLOSED: readonly Errno[] = ['EROFS', 'EACCES', 'EPERM', 'ENOTDIR']

/** What a failed write means to the person. */
export const saveFailureOf = (error: unknown): SaveFailure => {
  const code = errnoOf(error)
  if (FULL.includes(code)) return 'diskFull'
  return CLOSED.includes(code) ? 'readOnly' : 'notSaved'
}
