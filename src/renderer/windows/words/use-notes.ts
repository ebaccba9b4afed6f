import type { FoundNotes, NoteTab } from '@shared/bridge.ts'
import { useCallback, useEffect, useState } from 'react'
import { useBridge, useWords } from '../../enough.tsx'
import { useOpened } from '../../use-opened.ts'

/** How many notes a page has. */
const PAGE = 50

/** What is looked for, what was found, and how to look for something else. */
export interface Notes {
  readonly text: string
  readonly tab: NoteTab
  /** null before the first answer */
  readonly found: FoundNotes | null
  /** why there is no answer */
  readonly answer: string | null
  readonly write: (text: string) => void
  readonly choose: (tab: NoteTab) => void
  readonly more: () => void
  /** Ask for the same again: something is not there any more. */
  readonly again: () => void
}

interface Wanted {
  readonly text: string
  readonly tab: NoteTab
  readonly limit: number
}

/** Ask main with every letter: only the answer to what was asked last counts. Asked again when the window comes back. */
export const useNotes = (): Notes => {
  const bridge = useBridge()
  const { say } = useWords()
  const [wanted, setWanted] = useState<Wanted>({ text: '', tab: 'wins', limit: PAGE })
  const [found, setFound] = useState<FoundNotes | null>(null)
  const [answer, setAnswer] = useState<string | null>(null)
  // The same is asked again: something may have been written meanwhile.
  const again = useCallback(() => setWanted((before) => ({ ...before })), [])
  useOpened(again)

  useEffect(() => {
    let last = true
    const broken = { ok: false, message: say({ key: 'error.internal', values: {} }) } as const
    const ask = async (): Promise<void> => {
      const reply = await bridge.findNotes(wanted).catch(() => broken)
      if (!last) return
      setAnswer(reply.ok ? null : reply.message)
      if (reply.ok) setFound(reply.value)
    }
    void ask()
    return () => {
      last = false
    }
  }, [bridge, say, wanted])

  return {
    text: wanted.text,
    tab: wanted.tab,
    found,
    answer,
    write: (text) => setWanted({ ...wanted, text, limit: PAGE }),
    choose: (tab) => setWanted({ ...wanted, tab, limit: PAGE }),
    more: () => setWanted({ ...wanted, limit: wanted.limit + PAGE }),
    again,
  }
}
