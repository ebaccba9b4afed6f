import type { Reply } from '@shared/bridge.ts'
import { useState } from 'react'
import { useWords } from '../../../enough.tsx'

/** Something that main was asked for, and what there is to say about it. */
export interface Asked {
  /** what came of it, or why not; null when there is nothing to say */
  readonly answer: string | null
  /** Ask, and put what came of it into words. */
  readonly ask: <T>(question: () => Promise<Reply<T>>, said: (value: T) => string | null) => void
}

/** One thing at a time: while main has not answered, nothing is asked again. */
export const useAsked = (): Asked => {
  const { say } = useWords()
  const [answer, setAnswer] = useState<string | null>(null)
  const [waits, setWaits] = useState(false)
  const asking = async <T>(question: () => Promise<Reply<T>>, said: (value: T) => string | null): Promise<void> => {
    setWaits(true)
    try {
      const reply = await question()
      setAnswer(reply.ok ? said(reply.value) : reply.message)
    } catch {
      setAnswer(say({ key: 'error.internal', values: {} }))
    } finally {
      setWaits(false)
    }
  }
  return { answer, ask: (question, said) => void (waits ? undefined : asking(question, said)) }
}
