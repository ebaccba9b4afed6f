import { folderOf } from '../quality/folders.ts'
import { percentOf, tableOf } from '../quality/table.ts'
import { speaksOf, type Excused } from './excused.ts'
import { changeOf, type Mutant } from './mutant.ts'

/** A folder is as well tested as it is meant to be from this score on, in percent. */
export const ENOUGH = 85

const isLeft = ({ fate }: Mutant): boolean => fate === 'left'
const isExcused = (mutant: Mutant, excused: readonly Excused[]): boolean =>
  excused.some((entry) => speaksOf(entry, mutant))

/** Mutants by what became of them. `excused` are among `left`. */
interface Counts {
  readonly killed: number
  readonly left: number
  readonly excused: number
  readonly refused: number
}

const countsOf = (mutants: readonly Mutant[], excused: readonly Excused[]): Counts => ({
  killed: mutants.filter(({ fate }) => fate === 'killed').length,
  left: mutants.filter(isLeft).length,
  excused: mutants.filter((mutant) => isLeft(mutant) && isExcused(mutant, excused)).length,
  refused: mutants.filter(({ fate }) => fate === 'refused').length,
})

const row = (name: string, { killed, left, excused, refused }: Counts): readonly string[] => [
  name,
  ...[killed, left, excused, refused].map(String),
  percentOf(killed, killed + left),
  percentOf(killed, killed + left - excused),
]

const HEAD = ['folder', 'killed', 'left', 'excused', 'refused by types', 'score', 'without the excused']

/** The score of every folder there are mutants of; more than one are summed up in the last line. */
export const scores = (mutants: readonly Mutant[], excused: readonly Excused[]): readonly string[] => {
  const folders = [...new Set(mutants.map(({ file }) => folderOf(file)))].sort()
  const rows = folders.map((folder) =>
    row(
      folder,
      countsOf(
        mutants.filter(({ file }) => folderOf(file) === folder),
        excused,
      ),
    ),
  )
  return tableOf([HEAD, ...rows, ...(rows.length > 1 ? [row('all', countsOf(mutants, excused))] : [])])
}

/** The folders that are below what is enough, with all that is left alive in them. */
export const below = (mutants: readonly Mutant[]): readonly string[] =>
  [...new Set(mutants.map(({ file }) => folderOf(file)))].sort().filter((folder) => {
    const { killed, left } = countsOf(
      mutants.filter(({ file }) => folderOf(file) === folder),
      [],
    )
    return killed * 100 < ENOUGH * (killed + left)
  })

/** Those that are alive and not excused, one a line. */
export const survivors = (mutants: readonly Mutant[], excused: readonly Excused[]): readonly string[] =>
  mutants
    .filter((mutant) => isLeft(mutant) && !isExcused(mutant, excused))
    .map((mutant) => `${mutant.file}:${mutant.line}  ${changeOf(mutant)}`)

/** Entries of the list that speak of nothing that is alive, in folders that were looked at. */
export const idle = (mutants: readonly Mutant[], excused: readonly Excused[]): readonly Excused[] => {
  const looked = new Set(mutants.map(({ file }) => folderOf(file)))
  return excused.filter(
    (entry) => looked.has(folderOf(entry.file)) && !mutants.some((one) => isLeft(one) && speaksOf(entry, one)),
  )
}
