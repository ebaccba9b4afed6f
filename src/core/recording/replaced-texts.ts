import { readRule } from '../boundaries/rule.ts'
import { RULES } from '../loops/rules.ts'
import { productSentenceSchema } from '../sentences/sentences.ts'
import { localDaySchema, epochMs, zoned } from '../time.ts'
import { productLineSchema } from '../words/product-lines.ts'
import { oneLine } from '../written.ts'

/** What a text is called that stands in a field of this name; all others are texts. */
const WORDS: Readonly<Record<string, string>> = {
  title: 'Task',
  task: 'Task',
  project: 'Project',
  name: 'Name',
  path: 'File',
  file: 'File',
  exportFolder: 'Folder',
}

/** Fields that hold an id, which may be the seed of a choice. */
const IDS = [
  'id',
  'timeboxId',
  'taskId',
  'templateId',
  'parkedId',
  'parkFirst',
  'continues',
  'freshId',
  'taken',
  'joyAsked',
  'joyTold',
  'joyEditing',
  'sentencesAsked',
  'lastWord',
]

/** A random id, what it is of before it, and a place or a day after it: nothing of it was written by a person. */
const RANDOM_ID = /^(?:[a-z]{2,12}-)?[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?:-\d{1,3})?(?: \d{4}-\d\d-\d\d)?$/u

const isId = (text: string): boolean =>
  RANDOM_ID.test(text) ||
  [localDaySchema, productLineSchema, productSentenceSchema].some((schema) => schema.safeParse(text).success)

/** The clock of an unknown zone is that of UTC. */
const zoneOf = (zone: string): string => zoned(epochMs(0), zone).timeZoneId

const FIRST_DAY = localDaySchema.parse('1970-01-01')

/** Texts in whose place something else stands: none of them is in a recording. */
export interface Replaced {
  /** @param field the name of the field that holds it, or of the list it stands in */
  readonly text: (text: string, field: string) => string
}

/**
 * Replaces texts, the same one always by the same. Titles that are the same task stay so: where they differ in case
 * alone, what stands for them does too. Nothing of a text can be read from it, nor how long it was.
 */
export const createReplaced = (): Replaced => {
  /** by the text without its case: its number and word, and its spellings in the order in which they came */
  const known = new Map<string, { readonly word: string; readonly spellings: string[] }>()
  const replaced = (text: string, field: string): string => {
    const line = oneLine(text)
    if (line === '') return text === '' ? '' : ' '
    const folded = line.toLowerCase()
    const one = known.get(folded) ?? { word: `${WORDS[field] ?? 'Text'} ${known.size + 1}`, spellings: [] }
    known.set(folded, one)
    if (!one.spellings.includes(line)) one.spellings.push(line)
    return spelt(one.word, one.spellings.indexOf(line))
  }
  return {
    text: (text, field) => {
      if (field === 'salt') return 'a-salt-in-the-place-of-another'
      if (field === 'rule') return readRule(text, FIRST_DAY) === null ? '' : text
      if (ZONES.includes(field)) return zoneOf(text)
      if (field === 'rules' && RULES.some(({ name }) => name === text)) return text
      return IDS.includes(field) && isId(text) ? text : replaced(text, field)
    },
  }
}

const ZONES = ['zone', 'startZone', 'endZone']

/** The same word with other letters large: the bits of a number say which. */
const spelt = (word: string, spelling: number): string =>
  word.replaceAll(/[a-z]/giu, (letter, place: number) =>
    Math.floor(spelling / 2 ** place) % 2 === 0 ? letter : otherCase(letter),
  )

const otherCase = (letter: string): string =>
  letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase()
