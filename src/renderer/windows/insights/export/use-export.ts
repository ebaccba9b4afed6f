import type { SharedPage } from '@core/export/shared-page.ts'
import type { ShippedThing } from '@core/export/shipped.ts'
import type { ExportFilter, ExportSpan, ExportWish, PageWish, Reply, SavedFile } from '@shared/bridge.ts'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useBridge, useWords } from '../../../enough.tsx'

interface Answered<T> {
  /** null before the first answer */
  readonly value: T | null
  /** why there is none */
  readonly answer: string | null
}

/** Ask main again whenever the question changes; the answer to what was asked last counts. @param question null: nothing is asked */
const useAnswer = <Q, T>(question: Q | null, ask: (question: Q) => Promise<Reply<T>>): Answered<T> => {
  const { say } = useWords()
  const [answered, setAnswered] = useState<Answered<T>>({ value: null, answer: null })
  useEffect(() => {
    let last = true
    const broken = { ok: false, message: say({ key: 'error.internal', values: {} }) } as const
    const asking = async (one: Q): Promise<void> => {
      const reply = await ask(one).catch(() => broken)
      if (last)
        setAnswered(({ value }) => (reply.ok ? { value: reply.value, answer: null } : { value, answer: reply.message }))
    }
    if (question !== null) void asking(question)
    return () => {
      last = false
    }
  }, [ask, question, say])
  return answered
}

/** The same object as long as it says the same, so that an equal question is asked once. */
const useSame = <T>(value: T): T => {
  const json = JSON.stringify(value)
  // oxlint-disable-next-line react/exhaustive-deps
  return useMemo(() => value, [json])
}

/** The page in the words that would be saved. @param wish null: it is not looked at */
export const usePreview = (wish: PageWish | null): Answered<SharedPage> => {
  const { previewPage } = useBridge()
  return useAnswer(useSame(wish), previewPage)
}

/** What was shipped, for a card. */
export const useShipped = (
  wish: { readonly span: ExportSpan; readonly filter: ExportFilter } | null,
): Answered<readonly ShippedThing[]> => {
  const { findShipped } = useBridge()
  return useAnswer(useSame(wish), findShipped)
}

/** How saving went, and how to save. */
export interface Saving {
  readonly saved: SavedFile | null
  readonly answer: string | null
  readonly save: (wish: ExportWish) => void
  /** something else is chosen: what was said is about something else */
  readonly forget: () => void
}

/** Save one thing at a time. */
export const useSaving = (): Saving => {
  const { saveExport } = useBridge()
  const { say } = useWords()
  const busy = useRef(false)
  const [state, setState] = useState<Pick<Saving, 'saved' | 'answer'>>({ saved: null, answer: null })
  const saving = async (wish: ExportWish): Promise<void> => {
    busy.current = true
    setState({ saved: null, answer: null })
    const broken = { ok: false, message: say({ key: 'error.internal', values: {} }) } as const
    const reply = await saveExport(wish).catch(() => broken)
    busy.current = false
    setState(reply.ok ? { saved: reply.value, answer: null } : { saved: null, answer: reply.message })
  }
  return {
    ...state,
    save: (wish) => {
      if (!busy.current) void saving(wish)
    },
    forget: () => setState({ saved: null, answer: null }),
  }
}
