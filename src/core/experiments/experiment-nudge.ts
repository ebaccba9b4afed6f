import type { Nudge } from '../nudges/waiting.ts'
import type { At, State } from '../state.ts'
import { text } from '../views/text.ts'
import { asksOf } from './ask.ts'
import { putExperiment, toldOf } from './keep.ts'

/** "What happened?", once for each experiment; after that the evening offers it. */
export const experimentNudges = (state: State, at: At): readonly Nudge[] =>
  asksOf(state.experiments, at).map(({ experiment, due, title, body, line }) => {
    const note = { type: 'noteExperiment', id: experiment.id } as const
    return {
      due,
      line,
      alone: {
        type: 'notify',
        moment: 'experimentDue',
        title,
        body,
        actions: [
          { text: text('experiment.due.note', {}), command: note },
          { text: text('experiment.due.tonight', {}), command: { type: 'tonight' } },
        ],
        click: note,
      },
      told: (told, { now }) => ({
        ...told,
        experiments: putExperiment(told.experiments, toldOf(experiment, now.wall)),
      }),
    }
  })
