import { watchService, type SessionBus } from './session-bus.ts'

const WATCHER = 'org.kde.StatusNotifierWatcher'
const OBJECT = { service: WATCHER, path: '/StatusNotifierWatcher', face: WATCHER }
/** How long a desktop may take to show the icon. */
const PATIENCE_MS = 3_000

/**
 * Find out whether this desktop shows tray icons. On Linux a tray that nobody shows looks to Electron like one that
 * is shown, so the desktop's watcher is asked over the session bus: is there a host, and is our icon with it?
 * Elsewhere there always is a tray.
 * @param tell called once within three seconds, and again when a tray appears or goes later
 */
export const watchTrayPresence = (bus: Promise<SessionBus | null>, tell: (present: boolean) => void): void => {
  if (process.platform !== 'linux') {
    tell(true)
    return
  }
  bus.then((found) => (found === null ? tell(false) : ask(found, tell))).catch(() => tell(false))
}

const ask = async (bus: SessionBus, tell: (present: boolean) => void): Promise<void> => {
  const known = { present: null as boolean | null }
  const report = (present: boolean): void => {
    if (known.present !== present) tell(present)
    known.present = present
  }
  const look = async (): Promise<void> => {
    const [host, items] = await Promise.all([
      bus.property(OBJECT, 'IsStatusNotifierHostRegistered'),
      bus.property(OBJECT, 'RegisteredStatusNotifierItems'),
    ])
    if (host === true && isOurs(items)) report(true)
  }
  const lookQuietly = (): void => void look().catch(() => undefined)

  bus.onLost(() => report(false))
  await bus.hear(`interface='${WATCHER}'`, ({ face }) => {
    if (face === WATCHER) lookQuietly()
  })
  await watchService(bus, WATCHER, (there) => {
    if (!there) report(false)
  })
  lookQuietly()
  setTimeout(() => {
    if (known.present === null) report(false)
  }, PATIENCE_MS)
}

/** Chromium names its icons by process: `org.freedesktop.StatusNotifierItem-PID-N`. */
const isOurs = (items: unknown): boolean =>
  Array.isArray(items) && items.some((item) => String(item).includes(`StatusNotifierItem-${process.pid}-`))
