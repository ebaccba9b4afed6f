import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, HOST, test, type RunningApp } from './support/harness.ts'
import { seedCurrent, timeboxEndingIn } from './support/seed.ts'

/** Numbers in [0, 1) that are the same for the same seed. */
const randomFrom = (seed: number): (() => number) => {
  const state = { value: seed }
  return () => {
    state.value = (state.value * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state.value / 2 ** 32
  }
}

const standing = (run: RunningApp): { readonly phase: string; readonly deadline: number | null } => {
  const phase = run.current().timebox?.phase
  return { phase: phase?.name ?? 'none', deadline: phase?.name === 'running' ? phase.deadline.wall : null }
}

test('kill -9 at ten random moments loses nothing that was said, and keeps the deadline', async ({
  launch,
  desktop,
  freshFolder,
}) => {
  test.setTimeout(180_000)
  const seed = Date.now() % 2 ** 32
  test.info().annotations.push({ type: 'seed', description: String(seed) })
  const random = randomFrom(seed)
  const dataDir = freshFolder()
  seedCurrent(dataDir, { timebox: timeboxEndingIn(20 * 60_000, { title: 'Survivor' }) })
  const rounds = Array.from({ length: 10 }, (_, round) => ({ round, act: random() < 0.8, heard: random() < 0.6 }))
  const left = { phase: 'running', deadline: null as number | null }

  for (const { round, act, heard } of rounds) {
    const run = await launch({ dataDir })
    await desktop.tray.waitForToolTip((tip) => tip.startsWith('Survivor'))
    const found = standing(run)
    expect(found.phase, `round ${round}`).toBe(left.phase)
    if (left.deadline !== null) expect(found.deadline, `round ${round}`).toBe(left.deadline)
    const next = found.phase === 'paused' ? 'Carry on' : 'Pause'
    const becomes = next === 'Pause' ? 'paused' : 'running'
    if (act) {
      await desktop.tray.waitForMenu((menu) => menu.some(({ label }) => label === next))
      await desktop.tray.click(next)
    }
    if (act && heard) await desktop.tray.waitForToolTip((tip) => tip.includes('paused') === (becomes === 'paused'))
    await run.kill()
    Object.assign(left, standing(run))
    if (act && heard) expect(left.phase, `round ${round}`).toBe(becomes)
    else expect([found.phase, becomes], `round ${round}`).toContain(left.phase)
    expect(run.current().timebox).toMatchObject({ id: 'seeded-timebox', title: 'Survivor' })
    expect(run.history()).toEqual([])
  }
})

test('killed right after "Out of your hands." it stays shipped, once', async ({ launch, desktop, freshFolder }) => {
  const dataDir = freshFolder()
  seedCurrent(dataDir, { timebox: timeboxEndingIn(20 * 60_000) })
  const run = await launch({ dataDir })
  await desktop.tray.waitForToolTip((tip) => tip.endsWith('20 minutes left'))
  const line = await run.window('prompt')
  await expect(line).toHaveTitle('Enough: good enough')
  await desktop.tray.click('Ship it')
  await expect(line.getByText('Out of your hands.')).toBeVisible()
  await run.kill()
  const again = await launch({ dataDir })
  await desktop.tray.waitForToolTip((tip) => tip === 'Enough')
  expect(again.history()).toMatchObject([{ id: 'seeded-timebox', outcome: { kind: 'ship' } }])
  expect(again.current().timebox).toBeNull()
})

test('text being typed is on disk within a second, and comes back', async ({ launch, freshFolder }) => {
  const dataDir = freshFolder()
  const run = await launch({ dataDir, args: ['--show=start'] })
  const start = await run.window('start')
  await start.getByLabel('What’s in front of you?').fill('Half a thou')
  await expect.poll(() => run.current().drafts.start?.title, { intervals: [50], timeout: 3_000 }).toBe('Half a thou')
  await run.kill()
  const again = await launch({ dataDir, args: ['--show=start'] })
  await expect((await again.window('start')).getByLabel('What’s in front of you?')).toHaveValue('Half a thou')
})

test('after more than an hour away it asks, and the time is not counted unless said', async ({
  launch,
  desktop,
  freshFolder,
}) => {
  const dataDir = freshFolder()
  const away = 2 * 3_600_000
  seedCurrent(dataDir, { timebox: timeboxEndingIn(20 * 60_000 - away) })
  const lastAlive = (Date.now() - away) / 1000
  utimesSync(join(dataDir, 'current.json'), lastAlive, lastAlive)
  const asked = await launch({ dataDir })
  await asked.expectVisible('running')
  const running = await asked.window('running')
  await expect(running.getByText(/^You were away from .+ to .+\.$/)).toBeVisible()
  await expect(running.getByText('Was that time part of it?')).toBeVisible()
  await running.getByRole('button', { name: 'No, a break' }).click()
  await desktop.tray.waitForToolTip((tip) => tip.endsWith('20 minutes left'))
  expect(asked.current().timebox).toMatchObject({ breaks: [{}], phase: { name: 'running' } })
  expect(Math.round((asked.current().timebox?.worked ?? 0) / 60_000)).toBe(5)
})

test('a second instance hands over to the first and ends', async ({ launch, surroundings, desktop }) => {
  const run = await launch()
  await desktop.tray.onceRegistered()
  const second = spawn(HOST.executable, HOST.args, { env: surroundings(run.dataDir), stdio: 'ignore' })
  const [code] = await once(second, 'exit')
  expect(code).toBe(0)
  await run.expectVisible('start')
})

test('quitting while something runs asks, and parks it', async ({ launch, desktop, freshFolder }) => {
  const dataDir = freshFolder()
  seedCurrent(dataDir, { timebox: timeboxEndingIn(20 * 60_000) })
  const run = await launch({ dataDir })
  await desktop.tray.waitForToolTip((tip) => tip.endsWith('20 minutes left'))
  const answerWith = (response: number) =>
    run.app.evaluate(({ dialog }, answer) => {
      dialog.showMessageBox = async (...asked: unknown[]) => {
        Object.assign(globalThis, { asked: asked.at(-1) })
        return { response: answer, checkboxChecked: false }
      }
    }, response)
  await answerWith(1)
  await desktop.tray.click('Quit Enough')
  await expect
    .poll(() => run.app.evaluate(() => Reflect.get(globalThis, 'asked') as unknown))
    .toMatchObject({
      message: 'Quit and park “Reply to Priya about the Q3 budget”?',
      detail: 'Your minutes and marks are kept.',
      buttons: ['Park and quit', 'Keep going'],
    })
  expect(run.current().timebox).not.toBeNull()
  await answerWith(0)
  const ended = once(run.process, 'exit')
  await desktop.tray.click('Quit Enough')
  await ended
  expect(run.history()).toMatchObject([{ outcome: { kind: 'park' } }])
  expect(run.current().timebox).toBeNull()
})

test.describe('garbage on disk', () => {
  const garbage = [
    ['current.json', '{"schemaVersion":1,"data":{"timebox":{"id":7}}}'],
    ['current.json', ''],
    ['current.json', '\u0000\u0001garbage'],
    ['settings.json', '{"schemaVersion":'],
    ['tasks/seededev.json', '[]'],
  ] as const
  for (const [file, content] of garbage) {
    test(`${file} holding ${JSON.stringify(content.slice(0, 20))} is set aside as it is, with one calm sentence`, async ({
      launch,
      desktop,
      freshFolder,
    }) => {
      const dataDir = freshFolder()
      seedCurrent(dataDir, {})
      mkdirSync(join(dataDir, 'tasks'), { recursive: true })
      writeFileSync(join(dataDir, file), content)
      const run = await launch({ dataDir, args: ['--show=start'] })
      await desktop.tray.onceRegistered()
      const aside = run.files('.').find((name) => name.includes('corrupt'))
      expect(aside).toBeDefined()
      expect(readFileSync(join(dataDir, aside ?? ''), 'utf8')).toBe(content)
      const start = await run.window('start')
      await expect(start.getByText(/could not be read\. It was set aside as it is/)).toBeVisible()
    })
  }

  test('a file of a newer version is left as it is, and said', async ({ launch, freshFolder }) => {
    const dataDir = freshFolder()
    seedCurrent(dataDir, {})
    const newer = '{"schemaVersion":99,"data":{"timebox":"from the future"}}'
    writeFileSync(join(dataDir, 'current.json'), newer)
    const run = await launch({ dataDir, args: ['--show=start'] })
    const start = await run.window('start')
    await expect(start.getByText(/was written by a newer version of Enough/)).toBeVisible()
    await start.getByRole('button', { name: /^Start 25 minutes/ }).click()
    await expect.poll(() => readFileSync(join(dataDir, 'current.json'), 'utf8')).toBe(newer)
  })
})

test('a data folder that is a file ends with one sentence and stays as it is', async ({
  freshFolder,
  surroundings,
}) => {
  const file = join(freshFolder(), 'not-a-folder')
  writeFileSync(file, 'precious')
  const app = spawn(HOST.executable, HOST.args, { env: surroundings(file), stdio: ['ignore', 'ignore', 'pipe'] })
  const said: string[] = []
  app.stderr.setEncoding('utf8').on('data', (chunk: string) => said.push(chunk))
  await expect
    .poll(() => said.join(''))
    .toContain('The place for the files is taken by something that is not a folder.')
  app.kill('SIGKILL')
  expect(readFileSync(file, 'utf8')).toBe('precious')
})

test('quitting in the middle of a word keeps it', async ({ launch, desktop, freshFolder }) => {
  const dataDir = freshFolder()
  const run = await launch({ dataDir, args: ['--show=start'] })
  const start = await run.window('start')
  await start.getByLabel('What’s in front of you?').fill('In the middle of a wo')
  const ended = once(run.process, 'exit')
  await desktop.tray.click('Quit Enough')
  await ended
  expect(run.current().drafts.start?.title).toBe('In the middle of a wo')
})
