import type { Belief } from '@core/experiments/experiment.ts'
import type { Ship } from '@core/reflection/day.ts'
import type { ReflectionDraft } from '@core/reflection/draft.ts'
import type { LocalDay } from '@core/time.ts'
import type { EveningView, ExperimentView } from '@core/views/evening-view.ts'
import type { Snapshot } from '@core/views/snapshot-type.ts'
import { later, mins, snapshot } from './samples.ts'

/** Thursday 14 May 2026. */
export const DAY = '2026-05-14' as LocalDay
const hours = (hour: number, minute: number): Ship['at'] => later((hour - 10) * 60 + minute - 35)

/** What left the hands on that day. */
export const SHIPS: readonly Ship[] = [
  {
    timeboxId: 's1',
    title: 'Invoice for the workshop',
    at: hours(10, 5),
    outcome: 'ship',
    caption: { key: 'reflection.ships.asPlanned', values: { count: mins(25) } },
  },
  {
    timeboxId: 's2',
    title: 'Launch note for the beta',
    at: hours(11, 2),
    outcome: 'draft',
    caption: { key: 'reflection.ships.ofPlanned', values: { took: mins(27), count: mins(45) } },
  },
  {
    timeboxId: 's3',
    title: 'Expense report for April',
    at: hours(11, 54),
    outcome: 'ship',
    caption: { key: 'reflection.ships.ofPlanned', values: { took: mins(14), count: mins(15) } },
  },
  {
    timeboxId: 's4',
    title: 'Release checklist 2.4',
    at: hours(16, 28),
    outcome: 'handOver',
    caption: { key: 'reflection.ships.ofPlanned', values: { took: mins(18), count: mins(20) } },
  },
]

/** An experiment of the day before. */
export const PRIYA: ExperimentView = {
  id: 'e1',
  task: 'Reply to Priya about the Q3 budget',
  prediction: 'Priya will call about the numbers by noon.',
  leftOut: 'No second read',
  belief: 80 as Belief,
  madeAt: later(-24 * 60),
}

/** Nothing written yet. */
export const eveningDraft = (change: Partial<ReflectionDraft> = {}): ReflectionDraft => ({
  day: DAY,
  step: 'ships',
  glad: null,
  unseen: [],
  appreciations: [],
  stays: [],
  tomorrow: { what: '', where: '', when: '', how: '' },
  joy: '',
  critic: { said: '', kinder: '', voice: '' },
  mistake: { happened: '', learned: '' },
  experiment: null,
  story: { story: '', from: '', against: '', truer: '' },
  trait: { criticism: '', strength: '' },
  ...change,
})

/** The evening of the pictures. */
export const eveningView = (draft: Partial<ReflectionDraft> = {}, change: Partial<EveningView> = {}): EveningView => ({
  day: DAY,
  isToday: true,
  today: DAY,
  draft: eveningDraft(draft),
  ships: SHIPS,
  resting: [
    {
      timeboxId: 'p1',
      title: 'Slides for Monday’s review',
      was: 'park',
      at: hours(15, 2),
      until: hours(33, 0),
    },
    { timeboxId: 's2', title: 'Launch note for the beta', was: 'draft', at: hours(11, 2) },
  ],
  off: [],
  experiments: [PRIYA],
  suggestions: null,
  askVoice: false,
  weekly: false,
  word: { own: false, id: 'timeAndEnergy' },
  ...change,
})

/** The Reflection window over it. */
export const evening = (
  draft: Partial<ReflectionDraft> = {},
  change: Partial<EveningView> = {},
  frame: Partial<Snapshot> = {},
): Snapshot => snapshot({ at: hours(18, 30), evening: eveningView(draft, change), ...frame })
