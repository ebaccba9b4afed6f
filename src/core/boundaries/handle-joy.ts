import { assertNever } from '../assert-never.ts'
import type { Command } from '../command.ts'
import { go, refuse, stale, type Move } from '../move.ts'
import type { At, State } from '../state.ts'
import { minutes } from '../time.ts'
import { JOY_MAX, shiftedTime, type JoyBlock, type JoyPlan } from './joy-time.ts'

export type JoyCommand = Extract<Command, { type: 'keepJoy' | 'takeJoy' | 'removeJoy' | 'moveJoy' | 'onMyWay' }>

/** How much later "Move it" puts it; the person can change that then. */
const LATER = minutes(60)
const TOLD = { type: 'withdrawNotification', moment: 'joyTime' } as const

const withJoy = (state: State, joyTime: readonly JoyBlock[]): State => ({
  ...state,
  settings: { ...state.settings, joyTime },
})

/** Joy time that is kept, let go, or moved. */
export const handleJoy = (state: State, command: JoyCommand, at: At): Move => {
  const { joyTime } = state.settings
  switch (command.type) {
    case 'keepJoy': {
      const { id, block } = command
      if (id === undefined && joyTime.length >= JOY_MAX) return refuse(state, 'joyTimeFull')
      if (id !== undefined && !joyTime.some((known) => known.id === id)) return stale(state)
      const kept = withId(block, id ?? `joy-${at.freshId}`)
      return go(
        withJoy(
          state,
          id === undefined ? [...joyTime, kept] : joyTime.map((known) => (known.id === id ? kept : known)),
        ),
      )
    }
    case 'takeJoy': {
      const fresh = command.plans.filter((plan) => !joyTime.some((known) => isSame(known, plan)))
      if (joyTime.length + fresh.length > JOY_MAX) return refuse(state, 'joyTimeFull')
      return go(withJoy(state, [...joyTime, ...fresh.map((plan, place) => withId(plan, `joy-${at.freshId}-${place}`))]))
    }
    case 'removeJoy':
      return go(
        withJoy(
          state,
          joyTime.filter(({ id }) => id !== command.id),
        ),
        [TOLD],
      )
    case 'moveJoy':
      return move(state, command, at)
    case 'onMyWay':
      return go(state, [TOLD])
    default:
      return assertNever(command)
  }
}

const withId = (plan: JoyPlan, id: string): JoyBlock => ({ ...plan, id })

/** A file that is read twice adds nothing twice. */
const isSame = (a: JoyPlan, b: JoyPlan): boolean =>
  a.name === b.name && a.day === b.day && a.at === b.at && a.length === b.length && a.rule === b.rule

/** Once an hour later: the others stay where they are. Where that is can be changed at once. */
const move = (state: State, { id, day }: Extract<Command, { type: 'moveJoy' }>, at: At): Move => {
  const { joyTime } = state.settings
  const block = joyTime.find((known) => known.id === id)
  if (block === undefined || block.except.includes(day)) return stale(state)
  const moved: JoyBlock = { ...block, ...shiftedTime({ day, at: block.at }, LATER), rule: '', except: [] }
  const others = joyTime.filter((known) => known.id !== id)
  const isFull = joyTime.length >= JOY_MAX
  if (block.rule !== '' && isFull) return refuse(state, 'joyTimeFull')
  const next =
    block.rule === ''
      ? joyTime.map((known) => (known.id === id ? moved : known))
      : [...others, { ...block, except: [...block.except, day] }, { ...moved, id: `joy-${at.freshId}` }]
  const editing = block.rule === '' ? id : `joy-${at.freshId}`
  return go({ ...withJoy(state, next), joyEditing: editing }, [
    TOLD,
    { type: 'showWindow', window: 'settings', focus: true },
  ])
}
