import type { FoundNotes, NoteTab } from '@shared/bridge.ts'
import { useEffect, useEffectEvent, useState } from 'react'
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
  const [opened, setOpened] = useState(0)
  const [found, setFound] = useState<FoundNotes | null>(null)
  const [answer, setAnswer] = useState<string | null>(null)
  useOpened(() => setOpened((count) => count + 1))

  const ask = useEffectEvent(async (isLast: () => boolean) => {
    const broken = { ok: false, message: say({ key: 'error.internal', values: {} }) } as const
    const reply = await bridge.findNotes(wanted).catch(() => broken)
    if (!isLast()) return
    setAnswer(reply.ok ? null : reply.message)
    if (reply.ok) setFound(reply.value)
  })
  useEffect(() => {
    let last = true
    void ask(() => last)
    return () => {
      last = false
    }
  }, [wanted, opened])

  return {
    text: wanted.text,
    tab: wanted.tab,
    found,
    answer,
    write: (text) => setWanted({ ...wanted, text, limit: PAGE }),
    choose: (tab) => setWanted({ ...wanted, tab, limit: PAGE }),
    more: () => setWanted({ ...wanted, limit: wanted.limit + PAGE }),
  }
}
