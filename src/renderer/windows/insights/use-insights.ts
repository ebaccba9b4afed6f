import type { InsightsPage } from '@core/insights/page.ts'
import type { InsightsProgress, InsightsWish } from '@shared/bridge.ts'
import { useEffect, useState } from 'react'
import { useBridge, useSnapshot, useWords } from '../../enough.tsx'
import { useOpened } from '../../use-opened.ts'

/** What is looked at first: the week of the last closed day, everything of it. */
const FIRST: InsightsWish = { view: 'week', around: null, kinds: null, projects: null }

/** The page that is looked at, and how to look at another. */
export interface Insights {
  readonly wish: InsightsWish
  /** null before the first answer */
  readonly page: InsightsPage | null
  /** another page was asked for and is not here yet */
  readonly waiting: boolean
  /** why there is no newer page; what was shown stays */
  readonly answer: string | null
  /** how far it is, while an answer takes long */
  readonly progress: InsightsProgress | null
  readonly look: (change: Partial<InsightsWish>) => void
  /** Ask for the same again: something was written meanwhile. */
  readonly again: () => void
}

/** Ask main for a page: only the answer to what was asked last counts. Asked again when the window comes back, or a day is closed. */
export const useInsights = (): Insights => {
  const bridge = useBridge()
  const { say } = useWords()
  const { closedDay } = useSnapshot()
  const [wish, setWish] = useState(FIRST)
  const [page, setPage] = useState<InsightsPage | null>(null)
  const [answer, setAnswer] = useState<string | null>(null)
  const [waiting, setWaiting] = useState(true)
  const [progress, setProgress] = useState<InsightsProgress | null>(null)
  const again = (): void => setWish((before) => ({ ...before }))
  useOpened(again)

  useEffect(() => {
    let last = true
    const broken = { ok: false, message: say({ key: 'error.internal', values: {} }) } as const
    const ask = async (): Promise<void> => {
      const reply = await bridge.getInsights({ ...wish, around: wish.around ?? closedDay }).catch(() => broken)
      if (!last) return
      setProgress(null)
      setWaiting(false)
      setAnswer(reply.ok ? null : reply.message)
      if (reply.ok) setPage(reply.value)
    }
    const stop = bridge.onInsightsProgress(setProgress)
    void ask()
    return () => {
      last = false
      stop()
    }
  }, [bridge, say, wish, closedDay])

  const look = (change: Partial<InsightsWish>): void => {
    setWaiting(true)
    setWish({ ...wish, ...change })
  }
  return { wish, page, waiting, answer, progress, again, look }
}
