import type { ReflectionStep } from '@core/reflection/draft.ts'
import type { EveningView } from '@core/views/evening-view.ts'
import type { CommandInput } from '@shared/bridge.ts'
import { useEffect, useRef, useState } from 'react'
import { useBridge, useSend } from '../../enough.tsx'
import { useKeptDraft } from '../../use-kept-draft.ts'
import { isEveningStep, shownStep, stepsOf, type EveningStep } from './evening-steps.ts'
import { useAsked } from './use-asked.ts'

/** What is written, as the window sends it. */
export type EveningDraft = Extract<CommandInput, { type: 'keepEveningDraft' }>['draft']

/** Something that is kept apart from the evening itself, and begins anew when it was. */
export interface Keeping {
  readonly command: CommandInput
  readonly anew: Partial<EveningDraft>
}

/** One evening while it is written. */
export interface Writing {
  readonly view: EveningView
  readonly draft: EveningDraft
  readonly steps: readonly EveningStep[]
  readonly step: ReflectionStep
  /** a refusal's sentence */
  readonly answer: string | null
  readonly write: (change: Partial<EveningDraft>) => void
  readonly flush: () => void
  readonly go: (step: ReflectionStep) => void
  /** to the step that was left for "Something still circling?" */
  readonly toEvening: () => void
  /** Do what ends the window or its day, with everything written before it. */
  readonly send: (command: CommandInput) => void
  /** Keep what was written, and go back to the evening. */
  readonly keep: (keepings: readonly Keeping[]) => void
}

/** The window owns what is written; main hears of it within a second, and before anything else it is asked. */
export const useEvening = (view: EveningView): Writing => {
  const dispatch = useSend()
  const { onLeaving } = useBridge()
  const [answer, setAnswer] = useState<string | null>(null)
  const busy = useRef(false)
  const underWay = useRef<Promise<unknown>>(Promise.resolve())
  const steps = stepsOf(view)
  const own = useKeptDraft<EveningDraft>(view.draft, (draft) => {
    const saved = async (): Promise<void> => {
      const reply = await dispatch({ type: 'keepEveningDraft', draft })
      if (!reply.ok) setAnswer(reply.message)
    }
    void saved()
  })
  const { draft, latest, write, flush } = own
  useEffect(() => onLeaving(flush), [onLeaving, flush])
  useAsked(view.draft.experiment, own)

  const step = shownStep(view, draft)
  const [from, setFrom] = useState<EveningStep>(steps[0])
  if (isEveningStep(step) && step !== from) setFrom(step)

  const go = (next: ReflectionStep): void => {
    setAnswer(null)
    write({ ...latest(), step: next })
    flush()
  }
  const toEvening = (): void => go(steps.includes(from) ? from : steps[0])
  const asked = async (command: CommandInput): Promise<boolean> => {
    busy.current = true
    flush()
    const reply = await dispatch(command)
    busy.current = false
    setAnswer(reply.ok ? null : reply.message)
    return reply.ok
  }
  const kept = async (keepings: readonly Keeping[]): Promise<void> => {
    for (const { command, anew } of keepings) {
      const written = latest()
      if (!(await asked(command))) return
      // What was written on in the meantime stays.
      if (written === latest()) write({ ...written, ...anew })
    }
    toEvening()
  }
  return {
    view,
    draft,
    steps,
    step,
    answer,
    write: (change) => {
      setAnswer(null)
      write({ ...latest(), ...change })
    },
    flush,
    go,
    toEvening,
    send: (command) => {
      // After what is being kept: whoever stops right behind it has stopped.
      underWay.current = busy.current ? underWay.current.then(() => asked(command)) : asked(command)
    },
    keep: (keepings) => {
      if (!busy.current) underWay.current = kept(keepings)
    },
  }
}
