import type { State } from '../state.ts'
import { minutesNear, minutesUp, type EpochMs, type Instant, type Minutes } from '../time.ts'
import type { Kind } from '../timebox/kind.ts'
import { leftAt } from '../timebox/measure.ts'
import type { Timebox } from '../timebox/timebox.ts'
import { text, type Text } from './text.ts'
import { trayView, usedPart } from './tray.ts'

/** Where things stand, for other programs: one line, and what it is made of. */
export interface StatusView {
  readonly phase: Timebox['phase']['name'] | 'idle'
  readonly line: Text
  readonly task: string
  readonly kind: Kind | null
  readonly project: string | null
  readonly left: Minutes | null
  readonly cap: Minutes | null
  /** when the cap is reached; null unless running */
  readonly until: EpochMs | null
  readonly startedAt: EpochMs | null
  readonly marks: readonly string[]
  /** 0 to 1 */
  readonly used: number
}

/** The line is that of the tray, where there is more to say than the product's name. */
export const statusView = (state: State, now: Instant, zone: string): StatusView => {
  const { timebox } = state
  const { tooltip } = trayView(state, now, zone)
  if (timebox === null) {
    return {
      phase: 'idle',
      line: tooltip.key === 'tray.tooltip.idle' ? text('cli.idle', {}) : tooltip,
      task: '',
      kind: null,
      project: null,
      left: null,
      cap: null,
      until: null,
      startedAt: null,
      marks: [],
      used: 0,
    }
  }
  const { phase } = timebox
  return {
    phase: phase.name,
    line: tooltip,
    task: timebox.title,
    kind: timebox.kind,
    project: timebox.project ?? null,
    left: minutesUp(leftAt(timebox, now)),
    cap: minutesNear(timebox.cap),
    until: phase.name === 'running' ? phase.deadline.wall : null,
    startedAt: timebox.startedAt,
    marks: timebox.marks,
    used: usedPart(timebox, now),
  }
}
