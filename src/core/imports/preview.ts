import type { LocalDay } from '../time.ts'
import type { Program } from '../timebox/origin.ts'
import type { TimeboxRecord } from '../timebox/timebox.ts'
import { WHYS, type Left, type ReadIn, type Why } from './found.ts'
import type { Unsaid } from './todo-txt.ts'

/** How many are left out for a reason, and at which lines or entries the first of them are; none where several files were read. */
export interface LeftOut {
  readonly why: Why
  readonly count: number
  readonly lines: readonly number[]
}

/** What would come of a taking in. */
export interface ImportLook {
  readonly program: Program
  /** that are not here yet */
  readonly fresh: number
  /** that are here already, and stay as they are */
  readonly here: number
  /** the first and the last day of those that are not here yet; null when there are none */
  readonly days: { readonly from: LocalDay; readonly to: LocalDay } | null
  readonly left: readonly LeftOut[]
  /** of what was made of columns, `title=Description`; empty where there are none */
  readonly columns: readonly string[]
  /** what is not taken over of tasks */
  readonly unsaid: readonly Unsaid[]
}

/** Of how many it is told where they are. */
const LINES_SHOWN = 5

/** What is left out, by its reason. @param shown of how many it is told where they are */
export const leftOut = (left: readonly Left[], shown = LINES_SHOWN): readonly LeftOut[] =>
  WHYS.flatMap((why) => {
    const lines = left.filter((one) => one.why === why).map(({ line }) => line)
    return lines.length === 0 ? [] : [{ why, count: lines.length, lines: lines.slice(0, shown) }]
  })

/**
 * What would come of it. @param fresh the timeboxes that are not here yet @param columns as they are told
 * @param isOneFile lines and entries can be told by their number
 */
export const lookOf = (
  { program, found, left }: ReadIn,
  fresh: readonly TimeboxRecord[],
  columns: readonly string[],
  isOneFile: boolean,
): ImportLook => {
  const days = fresh.map(({ day }) => day)
  const [first] = days
  const span =
    first === undefined
      ? null
      : days.reduce(({ from, to }, day) => ({ from: day < from ? day : from, to: day > to ? day : to }), {
          from: first,
          to: first,
        })
  return {
    program,
    fresh: fresh.length,
    here: found.length - fresh.length,
    days: span,
    left: leftOut(left, isOneFile ? LINES_SHOWN : 0),
    columns,
    unsaid: [],
  }
}
