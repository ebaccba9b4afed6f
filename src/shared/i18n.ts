import type { Text, TextKey } from '@core/views/text.ts'
import { createInstance, type i18n as I18n } from 'i18next'
import { clockFormat, localeOf, systemLocale, tagOf, type Language } from './languages.ts'
import type en from './locales/en.json'
import { mirroredSentence, pseudoSentence, withEach, type Sentences } from './pseudo.ts'

export type { I18n }

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'enough'
    resources: { enough: typeof en; stressed: typeof en }
  }
}

type Leaf<T, Path extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Path}${K}` : Leaf<T[K], `${Path}${K}.`>
}[keyof T & string]
/** Plural and number forms share one key: `left_one`, `left_other`, `left_2` are `left`. */
type Base<K> = K extends `${infer B}_one` | `${infer B}_other` | `${infer B}_zero` | `${infer B}_${number}` ? B : K
/** Every sentence that a window, the tray or a notification can ask for. */
type WordKey = Base<Leaf<typeof en>>

/** Does not compile when a view can ask for a sentence that en.json lacks. */
const keyOf = (key: TextKey): WordKey => key

/**
 * What is put into a sentence: written text, a count, a moment or the minutes after a midnight to be shown as a time of
 * day, or a day by its weekday or its date.
 */
type WordValue =
  | string
  | number
  | { readonly clock: number }
  | { readonly wall: number }
  | { readonly weekday: string }
  | { readonly date: string }
type WordValues = Readonly<Record<string, WordValue>>
/** Words of a key with values. Strings count as written by a person: shown literally and isolated from the sentence. */
export type Words = (key: WordKey, values?: WordValues) => string

/** What a locale marks as the point of a sentence: `<b>0.3 %</b>`. */
const STRESS = /<\/?b>/gu
/** A locale without its stress, for everything that can't show it: notifications, the tray, names read aloud. */
const plain = (sentences: Sentences): Sentences => withEach(sentences, (sentence) => sentence.replaceAll(STRESS, ''))

/** The count that is shown, as the language writes numbers; `count` itself chooses the form. */
const SHOWN_COUNT = 'shownCount'
const counted = (sentence: string): string => sentence.replaceAll('{{count}}', `{{${SHOWN_COUNT}}}`)

/** Forms of a language that a count below a million never takes read as the form for all others. */
const withRareForms = (sentences: Sentences, forms: readonly string[]): Sentences => {
  const names = Object.keys(sentences)
  const others = names.filter((name) => name.endsWith('_other'))
  const rare = others.flatMap((name) => forms.map((form) => [name, name.replace(/other$/u, form)] as const))
  const whole = Object.entries(sentences).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : withRareForms(value, forms),
  ])
  const added = rare.filter(([, name]) => !names.includes(name)).map(([other, name]) => [name, sentences[other]])
  return Object.fromEntries([...whole, ...added])
}

/** What a pseudo-locale makes of English; null for a language of its own. */
export const pseudoOf = (language: Language): ((sentence: string) => string) | null => {
  if (language === 'long') return pseudoSentence
  return language === 'rtl' ? mirroredSentence : null
}

/** A locale file made ready: pseudo-locales are made of English, counts and rare forms have their places. */
const ready = (language: Language, sentences: Sentences): Sentences => {
  const change = pseudoOf(language)
  const { pluralCategories } = new Intl.PluralRules(tagOf(language)).resolvedOptions()
  const rare = pluralCategories.filter((form) => form !== 'one' && form !== 'other')
  const whole = rare.length === 0 ? sentences : withRareForms(sentences, rare)
  return withEach(whole, (sentence) => counted(change === null ? sentence : change(sentence)))
}

/**
 * All sentences of one language, ready at once. Used by main and by the windows.
 * @param sentences its locale file; the English one for a pseudo-locale
 */
export const createI18n = (language: Language, sentences: Sentences): I18n => {
  const i18n = createInstance()
  const tag = tagOf(language)
  const stressed = ready(language, sentences)
  void i18n.init({
    lng: tag,
    fallbackLng: false,
    load: 'currentOnly',
    defaultNS: 'enough',
    ns: ['enough', 'stressed'],
    resources: { [tag]: { enough: plain(stressed), stressed } },
    initAsync: false,
    nsSeparator: false,
    interpolation: { escapeValue: false, skipOnVariables: true },
  })
  return i18n
}

/** Where the lines of a language begin. */
export const directionOf = (i18n: I18n): 'ltr' | 'rtl' => (i18n.language === tagOf('rtl') ? 'rtl' : i18n.dir())

const ISOLATE = '\u2068'
const POP_ISOLATE = '\u2069'
/** Letters that are written from right to left: Hebrew, Arabic and their relatives. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]|[\ud802\ud803\ud83a\ud83b][\udc00-\udfff]/u
/**
 * What is put into a sentence keeps its direction to itself. From left to right, text of the same direction needs no
 * marks; from right to left a time has a direction too.
 */
const isolated = (written: string, direction: 'ltr' | 'rtl'): string =>
  direction === 'rtl' || RIGHT_TO_LEFT.test(written) ? `${ISOLATE}${written}${POP_ISOLATE}` : written

/** A time of day in a zone, as the system's clocks show it. An unknown zone is read as UTC, as in the core. */
const createClock = (language: string, zone: string, system: string): ((at: number) => string) => {
  const format = (timeZone: string) => clockFormat(language, { minute: '2-digit', timeZone }, system)
  let known: Intl.DateTimeFormat
  try {
    known = format(zone)
  } catch {
    known = format('UTC')
  }
  return (at) => known.format(at)
}

/** Make a format when it is first needed: few sentences need one, and each takes long to make. */
const lazily = <T>(make: () => (value: T) => string): ((value: T) => string) => {
  let made: ((value: T) => string) | null = null
  return (value) => {
    made ??= make()
    return made(value)
  }
}

/** A calendar day as the language writes it. The day is a date and knows no zone. */
const createDay = (locale: string, parts: Intl.DateTimeFormatOptions): ((day: string) => string) =>
  lazily(() => {
    const format = new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' })
    return (day) => format.format(Date.parse(`${day}T00:00:00Z`))
  })

/** What is put into sentences, each as the language and the system write it. */
const createFormats = (language: string, zone: string, system = systemLocale()) => {
  const locale = localeOf(language, system)
  const clock = createClock(language, zone, system)
  const wall = lazily<number>(() => createClock(language, 'UTC', system))
  const weekday = createDay(locale, { weekday: 'long' })
  const dateOf = createDay(locale, { dateStyle: 'long' })
  return {
    number: lazily<number>(() => {
      const format = new Intl.NumberFormat(locale)
      return (value) => format.format(value)
    }),
    moment: (value: Extract<WordValue, object>): string => {
      if ('clock' in value) return clock(value.clock)
      if ('date' in value) return dateOf(value.date)
      return 'wall' in value ? wall(value.wall * 60_000) : weekday(value.weekday)
    },
  }
}

/** A sentence of a key, from the plain locale or the one with stress. */
const createPhrase = (i18n: I18n, zone: string, ns: 'enough' | 'stressed', systemLocale?: string): Words => {
  const formats = createFormats(i18n.language, zone, systemLocale)
  const direction = directionOf(i18n)
  return (key, values = {}) => {
    const shown = Object.entries(values).map(([name, value]) => {
      if (typeof value === 'number') return [name === 'count' ? SHOWN_COUNT : name, formats.number(value)] as const
      if (typeof value === 'object') return [name, isolated(formats.moment(value), direction)] as const
      return [name, isolated(name === 'task' && value === '' ? i18n.t('untitled') : value, direction)] as const
    })
    const { count } = values
    const number = typeof count === 'number' ? { count, context: String(count) } : {}
    const said = i18n.t(key, { ...Object.fromEntries(shown), ...number, ns })
    const alone = said.startsWith(ISOLATE) && said.indexOf(POP_ISOLATE) === said.length - 1
    return alone ? said.slice(1, -1) : said
  }
}

/**
 * @param zone IANA zone in which times are shown
 * @param systemLocale whose format times follow; the system's when left out
 */
export const createWords = (i18n: I18n, zone: string, systemLocale?: string): Words =>
  createPhrase(i18n, zone, 'enough', systemLocale)

/** The sentence of a typed text, in the language of `i18n`. */
export const createSay = (i18n: I18n, zone: string, systemLocale?: string): ((text: Text) => string) => {
  const words = createWords(i18n, zone, systemLocale)
  return (text) => words(keyOf(text.key), { ...text.values })
}

/** A piece of a sentence; `stressed` where the eye is to find the number or the time. */
export interface Piece {
  readonly words: string
  readonly stressed: boolean
}

/**
 * The sentence of a typed text in pieces. Together they are what `createSay` says. Only for texts whose values are
 * numbers and times: what a person wrote could look like a mark of stress.
 */
export const createPieces = (i18n: I18n, zone: string, systemLocale?: string) => {
  const words = createPhrase(i18n, zone, 'stressed', systemLocale)
  return (text: Text): readonly Piece[] =>
    words(keyOf(text.key), { ...text.values })
      .split(STRESS)
      // Marks come in pairs, so that every second piece is inside of one.
      .map((piece, index) => ({ words: piece, stressed: index % 2 === 1 }))
      .filter((piece) => piece.words !== '')
}
