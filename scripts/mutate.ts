// `npm run mutate -- FOLDER…`: changes src/core in one place at a time, and lists the changes that no test notices.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { projectRoot as root } from './lib/project.mjs'
import { explain, say } from './lib/say.mjs'
import { readExcused } from './mutate/excused.ts'
import { tryMutants } from './mutate/stryker.ts'
import { below, ENOUGH, idle, scores, survivors } from './mutate/told.ts'
import { withTypes } from './mutate/types.ts'
import { TOP } from './quality/folders.ts'

const USAGE = 'npm run mutate -- [FOLDER…] [--anew], each a folder of src/core, or top for the files above them'

/** What is to be tried, as globs, or nothing when that can't be read. */
const asked = (): { readonly patterns: readonly string[]; readonly anew: boolean } | null => {
  try {
    const options = { anew: { type: 'boolean', default: false } } as const
    const { positionals, values } = parseArgs({ options, allowPositionals: true })
    const known = positionals.every((name) => name === TOP || existsSync(join(root, 'src/core', name)))
    const patterns = positionals.map((name) => (name === TOP ? 'src/core/*.ts' : `src/core/${name}/**/*.ts`))
    return known ? { patterns: patterns.length === 0 ? ['src/core/**/*.ts'] : patterns, anew: values.anew } : null
  } catch {
    return null
  }
}

const main = async (): Promise<number> => {
  const wish = asked()
  if (wish === null) {
    explain(USAGE)
    return 2
  }
  const mutants = await withTypes(await tryMutants(wish.patterns, wish.anew))
  const excused = readExcused(join(root, 'tests/core/mutants-left.json'))
  for (const line of survivors(mutants, excused)) say(line)
  for (const { file, change } of idle(mutants, excused)) say(`No longer left, and still excused: ${file}  ${change}`)
  for (const line of scores(mutants, excused)) say(line)
  const short = below(mutants)
  if (short.length > 0) say(`Below ${ENOUGH} %: ${short.join(', ')}`)
  return short.length > 0 ? 1 : 0
}

process.exitCode = await main()
