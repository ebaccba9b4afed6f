import type { HistoryProgress } from '@shared/bridge.ts'
import { useEffect, useState } from 'react'
import { useBridge } from '../../../enough.tsx'

/** How far a long history is, while it is taken in or back. */
export const useHistoryProgress = () => {
  const bridge = useBridge()
  const [now, setNow] = useState<HistoryProgress | null>(null)
  useEffect(() => bridge.onHistoryProgress(setNow), [bridge])
  return {
    /** null while nothing long is going on */
    now,
    /** Ask for something that may be long; once it is answered nothing is told of it any more. */
    during:
      <T>(question: () => Promise<T>) =>
      (): Promise<T> =>
        question().finally(() => setNow(null)),
  }
}
