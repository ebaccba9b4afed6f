// `npm run mutate -- FOLDER…`: changes src/core in one place at a time, and lists the changes that no test notices.
import { globSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { projectRoot as root } from './lib/project.mjs'
import { explain, say } from './lib/say.mjs'
import { readExcused } from './mutate/excused.ts'
import { mutantsOf } from './mutate/folder.ts'
import type { Mutant } from './mutate/mutant.ts'
import { OWN } from './mutate/place.ts'
import { below, ENOUGH, idle, scores, survivors } from './mutate/told.ts'
import { TOP } from './quality/folders.ts'

const CORE = join(root, 'src/core')
/** Every folder of the core, the files above them as one. */
const FOLDERS = [
  TOP,
  ...readdirSync(CORE, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])),
]
const USAGE = `npm run mutate -- [FOLDER…] [--anew], each one of ${FOLDERS.join(', ')}`

/** What is to be tried, or nothing when that can't be read. */
const asked = (): { readonly folders: readonly string[]; readonly anew: boolean } | null => {
  try {
    const options = { anew: { type: 'boolean', default: false } } as const
    const { positionals, values } = parseArgs({ options, allowPositionals: true })
    if (!positionals.every((name) => FOLDERS.includes(name))) return null
    return { folders: positionals.length === 0 ? FOLDERS : positionals, anew: values.anew }
  } catch {
    return null
  }
}

const filesOf = (folder: string): readonly string[] =>
  globSync(folder === TOP ? 'src/core/*.ts' : `src/core/${folder}/**/*.ts`, { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .toSorted()

const main = async (): Promise<number> => {
  const wish = asked()
  if (wish === null) {
    explain(USAGE)
    return 2
  }
  const excused = readExcused(join(root, 'tests/core/mutants-left.json'))
  const all: Mutant[] = []
  for (const folder of wish.folders) {
    const mutants = await mutantsOf(folder, filesOf(folder), wish.anew)
    all.push(...mutants)
    for (const line of survivors(mutants, excused)) say(line)
    for (const { file, change } of idle(mutants, excused)) say(`No longer left, and still excused: ${file}  ${change}`)
    for (const line of scores(mutants, excused)) say(line)
  }
  if (wish.folders.length > 1) for (const line of scores(all, excused)) say(line)
  const short = below(all)
  if (short.length > 0) say(`Below ${ENOUGH} %: ${short.join(', ')}`)
  return short.length > 0 ? 1 : 0
}

process.once('exit', () => rmSync(OWN, { recursive: true, force: true }))
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => process.exit(130))
process.exitCode = await main()
