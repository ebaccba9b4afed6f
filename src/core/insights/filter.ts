import type { Kind } from '../timebox/kind.ts'

/** Kinds and projects that are looked at; null: all of them. Work without a project belongs to no project. */
export interface Filter {
  readonly kinds: readonly Kind[] | null
  readonly projects: readonly string[] | null
}
export const EVERYTHING: Filter = { kinds: null, projects: null }

/** Whether a row or a record is looked at. */
export const passes = (filter: Filter, row: { readonly kind: Kind; readonly project?: string | undefined }): boolean =>
  (filter.kinds === null || filter.kinds.includes(row.kind)) &&
  (filter.projects === null || (row.project !== undefined && filter.projects.includes(row.project)))
