import { useState, type ReactNode } from 'react'
import type { Asked } from '../../key-guard.ts'
import { useGuardedKeys } from '../../use-guarded-keys.ts'
import { Breathe } from './Breathe.tsx'

/** A minute of breathing, in place of the choices of one asking. */
interface Breathing {
  readonly begin: () => void
  /** what is on screen meanwhile; null when the choices are */
  readonly screen: ReactNode
}

interface BreathingProps {
  /** changes whenever the Prompt is asked for anew, which ends the breathing */
  readonly asked: string
  /** it is asked for to breathe first */
  readonly first: boolean
  /** what a key does while the choices are on screen; false when nothing */
  readonly onKey: (asked: Asked) => boolean
}

/** The minute of breathing of a Prompt, and its keys: while it lasts, Esc alone does something, and ends it. */
export const useBreathing = ({ asked, first, onKey }: BreathingProps): Breathing => {
  const [at, setAt] = useState({ asked, on: first })
  const { on } = at.asked === asked ? at : { on: first }
  const end = (): void => setAt({ asked, on: false })
  const hush = useGuardedKeys((key) => {
    if (!on) return onKey(key)
    if (key === 'escape') end()
    return key === 'escape'
  })
  // A key on its way to "I'm ready" must not choose anything.
  const onOver = (): void => {
    hush()
    end()
  }
  return { begin: () => setAt({ asked, on: true }), screen: on ? <Breathe onReady={end} onOver={onOver} /> : null }
}
