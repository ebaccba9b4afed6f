import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EnoughBridge } from '@shared/bridge.ts'
import { closedIn, coreFiltersOf } from '../support/planted/closed.ts'
import { liveADay, plantedSecrets } from '../support/planted/day.ts'
import { isKept, newHome, searchAll, type Home } from '../support/planted/places.ts'
import { expect, test, type RunningApp } from './support/harness.ts'
import { seedCurrent, seedFile, timeboxEndingIn } from './support/seed.ts'

const homes: Home[] = []
/** A recording of a run, saved as Settings saves it. @returns its file */
const recordingOf = async (run: RunningApp, folder: string): Promise<string> => {
  const file = join(folder, 'recording.json')
  await run.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
  const settings = await run.window('settings')
  const saved = await settings.evaluate(() => (Reflect.get(globalThis, 'enough') as EnoughBridge).saveRecording())
  expect(saved).toMatchObject({ ok: true, value: { name: 'recording.json' } })
  return file
}

test.afterEach(() => {
  for (const home of homes.splice(0)) home.remove()
})

test('what is written in a day lies in the data folder and nowhere else, and a leak would be found', async ({
  launch,
  freshFolder,
}) => {
  const [home, folder, dataDir] = [newHome(), freshFolder(), freshFolder()]
  homes.push(home)
  const secrets = plantedSecrets(Date.now())
  const file = join(folder, 'letter.md')
  const where = { home, dataDir, since: Date.now() - 1000, own: [folder] }
  const run = await launch({ dataDir, args: ['--show=start'], env: { ...home.env, ENOUGH_CLOCK_RATE: '60' } })
  await liveADay(run, secrets, file)
  const files = Object.values(searchAll(where, secrets)).reduce((sum, one) => sum + one.files, 0)
  expect(files).toBeGreaterThan(50)
  // A recording for a report holds what was done, and none of what was written; it lies where the search comes by.
  const recording = await recordingOf(run, freshFolder())
  expect(Object.values(secrets).filter((secret) => readFileSync(recording, 'utf8').includes(secret))).toEqual([])
  expect(readFileSync(recording, 'utf8')).toContain('keepTrait')
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
  const planted = searchAll(where, secrets)['caches, configuration and state']?.leaks ?? []
  const forms = ['UTF-16LE', 'UTF-8', 'UTF-8', 'base64', 'base64', 'base64']
  expect(planted.map(({ as }) => as).toSorted()).toEqual(forms)
})

test('whatever lies in the data folder is for the person alone, also where it was open before', async ({
  launch,
  freshFolder,
}) => {
  const dataDir = freshFolder()
  const before = process.umask(0)
  try {
    seedCurrent(dataDir, { timebox: timeboxEndingIn(60_000) })
    seedFile(dataDir, 'tasks/seededev', { tasks: [], parked: [], projects: [], templates: [] })
    mkdirSync(join(dataDir, 'someone-else'))
    chmodSync(dataDir, 0o777)
    const open = closedIn(dataDir).open.length
    expect(open).toBeGreaterThan(4)
    const run = await launch({ dataDir, args: ['--show=running'] })
    const page = await run.window('running')
    await page.evaluate(() =>
      (Reflect.get(globalThis, 'enough') as { dispatch: (command: unknown) => Promise<unknown> }).dispatch({
        type: 'pause',
        timeboxId: 'seeded-timebox',
      }),
    )
    await expect.poll(() => run.current().timebox?.phase.name).toBe('paused')
    // What is not the app's own stays as it is; nobody gets to it.
    expect(closedIn(dataDir).open).toEqual(['someone-else'])
    const log = readFileSync(join(dataDir, 'logs', 'enough.log'), 'utf8')
    expect(log.match(/folderClosed count=\d+/gu)).toEqual([`folderClosed count=${open - 1}`])
  } finally {
    process.umask(before)
  }
})

test('a crash leaves nothing of the memory behind, in any process of the app', async ({ launch }) => {
  test.skip(process.platform !== 'linux', 'the system’s own settings hold elsewhere')
  const run = await launch({ args: ['--show=start'] })
  await run.window('start')
  const filters = coreFiltersOf(run.dataDir)
  expect(Object.keys(filters).length).toBeGreaterThan(2)
  expect([...new Set(Object.values(filters))]).toEqual(['00000000'])
})
