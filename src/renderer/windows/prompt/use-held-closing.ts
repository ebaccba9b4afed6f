import type { ClosingView } from '@core/views/snapshot-type.ts'
import { useState } from 'react'
import { useSnapshot } from '../../enough.tsx'
import { useLeft } from '../../use-opened.ts'

/**
 * The line after a choice, still drawn while the window leaves, so that nothing else flashes up in its place. Never
 * while something could not be written.
 */
export const useHeldClosing = (): ClosingView | null => {
  const { closing, unsaved, prompt, timebox } = useSnapshot()
  const [held, setHeld] = useState<ClosingView | null>(null)
  const over = unsaved !== null || prompt !== null || (timebox !== null && timebox.id !== held?.timeboxId)
  const wanted = unsaved === null && closing !== null ? closing : over ? null : held
  if (wanted !== held) setHeld(wanted)
  useLeft(() => setHeld(null))
  return wanted
}
