import { NO_SENSES, type Senses } from '@core/senses.ts'
import type { DurationMs } from '@core/time.ts'
import { watchService, type SessionBus } from '../session-bus.ts'
import { desktopKind } from './desktop-kind.ts'
import { doNotDisturb, NOTIFICATIONS } from './do-not-disturb.ts'
import { otherAppFillsScreen } from './full-screen.ts'
import { idleFor } from './idle.ts'
import { askPrograms } from './output-of.ts'

/** What the shell saw. Null is what can't be seen here, was not asked about, or took too long. */
export interface Look {
  readonly idle: DurationMs | null
  readonly fullScreen: boolean | null
  readonly doNotDisturb: boolean | null
}

export interface SensesPorts {
  readonly platform: NodeJS.Platform
  /** The environment of the process. */
  readonly variables: Readonly<Record<string, string | undefined>>
  /** Seconds since the last key or move of the mouse, as Electron says. */
  readonly idleSeconds: () => number
  /** How much faster than real time the app's clock runs. */
  readonly rate: number
  readonly bus: Promise<SessionBus | null>
  /** X ids of the app's own windows. */
  readonly ownWindows: () => readonly number[]
}

export interface SensesOfShell {
  /** Look around now: at all, or only at how long nobody was there. At most a second, and it never rejects. */
  readonly look: (about: 'idle' | 'prompt') => Promise<Look>
  /** Tell what this computer lets the app see: once soon, and again when more or less of it can be seen. */
  readonly watch: (tell: (senses: Senses) => void) => void
}

const SENSE_NAMES = ['idle', 'fullScreen', 'doNotDisturb', 'titles'] as const satisfies readonly (keyof Senses)[]

/** How long one look may take. The Prompt waits for it. */
const LOOK_MS = 1_000
/** What can be seen at all is found out once, when the app starts and the machine may be busy. */
const CHECK_MS = 10_000

/** What the app sees of its surroundings, on whichever system it runs. */
export const createSenses = (ports: SensesPorts): SensesOfShell => {
  const kind = desktopKind(ports.platform, ports.variables)
  const desktop = ports.variables['XDG_CURRENT_DESKTOP'] ?? ''
  const known = { senses: NO_SENSES, tell: null as ((senses: Senses) => void) | null }

  const see = async (everything: boolean, limit: number): Promise<Look> => {
    const late = new AbortController()
    const ask = askPrograms(late.signal)
    const timer = setTimeout(() => late.abort(), limit)
    const [idle, fullScreen, quiet] = await Promise.all([
      inTime(idleFor(kind, ports.idleSeconds, ports.rate, ports.bus), late.signal),
      everything ? inTime(otherAppFillsScreen(kind, ask, ports.ownWindows), late.signal) : null,
      everything ? inTime(doNotDisturb(ports.bus, ask, desktop), late.signal) : null,
    ])
    clearTimeout(timer)
    return { idle, fullScreen, doNotDisturb: quiet }
  }

  const look: SensesOfShell['look'] = async (about) => {
    const seen = await see(about === 'prompt', LOOK_MS)
    // A look that was too slow takes nothing back: only `check` does.
    learn({
      idle: known.senses.idle || seen.idle !== null,
      fullScreen: known.senses.fullScreen || seen.fullScreen !== null,
      doNotDisturb: known.senses.doNotDisturb || seen.doNotDisturb !== null,
      titles: known.senses.titles,
    })
    return seen
  }

  const learn = (senses: Senses): void => {
    const same = SENSE_NAMES.every((name) => known.senses[name] === senses[name])
    known.senses = senses
    if (!same) known.tell?.(senses)
  }

  const check = async (): Promise<void> => {
    const { idle, fullScreen, doNotDisturb: quiet } = await see(true, CHECK_MS)
    learn({
      idle: idle !== null,
      fullScreen: fullScreen !== null,
      doNotDisturb: quiet !== null,
      // On X11 both are asked of the same window manager with the same program.
      titles: kind === 'native' || fullScreen !== null,
    })
  }

  return {
    look,
    watch: (tell) => {
      void check().then(() => {
        known.tell = tell
        tell(known.senses)
      })
      void ports.bus.then((bus) => bus && watchService(bus, NOTIFICATIONS, () => void check())).catch(() => undefined)
    },
  }
}

/** What is seen before time is up; null otherwise. Never rejects. */
const inTime = <T>(seeing: Promise<T | null>, late: AbortSignal): Promise<T | null> =>
  new Promise((resolve) => {
    late.addEventListener('abort', () => resolve(null), { once: true })
    seeing.then(resolve, () => resolve(null))
  })
