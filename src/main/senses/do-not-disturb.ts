import type { SessionBus } from '../session-bus.ts'
import type { Ask } from './output-of.ts'

/** The service that shows notifications. */
export const NOTIFICATIONS = 'org.freedesktop.Notifications'
const DAEMON = { service: NOTIFICATIONS, path: '/org/freedesktop/Notifications' }

/**
 * Whether the system is set to "Do not disturb"; null where it does not say. Desktops tell it in three ways: KDE's
 * daemon and others have a property `Inhibited`, dunst has `paused`, GNOME has a setting.
 * @param desktop the value of `XDG_CURRENT_DESKTOP`
 */
export const doNotDisturb = async (
  bus: Promise<SessionBus | null>,
  ask: Ask,
  desktop: string,
): Promise<boolean | null> =>
  (await daemonSays(await bus, NOTIFICATIONS, 'Inhibited')) ??
  (await daemonSays(await bus, 'org.dunstproject.cmd0', 'paused')) ??
  (await gnomeSays(ask, desktop))

const daemonSays = async (bus: SessionBus | null, face: string, name: string): Promise<boolean | null> => {
  try {
    const said = await bus?.property({ ...DAEMON, face }, name)
    return typeof said === 'boolean' ? said : null
  } catch {
    return null
  }
}

/** GNOME's daemon has no property for it; other desktops have the setting too, but do not heed it. */
const gnomeSays = async (ask: Ask, desktop: string): Promise<boolean | null> => {
  if (!desktop.split(':').includes('GNOME')) return null
  const banners = await ask('gsettings', ['get', 'org.gnome.desktop.notifications', 'show-banners'])
  if (banners === null || banners.failed) return null
  return banners.text.trim() === 'false'
}
