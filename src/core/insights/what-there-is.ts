import { KINDS, type Kind } from '../timebox/kind.ts'
import { rowsOf } from './closed-rows.ts'
import { EVERYTHING } from './filter.ts'
import { edgesOf, type ReportInput } from './report.ts'

/** What a period has that can be filtered by. */
export interface WhatThereIs {
  readonly kinds: readonly Kind[]
  /** in the order of the alphabet of code units */
  readonly projects: readonly string[]
}

/** Kinds and projects of a period, whatever is filtered. */
export const whatThereIs = (input: Omit<ReportInput, 'filter'>): WhatThereIs => {
  const { days } = rowsOf({ ...input, edges: edgesOf(input), filter: EVERYTHING })
  const kinds = new Set(days.map(({ kind }) => kind))
  const projects = new Set(days.flatMap(({ project }) => project ?? []))
  return { kinds: KINDS.filter((kind) => kinds.has(kind)), projects: [...projects].toSorted() }
}
