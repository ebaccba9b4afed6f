import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EnoughBridge } from '@shared/bridge.ts'
import type { Page } from '@playwright/test'
import { expectAccessible } from './support/axe.ts'
import { expect, test, type RunningApp } from './support/harness.ts'
import { DEVICE, seedFile, seedSettings } from './support/seed.ts'

const TASKS = `tasks/${DEVICE}`
const task = (id: string) => ({
  id,
  title: `Task ${id}`,
  kind: 'writing',
  lastCap: 1_500_000,
  marks: [],
  took: [],
  shippedOn: [],
  lastUsedAt: 1_778_139_000_000,
  updatedAt: 1_778_139_000_000,
})
const tasksOf = (...ids: readonly string[]) => ({ tasks: ids.map(task), parked: [], projects: [], templates: [] })

/** A folder with one task now, and three of them in a copy. */
const seeded = (dataDir: string): string => {
  seedSettings(dataDir, {})
  seedFile(dataDir, TASKS, tasksOf('now'))
  seedFile(dataDir, `backups/${TASKS}/2026-05-13`, tasksOf('a', 'b', 'c'))
  return dataDir
}
const idsIn = (dataDir: string, file: string): readonly string[] =>
  (
    JSON.parse(readFileSync(join(dataDir, `${file}.json`), 'utf8')) as { data: ReturnType<typeof tasksOf> }
  ).data.tasks.map(({ id }) => id)
/** The system's question is answered at once, with the first button or the last. */
const answerQuestion = (run: RunningApp, response: 0 | 1) =>
  run.app.evaluate(({ dialog }, answer) => {
    dialog.showMessageBox = (...args: readonly unknown[]) => {
      Object.assign(globalThis, { asked: args.at(-1) })
      return Promise.resolve({ response: answer, checkboxChecked: false })
    }
  }, response)
const openSettings = async (run: RunningApp): Promise<Page> => {
  await run.expectVisible('settings')
  const settings = await run.window('settings')
  await settings.getByRole('button', { name: 'Data & privacy' }).press('Enter')
  return settings
}

test('an earlier copy is found, looked at and gone back to, with the keyboard alone', async ({
  launch,
  freshFolder,
}) => {
  const dataDir = seeded(freshFolder())
  const run = await launch({ dataDir, args: ['--show=settings'] })
  const settings = await openSettings(run)
  await settings.getByRole('button', { name: 'Choose a copy…' }).press('Enter')
  const list = settings.getByRole('region', { name: 'Go back to an earlier copy' })
  await expect(list.getByText('3 tasks')).toBeVisible()
  await expectAccessible(settings, 'copies')

  await answerQuestion(run, 1)
  const back = list.getByRole('button', { name: /^Go back to .*13.*2026…$/u })
  await back.press('Enter')
  await expect
    .poll(() => run.app.evaluate(() => Reflect.get(globalThis, 'asked') as unknown))
    .toMatchObject({
      message: 'Go back to the copy of May 13, 2026?',
      detail: 'What is here now is kept as a copy first.',
      buttons: ['Go back', 'Leave it as it is'],
      defaultId: 1,
      cancelId: 1,
    })
  expect(idsIn(dataDir, TASKS)).toEqual(['now'])

  await answerQuestion(run, 0)
  await back.press('Enter')
  await expect(settings.getByText('It’s back. What was here before is a copy now.')).toBeVisible()
  expect(idsIn(dataDir, TASKS)).toEqual(['a', 'b', 'c'])
  // What was here before stands first now, and the one that came back is as it is now.
  await expect(list.getByRole('listitem').first().getByText('1 task')).toBeVisible()
  await expect(list.getByText('As it is now')).toHaveCount(1)
  await run.kill()
})

test(
  'a copy of the day is made by itself, some seconds after the start',
  { tag: '@long' },
  async ({ launch, freshFolder }) => {
    const dataDir = seeded(freshFolder())
    const run = await launch({ dataDir })
    await expect.poll(() => run.files(`backups/${TASKS}`).length, { timeout: 40_000 }).toBe(2)
    const [, today = ''] = run.files(`backups/${TASKS}`)
    expect(idsIn(dataDir, today.slice(0, -'.json'.length))).toEqual(['now'])
  },
)

test('no other window may look at copies or go back to one', async ({ launch, freshFolder }) => {
  const dataDir = seeded(freshFolder())
  const run = await launch({ dataDir, args: ['--show=start'] })
  const start = await run.window('start')
  const ask = (method: 'copiedFiles' | 'earlierCopies' | 'goBack') =>
    start.evaluate(
      ([name, file]): Promise<unknown> => {
        const enough = Reflect.get(globalThis, 'enough') as EnoughBridge
        if (name === 'goBack') return enough.goBack({ file, copy: '2026-05-13' })
        return name === 'copiedFiles' ? enough.copiedFiles() : enough.earlierCopies(file)
      },
      [method, TASKS] as const,
    )
  for (const method of ['copiedFiles', 'earlierCopies', 'goBack'] as const)
    expect(await ask(method)).toMatchObject({ ok: false, code: 'notAllowed' })
  expect(idsIn(dataDir, TASKS)).toEqual(['now'])
})

test('what it is asked for is held against what there is', { tag: '@long' }, async ({ launch, freshFolder }) => {
  const dataDir = seeded(freshFolder())
  const run = await launch({ dataDir, args: ['--show=settings'] })
  const settings = await openSettings(run)
  const goBack = (wish: unknown) =>
    settings.evaluate((asked) => (Reflect.get(globalThis, 'enough') as EnoughBridge).goBack(asked as never), wish)
  for (const wish of [
    null,
    {},
    { file: TASKS },
    { file: TASKS, copy: '../../settings' },
    { file: '../elsewhere', copy: '2026-05-13' },
    { file: TASKS, copy: '2026-05-13', more: true },
    { file: 'x'.repeat(5000), copy: '2026-05-13' },
  ])
    expect(await goBack(wish)).toMatchObject({ ok: false, code: 'badInput' })
  expect(idsIn(dataDir, TASKS)).toEqual(['now'])
})

test(
  'killed in the middle of going back, the file is the one or the other, and nothing is lost',
  { tag: '@long' },
  async ({ launch, freshFolder }) => {
    test.setTimeout(120_000)
    for (const patience of [0, 2, 6, 15]) {
      const dataDir = seeded(freshFolder())
      const run = await launch({ dataDir, args: ['--show=settings'] })
      const settings = await openSettings(run)
      await answerQuestion(run, 0)
      // Nobody waits for the answer: the kill comes at some moment after the wish has been sent.
      await settings.evaluate(
        ([file, ms]) => {
          void (Reflect.get(globalThis, 'enough') as EnoughBridge).goBack({ file, copy: '2026-05-13' })
          return new Promise((resolve) => setTimeout(resolve, ms))
        },
        [TASKS, patience] as const,
      )
      await run.kill()
      const found = idsIn(dataDir, TASKS)
      expect([['now'], ['a', 'b', 'c']]).toContainEqual(found)
      const again = await launch({ dataDir, args: ['--show=settings'] })
      const kept = again.files(`backups/${TASKS}`).map((file) => idsIn(dataDir, file.slice(0, -'.json'.length)))
      expect([found, ...kept]).toContainEqual(['now'])
      expect(again.files('.').filter((file) => file.includes('corrupt'))).toEqual([])
      await again.kill()
    }
  },
)

test('a file that can’t be read is back from its copy, with one calm sentence', async ({ launch, freshFolder }) => {
  const dataDir = seeded(freshFolder())
  seedFile(dataDir, TASKS, { tasks: 7 })
  const run = await launch({ dataDir, args: ['--show=start'] })
  const start = await run.window('start')
  await expect(
    start.getByText(`${TASKS} could not be read. It was set aside as it is, and its copy of May 13, 2026 is back.`),
  ).toBeVisible()
  expect(idsIn(dataDir, TASKS)).toEqual(['a', 'b', 'c'])
})
