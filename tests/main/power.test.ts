import { EventEmitter } from 'node:events'
import { afterEach, expect, test, vi } from 'vitest'
import { watchPower, type PowerPorts } from '../../src/main/power.ts'
import { Desktop } from '../support/desktop/desktop.ts'

const { app, windows } = vi.hoisted(() => ({
  app: { on: vi.fn<(event: string, listener: (event: unknown, window: unknown) => void) => void>() },
  windows: [] as unknown[],
}))
// The stand-in's power monitor speaks with logind as Electron's does.
vi.mock('electron', async () => ({
  app,
  BrowserWindow: { getAllWindows: () => windows },
  powerMonitor: (await import('../../standin/power/power-monitor.ts')).powerMonitor,
}))

afterEach(() => void vi.unstubAllGlobals())

const watch = (): string[] => {
  const heard: string[] = []
  const say = (what: keyof PowerPorts) => () => void heard.push(what)
  watchPower({
    suspended: say('suspended'),
    resumed: say('resumed'),
    endingSoon: say('endingSoon'),
    ending: say('ending'),
  })
  return heard
}

test('sleep, waking up and the end of the session are heard, and nothing of it is held up', async () => {
  await using desktop = await Desktop.start()
  vi.stubEnv('DBUS_SYSTEM_BUS_ADDRESS', desktop.env['DBUS_SYSTEM_BUS_ADDRESS'])
  const heard = watch()
  const locks = await desktop.power.waitForInhibitors(({ length }) => length === 2)
  expect(locks.map(({ mode }) => mode)).toEqual(['delay', 'delay'])
  desktop.power.suspend()
  await vi.waitFor(() => expect(heard).toEqual(['suspended']))
  desktop.power.resume()
  await vi.waitFor(() => expect(heard).toEqual(['suspended', 'resumed']))
  desktop.power.shutdown()
  await vi.waitFor(() => expect(heard).toEqual(['suspended', 'resumed', 'ending']))
  await desktop.power.waitForInhibitors((all) => all.some(({ what, held }) => what === 'shutdown' && !held))
})

test('on Windows every window hears that the session may end, and that it ends', () => {
  vi.stubGlobal('process', { ...process, platform: 'win32' })
  const [early, late] = [new EventEmitter(), new EventEmitter()]
  windows.push(early)
  const heard = watch()
  const created = app.on.mock.calls.find(([event]) => event === 'browser-window-created')?.[1]
  created?.({}, late)
  early.emit('query-session-end')
  late.emit('query-session-end')
  expect(heard).toEqual(['endingSoon', 'endingSoon'])
  late.emit('session-end')
  expect(heard).toEqual(['endingSoon', 'endingSoon', 'ending'])
})
