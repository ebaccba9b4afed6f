import { useState } from 'react'

/** A minute of breathing, in place of the choices of one asking. */
export interface Breathing {
  readonly on: boolean
  readonly begin: () => void
  readonly end: () => void
}

/**
 * @param asked changes whenever the Prompt is asked for anew, which ends the breathing
 * @param first it is asked for to breathe first
 */
export const useBreathing = (asked: string, first: boolean): Breathing => {
  const [at, setAt] = useState({ asked, on: first })
  const now = at.asked === asked ? at : { asked, on: first }
  return { on: now.on, begin: () => setAt({ asked, on: true }), end: () => setAt({ asked, on: false }) }
}
