import type { OfFive } from '../insights/of-five.ts'
import type { ProductStep } from '../experiments/ladder.ts'
import type { SmallAction } from '../reflection/small-action.ts'
import type { Refusal } from '../refusal.ts'
import type { ProductSentence, TaskSentence } from '../sentences/sentences.ts'
import type { EpochMs, LocalDay, Minutes } from '../time.ts'
import type { ProductLine } from '../words/product-lines.ts'
import type { CliTexts } from './cli-text.ts'
import type { ImportTexts } from './import-text.ts'
import type { ExportTexts } from './export-text.ts'
import type { InsightsTexts } from './insights-text.ts'
import type { WeekTexts } from './week-text.ts'

/** A time of day to be written in the person's own format. */
export interface Clock {
  readonly clock: EpochMs
}

/** A day to be written with its month and year. */
export interface CalendarDay {
  readonly date: LocalDay
}

type Nothing = Readonly<Record<never, never>>
interface Named {
  /** the task's title; empty when it has none (the locale then has a word for it) */
  readonly task: string
}
/** A start, and the project whose budget it works on. */
interface OfBudget extends Named {
  readonly count: Minutes
  readonly project: string
}

/**
 * Every text that a view can ask for, with the values it needs. Views return keys and values; sentences live in the
 * locales, and a test holds the two together.
 */
export interface TextValues {
  'tray.tooltip.idle': Nothing
  'tray.tooltip.running': Named & { readonly count: Minutes }
  'tray.tooltip.lastMinute': Named
  'tray.tooltip.paused': Named & { readonly count: Minutes }
  'tray.tooltip.away': Named
  'tray.tooltip.resting': Named & { readonly count: Minutes }
  'menu.start': Nothing
  'menu.carryOnParked': Named & { readonly count: Minutes }
  'menu.recent': Nothing
  'menu.recentTask': Named & { readonly count: Minutes }
  'menu.todayTask': Named & { readonly count: Minutes }
  'menu.recentTaskOf': OfBudget & { readonly left: Minutes }
  'menu.recentTaskUsed': OfBudget
  'menu.todayTaskOf': OfBudget & { readonly left: Minutes }
  'menu.todayTaskUsed': OfBudget
  'menu.carryOnShipped': Named
  'menu.task': Named
  'menu.left': { readonly count: Minutes; readonly until: Clock }
  'menu.lastMinute': { readonly until: Clock }
  'menu.pausedLeft': { readonly count: Minutes }
  'menu.awaySince': { readonly since: Clock }
  'menu.asPlanned': { readonly count: Minutes }
  'menu.ship': Nothing
  'menu.look': Nothing
  'menu.pause': Nothing
  'menu.carryOn': Nothing
  'menu.more': Nothing
  'menu.extend': { readonly count: Minutes }
  'menu.noneLeft': { readonly count: number }
  'menu.draft': Nothing
  'menu.handOver': Nothing
  'menu.park': Nothing
  'menu.breathe': Nothing
  'menu.openPrompt': Nothing
  'menu.openRunning': Nothing
  'menu.wasAway': { readonly from: Clock; readonly to: Clock }
  'menu.awayBreak': Nothing
  'menu.awayOtherWork': Nothing
  'menu.awayCount': Nothing
  'menu.meeting': Nothing
  'menu.meetingFor': { readonly count: Minutes }
  'menu.meetingOpen': Nothing
  'menu.meetingOver': Nothing
  'menu.unsaved': Nothing
  'menu.view': Nothing
  'menu.insights': Nothing
  'menu.help': Nothing
  /** the version that runs */
  'menu.releases': { readonly version: string }
  'menu.settings': Nothing
  'menu.quit': Nothing
  'notify.wordBefore.title': Nothing
  'notify.wordBefore.body': Named
  'notify.cap.title': Nothing
  'notify.cap.body': Named & { readonly count: Minutes }
  'notify.extensionEnd.title': { readonly count: Minutes }
  'notify.extensionEnd.body': { readonly reason: string }
  'notify.extensionEnd.ended': { readonly reason: string }
  'notify.extensionEnd.plain': Nothing
  'notify.week.title': Nothing
  'notify.week.body': Nothing
  'notify.stillPaused.title': Nothing
  'notify.stillPaused.body': Named
  'notify.summary.title': Nothing
  'notify.summary.paused': Named
  'notify.summary.parked': Named
  'notify.summary.look': Named
  'notify.parkedBack.title': Named
  'notify.parkedBack.body': { readonly until: Clock }
  'notify.shipped.title': Nothing
  'notify.shipped.body': Named
  'notify.unsaved.title': Nothing
  'notify.joyTime.title': { readonly activity: string; readonly at: Clock }
  'notify.joyTime.body': Nothing
  'notify.joyTime.go': Nothing
  'notify.joyTime.move': Nothing
  'notify.budget.title': { readonly project: string }
  'notify.budget.body': Named
  'notify.stillLook.title': Nothing
  'notify.stillLook.body': Named
  'notify.loop.title': Nothing
  'notify.loop.looked': { readonly count: number }
  'notify.loop.unchanged': { readonly since: Clock }
  'notify.out.title': Named
  'notify.out.today': { readonly at: Clock }
  'notify.out.yesterday': { readonly at: Clock }
  'notify.out.earlier': { readonly count: number }
  'notify.action.notALoop': Nothing
  'notify.action.showMe': Nothing
  'notify.action.leaveBe': Nothing
  'notify.action.startTimebox': Nothing
  'notify.action.lookOnce': Nothing
  'notify.action.leaveIt': Nothing
  'notify.action.ship': Nothing
  'notify.action.otherWays': Nothing
  'notify.action.keepGoing': Nothing
  'notify.action.park': Nothing
  'notify.action.carryOn': Nothing
  'notify.action.read': Nothing
  'notify.action.later': Nothing
  'notify.action.open': Nothing
  /** for a rule that has no sentence of its own yet */
  'loop.again': { readonly count: number }
  'loop.back-and-forth': { readonly since: Clock }
  'loop.back-and-forth-file': { readonly since: Clock }
  'loop.tiny-edits': { readonly count: number; readonly percent: number }
  'loop.churn': { readonly count: number; readonly wrote: number; readonly kept: number }
  'loop.hotspot': { readonly count: number }
  'loop.looking': { readonly count: number; readonly since: Clock }
  'loop.rerun': { readonly count: number }
  'loop.returning': { readonly count: number; readonly since: Clock }
  'loop.reopened.today': { readonly count: number; readonly at: Clock }
  'loop.reopened.yesterday': { readonly count: number; readonly at: Clock }
  'loop.reopened.earlier': { readonly count: number; readonly days: number }
  'data.file': Nothing
  'data.recording': Nothing
  'data.erase.everything': Nothing
  'data.erase.reflections': Nothing
  'data.erase.before': { readonly day: CalendarDay }
  'data.erase.detail': Nothing
  'data.erase.yes': Nothing
  'data.erase.keep': Nothing
  'data.back.question': { readonly day: CalendarDay }
  'data.back.detail': Nothing
  'data.back.yes': Nothing
  'data.back.stay': Nothing
  'quit.title': Named
  'quit.body': Nothing
  'quit.park': Nothing
  'quit.stay': Nothing
  'notice.setAside': { readonly file: string }
  'notice.restored': { readonly file: string; readonly day: CalendarDay }
  'notice.stuck': { readonly file: string }
  'notice.newerVersion': { readonly file: string }
  'trayless.why': Nothing
  'computers.runningOn': { readonly name: string }
  'computers.gone': Nothing
  'computers.readOnly': Nothing
  'computers.full': Nothing
  'computers.notWritten': Nothing
  'computers.partly': { readonly name: string }
  'computers.damaged': { readonly name: string }
  'computers.newer': { readonly name: string }
  'computers.conflicts': { readonly count: number }
  'computers.clock': { readonly name: string }
  'computers.many': { readonly all: number }
  'computers.copied': Nothing
  'computers.erased': { readonly name: string }
  'together.sentences': { readonly first: string; readonly next: string }
  'together.list': { readonly first: string; readonly next: string }
  'together.apart': { readonly first: string; readonly next: string }
  'together.titled': { readonly title: string; readonly said: string }
  'together.named': { readonly name: string; readonly said: string }
  'experiment.due.title': Nothing
  'experiment.due.body': { readonly prediction: string }
  'experiment.due.line': { readonly prediction: string }
  'experiment.due.note': Nothing
  'experiment.due.tonight': Nothing
  'reflection.invite.title': Nothing
  'reflection.invite.body': Nothing
  'reflection.invite.line': Nothing
  'reflection.invite.reflect': Nothing
  'reflection.invite.notTonight': Nothing
  'reflection.invite.menu': Nothing
  'reflection.invite.tooltip': Nothing
  'reflection.ships.loopAt': { readonly at: Clock }
  'reflection.ships.asPlanned': { readonly count: Minutes }
  'reflection.ships.ofPlanned': { readonly took: Minutes; readonly count: Minutes }
  'reflection.ships.took': { readonly count: Minutes }
  'weekly.looks': { readonly count: number }
}
/** One calm sentence per refusal. */
type RefusalTexts = { readonly [Code in Refusal as `error.${Code}`]: Nothing }

/** The sentences of the product's own sets: the core knows their names, the locales their words. */
type SetTexts = { readonly [Line in ProductLine as `kindWords.${Line}`]: Nothing } & {
  readonly [Action in SmallAction as `mornings.${Action}`]: Nothing
} & { readonly [Step in ProductStep as `exposures.${Step}.step`]: Nothing } & {
  readonly [Step in ProductStep as `exposures.${Step}.leaveOut`]: Nothing
} & { readonly [Sentence in ProductSentence as `sentences.${Sentence}.plain`]: { readonly to: string } } & {
  readonly [Sentence in TaskSentence as `sentences.${Sentence}.task`]: Named & { readonly to: string }
} & {
  readonly [Pair in OfFive as `experiment.ofFive.${Pair}`]: Nothing
}

type AllTexts = TextValues & RefusalTexts & SetTexts & WeekTexts & InsightsTexts & ExportTexts & CliTexts & ImportTexts
export type TextKey = keyof AllTexts

interface Keyed<Key extends TextKey> {
  readonly key: Key
  readonly values: AllTexts[Key]
}

/** A sentence to be: its key and its values. */
export type Text = { readonly [Key in TextKey]: Keyed<Key> }[TextKey]

/** The texts of some keys. Named by the very types that Text is made of, so that the compiler finds them at once. */
export type TextOf<Key extends TextKey> = Key extends TextKey ? Keyed<Key> : never

/** Make a text; the values are checked against the key. */
export const text = <Key extends TextKey>(key: Key, values: AllTexts[Key]): TextOf<Key> =>
  ({ key, values }) as unknown as TextOf<Key>

/** The same sentence with other words in the place of what a person wrote, where it has such a place. */
export const rewritten = (said: Text, words: Readonly<Record<string, string>>): Text =>
  ({
    key: said.key,
    values: { ...said.values, ...Object.fromEntries(Object.entries(words).filter(([name]) => name in said.values)) },
  }) as unknown as Text

/** The sentence of a refusal. */
export const refusalText = (code: Refusal): Text => text(`error.${code}`, {})
