import { isRefused, type CaseResult } from './case.ts'

/** One line for a case: whether all of it was refused, how much was tried, and its name. */
export const lineOf = (result: CaseResult): string => {
  const { name, attempted, refused, note } = result
  const counts = `${refused} of ${attempted}`.padStart(16)
  return `${isRefused(result) ? 'refused ' : 'OPEN    '}${counts}  ${name}${note === undefined ? '' : ` (${note})`}`
}

/** The last line: what was attempted and refused in all, and how many cases let something through. */
export const totalOf = (results: readonly CaseResult[]): string => {
  const attempted = results.reduce((sum, one) => sum + one.attempted, 0)
  const refused = results.reduce((sum, one) => sum + one.refused, 0)
  const open = results.filter((one) => !isRefused(one)).length
  return `${attempted} attempted, ${refused} refused, in ${results.length} cases; ${open} open`
}
