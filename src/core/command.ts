import { z } from 'zod'
import { JOY_MAX, joyPlanSchema } from './boundaries/joy-time.ts'
import { beliefSchema, expectationSchema, happenedSchema, sizeSchema } from './experiments/experiment.ts'
import {
  draftIdSchema,
  promptDraftSchema,
  promptStepSchema,
  sentenceDraftSchema,
  startDraftSchema,
  stepDraftSchema,
  wordDraftSchema,
} from './drafts.ts'
import { budgetSchema } from './projects/project.ts'
import { findingSchema } from './looks/look.ts'
import { reflectionDraftSchema } from './reflection/draft.ts'
import { RESET_SECTIONS } from './settings-sections.ts'
import { LONGEST_CAP, SHORTEST_CAP, settingsSchema } from './settings.ts'
import { productSentenceSchema, purposeSchema } from './sentences/sentences.ts'
import { repeatSchema } from './templates/template.ts'
import { durationMsSchema, epochMsSchema, localDaySchema } from './time.ts'
import { AWAY_ANSWERS } from './timebox/absence.ts'
import { kindSchema } from './timebox/kind.ts'
import { watchedSchema } from './timebox/timebox.ts'
import { KEPT_LISTS, QUIET_LISTS } from './words/keep.ts'
import { paragraphSchema } from './words/paragraph.ts'
import { productLineSchema } from './words/product-lines.ts'
import { shownSchema } from './words/words.ts'
import { marksSchema, sentenceSchema, titleSchema } from './written.ts'

/** The windows of the product, by the name in their address (`#/start`). */
export const WINDOWS = [
  'start',
  'running',
  'prompt',
  'trayless',
  'settings',
  'reflection',
  'words',
  'insights',
  'welcome',
  'help',
] as const
export const windowNameSchema = z.enum(WINDOWS)
export type WindowName = z.infer<typeof windowNameSchema>

const timeboxId = z.string().min(1).max(64)
const entryId = z.string().min(1).max(64)
const wholeMinutes = durationMsSchema.multipleOf(60_000)
/** What a timebox is to be started with. */
const planFields = {
  title: titleSchema,
  /** milliseconds, whole minutes from 1 to 480 */
  cap: wholeMinutes.min(SHORTEST_CAP).max(LONGEST_CAP),
  marks: marksSchema,
  ifThen: sentenceSchema.optional(),
  kind: kindSchema,
  project: titleSchema.optional(),
  /** The file or folder to look at while it runs. */
  watched: watchedSchema.optional(),
  experiment: expectationSchema.optional(),
}
/** What of it a template keeps. */
const { experiment: _experiment, ...templateFields } = planFields
/** It starts now: the question of after hours or of joy time was answered. */
const now = z.literal('now').optional()

/**
 * What a person asks for, from the tray, a window, a notification or another program. Those about a timebox carry its
 * id: one that is not the open one changes nothing.
 */
export const commandSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('start'),
    ...planFields,
    /** The open timebox to park first; without it an open one makes the start a question. */
    parkFirst: timeboxId.optional(),
    /** Without it a start after hours or in joy time is a question. */
    afterHours: now,
  }),
  /** A start from a link: it is filled in where the person starts, and nothing more. */
  z.strictObject({
    type: z.literal('offerStart'),
    title: planFields.title,
    cap: planFields.cap.optional(),
    marks: planFields.marks.optional(),
    ifThen: planFields.ifThen,
    kind: planFields.kind.optional(),
    project: planFields.project,
  }),
  /** Start a remembered task again, with its last cap and marks. */
  z.strictObject({ type: z.literal('startAgain'), taskId: entryId, afterHours: now }),
  /** Start what a template holds. */
  z.strictObject({ type: z.literal('startTemplate'), templateId: entryId, afterHours: now }),
  /** Carry on a parked timebox. */
  z.strictObject({ type: z.literal('carryOn'), parkedId: timeboxId, afterHours: now }),
  /** "It can wait": what was to be started comes back when work or joy time allows. */
  z.strictObject({
    type: z.literal('letWait'),
    what: z.discriminatedUnion('of', [
      z.strictObject({ of: z.literal('plan'), ...planFields }),
      z.strictObject({ of: z.literal('task'), taskId: entryId }),
      z.strictObject({ of: z.literal('template'), templateId: entryId }),
      z.strictObject({ of: z.literal('parked'), parkedId: timeboxId }),
    ]),
  }),
  /** "Later", when a parked task is back: it stays parked. */
  z.strictObject({ type: z.literal('keepParked'), parkedId: timeboxId }),
  /** Take a ship back within ten minutes and go on. */
  z.strictObject({ type: z.literal('withdrawShip'), timeboxId }),
  z.strictObject({ type: z.literal('pause'), timeboxId }),
  z.strictObject({ type: z.literal('resume'), timeboxId }),
  z.strictObject({ type: z.literal('extend'), timeboxId, reason: sentenceSchema }),
  z.strictObject({ type: z.literal('ship'), timeboxId }),
  z.strictObject({ type: z.literal('shareDraft'), timeboxId, experiment: expectationSchema.optional() }),
  z.strictObject({ type: z.literal('handOver'), timeboxId, sentence: sentenceSchema.optional() }),
  z.strictObject({
    type: z.literal('park'),
    timeboxId,
    until: epochMsSchema.optional(),
    note: sentenceSchema.optional(),
  }),
  /** Leave the prompt unanswered: the tray shows the sun, nothing repeats. */
  z.strictObject({ type: z.literal('rest'), timeboxId }),
  /** Was the time away part of it, a break, or other work? */
  z.strictObject({ type: z.literal('answerAway'), timeboxId, answer: z.enum(AWAY_ANSWERS) }),
  /** "Keep going", when a word was said before the cap. */
  z.strictObject({ type: z.literal('keepGoing'), timeboxId }),
  /** Change the marks while it runs: recorded as a moved goalpost. */
  z.strictObject({ type: z.literal('moveGoalposts'), timeboxId, marks: marksSchema }),
  /** In a meeting: the Prompt is held back until then, or until said. */
  z.strictObject({ type: z.literal('meet'), length: durationMsSchema.nullable() }),
  z.strictObject({ type: z.literal('endMeeting') }),
  z.strictObject({ type: z.literal('keepStartDraft'), draft: startDraftSchema.nullable() }),
  z.strictObject({ type: z.literal('keepPromptDraft'), draft: promptDraftSchema.nullable() }),
  /** The first screen was answered, by a start or by "Later". */
  z.strictObject({ type: z.literal('welcomed'), start: z.boolean() }),
  /** A kind word that is being written, by the id of the one that is changed; empty: a new one. */
  z.strictObject({ type: z.literal('keepWordDraft'), id: draftIdSchema, draft: wordDraftSchema.nullable() }),
  /** The same of a sentence for others. */
  z.strictObject({ type: z.literal('keepSentenceDraft'), id: draftIdSchema, draft: sentenceDraftSchema.nullable() }),
  z.strictObject({ type: z.literal('keepStepDraft'), draft: stepDraftSchema.nullable() }),
  z.strictObject({ type: z.literal('open'), window: windowNameSchema }),
  /** The sentences for saying no, in the Settings window. */
  z.strictObject({ type: z.literal('openSentences') }),
  /** The Prompt, at one of its steps (a tray click on "Hand it over…"). */
  z.strictObject({ type: z.literal('openPrompt'), timeboxId, step: promptStepSchema }),
  z.strictObject({ type: z.literal('close'), window: windowNameSchema }),
  z.strictObject({ type: z.literal('minimise'), window: windowNameSchema }),
  /** "I want to look again": asks once what helps. While it runs, and for a day after it was shipped. */
  z.strictObject({ type: z.literal('wantToLook'), timeboxId }),
  z.strictObject({ type: z.literal('waitToLook'), timeboxId }),
  z.strictObject({
    type: z.literal('lookOnce'),
    timeboxId,
    lookingFor: sentenceSchema,
    /** chosen instead of something named */
    toFeelSure: z.boolean(),
  }),
  z.strictObject({ type: z.literal('leaveLook'), timeboxId }),
  z.strictObject({ type: z.literal('lookFound'), timeboxId, found: findingSchema }),
  /** "Not a loop, I'm changing real things": more is needed from now on for that kind of task. */
  z.strictObject({ type: z.literal('notALoop'), timeboxId }),
  /** "Show me": the Prompt with what was noticed. */
  z.strictObject({ type: z.literal('showNoticed') }),
  /** Shipped work that was opened again stays as it is. */
  z.strictObject({ type: z.literal('leaveBe') }),
  /** It is started all the same; `realThings`: and that is no loop. */
  z.strictObject({ type: z.literal('startOut'), realThings: z.boolean() }),
  /** Observe nothing for so long; null: go on. */
  z.strictObject({ type: z.literal('pauseObserving'), length: durationMsSchema.max(LONGEST_CAP).nullable() }),
  /** Forget what was observed. */
  z.strictObject({ type: z.literal('eraseObserved') }),
  /** The evening of a day that is not to come; without one, of today. */
  z.strictObject({ type: z.literal('openEvening'), day: localDaySchema.optional() }),
  z.strictObject({ type: z.literal('keepEveningDraft'), draft: reflectionDraftSchema }),
  /** "Stop here for tonight": what was written is kept. */
  z.strictObject({ type: z.literal('stopEvening') }),
  z.strictObject({ type: z.literal('closeDay') }),
  z.strictObject({ type: z.literal('notTonight') }),
  /** Compare what was expected with what happened: opens the evening there. */
  z.strictObject({ type: z.literal('noteExperiment'), id: entryId }),
  /** Not now: the evening offers it. */
  z.strictObject({ type: z.literal('tonight') }),
  /** The week in words can wait: Insights has it. */
  z.strictObject({ type: z.literal('readLater') }),
  z.strictObject({
    type: z.literal('closeExperiment'),
    id: entryId,
    happened: happenedSchema,
    belief: beliefSchema,
    learned: paragraphSchema,
  }),
  /** Let it go without comparing. */
  z.strictObject({ type: z.literal('letExperimentGo'), id: entryId }),
  /** A small step of one's own, for the ladder. */
  z.strictObject({
    type: z.literal('keepStep'),
    step: sentenceSchema.pipe(z.string().min(1)),
    leaveOut: sentenceSchema,
    size: sizeSchema,
  }),
  z.strictObject({ type: z.literal('removeStep'), id: entryId }),
  z.strictObject({
    type: z.literal('keepPair'),
    critic: paragraphSchema,
    kinder: paragraphSchema.pipe(z.string().min(1)),
    voice: paragraphSchema.optional(),
    /** names of the sentences that were offered */
    offered: z.array(z.string().max(100)).max(5),
  }),
  /** Whether a sentence of one's own, or a kinder one from an evening, is shown as a kind word. */
  z.strictObject({ type: z.literal('quietWord'), list: z.enum(QUIET_LISTS), id: entryId, quiet: z.boolean() }),
  z.strictObject({ type: z.literal('keepLesson'), happened: paragraphSchema, learned: paragraphSchema }),
  z.strictObject({
    type: z.literal('keepStory'),
    story: paragraphSchema,
    from: paragraphSchema,
    against: paragraphSchema,
    truer: paragraphSchema,
  }),
  z.strictObject({ type: z.literal('keepTrait'), criticism: paragraphSchema, strength: paragraphSchema }),
  z.strictObject({
    type: z.literal('keepKindWord'),
    /** of the one that is changed */
    id: entryId.optional(),
    text: sentenceSchema.pipe(z.string().min(1)),
    by: sentenceSchema,
    when: shownSchema,
  }),
  /** A sentence for saying no or for handing over, new or changed. */
  z.strictObject({
    type: z.literal('keepSentence'),
    id: entryId.optional(),
    text: sentenceSchema.pipe(z.string().min(1)),
    for: purposeSchema,
  }),
  z.strictObject({ type: z.literal('removeWord'), list: z.enum(KEPT_LISTS), id: entryId }),
  /** The person's own sentence about a week, by its Monday; an empty one takes it back. */
  z.strictObject({ type: z.literal('keepWeekLine'), week: localDaySchema, line: sentenceSchema }),
  z.strictObject({
    type: z.literal('switchLine'),
    line: z.union([productLineSchema, productSentenceSchema]),
    on: z.boolean(),
  }),
  /** Put the line after a choice away before its time. */
  z.strictObject({ type: z.literal('dismissClosing') }),
  z.strictObject({ type: z.literal('dismissNotice') }),
  /** Joy time, new or changed. */
  z.strictObject({ type: z.literal('keepJoy'), block: joyPlanSchema, id: entryId.optional() }),
  /** Joy time out of a calendar file. */
  z.strictObject({ type: z.literal('takeJoy'), plans: z.array(joyPlanSchema).max(JOY_MAX) }),
  z.strictObject({ type: z.literal('removeJoy'), id: entryId }),
  /** Joy time of a day is an hour later, this once. */
  z.strictObject({ type: z.literal('moveJoy'), id: entryId, day: localDaySchema }),
  z.strictObject({ type: z.literal('onMyWay') }),
  /** The budget of a project; null: none. Without an id the project of a name comes to be. */
  z.strictObject({
    type: z.literal('keepProject'),
    name: titleSchema.pipe(z.string().min(1)),
    budget: budgetSchema.nullable(),
  }),
  z.strictObject({ type: z.literal('removeProject'), id: entryId }),
  /** A start that is kept as a template, with the weekdays on which it is suggested. */
  z.strictObject({
    type: z.literal('keepTemplate'),
    ...templateFields,
    title: titleSchema.pipe(z.string().min(1)),
    repeat: repeatSchema,
  }),
  z.strictObject({ type: z.literal('removeTemplate'), id: entryId }),
  /** Not today: it is suggested again on its next weekday. */
  z.strictObject({ type: z.literal('putTemplateAway'), id: entryId }),
  z.strictObject({ type: z.literal('changeSettings'), change: settingsSchema.partial() }),
  /** One section of the settings goes back to its defaults. */
  z.strictObject({ type: z.literal('resetSettings'), section: z.enum(RESET_SECTIONS) }),
  /** The section that went back to its defaults last is as it was before. */
  z.strictObject({ type: z.literal('undoReset') }),
  /** The guide, where it stands; or at its page about a window. */
  z.strictObject({ type: z.literal('help'), about: windowNameSchema.optional() }),
  /** Look for a newer version: its page opens in the browser, and nothing is asked in the background. */
  z.strictObject({ type: z.literal('releases') }),
  z.strictObject({ type: z.literal('quit') }),
  z.strictObject({ type: z.literal('parkAndQuit'), timeboxId }),
])
export type Command = z.infer<typeof commandSchema>
export type CommandType = Command['type']
