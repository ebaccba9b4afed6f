import type { LocalDay } from '@core/time.ts'
import type { Note } from '@core/words/notes.ts'

/** Notes of one day, in their order. */
export interface NoteDay {
  readonly day: LocalDay
  readonly notes: readonly Note[]
}

/** Notes by their days; they come sorted by them. */
export const byDay = (notes: readonly Note[]): readonly NoteDay[] => {
  const days: { day: LocalDay; notes: Note[] }[] = []
  for (const note of notes) {
    const last = days.at(-1)
    if (last?.day === note.day) last.notes.push(note)
    else days.push({ day: note.day, notes: [note] })
  }
  return days
}

/** A day in words. A calendar day has no zone, so it is read and shown in the same one. */
export const dayName = (day: LocalDay, locale: string): string =>
  new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(Date.parse(day))
