import type { PromptDraft } from '@core/drafts.ts'
import type { PromptView, TimeboxView } from '@core/views/snapshot-type.ts'
import type { CommandInput } from '@shared/bridge.ts'
import { useRef, useState } from 'react'
import { useSend, useSnapshot, useWords } from '../../enough.tsx'
import { useKeptDraft } from '../../use-kept-draft.ts'
import { useHeld } from './use-held.ts'
import { isBlankPrompt, promptDraftFor } from './prompt-draft.ts'

export type Step = PromptDraft['step']

/** The Prompt of one timebox: which step it is at, what is written, and what was chosen. */
export interface Prompting {
  readonly step: Step
  /** changes whenever the Prompt is asked for anew */
  readonly asked: string
  /** what is asked about; while the window leaves, what was */
  readonly prompt: PromptView | null
  readonly draft: PromptDraft
  /** a refusal's sentence */
  readonly answer: string | null
  readonly go: (step: Step) => void
  readonly write: (change: Partial<PromptDraft>) => void
  readonly flush: () => void
  readonly say: (sentence: string | null) => void
  readonly choose: (command: CommandInput) => void
  readonly extend: () => void
  /** Unanswered: it rests in the tray, or goes on when the cap is not reached yet. */
  readonly leave: () => void
  /** What was noticed is taken back. */
  readonly notALoop: () => void
}

/** Breathing comes before the choices, so below it they are all there. */
const stepOf = (prompt: PromptView | null): Step =>
  prompt === null || prompt.step === 'breathe' ? 'ways' : prompt.step

/** The step is where main asked for, until the person goes to another one. */
export const usePrompt = (timebox: TimeboxView): Prompting => {
  const { prompt: now, drafts, settings } = useSnapshot()
  const prompt = useHeld(now, false)
  const { say: sentence } = useWords()
  const send = useSend()
  const asked = String(prompt?.asked ?? '')
  const [at, setAt] = useState({ asked, step: stepOf(prompt) })
  if (at.asked !== asked) setAt({ asked, step: stepOf(prompt) })
  const [answer, say] = useState<string | null>(null)
  const busy = useRef(false)
  const { draft, write, flush } = useKeptDraft<PromptDraft>(promptDraftFor(timebox.id, drafts.prompt), (next) => {
    void send({ type: 'keepPromptDraft', draft: isBlankPrompt(next) ? null : next })
  })
  const step = at.step === 'extend' && timebox.extensionsLeft === 0 ? 'ways' : at.step

  const chosen = async (command: CommandInput): Promise<void> => {
    busy.current = true
    flush()
    const reply = await send(command)
    busy.current = false
    say(reply.ok ? null : reply.message)
  }
  const choose = (command: CommandInput): void => {
    if (!busy.current) void chosen(command)
  }
  const extend = (): void => choose({ type: 'extend', timeboxId: timebox.id, reason: draft.reason })
  const { askReason } = settings.values
  return {
    step,
    asked,
    prompt,
    draft,
    answer,
    go: (next) => {
      if (next === 'extend' && !askReason) {
        extend()
        return
      }
      flush()
      say(null)
      setAt({ asked, step: next })
    },
    write: (change) => {
      say(null)
      write({ ...draft, ...change, step })
    },
    flush,
    say,
    choose,
    extend: () => {
      if (askReason && draft.reason.trim() === '') say(sentence({ key: 'error.reasonEmpty', values: {} }))
      else extend()
    },
    leave: () =>
      choose(
        timebox.phase === 'resting' || prompt?.about.name === 'loop'
          ? { type: 'rest', timeboxId: timebox.id }
          : { type: 'close', window: 'prompt' },
      ),
    notALoop: () => choose({ type: 'notALoop', timeboxId: timebox.id }),
  }
}
