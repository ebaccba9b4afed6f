import { listOf, type Note } from '@core/words/notes.ts'
import { useCallback, useState } from 'react'
import { useSend } from '../../enough.tsx'

/** Notes that are removed from the list. */
export interface Removing {
  /** why one is still there */
  readonly answer: string | null
  /** one was removed, and nothing else was done since */
  readonly removed: boolean
  readonly remove: (note: Note) => void
  /** Something else is done. */
  readonly over: () => void
}

/** Remove what is kept on its own. @param onRemoved it is gone from the disk */
export const useRemoving = (onRemoved: () => void): Removing => {
  const send = useSend()
  const [answer, setAnswer] = useState<string | null>(null)
  const [removed, setRemoved] = useState(false)
  const remove = useCallback(
    ({ id, kind }: Note): void => {
      const from = listOf(kind)
      const gone = async (): Promise<void> => {
        if (from === null) return
        const reply = await send({ type: 'removeWord', list: from, id })
        setAnswer(reply.ok ? null : reply.message)
        if (!reply.ok) return
        setRemoved(true)
        onRemoved()
      }
      void gone()
    },
    [send, onRemoved],
  )
  const over = useCallback(() => setRemoved(false), [])
  return { answer, removed, remove, over }
}
