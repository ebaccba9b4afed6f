import type { At } from '../state.ts'
import { onWall, type BootMs } from '../time.ts'
import { text, type Text } from '../views/text.ts'
import type { Experiment, Experiments } from './experiment.ts'
import { openOnes } from './keep.ts'

/** "What happened?", for one experiment: all of a nudge but its commands. */
export interface Ask {
  readonly experiment: Experiment
  readonly due: BootMs
  readonly title: Text
  readonly body: Text
  /** among others, in a summary */
  readonly line: Text
}

/** Experiments that were not asked about yet, each with its moment. Told once; the evening offers it after that. */
export const asksOf = (experiments: Experiments, { now }: At): readonly Ask[] =>
  openOnes(experiments)
    .filter(({ toldAt }) => toldAt === undefined)
    .map((experiment) => {
      const { prediction, dueAt } = experiment
      return {
        experiment,
        due: onWall(dueAt, now).boot,
        title: text('experiment.due.title', {}),
        body: text('experiment.due.body', { prediction }),
        line: text('experiment.due.line', { prediction }),
      }
    })
