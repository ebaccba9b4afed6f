import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { startDisplay, type PrivateDisplay } from '../../../scripts/lib/display.mjs'
import { desktopKind } from '../../../src/main/senses/desktop-kind.ts'
import { idleFor } from '../../../src/main/senses/idle.ts'
import { connectSessionBus } from '../../../src/main/session-bus.ts'
import { serve } from '../../../standin/dbus/bus.ts'
import { powerMonitor } from '../../../standin/power/power-monitor.ts'
import { PrivateBus } from '../../support/desktop/private-bus.ts'

const nowhere = Promise.resolve(null)

describe('on a real display', () => {
  let display: PrivateDisplay
  beforeAll(async () => {
    display = await startDisplay({ width: 800, height: 600, bus: false })
  })
  afterAll(() => display.stop())

  const idle = (rate: number) => {
    vi.stubEnv('DISPLAY', display.display)
    return idleFor('x11', () => powerMonitor.getSystemIdleTime(), rate, nowhere)
  }

  test('time without a key grows at the rate of the app’s clock, and a key ends it', async () => {
    await expect.poll(() => idle(60)).toBeGreaterThanOrEqual(120_000)
    execFileSync('xdotool', ['key', 'a'], { env: { ...process.env, ...display.env } })
    expect(await idle(60)).toBeLessThan(120_000)
  })
})

test('without a display nothing is known; elsewhere the system is asked', async () => {
  expect(await idleFor('none', () => 7, 1, nowhere)).toBeNull()
  expect(await idleFor('native', () => 7, 1, nowhere)).toBe(7_000)
})

test('on Wayland Electron is not believed, GNOME’s compositor is', async () => {
  const server = await PrivateBus.start()
  vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', server.address)
  const bus = connectSessionBus()
  expect(await bus).not.toBeNull()
  await expect(idleFor('wayland', () => 7, 1, bus)).rejects.toThrow(/IdleMonitor/u)
  const mutter = await server.connect()
  serve(mutter, ({ path }) => path === '/org/gnome/Mutter/IdleMonitor/Core', {
    'org.gnome.Mutter.IdleMonitor.GetIdletime': () => ['t', [90_500n]],
  })
  await mutter.requestName('org.gnome.Mutter.IdleMonitor', 0)
  expect(await idleFor('wayland', () => 7, 2, bus)).toBe(181_000)
  expect(await idleFor('wayland', () => 7, 1, nowhere)).toBeNull()
  await server.stop()
})

test.each([
  ['linux', { DISPLAY: ':1' }, 'x11'],
  ['linux', { DISPLAY: ':1', XDG_SESSION_TYPE: 'x11', WAYLAND_DISPLAY: '' }, 'x11'],
  ['linux', { DISPLAY: ':1', XDG_SESSION_TYPE: 'wayland' }, 'wayland'],
  ['linux', { DISPLAY: ':1', WAYLAND_DISPLAY: 'wayland-0' }, 'wayland'],
  ['linux', { XDG_SESSION_TYPE: 'tty' }, 'none'],
  ['darwin', {}, 'native'],
  ['win32', { DISPLAY: ':0' }, 'native'],
] as const)('%s with %o is %s', (platform, variables, kind) => {
  expect(desktopKind(platform, variables)).toBe(kind)
})
