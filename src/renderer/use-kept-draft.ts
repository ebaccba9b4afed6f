import { useCallback, useEffect, useRef, useState } from 'react'
import { useLeft } from './use-opened.ts'

/** How long after the first key that is not saved yet: with the write behind it, a second at most is ever lost. */
export const SAVE_AFTER_MS = 900

/** A draft that the window owns while it is written in. */
export interface KeptDraft<T> {
  readonly draft: T
  /** What is written by now: for answers that come later than the next key. */
  readonly latest: () => T
  /** Write; saved within a second, however long somebody types on, or as soon as the field or the window is left. */
  readonly write: (next: T) => void
  /** Save now what waits. */
  readonly flush: () => void
  /** Start over with another draft; nothing that waits is saved any more. */
  readonly reset: (next: T) => void
}

/** Local state owns the text; `save` gets it within a second, so that no closing and no power cut costs a sentence. */
export const useKeptDraft = <T>(initial: T, save: (draft: T) => void): KeptDraft<T> => {
  const [draft, setDraft] = useState(initial)
  const waiting = useRef<{ readonly draft: T; readonly timer: ReturnType<typeof setTimeout> } | null>(null)
  const written = useRef(initial)
  const saving = useRef(save)
  useEffect(() => {
    saving.current = save
  }, [save])

  const flush = useCallback(() => {
    if (waiting.current === null) return
    clearTimeout(waiting.current.timer)
    const { draft: unsaved } = waiting.current
    waiting.current = null
    saving.current(unsaved)
  }, [])
  const write = useCallback(
    (next: T) => {
      written.current = next
      waiting.current = { draft: next, timer: waiting.current?.timer ?? setTimeout(flush, SAVE_AFTER_MS) }
      setDraft(next)
    },
    [flush],
  )
  const reset = useCallback((next: T) => {
    if (waiting.current !== null) clearTimeout(waiting.current.timer)
    waiting.current = null
    written.current = next
    setDraft(next)
  }, [])

  useLeft(flush)
  useEffect(() => flush, [flush])
  const latest = useCallback(() => written.current, [])
  return { draft, latest, write, flush, reset }
}
