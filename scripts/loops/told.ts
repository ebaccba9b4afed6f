import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { baselineSchema } from '../../src/core/loops/baseline.ts'
import type { Wishes } from '../../src/core/loops/detect.ts'
import { createFingerprints } from '../../src/main/watch/fingerprints.ts'
import { parseLine, type Line } from '../../src/main/watch/line.ts'
import { observationsOf } from '../../src/main/watch/observations-of.ts'
import { createI18n, createSay } from '../../src/shared/i18n.ts'
import en from '../../src/shared/locales/en.json' with { type: 'json' }
import { flagsOf } from './flags-of.ts'

/** What was asked can't be done as it is written; the message is one calm sentence. */
export class Unreadable extends Error {}

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new Unreadable(`${file} can't be read.`)
  }
}

/** The person's own past, from a file. */
export const readBaseline = (file: string): Wishes['baseline'] => {
  const text = read(file)
  try {
    return baselineSchema.parse(JSON.parse(text))
  } catch {
    throw new Unreadable(
      `${file} is no baseline: an object with a list of { "hours", "counts" } for each kind of task.`,
    )
  }
}

/** The observations of a file, one a line; empty lines are left out. */
export const readLines = (file: string): readonly Line[] =>
  read(file)
    .split('\n')
    .flatMap((written, index) => {
      if (written.trim() === '') return []
      const line = parseLine(written)
      if (line === null) throw new Unreadable(`Line ${index + 1} of ${file} is no observation that Enough knows.`)
      return [line]
    })

/** Each flag as the JSON line that is printed for it. The salt is this run's own. */
export const flagLines = (lines: readonly Line[], wishes: Wishes): readonly string[] => {
  const say = createSay(createI18n('en', en), wishes.zone, 'en-GB')
  return flagsOf(observationsOf(lines, createFingerprints(randomBytes(32))), wishes).map(({ at, evidence }) =>
    JSON.stringify({ at, rules: evidence.map(({ rule }) => rule), evidence: evidence.map(({ text }) => say(text)) }),
  )
}
