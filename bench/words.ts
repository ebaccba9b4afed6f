import { epochMs, localDaySchema } from '../src/core/time.ts'
import { find, indexOf } from '../src/core/words/find.ts'
import { notesOfEvening, notesOfWords, type Note } from '../src/core/words/notes.ts'
import { NO_WORDS } from '../src/core/words/words.ts'
import { median, type Bench } from './figures.ts'
import { Random } from './timing/random.ts'

const DAYS = 3650
const DAY = 24 * 60 * 60_000
const AT = epochMs(Date.UTC(2016, 0, 1))
const ROUNDS = 41
/** A text that is nowhere, one that is rare, and one in many notes. */
const WANTED = ['quittenbaum', 'lanterns', 'patient'] as const
const VOCABULARY =
  'today the talk with my team went on and I was patient when it got loud we laughed about a plan that nobody needed a walk by the river helped I said no once and the world kept turning tea rain music garden letter kitchen friend slow bread'.split(
    ' ',
  )

/** Ten years of evenings and lessons, as somebody writes them who likes to. */
const tenYears = (): readonly Note[] => {
  const random = new Random(7)
  const sentence = (words: number): string => {
    const said = Array.from({ length: words }, () => VOCABULARY[random.whole(0, VOCABULARY.length - 1)] ?? 'tea')
    return `${said.join(' ')}${random.unit() < 0.002 ? ' under lanterns' : ''}.`
  }
  return Array.from({ length: DAYS }, (_, at) => {
    const day = localDaySchema.parse(new Date(AT + at * DAY).toISOString().slice(0, 10))
    const entry = { id: `e${at}`, updatedAt: AT, day }
    return [
      ...notesOfEvening({
        ...entry,
        zone: 'Europe/Berlin',
        unseen: [sentence(9)],
        appreciations: [sentence(14), sentence(12), sentence(11)],
        stays: [sentence(6)],
        tomorrow: { what: sentence(6), where: '', when: '', how: '' },
        joy: sentence(3),
      }),
      ...(at % 4 === 0
        ? notesOfWords({
            ...NO_WORDS,
            lessons: [{ ...entry, id: `l${at}`, happened: sentence(30), learned: sentence(16) }],
          })
        : []),
    ]
  }).flat()
}

const timed = (work: () => void): number => {
  const began = performance.now()
  work()
  return performance.now() - began
}

/** Searching ten years of notes, against the least that any search has to do: pass over their text once. */
export const words: Bench = {
  name: 'words',
  run: async () => {
    const notes = tenYears()
    const made = timed(() => void indexOf(notes))
    const index = indexOf(notes)
    const plain = index.notes.map(({ texts }) => texts.join('\n'))
    const searches: number[] = []
    const passes: number[] = []
    const kept = { hits: 0 }
    for (let round = 0; round < ROUNDS; round += 1) {
      const pass = (): void => {
        for (const wanted of WANTED) for (const text of plain) if (text.includes(wanted)) kept.hits += 1
      }
      const search = (): void => {
        for (const wanted of WANTED) kept.hits += find(index, wanted, notes.length).length
      }
      // In turns, each first in every other round, so that whatever else the machine does meets both.
      if (round % 2 === 0) passes.push(timed(pass))
      searches.push(timed(search))
      if (round % 2 === 1) passes.push(timed(pass))
    }
    const pass = median(passes)
    return {
      how: `${notes.length} notes of ten years; medians of ${ROUNDS} rounds in turns, with nothing, little and much to find`,
      figures: {
        search_over_substring: median(searches) / pass,
        search_ms: median(searches) / WANTED.length,
        substring_ms: pass / WANTED.length,
        index_ms: made,
        characters: plain.reduce((sum, text) => sum + text.length, 0),
      },
      goals: { search_over_substring: { at_most: 2 } },
    }
  },
}
