import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot as root } from '../lib/project.mjs'
import { say } from '../lib/say.mjs'
import { TOP } from '../quality/folders.ts'
import { tryAsLoaded } from './as-loaded.ts'
import { contents, keepKnown, knownOf } from './known.ts'
import type { Mutant } from './mutant.ts'
import { layOut, type Untried } from './place.ts'
import { tryEach, type Tried } from './try-each.ts'
import { refusedByTypes } from './types.ts'

const TESTS = 'tests/core'

/** Tests that are near a folder: its own, and those of whole days. Most mutants are noticed there. */
const nearTo = (folder: string): readonly string[] => [
  ...(folder !== TOP && existsSync(join(root, TESTS, folder)) ? [`${TESTS}/${folder}/`] : []),
  ...readdirSync(join(root, TESTS)).flatMap((name) => (name.endsWith('.test.ts') ? [`${TESTS}/${name}`] : [])),
]

/** All tests of the core. */
const ALL: readonly string[] = ['tests/core/', 'tests/shared/']

/**
 * What becomes of every mutant of a folder: taken from the run before where nothing changed; else asked of the types,
 * then of the tests that are near, and what they leave, of all others.
 */
export const mutantsOf = async (
  folder: string,
  files: readonly string[],
  anew: boolean,
): Promise<readonly Mutant[]> => {
  const of = contents()
  const before = anew ? null : knownOf(folder, of)
  if (before?.whole != null) return before.whole
  const mutants = await layOut(files)
  const refused = await refusedByTypes(mutants)
  const killed = new Map<string, string>()
  for (const mutant of mutants) {
    const by = before?.killerOf(mutant)
    if (by !== undefined) killed.set(mutant.id, by)
  }
  say(`${folder}: ${mutants.length} mutants, ${refused.size} refused by types, ${killed.size} known`)
  const open = mutants.filter(({ id }) => !refused.has(id))
  const left = (): readonly string[] => open.map(({ id }) => id).filter((id) => !killed.has(id))
  const result = (): readonly Mutant[] => mutants.map((mutant) => asTried(mutant, refused, killed))
  // Kept at every step: whoever stops it loses nothing.
  const add = (more: ReadonlyMap<string, string>): void => {
    for (const [id, by] of more) killed.set(id, by)
    keepKnown(folder, { of, finished: false, mutants: result() })
  }
  const near = await tried(left(), nearTo(folder), add)
  add(near.killed)
  // Each of these needs a process of its own: those that are far are too many for that.
  add(
    await tryAsLoaded(
      left().filter((id) => near.asLoaded.has(id)),
      nearTo(folder),
      add,
    ),
  )
  add((await tried(left(), ALL, add)).killed)
  keepKnown(folder, { of, finished: true, mutants: result() })
  return result()
}

const asTried = (
  { id, ...mutant }: Untried,
  refused: ReadonlySet<string>,
  killed: ReadonlyMap<string, string>,
): Mutant => {
  if (refused.has(id)) return { ...mutant, fate: 'refused' }
  return killed.has(id) ? { ...mutant, fate: 'killed', by: killed.get(id) } : { ...mutant, fate: 'left' }
}

/** What some tests notice; said are those that can't tell. */
const tried = async (
  mutants: readonly string[],
  tests: readonly string[],
  keep: (killed: Tried['killed']) => void,
): Promise<Tried> => {
  if (mutants.length === 0) return { killed: new Map(), asLoaded: new Set(), unsteady: [] }
  const result = await tryEach(mutants, tests, keep)
  for (const name of result.unsteady) say(`Can’t be run twice, and notices nothing: ${name}`)
  return result
}
