import { randomUUID } from 'node:crypto'

/** Pages that were made in memory lie beside the built ones, so that addresses in them lead to the same files. */
const PLACE = '/made-'

/** A page that was made in memory. */
interface Made {
  readonly url: string
  readonly remove: () => void
}

/** Pages that are made in memory, shown once, and gone. */
export interface MadePages {
  /** @param html the whole document */
  readonly put: (html: string) => Made
  /** What lies at an address; null when nothing does. */
  readonly at: (url: string) => string | null
}

/** @param origin the app's own, `app://bundle` */
export const createMadePages = (origin: string): MadePages => {
  const pages = new Map<string, string>()
  return {
    put: (html) => {
      const url = `${origin}${PLACE}${randomUUID()}`
      pages.set(url, html)
      return { url, remove: () => void pages.delete(url) }
    },
    at: (url) => pages.get(url) ?? null,
  }
}
