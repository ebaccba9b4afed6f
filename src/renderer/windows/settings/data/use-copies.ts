import type { EarlierCopy } from '@shared/bridge.ts'
import { useEffect, useState } from 'react'
import { useBridge } from '../../../enough.tsx'

/** The copies of a file, the newest first; null until they are there. */
export const useCopies = (file: string): readonly EarlierCopy[] | null => {
  const bridge = useBridge()
  const [copies, setCopies] = useState<readonly EarlierCopy[] | null>(null)
  useEffect(() => {
    const asked = { still: true }
    const look = async (): Promise<void> => {
      const reply = await bridge.earlierCopies(file).catch(() => null)
      if (asked.still) setCopies(reply?.ok === true ? reply.value : [])
    }
    void look()
    return () => void Object.assign(asked, { still: false })
  }, [bridge, file])
  return copies
}
