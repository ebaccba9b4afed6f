import type { Find } from './rule.ts'
import { backAndForth } from './rules/back-and-forth.ts'
import { churn } from './rules/churn.ts'
import { hotspot } from './rules/hotspot.ts'
import { looking } from './rules/looking.ts'
import { reopened } from './rules/reopened.ts'
import { rerun } from './rules/rerun.ts'
import { returning } from './rules/returning.ts'
import { tinyEdits } from './rules/tiny-edits.ts'

interface Rule {
  readonly name: string
  readonly find: Find
  /** a strong one is a loop by itself, a weak one needs another weak one */
  readonly strength: 'strong' | 'weak'
  /** whether it is normal in a draft, and off there */
  readonly normalInDrafts: boolean
  /** whether it also counts after the timebox has ended */
  readonly afterTheEnd: boolean
}

const STRONG = { strength: 'strong', normalInDrafts: false, afterTheEnd: false } as const
const WEAK = { strength: 'weak', normalInDrafts: false, afterTheEnd: false } as const

/** Every kind of loop. A new one is a file in `rules/` and a line here. */
export const RULES = [
  { name: 'back-and-forth', find: backAndForth, ...STRONG },
  { name: 'tiny-edits', find: tinyEdits, ...WEAK, normalInDrafts: true },
  { name: 'churn', find: churn, ...WEAK, normalInDrafts: true },
  { name: 'hotspot', find: hotspot, ...WEAK, normalInDrafts: true },
  { name: 'looking', find: looking, ...WEAK, afterTheEnd: true },
  { name: 'rerun', find: rerun, ...STRONG },
  { name: 'returning', find: returning, ...WEAK },
  { name: 'reopened', find: reopened, ...STRONG, afterTheEnd: true },
] as const satisfies readonly Rule[]

export type RuleName = (typeof RULES)[number]['name']
