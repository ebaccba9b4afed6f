import { existsSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { onDisplay, startBus, startDisplay } from './display.mjs'

/**
 * @typedef {object} Desktop where the app will appear
 * @property {NodeJS.ProcessEnv} env
 * @property {string | null} line what was started, for the person
 * @property {() => Promise<void>} stop ends what was started
 */

const SCREEN = { width: 1280, height: 800 }

/**
 * Finds the person's desktop, and starts what it lacks: a whole private one where there is no display, a
 * session bus where only that is missing. On other systems than Linux there is nothing to do.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Desktop>}
 */
export async function openDesktop(env) {
  if (process.platform !== 'linux') return { env, line: null, stop: async () => {} }
  if (!(await hasDisplay(env))) {
    const session = await startDisplay(SCREEN)
    const line = `No display here: started a private one on ${session.display} (${SCREEN.width}×${SCREEN.height}), with a window manager and a session bus.`
    return { env: onDisplay(env, session), line, stop: () => session.stop() }
  }
  if (env['DBUS_SESSION_BUS_ADDRESS']) return { env, line: null, stop: async () => {} }
  const ownBus = join(env['XDG_RUNTIME_DIR'] ?? '/nowhere', 'bus')
  if (existsSync(ownBus)) {
    return { env: { ...env, DBUS_SESSION_BUS_ADDRESS: `unix:path=${ownBus}` }, line: null, stop: async () => {} }
  }
  const bus = await startBus()
  return { env: { ...env, ...bus.env }, line: 'No session bus here: started a private one.', stop: () => bus.stop() }
}

/**
 * Whether there is a display to draw on. A DISPLAY that nothing answers on, left over from another session,
 * is none.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<boolean>}
 */
export async function hasDisplay(env) {
  if (env['WAYLAND_DISPLAY']) return true
  const display = env['DISPLAY']
  if (!display) return false
  const number = /^(?:unix)?:(\d+)(?:\.\d+)?$/.exec(display)?.[1]
  if (number === undefined) return true
  const socket = `/tmp/.X11-unix/X${number}`
  return isAbstract(socket) || (await answers(socket))
}

/** @param {string} socket */
function isAbstract(socket) {
  try {
    return readFileSync('/proc/net/unix', 'utf8')
      .split('\n')
      .some((line) => line.endsWith(` @${socket}`))
  } catch {
    return false
  }
}

/**
 * @param {string} socket
 * @returns {Promise<boolean>}
 */
function answers(socket) {
  return new Promise((resolve) => {
    const attempt = connect(socket)
    attempt.once('connect', () => {
      attempt.destroy()
      resolve(true)
    })
    attempt.once('error', () => resolve(false))
  })
}
