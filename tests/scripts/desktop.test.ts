import { expect, test } from 'vitest'
import { hasDisplay, openDesktop } from '../../scripts/lib/desktop.mjs'
import { startDisplay } from '../../scripts/lib/display.mjs'
import { folderWith } from './folder.ts'

test('a Wayland session is a display', async () => {
  expect(await hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' })).toBe(true)
})

test('a display of another machine is believed', async () => {
  expect(await hasDisplay({ DISPLAY: 'localhost:10.0' })).toBe(true)
})

test('a display counts while something answers on it', async () => {
  const session = await startDisplay({ bus: false })
  expect(await hasDisplay({ DISPLAY: session.display })).toBe(true)
  await session.stop()
  expect(await hasDisplay({ DISPLAY: session.display })).toBe(false)
  expect(await hasDisplay({})).toBe(false)
})

test('without a display a private one is started and told in one line', async () => {
  const desktop = await openDesktop({ PATH: process.env['PATH'], DBUS_SESSION_BUS_ADDRESS: 'unix:path=/mine' })
  expect(desktop.line).toMatch(/^No display here: started a private one on :\d+ \(1280×800\), with a window manager/)
  expect(desktop.env['DISPLAY']).toMatch(/^:\d+$/)
  expect(desktop.env['DBUS_SESSION_BUS_ADDRESS']).not.toBe('unix:path=/mine')
  await desktop.stop()
})

test("the person's own desktop is left as it is", async () => {
  const env = { WAYLAND_DISPLAY: 'wayland-0', DBUS_SESSION_BUS_ADDRESS: 'unix:path=/mine' }
  expect(await openDesktop(env)).toMatchObject({ env, line: null })
})

test('a session bus that is only not named is found', async () => {
  const folder = folderWith({ bus: '' })
  const desktop = await openDesktop({ WAYLAND_DISPLAY: 'wayland-0', XDG_RUNTIME_DIR: folder })
  expect(desktop).toMatchObject({ line: null, env: { DBUS_SESSION_BUS_ADDRESS: `unix:path=${folder}/bus` } })
})

test('a session bus that is missing is started', async () => {
  const desktop = await openDesktop({ PATH: process.env['PATH'], WAYLAND_DISPLAY: 'wayland-0' })
  expect(desktop.line).toBe('No session bus here: started a private one.')
  expect(desktop.env['DBUS_SESSION_BUS_ADDRESS']).toMatch(/^unix:path=/)
  await desktop.stop()
})
