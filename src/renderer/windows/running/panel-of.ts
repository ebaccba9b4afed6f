import type { LookView, Snapshot, TimeboxView } from '@core/views/snapshot-type.ts'

/** What the panel is about: an open timebox, the wish to look again at one or at something shipped, or nothing. */
export type Panel =
  | { readonly about: 'nothing' }
  | { readonly about: 'timebox'; readonly timebox: TimeboxView; readonly look: LookView | null }
  | { readonly about: 'shipped'; readonly look: LookView }

/**
 * A wish to look again comes before another timebox until it is answered. Time away from the same timebox is asked
 * about first, since its minutes depend on it.
 * @param hideShipped the window was closed on a wish about something shipped, and another timebox is open
 */
export const panelOf = ({ timebox, look }: Pick<Snapshot, 'timebox' | 'look'>, hideShipped = false): Panel => {
  if (timebox === null) return look === null ? { about: 'nothing' } : { about: 'shipped', look }
  if (look === null) return { about: 'timebox', timebox, look: null }
  if (look.timeboxId !== timebox.id)
    return hideShipped ? { about: 'timebox', timebox, look: null } : { about: 'shipped', look }
  return { about: 'timebox', timebox, look: asksAway(timebox) ? null : look }
}

/** Whether time away waits for an answer. */
export const asksAway = ({ away }: TimeboxView): boolean => away !== null && away.to !== null
