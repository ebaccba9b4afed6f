import { configureGlobal } from 'fast-check'
import { areAsUsual, areFewer, runs } from './runs.ts'

/** What fast-check tries where a property says nothing else. */
const USUAL = 100
/**
 * What is drawn on CI, always: a change is judged by what it changes. Elsewhere, and in `npm run steady`, each run draws
 * anew and may find what nobody has met.
 */
const ON_CI = 20_261_201

const drawn = (): { readonly seed?: number; readonly endOnFailure?: true } => {
  // Runs that are compared with each other draw the same, and need no smallest example.
  if (areFewer) return { seed: 1, endOnFailure: true }
  return process.env['CI'] === undefined ? {} : { seed: ON_CI }
}

// As usual nothing is said of their number: what is said holds for every `test` of '@fast-check/vitest', and one that is no
// property would be run as often.
configureGlobal({ ...(areAsUsual ? {} : { numRuns: runs(USUAL) }), ...drawn() })
