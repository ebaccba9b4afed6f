import { PRESENT_FOR } from '@core/computers/computers.ts'
import type { Presence } from '@core/computers/files.ts'
import type { Heard } from '@core/computers/known.ts'
import { epochMs, type EpochMs } from '@core/time.ts'
import type { Stamp } from '@core/rollup/rollup.ts'
import { computerAt, presenceAt } from './about.ts'
import { pathOf } from './places.ts'
import { sameStamp, stampOf } from './put-whole.ts'

interface Stamps {
  readonly computer: Stamp | null
  readonly presence: Stamp | null
}
interface Known extends Heard {
  readonly stamps: Stamps
}

/** Who was heard of when. Clocks differ, so what changes while we listen is as new as now, whatever time it bears. */
export interface Hearing {
  /** @param brought whether files of it came just now */
  readonly hear: (device: string, now: EpochMs, brought: boolean) => void
  readonly knows: (device: string) => boolean
  readonly of: (devices: readonly string[]) => readonly Heard[]
}

const isSame = (a: Stamp | null, b: Stamp | null): boolean => (a === null && b === null) || sameStamp(a, b)

/** When it was heard of for the first time in this run: by its own clock, and not after now. */
const firstHeard = (times: readonly (EpochMs | undefined)[], now: EpochMs): EpochMs | null => {
  const known = times.filter((time) => time !== undefined)
  return known.length === 0 ? null : epochMs(Math.min(now, Math.max(...known)))
}

const firstPresent = (presence: Presence | null, now: EpochMs): EpochMs | null =>
  presence !== null && Math.abs(now - presence.at) < PRESENT_FOR ? epochMs(Math.min(now, presence.at)) : null

/** @param folder the shared folder, absolute */
export const createHearing = (folder: string): Hearing => {
  const known = new Map<string, Known>()
  const first = (device: string, now: EpochMs, stamps: Stamps): Known => {
    const [file, presence] = [computerAt(folder, device), presenceAt(folder, device)]
    return {
      device,
      stamps,
      file,
      presence,
      heardAt: firstHeard([file?.at, presence?.at], now),
      presentAt: firstPresent(presence, now),
    }
  }
  const again = (before: Known, now: EpochMs, stamps: Stamps, brought: boolean): Known => {
    const told = !isSame(before.stamps.computer, stamps.computer)
    const present = !isSame(before.stamps.presence, stamps.presence)
    if (!told && !present && !brought) return before
    const { device } = before
    return {
      device,
      stamps,
      file: told ? (computerAt(folder, device) ?? before.file) : before.file,
      presence: present ? (presenceAt(folder, device) ?? before.presence) : before.presence,
      heardAt: now,
      presentAt: present ? now : before.presentAt,
    }
  }
  return {
    hear: (device, now, brought) => {
      const stamps = {
        computer: stampOf(pathOf(folder, `computers/${device}`)),
        presence: stampOf(pathOf(folder, `presence/${device}`)),
      }
      const before = known.get(device)
      known.set(device, before === undefined ? first(device, now, stamps) : again(before, now, stamps, brought))
    },
    knows: (device) => known.has(device),
    of: (devices) => devices.flatMap((device) => known.get(device) ?? []),
  }
}
