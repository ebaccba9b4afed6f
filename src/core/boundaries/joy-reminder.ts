import { go, type Move } from '../move.ts'
import { quietUntil } from '../nudges/quiet.ts'
import { nudged } from '../nudges/spacing.ts'
import type { At, State } from '../state.ts'
import { bootMs, onWall, type BootMs } from '../time.ts'
import { text } from '../views/text.ts'
import { joyAround, joyKey, type JoyTime } from './joy-time.ts'

/** So many of the last are remembered as said. */
const TOLD_KEPT = 10

/** Joy time that is to come and was not said yet, the next first. */
const untold = ({ settings, joyTold }: State, { now, zone }: At): readonly JoyTime[] =>
  settings.joyReminder === 0
    ? []
    : joyAround(settings.joyTime, now.wall, zone).filter((joy) => joy.from > now.wall && !joyTold.includes(joyKey(joy)))

/**
 * A word before joy time, as an appointment: it asks for no gap. In quiet it waits, up to the beginning; after that
 * nothing is said. Whether anybody went is nobody's question.
 */
export const joyDue = (state: State, at: At): Move => {
  const { joyReminder } = state.settings
  const joy = untold(state, at).find(({ from }) => from - at.now.wall <= joyReminder)
  if (joy === undefined || quietUntil(state, at) !== null) return go(state)
  const { block, day, from } = joy
  const told = [...state.joyTold, joyKey(joy)].slice(-TOLD_KEPT)
  return go(nudged({ ...state, joyTold: told }, at), [
    {
      type: 'notify',
      moment: 'joyTime',
      title: text('notify.joyTime.title', { activity: block.name, at: { clock: from } }),
      body: text('notify.joyTime.body', {}),
      actions: [
        { text: text('notify.joyTime.go', {}), command: { type: 'onMyWay' } },
        { text: text('notify.joyTime.move', {}), command: { type: 'moveJoy', id: block.id, day } },
      ],
      click: { type: 'onMyWay' },
    },
  ])
}

/** When that is next; null when nothing is near, or it waits for a meeting that the person ends. */
export const joyDueAt = (state: State, at: At): BootMs | null => {
  const [joy] = untold(state, at)
  if (joy === undefined) return null
  const due = onWall(joy.from, at.now).boot - state.settings.joyReminder
  const quiet = quietUntil(state, at)
  if (quiet === 'open') return null
  return bootMs(Math.max(due, quiet ?? 0, at.now.boot))
}
