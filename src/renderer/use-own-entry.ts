import type { CommandInput } from '@shared/bridge.ts'
import { useState, type RefObject } from 'react'
import { useSend } from './enough.tsx'
import { useKeptDraft, type KeptDraft } from './use-kept-draft.ts'
import { useLostFocus } from './use-lost-focus.ts'

/** How an entry of the person's own is written and kept. */
interface Writing<T> {
  /** what the form begins with: the entry that is changed, or nothing */
  readonly before: T
  /** what was half written when the form was left in the middle */
  readonly kept: T | undefined
  /** Keep what is half written; null: there is nothing to keep. */
  readonly keepDraft: (draft: T | null) => CommandInput
  /** Whether a draft is worth keeping. */
  readonly isBegun: (draft: T) => boolean
  /** Whether what an entry needs is there; else its first field gets the focus. */
  readonly isReady: (draft: T) => boolean
  readonly keep: (draft: T) => CommandInput
  readonly onDone: () => void
}

interface OwnEntry<T> extends Pick<KeptDraft<T>, 'draft' | 'flush'> {
  readonly change: (part: Partial<T>) => void
  readonly field: RefObject<HTMLInputElement | null>
  /** why it could not be kept; null when there is nothing to say */
  readonly answer: string | null
  readonly save: () => Promise<void>
  /** Leave it; what was written is let go. */
  readonly leave: () => void
}

/** The form of an entry of the person's own. What is being written is on disk within a second. */
export const useOwnEntry = <T extends object>(writing: Writing<T>): OwnEntry<T> => {
  const { before, kept, keepDraft, isBegun, isReady, keep, onDone } = writing
  const send = useSend()
  const { draft, latest, write, flush, reset } = useKeptDraft<T>(kept ?? before, (next) => {
    void send(keepDraft(isBegun(next) ? next : null))
  })
  const field = useLostFocus<HTMLInputElement>()
  const [answer, setAnswer] = useState<string | null>(null)
  return {
    draft,
    flush,
    field,
    answer,
    change: (part) => write({ ...latest(), ...part }),
    leave: () => {
      reset(before)
      void send(keepDraft(null))
      onDone()
    },
    save: async () => {
      const written = latest()
      if (!isReady(written)) {
        field.current?.focus()
        return
      }
      flush()
      const reply = await send(keep(written))
      if (!reply.ok) {
        setAnswer(reply.message)
        return
      }
      reset(before)
      onDone()
    },
  }
}
