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

const LETTERS = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
/** Longest beginning of a text in the name of a button, in letters. */
const BEGINNING = 60

/** How a text begins, on one line: enough to name it. */
export const beginningOf = (text: string): string => {
  const letters = [...LETTERS.segment(text.replace(/\s+/gu, ' '))].map(({ segment }) => segment)
  return letters.length > BEGINNING ? `${letters.slice(0, BEGINNING).join('').trimEnd()}…` : letters.join('')
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
