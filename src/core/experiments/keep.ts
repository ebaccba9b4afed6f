import { living, putEntry, removeEntry } from '../entries.ts'
import { localDay, type DurationMs, type EpochMs } from '../time.ts'
import type { At } from '../state.ts'
import { dueAfter } from './due-at.ts'
import {
  USUAL_DUE_IN_DAYS,
  type Belief,
  type ClosedExperiment,
  type Experiment,
  type Experiments,
  type Happened,
} from './experiment.ts'

/** Closed ones are in history; this many of the last stay at hand, for the sentence after five. */
const CLOSED_KEPT = 10

/** What a person writes before a start, or when sharing a draft. */
export interface Planned {
  readonly timeboxId?: string
  readonly task: string
  readonly prediction: string
  readonly leftOut: string
  readonly belief: Belief
  /** 1 to 7; two when nothing is chosen */
  readonly inDays?: number
}

/** A new experiment; its id is the fresh one of this input. */
export const plan = (planned: Planned, at: At, dayStart: DurationMs): Experiment => {
  const { inDays = USUAL_DUE_IN_DAYS, ...written } = planned
  const { wall } = at.now
  return {
    ...written,
    id: `experiment-${at.freshId}`,
    madeAt: wall,
    dueAt: dueAfter(wall, at.zone, inDays, dayStart),
    updatedAt: wall,
  }
}

/** An experiment in its place, new or changed. */
export const putExperiment = (experiments: Experiments, experiment: Experiment): Experiments => ({
  ...experiments,
  experiments: withoutOldest(putEntry(experiments.experiments, experiment)),
})

const withoutOldest = (entries: Experiments['experiments']): Experiments['experiments'] => {
  const old = closedOf(entries)
    .slice(0, -CLOSED_KEPT)
    .map(({ id }) => id)
  return entries.filter(({ id }) => !old.includes(id))
}

/** It was asked about in a notification. */
export const toldOf = (experiment: Experiment, now: EpochMs): Experiment => ({
  ...experiment,
  toldAt: now,
  updatedAt: now,
})

/** What the person says of it. */
export interface Comparison {
  readonly happened: Happened
  readonly belief: Belief
  readonly learned: string
}

/** The experiment with what came of it. A closed one may be closed anew: it keeps its day, and the later answer stands. */
export const close = (experiment: Experiment, said: Comparison, at: At, dayStart: DurationMs): ClosedExperiment => {
  const { wall } = at.now
  const day = experiment.closing?.day ?? localDay(wall, at.zone, dayStart)
  return { ...experiment, closing: { ...said, at: wall, zone: at.zone, day }, updatedAt: wall }
}

/** Leave it, without comparing. Nothing of it is kept. */
export const letGo = (experiments: Experiments, id: string, now: EpochMs): Experiments => ({
  ...experiments,
  experiments: removeEntry(experiments.experiments, id, now),
})

/** The experiment of an id, open or closed lately. */
export const experimentOf = (experiments: Experiments, id: string): Experiment | undefined =>
  living(experiments.experiments).find((experiment) => experiment.id === id)

const isClosed = (experiment: Experiment): experiment is ClosedExperiment => experiment.closing !== undefined

const closedOf = (entries: Experiments['experiments']): readonly ClosedExperiment[] =>
  living(entries)
    .filter(isClosed)
    .sort((a, b) => a.closing.at - b.closing.at)

/** Those that were compared, in the order of their closing. */
export const closedOnes = ({ experiments }: Experiments): readonly ClosedExperiment[] => closedOf(experiments)

/** Those that wait, the next due first. */
export const openOnes = ({ experiments }: Experiments): readonly Experiment[] =>
  living(experiments)
    .filter((experiment) => !isClosed(experiment))
    .sort((a, b) => a.dueAt - b.dueAt)

/** Those that are ready to compare. @param asked one that is compared although its days are not over */
export const readyOnes = (experiments: Experiments, now: EpochMs, asked?: string): readonly Experiment[] =>
  openOnes(experiments).filter(({ id, dueAt }) => dueAt <= now || id === asked)

/** After a power cut between two files: what history knows to be closed is closed. */
export const agreeing = (experiments: Experiments, inHistory: readonly ClosedExperiment[]): Experiments =>
  inHistory.reduce((known, closed) => {
    const here = experimentOf(known, closed.id)
    return here !== undefined && here.updatedAt < closed.updatedAt ? putExperiment(known, closed) : known
  }, experiments)
