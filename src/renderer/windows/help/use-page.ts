import type { GuidePage } from '@shared/guide.ts'
import { sourceOf, type Spoken } from '@shared/languages.ts'
import { useEffect, useState } from 'react'
import { useSnapshot, useWords } from '../../enough.tsx'
import { LICENCES_PAGE, loadLicences, pageIn, PAGES } from './pages.ts'

/** A page that is here: its name, and the language in which it is written. */
export interface ShownPage extends GuidePage {
  readonly name: string
  readonly language: Spoken
}

/** A page in the language of the window, or in English; until it is here, the one that was shown before. */
export const usePage = (name: string): ShownPage | null => {
  const { words } = useWords()
  const language = sourceOf(useSnapshot().language)
  const [shown, setShown] = useState<ShownPage | null>(null)
  const title = words('help.licences')
  useEffect(() => {
    const asked = { wanted: true }
    void fetched(name, language, title).then((page) => {
      if (asked.wanted && page !== null) setShown(page)
    })
    return () => {
      asked.wanted = false
    }
  }, [name, language, title])
  return shown
}

const fetched = async (name: string, language: Spoken, title: string): Promise<ShownPage | null> => {
  if (name === LICENCES_PAGE) {
    const list = { tag: 'pre', parts: [await loadLicences()] } as const
    return { name, language, title, parts: [{ tag: 'h1', anchor: LICENCES_PAGE, parts: [title] }, list] }
  }
  const page = pageIn(PAGES, name, language)
  return page === null ? null : { ...(await page.load()), name, language: page.language }
}
