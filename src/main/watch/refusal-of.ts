import type { Refusal } from '@core/refusal.ts'
import type { WatchProblem } from './problems.ts'

const REFUSALS = {
  gone: 'watchGone',
  denied: 'watchDenied',
  tooManyFiles: 'watchTooManyFiles',
  linkLoop: 'watchLinkLoop',
  notAFile: 'watchNotAFile',
  notFound: 'watchNotFound',
  noAnswer: 'watchNoAnswer',
  large: 'watchLarge',
  notText: 'watchNotText',
} as const satisfies Record<WatchProblem, Refusal>

/** The sentence of a problem, as a code. */
export const refusalOf = (problem: WatchProblem): Refusal => REFUSALS[problem]
