import type { Kind } from '../timebox/kind.ts'
import type { Origin } from '../timebox/origin.ts'
import type { Outcome, TimeboxRecord } from '../timebox/timebox.ts'

/** How it ended, without a word. */
const silent = (outcome: Outcome): Outcome => {
  switch (outcome.kind) {
    case 'ship':
    case 'draft':
    case 'handOver':
      return { kind: outcome.kind }
    case 'park':
      return {
        kind: 'park',
        left: outcome.left,
        ...(outcome.until === undefined ? {} : { until: outcome.until }),
      }
  }
}

/** Where it came from, without the labels it had there. */
const untagged = ({ tags: _tags, ...from }: Origin): Origin => from

/**
 * A timebox for other eyes: its kind in place of its title, and nothing that was written about it. Times and lengths stay.
 * @param kindName what a kind is called
 */
export const withoutNames = (record: TimeboxRecord, kindName: (kind: Kind) => string): TimeboxRecord => {
  const { ifThen: _ifThen, watched: _watched, from, ...rest } = record
  return {
    ...rest,
    title: kindName(record.kind),
    marks: [],
    extensions: record.extensions.map((extension) => ({ ...extension, reason: '' })),
    goalposts: record.goalposts.map(({ at }) => ({ at, from: [], to: [] })),
    looks: record.looks.map(({ lookingFor: _lookingFor, ...look }) => look),
    outcome: silent(record.outcome),
    ...(from === undefined ? {} : { from: untagged(from) }),
  }
}
