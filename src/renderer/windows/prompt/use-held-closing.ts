import type { ClosingView } from '@core/views/snapshot-type.ts'
import { useSnapshot } from '../../enough.tsx'
import { useHeld } from './use-held.ts'

/** The line after a choice, while it stands and while the window leaves. Never while something could not be written. */
export const useHeldClosing = (): ClosingView | null => {
  const { closing, unsaved, prompt, out, timebox } = useSnapshot()
  return useHeld(
    unsaved === null ? closing : null,
    (held) =>
      unsaved !== null || prompt !== null || out !== null || (timebox !== null && timebox.id !== held?.timeboxId),
  )
}
