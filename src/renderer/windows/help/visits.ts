/** A page that is read, from an anchor of it or from its beginning. */
export interface Place {
  readonly page: string
  readonly anchor: string | null
}

/** Where one is, where one came from, and where one went back from: latest first. */
export interface Visits {
  readonly at: Place
  readonly before: readonly Place[]
  readonly after: readonly Place[]
}

/** Further back than anybody goes. */
const MOST_BEFORE = 100

/** The first page. */
export const visitsAt = (page: string): Visits => ({ at: { page, anchor: null }, before: [], after: [] })

/** Go to a page; nothing changes when it is open at that place already. */
export const visit = (visits: Visits, page: string, anchor: string | null = null): Visits =>
  visits.at.page === page && visits.at.anchor === anchor
    ? visits
    : { at: { page, anchor }, before: [visits.at, ...visits.before].slice(0, MOST_BEFORE), after: [] }

export const back = (visits: Visits): Visits => {
  const [at, ...before] = visits.before
  return at === undefined ? visits : { at, before, after: [visits.at, ...visits.after] }
}

export const forward = (visits: Visits): Visits => {
  const [at, ...after] = visits.after
  return at === undefined ? visits : { at, before: [visits.at, ...visits.before], after }
}
