import { USUAL_DUE_IN_DAYS, type Size } from '@core/experiments/experiment.ts'
import type { ProductStep } from '@core/experiments/ladder.ts'
import type { StartDraft } from '@core/drafts.ts'
import type { CommandInput } from '@shared/bridge.ts'
import type { Words } from '@shared/i18n.ts'
import { EVEN_BELIEF } from '../../belief.ts'

type Start = Extract<CommandInput, { type: 'start' }>
/** An experiment that is being written, with plain numbers. */
export type ExperimentDraft = NonNullable<StartDraft['experiment']>

/** An experiment with nothing written in it. */
export const blankExperiment = (): ExperimentDraft => ({
  prediction: '',
  leftOut: '',
  belief: EVEN_BELIEF,
  inDays: USUAL_DUE_IN_DAYS,
})

/** Whether nothing is written: an opened panel alone is nothing to keep. */
export const isBlankExperiment = (experiment: ExperimentDraft | undefined): boolean =>
  experiment === undefined || (experiment.prediction.trim() === '' && experiment.leftOut.trim() === '')

/** The experiment of a start; none without a prediction. */
export const experimentOf = ({ experiment }: Pick<StartDraft, 'experiment'>): Pick<Start, 'experiment'> =>
  experiment === undefined || experiment.prediction.trim() === '' ? {} : { experiment }

/** A small step, in words. */
export interface Step {
  readonly step: string
  /** may be empty */
  readonly leaveOut: string
}

/** The words of a step of the product. */
export const productStep = (words: Words, name: ProductStep): Step => ({
  step: words(`exposures.${name}.step`),
  leaveOut: words(`exposures.${name}.leaveOut`),
})

/**
 * A step taken into the draft: what it leaves out, and what is done as the task when none is written. What others might
 * do about it is for the person to say.
 */
export const withStep = (draft: StartDraft, { step, leaveOut }: Step): StartDraft => ({
  ...draft,
  title: draft.title.trim() === '' ? step : draft.title,
  experiment: { ...(draft.experiment ?? blankExperiment()), leftOut: leaveOut === '' ? step : leaveOut },
})

const SIZE_NAMES = { 1: 'smallest', 2: 'small', 3: 'middle', 4: 'large', 5: 'largest' } as const

/** Where steps of a size belong, in words. */
export const sizeName = (words: Words, size: Size): string => words(`ladder.sizes.${SIZE_NAMES[size]}`)
