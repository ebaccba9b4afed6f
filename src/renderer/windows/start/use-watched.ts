import type { StartDraft } from '@core/drafts.ts'
import type { Reply, WatchedChoice } from '@shared/bridge.ts'
import { useEffect, useRef, useState } from 'react'
import { useBridge, useWords } from '../../enough.tsx'
import type { Starting } from './use-start.ts'

type Watched = NonNullable<StartDraft['watched']>

/** The file or folder to watch, and how it comes to be chosen. */
export interface Watching {
  readonly watched: Watched | undefined
  /** what main said of it; null while that is not known */
  readonly choice: WatchedChoice | null
  /** a path that is being written */
  readonly typed: string
  /** why there is nothing to watch there, or what can't be noticed */
  readonly sentence: string | null
  readonly type: (path: string) => void
  /** Take a path that was typed or pasted, once main has looked at it. */
  readonly take: (path: string) => void
  /** Take a file or folder that was dropped or pasted. */
  readonly takeFile: (file: File) => void
  /** Let the person choose in the system's own window. */
  readonly choose: (what: 'file' | 'folder') => void
  readonly setMode: (mode: Watched['mode']) => void
  readonly remove: () => void
  /** Wait for what was typed. @returns false when there is nothing to watch there */
  readonly settle: () => Promise<boolean>
  /** Begin anew. */
  readonly reset: () => void
}

/** What main said, while the draft held this path. */
interface Looked {
  readonly path: string | undefined
  readonly choice: WatchedChoice | null
  readonly sentence: string | null
}

/** A path is taken when main says that it can be looked at; a refusal is one sentence, and leaves the draft as it was. */
export const useWatched = ({ draft: { watched }, write }: Pick<Starting, 'draft' | 'write'>): Watching => {
  const bridge = useBridge()
  const { say } = useWords()
  const path = watched?.path
  const [typed, setTyped] = useState('')
  const [looked, setLooked] = useState<Looked | null>(null)
  // Only the answer to what was asked last counts.
  const turn = useRef(0)
  const checking = useRef(Promise.resolve(true))
  const known = useRef<string>(undefined)

  const refused = (sentence: string): void => {
    setLooked({ path, choice: null, sentence })
    write({ more: true })
  }
  const taken = async (answer: Promise<Reply<WatchedChoice | null>>): Promise<boolean> => {
    turn.current += 1
    const mine = turn.current
    const broken = { ok: false, code: 'internal', message: say({ key: 'error.internal', values: {} }) } as const
    const reply = await answer.catch(() => broken)
    if (mine !== turn.current) return true
    if (!reply.ok) {
      refused(reply.message)
      return false
    }
    if (reply.value === null) return true
    const choice = reply.value
    known.current = choice.path
    setTyped('')
    setLooked({ path: choice.path, choice, sentence: choice.note })
    write({ more: true, watched: { path: choice.path, mode: watched?.mode ?? null } })
    return true
  }
  const check = (wanted: string): Promise<boolean> => {
    checking.current = taken(bridge.checkWatched(wanted))
    return checking.current
  }

  // What came with a draft or a task is looked at too, so that a folder looks like one and a lost file is told.
  useEffect(() => {
    if (path === undefined || path === known.current) return undefined
    let wanted = true
    const look = async (): Promise<void> => {
      const reply = await bridge.checkWatched(path)
      if (!wanted) return
      known.current = path
      const choice = reply.ok ? reply.value : null
      setLooked({ path, choice, sentence: reply.ok ? reply.value.note : reply.message })
    }
    // Without an answer it stays in the draft as it is: starting will tell.
    look().catch(() => undefined)
    return () => {
      wanted = false
    }
  }, [bridge, path])

  const seen = looked?.path === path ? looked : null
  return {
    watched,
    choice: seen?.choice ?? null,
    typed,
    sentence: seen?.sentence ?? null,
    type: (next) => {
      setTyped(next)
      setLooked(null)
    },
    take: (wanted) => {
      if (wanted.trim() !== '') void check(wanted.trim())
    },
    takeFile: (file) => {
      const place = bridge.pathOf(file)
      if (place === '') refused(say({ key: 'error.watchNotFound', values: {} }))
      else void check(place)
    },
    choose: (what) => void taken(bridge.chooseWatched(what)),
    setMode: (mode) => {
      if (watched !== undefined) write({ watched: { ...watched, mode } })
    },
    remove: () => write({ watched: undefined }),
    settle: async () => {
      if (typed.trim() !== '') return check(typed.trim())
      await checking.current
      return true
    },
    reset: () => {
      turn.current += 1
      setTyped('')
      setLooked(null)
    },
  }
}
