import type { Sentences } from '../../src/shared/pseudo.ts'

/** A sentence and the forms it has: plain (`''`), by plural category, or by a number of its own. */
interface Entry {
  readonly forms: ReadonlyMap<string, string>
}

const FORM = /^(?<base>.+)_(?<form>zero|one|two|few|many|other|\d+)$/u

/** The sentences of a locale file with their forms, by their keys without forms. */
const entriesOf = (sentences: Sentences): ReadonlyMap<string, Entry> => {
  const entries = new Map<string, { forms: Map<string, string> }>()
  for (const { key, text } of leavesOf(sentences)) {
    const { base = key, form = '' } = FORM.exec(key)?.groups ?? {}
    const entry = entries.get(base) ?? { forms: new Map<string, string>() }
    entries.set(base, entry)
    entry.forms.set(form, text)
  }
  return entries
}

/** A text of a file, and where it stands. */
export interface Said {
  readonly key: string
  readonly text: string
}

/** All sentences of a locale file with their whole keys. */
export const leavesOf = (sentences: Sentences, path = ''): readonly Said[] =>
  Object.entries(sentences).flatMap(([name, value]) =>
    typeof value === 'string' ? [{ key: `${path}${name}`, text: value }] : leavesOf(value, `${path}${name}.`),
  )

/** Counts that the app may say: a form for others, as Spanish has for millions, need not be written. */
const LARGEST_COUNT = 1000

/** The plural categories of a language: those that its files need, and those that they may have. */
const categoriesOf = (tag: string): { readonly needed: readonly string[]; readonly known: readonly string[] } => {
  const rules = new Intl.PluralRules(tag)
  const needed = new Set(Array.from({ length: LARGEST_COUNT }, (_, count) => rules.select(count)))
  return { needed: [...needed.add('other')], known: [...rules.resolvedOptions().pluralCategories, 'zero'] }
}

const COUNT = '{{count}}'
const placesIn = (text: string): readonly string[] =>
  [...new Set(text.match(/\{\{[^}]+\}\}|(?<!\{)\{\w+\}/gu))].toSorted()
/** What stands in every form but the count, which a form for one number may spell. */
const fixedPlaces = (texts: Iterable<string>): readonly string[] => {
  const [first = [], ...others] = Array.from(texts, placesIn)
  return first.filter((place) => place !== COUNT && others.every((places) => places.includes(place)))
}

const isCounted = (forms: ReadonlyMap<string, string>): boolean =>
  [...forms.values()].some((text) => text.includes(COUNT))

/** Forms that say something of their own: none at all, and numbers where the form for others doesn't show the count. */
const ownForms = (english: ReadonlyMap<string, string>): readonly string[] => {
  const shows = english.get('other')?.includes(COUNT) === true
  return [...english.keys()].filter((form) => form === '0' || form === 'zero' || (/^\d+$/u.test(form) && !shows))
}

const troublesOfForms = (english: Entry['forms'], forms: Entry['forms'], tag: string): readonly string[] => {
  const { needed, known } = categoriesOf(tag)
  const plural = english.has('other') || (english.has('') && isCounted(english) && !forms.has(''))
  const wanted = plural ? [...needed, ...ownForms(english)] : english.has('') ? [''] : [...english.keys()]
  const allowed = (form: string): boolean =>
    wanted.includes(form) || (plural && (known.includes(form) || /^\d+$/u.test(form)))
  return [
    ...wanted
      .filter((form) => !forms.has(form))
      .map((form) => `lacks the form ${form === '' ? 'without a number' : `_${form}`}`),
    ...[...forms.keys()]
      .filter((form) => !allowed(form))
      .map((form) => `has no use for the form ${form === '' ? 'without a number' : `_${form}`}`),
  ]
}

const troublesOfPlaces = (english: Entry['forms'], forms: Entry['forms']): readonly string[] => {
  const known = new Set([...english.values()].flatMap(placesIn))
  const fixed = fixedPlaces(english.values())
  const counted = [...fixed, COUNT]
  const shown = (english.get('other') ?? english.get('') ?? '').includes(COUNT)
  return [...forms].flatMap(([form, text]) => {
    const places = placesIn(text)
    const wanted = shown && (form === 'other' || form === '') ? counted : fixed
    const absent = wanted.filter((place) => !places.includes(place)).map((place) => `lacks ${place}: ${text}`)
    const unknown = places.filter((place) => !known.has(place)).map((place) => `has no use for ${place}: ${text}`)
    return absent.concat(unknown)
  })
}

const marksIn = (text: string): readonly string[] => text.match(/<[^>]*>/gu) ?? []
const troublesOfMarks = (english: Entry['forms'], forms: Entry['forms']): readonly string[] => {
  const stressed = [...english.values()].some((text) => marksIn(text).length > 0)
  return [...forms.values()]
    .filter((text) => {
      const marks = marksIn(text)
      const paired = marks.every((mark, index) => mark === (index % 2 === 0 ? '<b>' : '</b>')) && marks.length % 2 === 0
      return !paired || marks.length > 0 !== stressed
    })
    .map((text) => `is to have <b>…</b> as English has it: ${text}`)
}

/** So many words in English are no name of something. */
const WORDS_OF_A_SENTENCE = 4
const isSentence = (text: string): boolean =>
  (text.replaceAll(/\{\{[^}]+\}\}/gu, '').match(/\p{L}+/gu) ?? []).length >= WORDS_OF_A_SENTENCE
const troublesOfTexts = (english: Entry['forms'], forms: Entry['forms']): readonly string[] => {
  const all = new Set(english.values())
  return [...forms.values()].flatMap((text) => {
    if (text.trim() === '') return ['is empty']
    return all.has(text) && isSentence(text) ? [`is still in English: ${text}`] : []
  })
}

/**
 * What a locale file lacks or has too much of beside the English one: keys, forms for counts, places for values, marks.
 * @param tag BCP 47 tag of its language
 */
export const differencesOf = (english: Sentences, sentences: Sentences, tag: string): readonly string[] => {
  const wanted = entriesOf(english)
  const entries = entriesOf(sentences)
  return [
    ...[...wanted.keys()].filter((key) => !entries.has(key)).map((key) => `${key} is missing`),
    ...[...entries].flatMap(([key, { forms }]) => {
      const source = wanted.get(key)
      if (source === undefined) return [`${key} is asked for nowhere`]
      const found = [
        ...troublesOfForms(source.forms, forms, tag),
        ...troublesOfPlaces(source.forms, forms),
        ...troublesOfMarks(source.forms, forms),
        ...troublesOfTexts(source.forms, forms),
      ]
      return found.map((trouble) => `${key} ${trouble}`)
    }),
  ]
}
