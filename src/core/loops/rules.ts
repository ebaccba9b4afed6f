import type { Rule } from './rule.ts'
import * as all from './rules/all.ts'

/** Every kind of loop. */
export const RULES = Object.values(all) satisfies readonly Rule[]

export type RuleName = (typeof RULES)[number]['name']
