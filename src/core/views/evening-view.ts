import type { CriticLibrary } from '../critic/library.ts'
import { suggest, type Suggestions } from '../critic/suggest.ts'
import type { Belief, Experiment } from '../experiments/experiment.ts'
import { readyOnes } from '../experiments/keep.ts'
import type { Resting, Ship } from '../reflection/day.ts'
import { eveningDay, type ReflectionDraft } from '../reflection/draft.ts'
import { draftFor } from '../reflection/handle-evening.ts'
import { weeklyOffered } from '../reflection/weekly.ts'
import type { State } from '../state.ts'
import type { EpochMs, Instant, LocalDay } from '../time.ts'
import { voiceMayBeAsked } from '../words/keep.ts'
import { kindWordFor, type KindWordChoice } from '../words/kind-word.ts'

/** An experiment that can be compared. */
export interface ExperimentView {
  readonly id: string
  readonly task: string
  readonly prediction: string
  readonly leftOut: string
  readonly belief: Belief
  readonly madeAt: EpochMs
}

/** The evening as the Reflection window shows it. */
export interface EveningView {
  readonly day: LocalDay
  readonly isToday: boolean
  /** the latest day whose evening can be written */
  readonly today: LocalDay
  /** what is being written, or was written before */
  readonly draft: ReflectionDraft
  readonly ships: readonly Ship[]
  readonly resting: readonly Resting[]
  /** parts that the settings leave out */
  readonly off: State['settings']['eveningOff']
  /** experiments that are ready to compare, and the one that is being compared */
  readonly experiments: readonly ExperimentView[]
  /** kinder sentences to start from, for what the critic said; null while nothing is written there */
  readonly suggestions: Suggestions | null
  /** "Whose voice is that?" may be asked */
  readonly askVoice: boolean
  /** the page for the week is offered */
  readonly weekly: boolean
  /** shown where the day is closed */
  readonly word: KindWordChoice | null
}

/** What the shell adds for it. */
export interface EveningFrame {
  readonly zone: string
  /** asked for when there is something to answer */
  readonly critic: () => CriticLibrary
}

/** Null while no evening is open, and until it was read. */
export const eveningView = (state: State, now: Instant, { zone, critic }: EveningFrame): EveningView | null => {
  const { evening, settings, words, experiments } = state
  if (evening === null || evening.read === null) return null
  const { day, read } = evening
  const at = { now, zone }
  const draft = draftFor(state, day, read.evening)
  const today = eveningDay(at, settings.dayStart)
  const { said } = draft.critic
  return {
    day,
    isToday: day === today,
    today,
    draft,
    ships: read.ships,
    resting: read.resting,
    off: settings.eveningOff,
    experiments: readyOnes(experiments, now.wall, draft.experiment?.id).map(experimentView),
    suggestions: said.trim() === '' ? null : suggest(critic(), said, { seed: day, before: state.offered }),
    askVoice: voiceMayBeAsked(words, settings.askVoice, at, settings.dayStart),
    weekly: weeklyOffered(day, settings.weeklyPage),
    word: kindWordFor(words, {
      where: 'evening',
      seed: day,
      last: null,
      fromReflections: settings.wordsFromReflections,
    }),
  }
}

const experimentView = ({ id, task, prediction, leftOut, belief, madeAt }: Experiment): ExperimentView => ({
  id,
  task,
  prediction,
  leftOut,
  belief,
  madeAt,
})
