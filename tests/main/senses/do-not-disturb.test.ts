import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { doNotDisturb, NOTIFICATIONS } from '../../../src/main/senses/do-not-disturb.ts'
import type { Ask } from '../../../src/main/senses/output-of.ts'
import { connectSessionBus, type SessionBus } from '../../../src/main/session-bus.ts'
import { call } from '../../../standin/dbus/bus.ts'
import { FakeNotifications } from '../../support/desktop/notifications.ts'
import { PrivateBus } from '../../support/desktop/private-bus.ts'

const nobody: Ask = () => Promise.reject(new Error('no program is to be asked'))

let server: PrivateBus
let bus: Promise<SessionBus | null>
beforeEach(async () => {
  server = await PrivateBus.start()
  vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', server.address)
  bus = connectSessionBus()
})
afterEach(() => server.stop())
afterEach(() => void vi.unstubAllEnvs())

test('a daemon with "Inhibited" is believed, each time anew', async () => {
  const daemon = await FakeNotifications.start(server, [])
  daemon.setDoNotDisturb(false)
  expect(await doNotDisturb(bus, nobody, 'KDE')).toBe(false)
  daemon.setDoNotDisturb(true)
  expect(await doNotDisturb(bus, nobody, 'KDE')).toBe(true)
})

test('dunst is asked whether it is paused', async () => {
  const daemon = await FakeNotifications.start(server, [])
  daemon.setDunstPaused(true)
  expect(await doNotDisturb(bus, nobody, 'i3')).toBe(true)
  daemon.setDunstPaused(false)
  expect(await doNotDisturb(bus, nobody, 'i3')).toBe(false)
})

test('a daemon that does not say: not known, and off GNOME no setting is read', async () => {
  await FakeNotifications.start(server, [])
  expect(await doNotDisturb(bus, nobody, 'XFCE')).toBeNull()
})

test.each([
  ['GNOME', { text: 'false\n', failed: false }, true],
  ['ubuntu:GNOME', { text: 'true\n', failed: false }, false],
  ['GNOME', { text: '', failed: true }, null],
  ['GNOME', null, null],
] as const)('on %s the setting of banners is read: %o', async (desktop, output, expected) => {
  const ask = vi.fn<Ask>(() => Promise.resolve(output))
  expect(await doNotDisturb(bus, ask, desktop)).toBe(expected)
  expect(ask).toHaveBeenCalledWith('gsettings', ['get', 'org.gnome.desktop.notifications', 'show-banners'])
})

test('no service is started by asking', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'enough-services-'))
  const marker = join(folder, 'started')
  mkdirSync(join(folder, 'dbus-1/services'), { recursive: true })
  const service = `[D-BUS Service]\nName=${NOTIFICATIONS}\nExec=/bin/sh -c "touch ${marker}; exit 1"\n`
  writeFileSync(join(folder, 'dbus-1/services/lazy.service'), service)
  vi.stubEnv('XDG_DATA_HOME', folder)
  const lazy = await PrivateBus.start()
  vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', lazy.address)
  expect(await doNotDisturb(connectSessionBus(), nobody, 'KDE')).toBeNull()
  expect(existsSync(marker)).toBe(false)
  // It would have been started: whoever asks without care starts it.
  const careless = { destination: NOTIFICATIONS, path: '/', interface: NOTIFICATIONS, member: 'GetCapabilities' }
  await expect(call(await lazy.connect(), careless)).rejects.toThrow(/exited with status 1/u)
  expect(existsSync(marker)).toBe(true)
  await lazy.stop()
  rmSync(folder, { recursive: true })
})
