import { z } from 'zod'
import { folderOf } from './folders.ts'
import { percentOf, tableOf } from './table.ts'

const part = z.object({ total: z.number(), covered: z.number() })
/** The summary of V8's coverage, by the path of each file, with `total` as one more. */
export const coverageSchema = z.record(z.string(), z.object({ lines: part, functions: part, branches: part }))
export type Coverage = z.infer<typeof coverageSchema>

const KINDS = ['lines', 'functions', 'branches'] as const

/** What of every folder was reached, as the lines of a table; the last line is all of it. */
export const coveredByFolder = (coverage: Coverage): readonly string[] => {
  const files = Object.entries(coverage).filter(([file]) => file !== 'total')
  const folders = [...new Set(files.map(([file]) => folderOf(file)))].sort()
  const row = (name: string, inside: typeof files): readonly string[] => [
    name,
    String(inside.length),
    ...KINDS.map((kind) =>
      percentOf(
        inside.reduce((sum, [, one]) => sum + one[kind].covered, 0),
        inside.reduce((sum, [, one]) => sum + one[kind].total, 0),
      ),
    ),
  ]
  return tableOf([
    ['folder', 'files', ...KINDS],
    ...folders.map((folder) =>
      row(
        folder,
        files.filter(([file]) => folderOf(file) === folder),
      ),
    ),
    row('all', files),
  ])
}
