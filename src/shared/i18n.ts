import type { Text, TextKey } from '@core/views/text.ts'
import { createInstance, type i18n as I18n } from 'i18next'
import en from './locales/en.json' with { type: 'json' }
import { pseudoLocale, type Sentences } from './pseudo.ts'

export type { I18n }

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'enough'
    resources: { enough: typeof en; stressed: typeof en }
  }
}

/** The languages there are: English, and a longer, accented pseudo-locale that finds clipped and hard-coded text. */
export type Language = 'en' | 'long'

/** BCP 47 tags: `en-XA` is the usual one for accented English. */
const TAGS = { en: 'en', long: 'en-XA' } as const satisfies Record<Language, string>

/** The language as `<html lang>` and `Intl` want it. */
export const tagOf = (language: Language): string => TAGS[language]

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
const plain = (sentences: Sentences): Sentences =>
  Object.fromEntries(
    Object.entries(sentences).map(([key, value]) => [
      key,
      typeof value === 'string' ? value.replaceAll(STRESS, '') : plain(value),
    ]),
  )

/** All sentences of one language, ready at once. Used by main and by the windows. */
export const createI18n = (language: Language): I18n => {
  const i18n = createInstance()
  const tag = tagOf(language)
  const stressed = language === 'long' ? pseudoLocale(en) : en
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

const ISOLATE = '\u2068'
const POP_ISOLATE = '\u2069'
/** Letters that are written from right to left: Hebrew, Arabic and their relatives. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]|[\ud802\ud803\ud83a\ud83b][\udc00-\udfff]/u
/** A person's text inside a sentence: its direction ends with it. Text of one direction with the sentence needs no marks. */
const isolated = (written: string): string =>
  RIGHT_TO_LEFT.test(written) ? `${ISOLATE}${written}${POP_ISOLATE}` : written

/** A time of day in a zone, in the system's own format. An unknown zone is read as UTC, as in the core. */
const createClock = (zone: string, systemLocale?: string): ((at: number) => string) => {
  const format = (timeZone: string) =>
    new Intl.DateTimeFormat(systemLocale, { hour: 'numeric', minute: '2-digit', timeZone })
  let known: Intl.DateTimeFormat
  try {
    known = format(zone)
  } catch {
    known = format('UTC')
  }
  return (at) => known.format(at)
}

/** A time of day by its milliseconds after midnight, in the system's own format. */
const createWall = (systemLocale?: string): ((at: number) => string) => {
  let clock: ((at: number) => string) | null = null
  return (at) => {
    clock ??= createClock('UTC', systemLocale)
    return clock(at)
  }
}

/** A calendar day as the language writes it. The day is a date and knows no zone. */
const createDay = (language: string, parts: Intl.DateTimeFormatOptions): ((day: string) => string) => {
  // Few sentences name a day, and a format takes long to make.
  let format: Intl.DateTimeFormat | null = null
  return (day) => {
    format ??= new Intl.DateTimeFormat(language, { ...parts, timeZone: 'UTC' })
    return format.format(Date.parse(`${day}T00:00:00Z`))
  }
}

/** A sentence of a key, from the plain locale or the one with stress. */
const createPhrase = (i18n: I18n, zone: string, ns: 'enough' | 'stressed', systemLocale?: string): Words => {
  const clock = createClock(zone, systemLocale)
  const weekday = createDay(i18n.language, { weekday: 'long' })
  const dateOf = createDay(i18n.language, { dateStyle: 'long' })
  const wall = createWall(systemLocale)
  const momentOf = (value: Extract<WordValue, object>): string => {
    if ('clock' in value) return clock(value.clock)
    if ('date' in value) return dateOf(value.date)
    return 'wall' in value ? wall(value.wall * 60_000) : weekday(value.weekday)
  }
  return (key, values = {}) => {
    const shown = Object.entries(values).map(([name, value]) => {
      if (typeof value === 'number') return [name, value] as const
      if (typeof value === 'object') return [name, momentOf(value)] as const
      return [name, isolated(name === 'task' && value === '' ? i18n.t('untitled') : value)] as const
    })
    const { count } = values
    const number = typeof count === 'number' ? { context: String(count) } : {}
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
