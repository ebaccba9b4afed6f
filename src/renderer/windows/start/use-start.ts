import type { Refusal } from '@core/refusal.ts'
import type { StartDraft } from '@core/drafts.ts'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useAhead, useSend, useSnapshot, useWords } from '../../enough.tsx'
import { useKeptDraft } from '../../use-kept-draft.ts'
import { useOpened } from '../../use-opened.ts'
import { blankDraft, isBlank, planOf, readMinutes, type Answers } from './start-draft.ts'

/** Why nothing was started: the code of the refusal and its calm sentence. */
interface Answer {
  readonly code: Refusal
  readonly message: string
}

/** What is written in the Start window, and what became of starting it. */
export interface Starting {
  readonly draft: StartDraft
  readonly minutes: number | null
  readonly answer: Answer | null
  /** a moment close to now on main's clock, for "ends about" */
  readonly now: number
  readonly write: (change: Partial<StartDraft>) => void
  readonly flush: () => void
  /**
   * @param answers to questions that were asked; they count until something is written or the window is put away
   * @returns whether it was started
   */
  readonly start: (answers?: Answers) => Promise<boolean>
  /** It can wait: it comes back by itself. */
  readonly letWait: () => Promise<void>
  /** Put the window away; what is written stays. */
  readonly close: () => Promise<void>
}

/**
 * The draft of the Start window and its two ways out.
 * @param onTaken a draft that main began, as for a link, is in the place of an empty one
 */
export const useStart = (onStarted: () => void, onTaken: () => void): Starting => {
  const { start: view, drafts } = useSnapshot()
  const { say } = useWords()
  const send = useSend()
  const ahead = useAhead()
  const { draft, latest, write, flush, reset } = useKeptDraft<StartDraft>(drafts.start ?? blankDraft(view), (next) => {
    void send({ type: 'keepStartDraft', draft: isBlank(next, view) ? null : next })
  })
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [seen, setSeen] = useState(() => Date.now())
  const busy = useRef(false)
  const given = useRef<Answers>({})
  const minutes = readMinutes(draft.cap, view)

  // While nothing is written, another usual cap is chosen at once.
  const { usualCap } = view
  const usual = useRef(usualCap)
  useEffect(() => {
    const before = usual.current
    usual.current = usualCap
    const written = latest()
    if (before !== usualCap && isBlank(written, { usualCap: before })) reset({ ...written, cap: String(usualCap) })
  }, [usualCap, latest, reset])

  const takeUp = (): void => {
    if (drafts.start === undefined || !isBlank(latest(), view)) return
    reset(drafts.start)
    onTaken()
  }
  useOpened(() => {
    setSeen(Date.now())
    takeUp()
  })
  // What this window saved itself comes back as well; only what was offered since is news.
  const takenUp = useRef(view.offered)
  const onOffered = useEffectEvent(takeUp)
  useEffect(() => {
    if (view.offered !== takenUp.current) onOffered()
    takenUp.current = view.offered
  }, [view.offered])

  const done = (): void => {
    given.current = {}
    setAnswer(null)
    reset(blankDraft(view))
    onStarted()
  }
  const letWait = async (): Promise<void> => {
    const written = latest()
    const cap = readMinutes(written.cap, view)
    if (busy.current || cap === null) return
    busy.current = true
    const reply = await send({ type: 'letWait', what: { of: 'plan', ...planOf(written, cap) } })
    busy.current = false
    if (reply.ok) done()
    else setAnswer(reply)
  }
  const start = async (answers: Answers = {}): Promise<boolean> => {
    if (busy.current) return false
    const written = latest()
    const cap = readMinutes(written.cap, view)
    if (cap === null) {
      setAnswer({ code: 'capOutOfRange', message: say({ key: 'error.capOutOfRange', values: {} }) })
      return false
    }
    busy.current = true
    flush()
    given.current = { ...given.current, ...answers }
    const reply = await send({ type: 'start', ...planOf(written, cap), ...given.current })
    busy.current = false
    if (!reply.ok) {
      setAnswer(reply)
      return false
    }
    done()
    return true
  }

  return {
    draft,
    minutes,
    answer,
    now: seen + ahead,
    write: (change) => {
      given.current = {}
      setAnswer(null)
      setSeen(Date.now())
      write({ ...latest(), ...change })
    },
    flush,
    start,
    letWait,
    close: async () => {
      flush()
      given.current = {}
      setAnswer(null)
      await send({ type: 'close', window: 'start' })
    },
  }
}
