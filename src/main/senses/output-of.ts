import { execFile } from 'node:child_process'

/** What a program said, and whether it ended with an error; `null` when it could not be run. */
export type Output = { readonly text: string; readonly failed: boolean } | null

/** Runs a program for its output, and never rejects. */
export type Ask = (program: string, args: readonly string[]) => Promise<Output>

/**
 * Run programs until time is up.
 * @param signal ends those that take too long; they count as not run
 */
export const askPrograms =
  (signal: AbortSignal): Ask =>
  (program, args) =>
    new Promise((resolve) => {
      execFile(program, args, { signal, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } }, (error, text) => {
        const ran = error === null || typeof error.code === 'number'
        resolve(ran ? { text, failed: error !== null } : null)
      })
    })
