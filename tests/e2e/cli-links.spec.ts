import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, HOST, test, type RunningApp } from './support/harness.ts'

type Surroundings = (dataDir: string) => Readonly<Record<string, string>>

/** A second start with a link, as a browser makes one when a link is clicked; it ends when the first has it. */
const click = async (run: RunningApp, surroundings: Surroundings, link: string): Promise<void> => {
  const second = spawn(HOST.executable, [...HOST.args, link], { env: surroundings(run.dataDir), stdio: 'ignore' })
  await once(second, 'exit')
}

const TASK = 'What’s in front of you?'

test('a link fills in the Start window, and starts nothing', async ({ launch, surroundings, freshFolder }) => {
  const run = await launch({ dataDir: freshFolder() })
  await click(run, surroundings, 'enough://start?task=Reply%20to%20Priya&cap=40&mark=one%20number&if-then=press%20Send')
  await run.expectVisible('start')
  const start = await run.window('start')
  await expect(start.getByLabel(TASK)).toHaveValue('Reply to Priya')
  await expect(start.getByRole('textbox', { name: 'Mark 1' })).toHaveValue('one number')
  await expect(start.getByRole('button', { name: /^Start 40 minutes/u })).toBeVisible()
  expect(run.current().timebox).toBeNull()
  // It is the person who starts it.
  await run.focus('start')
  await start.getByRole('button', { name: /^Start 40 minutes/u }).click()
  await expect.poll(() => run.current().timebox?.title).toBe('Reply to Priya')
  expect(run.current().timebox).toMatchObject({ marks: ['one number'], ifThen: 'press Send' })
})

test('the first start may come by a link', async ({ launch }) => {
  const run = await launch({ args: ['enough://start?task=Mail&cap=10'] })
  await run.expectVisible('start')
  const start = await run.window('start')
  await expect(start.getByLabel(TASK)).toHaveValue('Mail')
  expect(run.current().timebox).toBeNull()
})

test('a window that is open already is filled in, and what is half written stays', async ({
  launch,
  surroundings,
  freshFolder,
  type,
}) => {
  const run = await launch({ dataDir: freshFolder(), args: ['--show=start'] })
  const start = await run.window('start')
  await run.focus('start')
  await click(run, surroundings, 'enough://start?task=From%20a%20link')
  await expect(start.getByLabel(TASK)).toHaveValue('From a link')

  await run.focus('start')
  await start.getByLabel(TASK).fill('')
  type('Half a sente')
  await expect(start.getByLabel(TASK)).toHaveValue('Half a sente')
  await expect.poll(() => run.current().drafts.start?.title).toBe('Half a sente')
  await click(run, surroundings, 'enough://start?task=Another')
  await expect(start.getByText(/half written here, so it stays as it is/u)).toBeVisible()
  await expect(start.getByLabel(TASK)).toHaveValue('Half a sente')
})

test('a link that asks for anything else is said to be unreadable, and changes nothing', async ({
  launch,
  surroundings,
  freshFolder,
}) => {
  const run = await launch({ dataDir: freshFolder() })
  await click(run, surroundings, 'enough://ship?task=Mail')
  await run.expectVisible('start')
  const start = await run.window('start')
  await expect(start.getByText('That link could not be read. Nothing was changed.')).toBeVisible()
  await expect(start.getByLabel(TASK)).toHaveValue('')
  expect(run.current()).toMatchObject({ timebox: null, drafts: {} })
})
