import { chmodSync, mkdirSync } from 'node:fs'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { lineFrom } from './processes.mjs'
import { startWarden } from './warden.mjs'

const busConfig = fileURLToPath(new URL('session-bus.conf', import.meta.url))
const SOCKETS = '/tmp/.X11-unix'
const windowManagerConfig = fileURLToPath(new URL('openbox.xml', import.meta.url))

/**
 * Starts a private display: Xvfb on a free number, a window manager and, unless told otherwise, a
 * session bus. All of it ends with `stop()`, and by itself when this process ends in whatever way.
 *
 * @type {typeof import('./display.d.mts').startDisplay}
 */
export async function startDisplay({ width = 1280, height = 800, bus = true } = {}) {
  const warden = startWarden()
  try {
    const display = await startServer(warden, width, height)
    await startWindowManager(warden, display)
    const address = bus ? await startBusDaemon(warden) : undefined
    warden.unref()
    return {
      display,
      env: {
        DISPLAY: display,
        XDG_SESSION_TYPE: 'x11',
        ...(address === undefined ? {} : { DBUS_SESSION_BUS_ADDRESS: address }),
      },
      stop: () => warden.end(),
    }
  } catch (error) {
    await warden.end()
    throw error
  }
}

/**
 * Starts a private session bus without a display.
 *
 * @type {typeof import('./display.d.mts').startBus}
 */
export async function startBus() {
  const warden = startWarden()
  try {
    const address = await startBusDaemon(warden)
    warden.unref()
    return { env: { DBUS_SESSION_BUS_ADDRESS: address }, stop: () => warden.end() }
  } catch (error) {
    await warden.end()
    throw error
  }
}

/**
 * The environment for programs on a private display: nothing of the person's own desktop is left in it.
 *
 * @type {typeof import('./display.d.mts').onDisplay}
 */
export function onDisplay(env, session) {
  const { WAYLAND_DISPLAY: _wayland, WAYLAND_SOCKET: _socket, XAUTHORITY: _authority, ...rest } = env
  return { ...rest, ...session.env }
}

/** @typedef {ReturnType<typeof startWarden>} Warden */

/**
 * Xvfb picks a free number itself and tells it when it is ready for clients.
 *
 * @param {Warden} warden
 * @param {number} width
 * @param {number} height
 */
async function startServer(warden, width, height) {
  // Only root's X server creates this folder; on a machine that never had a display it can be absent.
  if (mkdirSync(SOCKETS, { recursive: true }) !== undefined) chmodSync(SOCKETS, 0o1777)
  const screen = ['-screen', '0', `${width}x${height}x24`]
  const server = warden.spawn('Xvfb', ['-displayfd', '3', ...screen, '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const number = await orFailure(server, 'Xvfb', lineFrom(readable(server.stdio[3])))
  return `:${number.trim()}`
}

/**
 * openbox runs its start-up command once it manages the display.
 *
 * @param {Warden} warden
 * @param {string} display
 */
async function startWindowManager(warden, display) {
  const args = ['--sm-disable', '--config-file', windowManagerConfig, '--startup', 'echo ready']
  const manager = warden.spawn('openbox', args, {
    env: { ...process.env, DISPLAY: display },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  await orFailure(
    manager,
    'openbox',
    lineFrom(readable(manager.stdout), (line) => line === 'ready'),
  )
}

/**
 * A bus that starts no services, so that nothing can be left over from it.
 *
 * @param {Warden} warden
 */
async function startBusDaemon(warden) {
  const daemon = warden.spawn(
    'dbus-daemon',
    [`--config-file=${busConfig}`, '--nofork', '--nopidfile', '--print-address=1'],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  )
  return await orFailure(daemon, 'dbus-daemon', lineFrom(readable(daemon.stdout)))
}

/**
 * @template T
 * @param {import('node:child_process').ChildProcess} child
 * @param {string} name
 * @param {Promise<T>} ready
 * @returns {Promise<T>}
 */
async function orFailure(child, name, ready) {
  /** @type {Promise<never>} */
  const failed = new Promise((_, reject) => child.once('error', reject))
  try {
    return await Promise.race([ready, failed])
  } catch (error) {
    throw new Error(`${name} could not be started`, { cause: error })
  }
}

/**
 * @param {unknown} stream a child's pipe, whose type cannot tell which way it goes
 * @returns {Readable}
 */
function readable(stream) {
  if (stream instanceof Readable) return stream
  throw new Error('the child was started without this pipe')
}
