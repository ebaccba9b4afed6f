import { assertNever } from '@core/assert-never.ts'
import type { Effect } from '@core/effect.ts'
import type { LocalDay } from '@core/time.ts'
import type { Text } from '@core/views/text.ts'
import type { Notifier } from './notifier.ts'
import type { Windows } from './windows/windows.ts'

export interface EffectPorts {
  readonly windows: Windows
  readonly notifier: Notifier
  readonly lookAround: (about: 'idle' | 'prompt') => void
  readonly markAlive: () => void
  readonly askQuit: (timeboxId: string, task: Text) => void
  readonly loadDay: (day: LocalDay) => void
  readonly openReleases: () => void
  readonly quit: () => void
}

/** Carry out what the core decided. One line per effect, no rules. */
export const runEffect = (effect: Exclude<Effect, { type: 'save' | 'scheduleWake' }>, ports: EffectPorts): void => {
  switch (effect.type) {
    case 'lookAround':
      return ports.lookAround(effect.about)
    case 'markAlive':
      return ports.markAlive()
    case 'showWindow':
      return ports.windows.show(effect.window, effect.focus, effect.over === 'screen')
    case 'hideWindow':
      return ports.windows.hide(effect.window)
    case 'minimiseWindow':
      return ports.windows.minimise(effect.window)
    case 'prepareWindow':
      return ports.windows.prepare(effect.window)
    case 'notify':
      return ports.notifier.show(effect)
    case 'withdrawNotification':
      return ports.notifier.withdraw(effect.moment)
    case 'playSound':
      return ports.windows.play(effect.sound)
    case 'askQuit':
      return ports.askQuit(effect.timeboxId, effect.task)
    case 'loadDay':
      return ports.loadDay(effect.day)
    case 'openReleases':
      return ports.openReleases()
    case 'quit':
      return ports.quit()
    default:
      return assertNever(effect)
  }
}
