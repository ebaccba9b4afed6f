// Proves that `npm start` brings the app up in this clone, without and with a display, and that Ctrl+C ends all
// it started. The last line is `N passed, N failed`. Needs what `npm test` has put in place.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onDisplay, startDisplay } from './lib/display.mjs'
import { shownWindow } from './lib/mapped-window.mjs'
import { descendants, isAlive, lineFrom, signal } from './lib/processes.mjs'
import { projectRoot } from './lib/project.mjs'
import { summary } from './lib/reports.mjs'
import { say } from './lib/say.mjs'
import { watchTray } from './lib/tray-watcher.mjs'

/** How long the app may take to appear on a busy machine, and to leave, in milliseconds. */
const APPEAR_MS = 90_000
const LEAVE_MS = 10_000

const counts = { passed: 0, failed: 0, skipped: 0 }

/**
 * Counts one claim by whether its proof holds.
 *
 * @template T
 * @param {string} claim
 * @param {() => Promise<T>} proof
 * @returns {Promise<T | undefined>}
 */
async function prove(claim, proof) {
  try {
    const value = await proof()
    counts.passed += 1
    say(`passed  ${claim}`)
    return value
  } catch (error) {
    counts.failed += 1
    say(`failed  ${claim}: ${error instanceof Error ? error.message : String(error)}`)
    return undefined
  }
}

/**
 * Runs `npm start` in a process group of its own, as a terminal does, with settings and history in a folder of its own.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {(npm: import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, null>, giveUp: AbortSignal) => Promise<void>} proofs
 */
async function withNpmStart(env, proofs) {
  const home = mkdtempSync(join(tmpdir(), 'enough-start-'))
  const own = {
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_DATA_HOME: join(home, 'data'),
    XDG_STATE_HOME: join(home, 'state'),
  }
  const npm = spawn('npm', ['start'], {
    cwd: projectRoot,
    env: { ...env, ...own },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  })
  npm.stdout.pipe(process.stdout, { end: false })
  const ended = new AbortController()
  npm.once('exit', () => ended.abort())
  const giveUp = AbortSignal.any([ended.signal, AbortSignal.timeout(APPEAR_MS)])
  const started = () => [npm.pid ?? 0, ...descendants(npm.pid ?? 0)]
  try {
    await proofs(npm, giveUp)
    const pids = started()
    await prove(`Ctrl+C ends all ${pids.length} processes within ${LEAVE_MS / 1000} s`, async () => {
      if (ended.signal.aborted) throw new Error('npm start had ended before')
      signal(-(npm.pid ?? 0), 'SIGINT')
      await allGone(pids)
    })
  } finally {
    for (const pid of started()) signal(pid, 'SIGKILL')
    rmSync(home, { recursive: true, force: true })
  }
}

/**
 * @param {readonly number[]} pids
 * @returns {Promise<void>}
 */
function allGone(pids) {
  const deadline = performance.now() + LEAVE_MS
  return new Promise((resolve, reject) => {
    const look = setInterval(() => {
      const left = pids.filter(isAlive)
      if (left.length > 0 && performance.now() < deadline) return
      clearInterval(look)
      if (left.length === 0) resolve()
      else reject(new Error(`still there: ${left.join(', ')}`))
    }, 50)
  })
}

/** @returns {NodeJS.ProcessEnv} this environment without a desktop */
function withoutDesktop() {
  const {
    DISPLAY: _x,
    WAYLAND_DISPLAY: _wayland,
    DBUS_SESSION_BUS_ADDRESS: _bus,
    XDG_RUNTIME_DIR: _run,
    ...env
  } = process.env
  return env
}

say('\n— npm start without a display —')
await withNpmStart(withoutDesktop(), async (npm, giveUp) => {
  await prove('a private display is started and a window of the app is shown on it', async () => {
    const line = await lineFrom(npm.stdout, (text) => text.startsWith('No display here'))
    const [display = ''] = /:\d+/.exec(line) ?? []
    return await shownWindow(display, /Enough/, giveUp)
  })
})

say('\n— npm start on a desktop with a tray —')
const desktop = await startDisplay()
const tray = await watchTray(desktop.env['DBUS_SESSION_BUS_ADDRESS'] ?? '')
await withNpmStart(onDisplay(withoutDesktop(), desktop), async (_npm, giveUp) => {
  await prove('a window of the app is shown on the display', () => shownWindow(desktop.display, /Enough/, giveUp))
  await prove('the tray icon is registered and answers', async () => {
    const late = new Promise((_, reject) => {
      if (giveUp.aborted) reject(new Error('npm start had ended before'))
      giveUp.addEventListener('abort', () => reject(new Error('no icon was registered')))
    })
    const item = await Promise.race([tray.item, late])
    if (typeof (await tray.id(String(item))) !== 'string') throw new Error('the icon has no id')
  })
})
tray.close()
await desktop.stop()

say(summary(counts))
process.exitCode = counts.failed === 0 ? 0 : 1
