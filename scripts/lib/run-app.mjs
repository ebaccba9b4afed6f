import { spawn } from 'node:child_process'
import { signal } from './processes.mjs'

/** A terminal and npm both pass on one Ctrl+C: what follows within this time is the same one. */
const SAME_REQUEST_MS = 1000

/** How long the app may take to leave in an orderly way. */
const PATIENCE_MS = 10_000

/** @type {readonly NodeJS.Signals[]} */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Runs the app to its end. Ctrl+C reaches it once, as a wish to quit; a second one, or ten seconds, end it at
 * once. Whatever it leaves behind in its process group is ended too.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd: string, env: NodeJS.ProcessEnv }} options
 * @returns {Promise<number>} the app's exit code; 0 when it was asked to quit and did
 */
export function runApp(command, args, options) {
  return new Promise((resolve, reject) => {
    const windows = process.platform === 'win32'
    const child = spawn(command, args, { ...options, stdio: 'inherit', detached: !windows })
    /** @type {NodeJS.Timeout | undefined} */
    let insist
    let askedAt = Number.NEGATIVE_INFINITY
    const endGroup = () => signal(windows ? child.pid : -(child.pid ?? 0), 'SIGKILL')

    const quit = (/** @type {NodeJS.Signals} */ name) => {
      const now = performance.now()
      if (now - askedAt < SAME_REQUEST_MS) return
      if (insist === undefined) {
        insist = setTimeout(endGroup, PATIENCE_MS)
        child.kill(name)
      } else {
        endGroup()
      }
      askedAt = now
    }
    for (const name of SIGNALS) process.on(name, quit)

    const finish = () => {
      clearTimeout(insist)
      for (const name of SIGNALS) process.off(name, quit)
    }
    child.once('error', (error) => {
      finish()
      reject(error)
    })
    child.once('exit', (code) => {
      const asked = insist !== undefined
      finish()
      if (!windows) endGroup()
      resolve(code ?? (asked ? 0 : 1))
    })
  })
}
