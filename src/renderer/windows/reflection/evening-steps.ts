import type { ReflectionStep } from '@core/reflection/draft.ts'
import type { EveningView } from '@core/views/evening-view.ts'
import type { EveningDraft } from './use-evening.ts'

const EVENING_STEPS = ['ships', 'three', 'rest'] as const satisfies readonly ReflectionStep[]

export type EveningStep = (typeof EVENING_STEPS)[number]
/** What "Something still circling?" opens. */
export type CirclingStep = Exclude<ReflectionStep, EveningStep | 'circling'>

/** The steps that are wanted. With none of them the last one stays: a day can always be closed. */
export const stepsOf = ({ off }: Pick<EveningView, 'off'>): readonly [EveningStep, ...EveningStep[]] => {
  const [first, ...others] = EVENING_STEPS.filter((step) => !off.includes(step))
  return first === undefined ? ['rest'] : [first, ...others]
}

export const isEveningStep = (step: ReflectionStep): step is EveningStep => EVENING_STEPS.some((one) => one === step)

/** An experiment that was begun to be compared, with something said about it. */
export const begun = ({ experiment }: EveningDraft): EveningDraft['experiment'] =>
  experiment !== null && (experiment.happened !== null || experiment.learned.trim() !== '') ? experiment : null

/** Those that the menu offers. One that was begun stands alone until it is kept, so that nothing of it is lost. */
export const comparable = (view: EveningView, draft: EveningDraft): EveningView['experiments'] => {
  if (view.off.includes('experiment')) return []
  const open = view.experiments.filter(({ id }) => id === begun(draft)?.id)
  return open.length > 0 ? open : view.experiments
}

/** Whether there is anything under "Something still circling?". */
export const canCircle = (view: EveningView, draft: EveningDraft): boolean =>
  !view.off.includes('critic') || !view.off.includes('mistake') || view.weekly || comparable(view, draft).length > 0

/** Where the window stands: where the draft says, unless that is left out by now. */
export const shownStep = (view: EveningView, draft: EveningDraft): ReflectionStep => {
  const { step, experiment } = draft
  const steps = stepsOf(view)
  const there = {
    ships: steps.includes('ships'),
    three: steps.includes('three'),
    rest: steps.includes('rest'),
    circling: canCircle(view, draft),
    critic: !view.off.includes('critic'),
    mistake: !view.off.includes('mistake'),
    experiment: view.experiments.some(({ id }) => id === experiment?.id),
    weekly: view.weekly,
  } satisfies Record<ReflectionStep, boolean>
  return there[step] ? step : steps[0]
}
