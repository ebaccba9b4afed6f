import type { Nudge } from '../nudges/waiting.ts'
import type { At, State } from '../state.ts'
import { onWall } from '../time.ts'
import { text } from '../views/text.ts'
import type { Experiment } from './experiment.ts'
import { openOnes, putExperiment, toldOf } from './keep.ts'

/** "What happened?", once for each experiment that was not asked about yet; after that the evening offers it. */
export const experimentNudges = ({ experiments }: Pick<State, 'experiments'>, { now }: At): readonly Nudge[] =>
  openOnes(experiments)
    .filter(({ toldAt }) => toldAt === undefined)
    .map((experiment) => ({
      due: onWall(experiment.dueAt, now).boot,
      line: text('experiment.due.line', { prediction: experiment.prediction }),
      alone: asking(experiment),
      told: (told, at) => ({
        ...told,
        experiments: putExperiment(told.experiments, toldOf(experiment, at.now.wall)),
      }),
    }))

const asking = ({ id, prediction }: Experiment): Nudge['alone'] => {
  const note = { type: 'noteExperiment', id } as const
  return {
    type: 'notify',
    moment: 'experimentDue',
    title: text('experiment.due.title', {}),
    body: text('experiment.due.body', { prediction }),
    actions: [
      { text: text('experiment.due.note', {}), command: note },
      { text: text('experiment.due.tonight', {}), command: { type: 'tonight' } },
    ],
    click: note,
  }
}
