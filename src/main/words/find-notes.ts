import { find, indexOf, type NoteIndex } from '@core/words/find.ts'
import { isLesson, isWin, type Note } from '@core/words/notes.ts'
import type { FindNotes, FoundNotes, NoteTab } from '@shared/bridge.ts'
import { openNoteFiles } from './note-files.ts'

const SHOWS: Readonly<Record<NoteTab, (note: Note) => boolean>> = {
  all: () => true,
  wins: isWin,
  lessons: isLesson,
  stories: ({ kind }) => kind === 'story' || kind === 'trait',
}

type Indexes = Readonly<Record<NoteTab, NoteIndex>>

/** The notes of every tab. What a search compares is made once, and shared by them. */
const indexesOf = (notes: readonly Note[]): Indexes => {
  const all = indexOf(notes)
  const only = (tab: NoteTab): NoteIndex => {
    const places = all.notes.flatMap((note, place) => (SHOWS[tab](note) ? [place] : []))
    return {
      notes: places.flatMap((place) => all.notes[place] ?? []),
      folded: places.map((place) => all.folded[place] ?? ''),
    }
  }
  return { all, wins: only('wins'), lessons: only('lessons'), stories: only('stories') }
}

/** Find notes in the files of a folder: read at the first question, and again as far as they were written since. */
export const createFinder = (root: string): ((wanted: FindNotes) => FoundNotes) => {
  const files = openNoteFiles(root)
  let indexes = indexesOf([])
  return ({ text, tab, limit }) => {
    const notes = files.read()
    if (notes !== null) indexes = indexesOf(notes)
    const found = find(indexes[tab], text, limit + 1)
    return { notes: found.slice(0, limit), more: found.length > limit }
  }
}
