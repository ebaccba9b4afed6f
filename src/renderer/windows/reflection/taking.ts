import { keepingOf } from './keeping.ts'
import { isEveningStep } from './evening-steps.ts'
import type { Writing } from './use-evening.ts'

/** What the primary button does, and Ctrl or Cmd with Enter: go on, close the day, or keep what was written. */
export const takingOf = (evening: Writing): (() => void) => {
  const { step, steps, go, send, toEvening } = evening
  if (step === 'circling') return toEvening
  if (!isEveningStep(step)) return keepingOf(evening, step)
  const next = steps[steps.indexOf(step) + 1]
  return next === undefined ? () => send({ type: 'closeDay' }) : () => go(next)
}
