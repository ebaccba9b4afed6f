import { sourceOf } from '@shared/languages.ts'
import { useState } from 'react'
import { useSnapshot } from '../../enough.tsx'
import { pageAbout } from './about-window.ts'
import { PAGES, SHORT_GUIDE } from './pages.ts'
import { visit, visitsAt, type Visits } from './visits.ts'

/** Where one is in the guide. It opens at the short guide, or at the page about a window when that was asked for. */
export const useVisits = (): readonly [Visits, (change: (visits: Visits) => Visits) => void] => {
  const { help, language } = useSnapshot()
  const [visits, change] = useState(() => visitsAt(SHORT_GUIDE))
  const [asked, setAsked] = useState<string | null>(null)
  const id = help?.id ?? null
  if (id !== asked) {
    setAsked(id)
    const about = help?.about ?? null
    if (about !== null) change(visit(visits, pageAbout(PAGES, about, sourceOf(language))))
  }
  return [visits, change]
}
