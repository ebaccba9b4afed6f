import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, onTestFinished, test } from 'vitest'
import { onDisplay, startDisplay } from '../../scripts/lib/display.mjs'
import { descendants, isAlive, lineFrom } from '../../scripts/lib/processes.mjs'

const owner = fileURLToPath(new URL('fixtures/display-owner.mjs', import.meta.url))

/** Asks the X server which window manager answers on it. */
async function windowManager(display: string): Promise<string> {
  const { stdout } = await promisify(execFile)('xprop', ['-display', display, '-root', '_NET_SUPPORTING_WM_CHECK'])
  return stdout
}

/** Starts a process that owns a display, and the ids of what it started. */
async function displayOwner(
  mode: string,
): Promise<{ parent: ChildProcess; env: NodeJS.ProcessEnv; pids: readonly number[] }> {
  const parent = spawn(process.execPath, [owner, mode], { stdio: ['pipe', 'pipe', 'inherit'] })
  onTestFinished(() => {
    parent.kill('SIGKILL')
  })
  const env = JSON.parse(await lineFrom(parent.stdout))
  return { parent, env, pids: descendants(parent.pid!) }
}

async function allGone(pids: readonly number[]): Promise<void> {
  await expect.poll(() => pids.filter(isAlive)).toEqual([])
}

describe('startDisplay', () => {
  test('brings a display with a window manager and a bus, and leaves no process', async () => {
    const before = new Set(descendants(process.pid))
    const session = await startDisplay()
    const pids = descendants(process.pid).filter((pid) => !before.has(pid))
    expect(pids.length).toBeGreaterThanOrEqual(4)
    expect(await windowManager(session.display)).toContain('window id')
    const bus = ['--address', session.env['DBUS_SESSION_BUS_ADDRESS']!, '--dest', 'org.freedesktop.DBus']
    const call = ['--object-path', '/', '--method', 'org.freedesktop.DBus.ListActivatableNames']
    const { stdout } = await promisify(execFile)('gdbus', ['call', ...bus, ...call])
    expect(stdout.trim()).toBe("(['org.freedesktop.DBus'],)")
    await session.stop()
    expect(pids.filter(isAlive)).toEqual([])
  })

  test('several at once get displays and buses of their own', async () => {
    const sessions = await Promise.all([startDisplay(), startDisplay(), startDisplay()])
    expect(new Set(sessions.map(({ display }) => display)).size).toBe(3)
    expect(new Set(sessions.map(({ env }) => env['DBUS_SESSION_BUS_ADDRESS'])).size).toBe(3)
    await Promise.all(sessions.map((session) => session.stop()))
  })

  test('stopping twice is fine', async () => {
    const session = await startDisplay({ bus: false })
    expect(session.env['DBUS_SESSION_BUS_ADDRESS']).toBeUndefined()
    await session.stop()
    await session.stop()
  })

  test('a program that is missing is named', async () => {
    const { PATH } = process.env
    process.env['PATH'] = '/nonexistent'
    onTestFinished(() => {
      process.env['PATH'] = PATH
    })
    await expect(startDisplay()).rejects.toThrow('Xvfb could not be started')
  })
})

describe('nothing outlives its owner', () => {
  test.each(['SIGKILL', 'SIGTERM', 'SIGINT'] as const)('ended by %s', async (name) => {
    const { parent, env, pids } = await displayOwner('wait')
    expect(await windowManager(env['DISPLAY']!)).toContain('window id')
    // One of the four may have a short-lived child of its own.
    expect(pids.length).toBeGreaterThanOrEqual(4)
    parent.kill(name)
    await allGone(pids)
  })

  test('ended by itself, without having stopped the display', async () => {
    const { parent, pids } = await displayOwner('leave')
    if (parent.exitCode === null) await once(parent, 'exit')
    expect(parent.exitCode).toBe(0)
    await allGone(pids)
  })
})

test('a program on a private display sees nothing of the desktop', () => {
  const env = {
    HOME: '/home/x',
    DISPLAY: ':0',
    WAYLAND_DISPLAY: 'wayland-0',
    XAUTHORITY: '/x',
    DBUS_SESSION_BUS_ADDRESS: 'a',
  }
  const session = { env: { DISPLAY: ':7', DBUS_SESSION_BUS_ADDRESS: 'b' }, stop: async () => {} }
  expect(onDisplay(env, session)).toEqual({ HOME: '/home/x', DISPLAY: ':7', DBUS_SESSION_BUS_ADDRESS: 'b' })
})
