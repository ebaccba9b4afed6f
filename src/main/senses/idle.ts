import { durationMs, type DurationMs } from '@core/time.ts'
import type { SessionBus } from '../session-bus.ts'
import type { DesktopKind } from './desktop-kind.ts'

/** GNOME's compositor knows of all keys, of Wayland's windows too; Chromium asks it likewise (`org_gnome_mutter_idle_monitor.cc`). */
const MUTTER = 'org.gnome.Mutter.IdleMonitor'

/**
 * How long nobody touched a key or the mouse, in milliseconds of the app's clock; null where that can't be known. On
 * Wayland Electron's own answer is not to be trusted: it is 0 forever on most desktops, and under XWayland it misses
 * the keys of other windows (electron/electron#27912).
 * @param seconds Electron's `powerMonitor.getSystemIdleTime`
 * @param rate how much faster than real time the app's clock runs
 */
export const idleFor = async (
  kind: DesktopKind,
  seconds: () => number,
  rate: number,
  bus: Promise<SessionBus | null>,
): Promise<DurationMs | null> => {
  if (kind === 'none') return null
  const ms = kind === 'wayland' ? await askMutter(await bus) : seconds() * 1000
  return ms === null || !Number.isFinite(ms) ? null : durationMs(ms * rate)
}

const askMutter = async (bus: SessionBus | null): Promise<number | null> => {
  if (bus === null) return null
  const path = '/org/gnome/Mutter/IdleMonitor/Core'
  const ms = await bus.call({ service: MUTTER, path, face: MUTTER, member: 'GetIdletime' })
  return typeof ms === 'number' || typeof ms === 'bigint' ? Number(ms) : null
}
