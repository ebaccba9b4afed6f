import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ClosedExperiment } from '../../../src/core/experiments/experiment.ts'
import { beliefSchema } from '../../../src/core/experiments/experiment.ts'
import type { BeliefInput } from '../../../src/core/insights/belief.ts'
import type { WrittenWin } from '../../../src/core/insights/small-wins.ts'
import { SCHEMA_VERSION } from '../../../src/core/persisted/ladder.ts'
import { NO_TOMORROW, type Evening } from '../../../src/core/reflection/evening.ts'
import { epochMs } from '../../../src/core/time.ts'
import type { MonthOfLife } from './believable.ts'

const HOME = 'Europe/Berlin'
const DAY_MS = 86_400_000

/**
 * Writes months as the app leaves them, without syncing each: for benches, tests and the demo.
 * @param root the data folder @returns how many bytes of history were written
 */
export const writeMonths = (root: string, device: string, months: Iterable<MonthOfLife>): number => {
  let bytes = 0
  for (const { month, timeboxes, experiments, wins } of months) {
    bytes += put(root, `history/${device}/${month}`, { timeboxes, experiments: experiments.map(closedOne) })
    put(root, `reflections/${device}/${month}`, { evenings: eveningsOf(wins) })
  }
  return bytes
}

const put = (root: string, name: string, data: unknown): number => {
  const path = join(root, `${name}.json`)
  const text = `${JSON.stringify({ schemaVersion: SCHEMA_VERSION, data }, undefined, '\t')}\n`
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  return Buffer.byteLength(text)
}

const closedOne = ({ id, prediction, leftOut, belief, closing }: BeliefInput): ClosedExperiment => ({
  id,
  updatedAt: closing.at,
  task: '',
  prediction,
  leftOut,
  belief: beliefSchema.parse(belief),
  madeAt: epochMs(closing.at - 2 * DAY_MS),
  dueAt: closing.at,
  closing: { ...closing, zone: HOME, belief: beliefSchema.parse(closing.belief), learned: '' },
})

/** One evening for each day on which something was written; all of them are closed. */
const eveningsOf = (wins: readonly WrittenWin[]): readonly Evening[] =>
  [...new Set(wins.map(({ day }) => day))].map((day) => {
    const at = epochMs(Date.parse(`${day}T18:00:00Z`))
    return {
      id: `evening-${day}`,
      updatedAt: at,
      day,
      zone: HOME,
      unseen: wins.filter((win) => win.day === day).map(({ text }) => text),
      appreciations: [],
      stays: [],
      tomorrow: NO_TOMORROW,
      joy: '',
      closedAt: at,
    }
  })
