import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { closedIn, coreFiltersOf } from '../../tests/support/planted/closed.ts'
import { liveADay, plantedSecrets } from '../../tests/support/planted/day.ts'
import { newHome, searchAll, type Home } from '../../tests/support/planted/places.ts'
import type { Secrets } from '../../tests/support/planted/search.ts'
import type { CaseResult, Family, Rig } from './case.ts'

type Found = ReturnType<typeof searchAll>

/** One case for each place: each secret is looked for in all of its files. */
const placesOf = function* (found: Found, when: string, secrets: Secrets): Generator<CaseResult> {
  const attempted = Object.keys(secrets).length
  for (const [place, { files, leaks }] of Object.entries(found)) {
    const leaked = new Set(leaks.map(({ secret }) => secret))
    const where = leaks.slice(0, 3).map(({ path, as }) => `${path} as ${as}`)
    const note = [`${files} files`, ...where].join('; ')
    yield { name: `secrets in ${place}, ${when}`, attempted, refused: attempted - leaked.size, note }
  }
}

/** The same search finds what was planted: otherwise it would say nothing that it finds nothing. */
const planted = (folder: string, secret: string, find: () => Found): CaseResult => {
  mkdirSync(folder, { recursive: true })
  const shifted = (shift: string): string => Buffer.from(`${shift}${secret}`).toString('base64')
  const leaks = [Buffer.from(secret), Buffer.from(secret, 'utf16le'), ...['', 'x', 'xx'].map(shifted)]
  leaks.forEach((leak, index) => writeFileSync(join(folder, `leak-${index}`), leak))
  const found = Object.values(find()).reduce((sum, one) => sum + one.leaks.length, 0)
  return { name: 'leaks that were planted are found', attempted: leaks.length, refused: Math.min(found, leaks.length) }
}

/** What a person writes in a day lies in the data folder, where they alone reach it, and nowhere else. */
export const dataFamily: Family = {
  name: 'data',
  run: async function* (rig) {
    const home = newHome()
    try {
      yield* aDay(rig, home)
    } finally {
      home.remove()
    }
  },
}

async function* aDay(rig: Rig, home: Home): AsyncGenerator<CaseResult> {
  const [folder, dataDir] = [rig.newFolder(), rig.newFolder()]
  const secrets = plantedSecrets(rig.seed)
  const since = Date.now() - 1000
  const find = () => searchAll({ home, dataDir, since, own: [folder] }, secrets)
  const before = process.umask(0)
  const env = { ...home.env, ENOUGH_CLOCK_RATE: '60' }
  const run = await rig.launch({ dataDir, args: ['--show=start'], env }).finally(() => process.umask(before))
  await liveADay(run, secrets, join(folder, 'letter.md'))
  yield* placesOf(find(), 'while it runs', secrets)
  const { all, open } = closedIn(dataDir)
  yield { name: 'files and folders that others could open', attempted: all, refused: all - open.length }
  const filters = Object.values(coreFiltersOf(dataDir))
  const empty = filters.filter((filter) => filter === '00000000').length
  yield { name: 'processes whose crash would leave their memory behind', attempted: filters.length, refused: empty }
  await run.quit()
  yield* placesOf(find(), 'when it has ended', secrets)
  yield planted(join(home.env['XDG_CACHE_HOME'] ?? folder, 'planted'), secrets['task'] ?? '', find)
}
