import { useEffect, useState } from 'react'
import { useSnapshot } from '../../enough.tsx'
import { panelOf, type Panel } from './panel-of.ts'

/** The panel of now; closing the window puts a question about something shipped behind the open timebox. */
export const usePanel = (): Panel => {
  const snapshot = useSnapshot()
  const { look } = snapshot
  const [closedOn, setClosedOn] = useState<string | null>(null)
  const asking = look === null ? null : `${look.timeboxId} ${look.step}`
  useEffect(() => {
    const onHidden = (): void => {
      if (document.visibilityState === 'hidden') setClosedOn(asking)
    }
    document.addEventListener('visibilitychange', onHidden)
    return () => document.removeEventListener('visibilitychange', onHidden)
  }, [asking])
  return panelOf(snapshot, asking !== null && closedOn === asking)
}
