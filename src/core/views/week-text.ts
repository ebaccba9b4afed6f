import type { LocalDay, Minutes } from '../time.ts'

/** The name of a day's weekday, in the language of the interface. */
export interface Weekday {
  readonly weekday: LocalDay
}

/** How each thing of a week can be said. Letters are names of sentences in the locales; each says the same. */
export const WORDINGS = {
  stopped: ['a', 'b', 'c', 'd', 'e'],
  early: ['a', 'b', 'c', 'd'],
  short: ['a', 'b', 'c'],
  draft: ['a', 'b', 'c', 'd', 'e'],
  handOver: ['a', 'b', 'c', 'd'],
  park: ['a', 'b', 'c', 'd'],
  continued: ['a', 'b', 'c'],
  shipped: ['a', 'b', 'c', 'd'],
  away: ['a', 'b'],
  circling: ['a', 'b', 'c', 'd', 'e'],
  leftLoop: ['a', 'b', 'c', 'd'],
  noLoop: ['a', 'b'],
  longer: ['a', 'b', 'c', 'd'],
  goalpost: ['a', 'b', 'c'],
  waited: ['a', 'b', 'c'],
  leftLook: ['a', 'b', 'c'],
  otherwise: ['a', 'b', 'c'],
  partly: ['a', 'b'],
  happened: ['a', 'b'],
  wrote: ['a', 'b', 'c', 'd'],
  blank: ['a', 'b', 'c'],
} as const
export type WeekTheme = keyof typeof WORDINGS
type Of<Theme extends WeekTheme> = (typeof WORDINGS)[Theme][number]

interface OnDay {
  readonly day: Weekday
}
interface TaskOnDay extends OnDay {
  /** the task's title; empty when it has none (the locale then has a word for it) */
  readonly task: string
}
interface MinutesOnDay extends TaskOnDay {
  readonly count: Minutes
}
interface Expected extends OnDay {
  readonly prediction: string
}
interface Said extends OnDay {
  readonly said: string
}

/** The sentences of a week in words, with the values each needs. */
export type WeekTexts = { readonly [K in `week.stopped.${Of<'stopped'>}`]: MinutesOnDay } & {
  readonly [K in `week.early.${Of<'early'>}`]: MinutesOnDay
} & { readonly [K in `week.short.${Of<'short'>}`]: MinutesOnDay } & {
  readonly [K in `week.draft.${Of<'draft'>}`]: TaskOnDay
} & { readonly [K in `week.handOver.${Of<'handOver'>}`]: TaskOnDay } & {
  readonly [K in `week.park.${Of<'park'>}`]: TaskOnDay
} & { readonly [K in `week.continued.${Of<'continued'>}`]: TaskOnDay } & {
  readonly [K in `week.shipped.${Of<'shipped'>}`]: TaskOnDay
} & { readonly [K in `week.away.${Of<'away'>}`]: TaskOnDay } & {
  readonly [K in `week.circling.${Of<'circling'>}`]: OnDay
} & { readonly [K in `week.leftLoop.${Of<'leftLoop'>}`]: TaskOnDay } & {
  readonly [K in `week.noLoop.${Of<'noLoop'>}`]: TaskOnDay
} & { readonly [K in `week.longer.${Of<'longer'>}`]: TaskOnDay } & {
  readonly [K in `week.goalpost.${Of<'goalpost'>}`]: TaskOnDay
} & { readonly [K in `week.waited.${Of<'waited'>}`]: TaskOnDay } & {
  readonly [K in `week.leftLook.${Of<'leftLook'>}`]: TaskOnDay
} & { readonly [K in `week.otherwise.${Of<'otherwise'>}`]: Expected } & {
  readonly [K in `week.partly.${Of<'partly'>}`]: Expected
} & { readonly [K in `week.happened.${Of<'happened'>}`]: Expected } & {
  readonly [K in `week.wrote.${Of<'wrote'>}`]: Said
} & { readonly [K in `week.blank.${Of<'blank'>}`]: Readonly<Record<never, never>> }
