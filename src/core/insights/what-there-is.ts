import type { DayRow } from '../rollup/rollup.ts'
import { monthOf } from '../time.ts'
import { KINDS, type Kind } from '../timebox/kind.ts'
import { isIn } from './period.ts'
import { edgesOf, type ReportInput } from './report.ts'

/** What a period has that can be filtered by. */
export interface WhatThereIs {
  readonly kinds: readonly Kind[]
  /** in the order of the alphabet of code units */
  readonly projects: readonly string[]
}

/** Kinds and projects of a period, whatever is filtered. */
export const whatThereIs = (input: Omit<ReportInput, 'filter'>): WhatThereIs => {
  const { period, months } = input
  const edges = edgesOf(input)
  const kinds = new Set<Kind>()
  const projects = new Set<string>()
  const see = ({ kind, project }: Pick<DayRow, 'kind' | 'project'>): void => {
    kinds.add(kind)
    if (project !== undefined) projects.add(project)
  }
  for (const record of Object.values(edges).flat()) if (isIn(period, record.day)) see(record)
  for (const [month, rows] of Object.entries(months)) {
    if (month in edges || month < monthOf(period.from) || month > monthOf(period.to)) continue
    for (const row of rows.days) if (isIn(period, row.day)) see(row)
  }
  return { kinds: KINDS.filter((kind) => kinds.has(kind)), projects: [...projects].toSorted() }
}
