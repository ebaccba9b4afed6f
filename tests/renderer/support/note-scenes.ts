import type { Note } from '@core/words/notes.ts'
import type { LocalDay } from '@core/time.ts'
import { NOTES, snapshot } from './samples.ts'
import type { Scene } from './scenes.ts'

const WORDS = { window: 'words', width: 760, height: 640, fits: false } as const
const found = { notes: NOTES, more: false }

const LONG =
  'I noticed that I had read the same paragraph for the fourth time, closed the lid, went for a walk along the canal, and when I came back it was still as good as it had been before, which is to say good enough for the people it is for, who have no idea that there ever was a third version of it and would not mind.'

/** Half a year of evenings, with every kind of note, long ones and one from right to left. */
const MANY: readonly Note[] = Array.from({ length: 60 }, (_none, place) => {
  const sample = NOTES[place % NOTES.length]
  const date = new Date(Date.UTC(2026, 4, 13 - Math.floor(place / 2) * 3)).toISOString().slice(0, 10)
  const texts = place % 7 === 3 ? [LONG] : place % 11 === 5 ? ['قلت لا، وكان ذلك كافياً'] : (sample?.texts ?? [])
  return { id: `many-${place}`, kind: sample?.kind ?? 'win', day: date as LocalDay, texts }
})

/** The window "Words" in every state. */
export const NOTE_SCENES: Readonly<Record<string, Scene>> = {
  words: { ...WORDS, snapshot: snapshot(), found: { notes: NOTES, more: true } },
  'words-empty': { ...WORDS, snapshot: snapshot() },
  'words-none': { ...WORDS, snapshot: snapshot(), keys: ['=quince'] },
  'words-long': {
    ...WORDS,
    snapshot: snapshot({ language: 'long', textSize: 130 }),
    found: { notes: NOTES, more: true },
  },
  'words-rtl': { ...WORDS, snapshot: snapshot(), found, rtl: true },
  'words-forced': { ...WORDS, snapshot: snapshot(), found, forced: true },
  'words-many': { ...WORDS, snapshot: snapshot(), found: { notes: MANY, more: true } },
  'words-remove': {
    ...WORDS,
    snapshot: snapshot(),
    found,
    click: ['Remove “The link in the note was wrong.”'],
  },
  'words-remove-long': {
    ...WORDS,
    snapshot: snapshot({ language: 'long', textSize: 130 }),
    found: { notes: MANY, more: true },
  },
  'words-200': { ...WORDS, width: 380, height: 320, snapshot: snapshot(), found },
}
