import { z } from 'zod'
import { alike } from '../data/alike.ts'
import { beliefSchema, happenedSchema } from '../experiments/experiment.ts'
import type { At } from '../state.ts'
import { epochMs, localDay, localDaySchema, type DurationMs, type LocalDay } from '../time.ts'
import { oneLine, SENTENCE_MAX } from '../written.ts'
import { APPRECIATIONS, LINES_MAX, NO_TOMORROW, writtenIn, type Evening, type EveningTexts } from './evening.ts'
import { PARAGRAPH_MAX, severalLines } from '../words/paragraph.ts'

/** The steps of an evening, in their order. */
export const EVENING_STEPS = ['ships', 'three', 'rest'] as const
/** Where the Reflection window stands: a step, something under "Something still circling?", or the page for the week. */
const REFLECTION_STEPS = [...EVENING_STEPS, 'circling', 'critic', 'mistake', 'experiment', 'weekly'] as const
export const reflectionStepSchema = z.enum(REFLECTION_STEPS)
export type ReflectionStep = z.infer<typeof reflectionStepSchema>

/** Half-written text is kept as it is, also a little over its length. */
const line = z.string().max(SENTENCE_MAX * 2)
const paragraph = z.string().max(PARAGRAPH_MAX * 2)

/**
 * What is being written in an evening, of one day. It lies in `current` within a second, so that no way of leaving costs
 * more; a day that ended meanwhile keeps its draft.
 */
export const reflectionDraftSchema = z.object({
  day: localDaySchema,
  step: reflectionStepSchema,
  glad: z.object({ timeboxId: z.string(), title: z.string() }).nullable(),
  unseen: z.array(line).max(LINES_MAX),
  appreciations: z.array(line).max(APPRECIATIONS),
  stays: z.array(line).max(LINES_MAX),
  tomorrow: z.object({ what: line, where: line, when: line, how: line }),
  joy: line,
  critic: z.object({ said: paragraph, kinder: paragraph, voice: paragraph }),
  mistake: z.object({ happened: paragraph, learned: paragraph }),
  /** the experiment that is compared; null while none is */
  experiment: z
    .object({ id: z.string(), happened: happenedSchema.nullable(), belief: beliefSchema, learned: paragraph })
    .nullable(),
  story: z.object({ story: paragraph, from: paragraph, against: paragraph, truer: paragraph }),
  trait: z.object({ criticism: paragraph, strength: paragraph }),
})
export type ReflectionDraft = Readonly<z.infer<typeof reflectionDraftSchema>>

/** A draft to go on with: what an evening of that day already holds, or nothing. */
export const draftOf = (day: LocalDay, evening: Evening | undefined): ReflectionDraft => ({
  day,
  step: 'ships',
  glad: evening?.glad ?? null,
  unseen: [...(evening?.unseen ?? [])],
  appreciations: [...(evening?.appreciations ?? [])],
  stays: [...(evening?.stays ?? [])],
  tomorrow: evening?.tomorrow ?? NO_TOMORROW,
  joy: evening?.joy ?? '',
  critic: { said: '', kinder: '', voice: '' },
  mistake: { happened: '', learned: '' },
  experiment: null,
  story: { story: '', from: '', against: '', truer: '' },
  trait: { criticism: '', strength: '' },
})

const lines = (texts: readonly string[]): string[] => texts.map(clean).filter((text) => text !== '')
const clean = (text: string): string => oneLine(text).slice(0, SENTENCE_MAX)

/**
 * The evening that a draft makes, in the place of the one before; undefined when there is nothing to keep: nothing was
 * written, nothing was there, and the day was not closed.
 * @param closed "Close the day", for this time
 */
export const eveningOf = (
  draft: ReflectionDraft,
  before: Evening | undefined,
  closed: boolean,
  at: At,
): Evening | undefined => {
  const { wall } = at.now
  const texts = {
    ...(draft.glad === null ? {} : { glad: draft.glad }),
    unseen: lines(draft.unseen),
    appreciations: draft.appreciations.map(clean),
    stays: lines(draft.stays),
    tomorrow: {
      what: clean(draft.tomorrow.what),
      where: clean(draft.tomorrow.where),
      when: clean(draft.tomorrow.when),
      how: clean(draft.tomorrow.how),
    },
    joy: clean(draft.joy),
  }
  if (before === undefined && !closed && writtenIn(texts).length === 0) return undefined
  const closedAt = closed ? wall : before?.closedAt
  // Looking at an evening writes nothing: of another computer's it would make a version that outranks what is on its way.
  if (before !== undefined && !closed && isAsBefore(before, texts)) return undefined
  return {
    ...texts,
    id: before?.id ?? `evening-${at.freshId}`,
    day: draft.day,
    zone: before?.zone ?? at.zone,
    ...(closedAt === undefined ? {} : { closedAt }),
    updatedAt: before === undefined ? wall : epochMs(Math.max(wall, before.updatedAt + 1)),
  }
}

const isAsBefore = ({ glad, unseen, appreciations, stays, tomorrow, joy }: Evening, texts: EveningTexts): boolean =>
  alike({ glad, unseen, appreciations, stays, tomorrow, joy }, texts)

/** Whether something beside the evening itself was begun and not kept: then the draft stays until it is. */
export const hasLooseEnds = ({ critic, mistake, experiment, story, trait }: ReflectionDraft): boolean =>
  [critic, mistake, story, trait, { learned: experiment?.learned ?? '' }]
    .flatMap((part) => Object.values(part))
    .some((text) => severalLines(text) !== '') ||
  (experiment !== null && experiment.happened !== null)

/** The day an evening belongs to that is opened now: until the day start of the settings it is still the day before. */
export const eveningDay = ({ now, zone }: Pick<At, 'now' | 'zone'>, dayStart: DurationMs): LocalDay =>
  localDay(now.wall, zone, dayStart)

/** Past evenings can be read and written, those to come can't. */
export const isWritable = (day: LocalDay, at: At, dayStart: DurationMs): boolean => day <= eveningDay(at, dayStart)

/** The steps of an evening, without those that the settings leave out. */
export const stepsOf = (wanted: readonly ReflectionStep[]): readonly (typeof EVENING_STEPS)[number][] =>
  EVENING_STEPS.filter((step) => wanted.includes(step))
