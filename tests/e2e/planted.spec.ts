import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { liveADay, plantedSecrets } from '../support/planted/day.ts'
import { isKept, newHome, searchAll } from '../support/planted/places.ts'
import { expect, test } from './support/harness.ts'

test('what is written in a day lies in the data folder and nowhere else, and a leak would be found', async ({
  launch,
  freshFolder,
}) => {
  const [home, folder, dataDir] = [newHome(freshFolder()), freshFolder(), freshFolder()]
  const secrets = plantedSecrets(Date.now())
  const file = join(folder, 'letter.md')
  const where = { home, dataDir, since: Date.now() - 1000, own: [folder] }
  const run = await launch({ dataDir, args: ['--show=start'], env: { ...home.env, ENOUGH_CLOCK_RATE: '60' } })
  await liveADay(run, secrets, file)
  const found = (): unknown => Object.entries(searchAll(where, secrets)).flatMap(([, { leaks }]) => leaks)
  expect(found()).toEqual([])
  await run.close()
  expect(found()).toEqual([])

  // They were written at all, but for the text of a file and what was searched for, which are kept nowhere.
  const { file: text, search: searched, ...written } = secrets
  expect(Object.entries(written).filter(([, one]) => !isKept(dataDir, one))).toEqual([])
  expect([text, searched].filter((one) => isKept(dataDir, one ?? ''))).toEqual([])

  const cache = join(home.env['XDG_CACHE_HOME'] ?? '', 'somewhere')
  mkdirSync(cache, { recursive: true })
  writeFileSync(join(cache, 'plain'), `before ${secrets['task']} after`)
  writeFileSync(join(cache, 'wide'), Buffer.from(`before ${secrets['task']} after`, 'utf16le'))
  for (const shift of ['', 'x', 'xx'])
    writeFileSync(join(cache, `base64${shift}`), Buffer.from(`${shift}${secrets['task']}`).toString('base64'))
  writeFileSync(join(cache, `${secrets['project']}.txt`), '')
  expect(
    searchAll(where, secrets)
      ['caches, configuration and state']?.leaks.map(({ as }) => as)
      .toSorted(),
  ).toEqual(['UTF-16LE', 'UTF-8', 'UTF-8', 'base64', 'base64', 'base64'])
})
