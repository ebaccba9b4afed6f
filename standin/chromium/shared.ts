import { EventEmitter } from 'node:events'
import { app } from '../app/app.ts'
import { setSessionBackend } from '../session/session.ts'
import { Chromium, type RefusedPopup } from './chromium.ts'

const shared: { chromium: Promise<Chromium> | undefined } = { chromium: undefined }

/** What happens to Chromium as a whole: its start, pop-ups that were refused, its end. */
export const chromiumEvents = new EventEmitter<{ start: [Chromium]; popup: [RefusedPopup]; end: [] }>()

/** The host's Chromium, started by the first window (or by a driver's port). */
export function sharedChromium(): Promise<Chromium> {
  shared.chromium ??= start()
  return shared.chromium
}

/** Switches of the host that are Chromium's, as in Electron. */
const PASSED_ON = ['--force-renderer-accessibility']
const given = (option: string): boolean => app.commandLine.hasSwitch(option.slice(2))

async function start(): Promise<Chromium> {
  const port = app.commandLine.hasSwitch('remote-debugging-port')
    ? app.commandLine.getSwitchValue('remote-debugging-port')
    : undefined
  const chromium = await Chromium.start({
    windowClass: app.getName(),
    debuggingPort: port,
    // Pages write times and dates as the app's locale does, as in Electron.
    switches: [`--lang=${app.getLocale()}`, ...PASSED_ON.filter(given), ...app.commandLine.appended],
    onPopup: (popup) => chromiumEvents.emit('popup', popup),
    onEnd: () => {
      shared.chromium = undefined
      chromiumEvents.emit('end')
    },
  })
  app.beforeExit(() => chromium.end())
  setSessionBackend({
    clearStorage: async (_session, options) => {
      const storageTypes = options?.storages?.join(',') ?? 'all'
      const origin = options?.origin ?? '*'
      await chromium.root.tell('Storage.clearDataForOrigin', { origin, storageTypes })
    },
  })
  chromiumEvents.emit('start', chromium)
  return chromium
}
