import type { EveningView } from '@core/views/evening-view.ts'
import { useState } from 'react'
import { useSnapshot } from '../../enough.tsx'
import { useLeft } from '../../use-opened.ts'

/** The evening that is on the window. */
export interface OpenEvening {
  /** still drawn while the window leaves; null before the first was read */
  readonly evening: EveningView | null
  /** it can be written in */
  readonly open: boolean
  /** changes whenever an evening is opened anew: what was drawn before is over then */
  readonly key: string
}

/** What main has open. While it reads another day, and while the window leaves, the last one stays to be seen. */
export const useOpenEvening = (): OpenEvening => {
  const { evening } = useSnapshot()
  const [at, setAt] = useState({ now: evening, shown: evening, opened: 0 })
  if (at.now !== evening) {
    const anew = at.now === null && evening !== null
    setAt({ now: evening, shown: evening ?? at.shown, opened: at.opened + (anew ? 1 : 0) })
  }
  useLeft(() => {
    if (evening === null) setAt((last) => ({ ...last, shown: null }))
  })
  return { evening: at.shown, open: evening !== null, key: `${at.shown?.day ?? ''} ${String(at.opened)}` }
}
