import type { Page } from '@playwright/test'
import type { WindowName } from '@core/command.ts'
import { bootMs, durationMs, minutes, type Minutes } from '@core/time.ts'
import type { TimeboxView } from '@core/views/snapshot-type.ts'
import type { EnoughBridge } from '@shared/bridge.ts'
import { CHANNELS } from '@shared/channels.ts'
import { expectAccessible } from './support/axe.ts'
import { expect, test, type RunningApp } from './support/harness.ts'
import { seedCurrent, seedFile, timeboxEndingIn } from './support/seed.ts'

/** Another window, as a control of the product would open it. */
const open = async (run: RunningApp, from: Page, name: WindowName): Promise<Page> => {
  await from.evaluate(
    (window) => (Reflect.get(globalThis, 'enough') as EnoughBridge).dispatch({ type: 'open', window }),
    name,
  )
  await run.expectVisible(name)
  return run.window(name)
}

const task = (start: Page) => start.getByLabel('What’s in front of you?')

test('Start and Running, from the first timebox to the question about an open one', async ({ launch }) => {
  const run = await launch({ args: ['--show=start'] })
  const start = await run.window('start')
  await run.expectVisible('start')
  await expect(start.getByText('Everything but the time can stay empty')).toBeVisible()
  await expectAccessible(start, 'Start, empty')

  await start.getByRole('radio', { name: 'Other' }).check({ force: true })
  await start.getByRole('textbox', { name: /^Minutes/ }).fill('0')
  await start.keyboard.press('Control+Enter')
  await expect(start.getByRole('alert')).toHaveText('A timebox lasts between 1 and 480 whole minutes.')
  await expectAccessible(start, 'Start, a cap refused')

  await start.getByRole('radio', { name: '25 min' }).check({ force: true })
  await task(start).fill('Reply to Priya')
  await start.getByRole('textbox', { name: 'Mark 1' }).fill('Answers her two questions')
  await expectAccessible(start, 'Start, filled')

  await start.getByRole('button', { name: /^More/ }).click()
  await expect(start.getByRole('textbox', { name: 'Mark 3' })).toBeVisible()
  await expectAccessible(start, 'Start, More open')

  await start.keyboard.press('Control+Enter')
  await expect.poll(() => run.current().timebox?.title).toBe('Reply to Priya')
  const running = await open(run, start, 'running')
  await expect(running.getByRole('button', { name: 'Pause' })).toBeVisible()
  await expectAccessible(running, 'Running')

  await running.getByRole('button', { name: 'Pause' }).click()
  await expect(running.getByRole('button', { name: 'Carry on' })).toBeVisible()
  await expectAccessible(running, 'Running, paused')

  await open(run, running, 'start')
  await task(start).fill('Slides')
  await start.keyboard.press('Control+Enter')
  await expect(start.getByRole('alertdialog', { name: '“Reply to Priya” is still open' })).toBeVisible()
  await expectAccessible(start, 'Start, another timebox is open')

  await start.getByRole('button', { name: /^Park it, then start/ }).click()
  await expect.poll(() => run.current().timebox?.title).toBe('Slides')
  await open(run, running, 'start')
  await task(start).pressSequentially('Re')
  await task(start).press('ArrowDown')
  await expect(start.getByRole('option', { selected: true })).toHaveText(/^Reply to Priya/)
  await expectAccessible(start, 'Start, suggestions open')
})

test('Running, with the wish to look again', { tag: '@long' }, async ({ launch, freshFolder }) => {
  const dataDir = freshFolder()
  seedCurrent(dataDir, { timebox: timeboxEndingIn(minutes(20)) })
  const run = await launch({ dataDir, args: ['--show=running'] })
  const running = await run.window('running')
  await run.expectVisible('running')
  const press = (name: string) => running.getByRole('button', { name, exact: true }).click()
  await press('I want to look again')
  await expect(running.getByRole('group', { name: 'You’d like to look again. What helps?' })).toBeVisible()
  await expectAccessible(running, 'Running, what helps')

  await press('Look once, for…')
  await press('Look once')
  await expect(running.getByRole('alert')).toBeVisible()
  await expectAccessible(running, 'Running, look once, nothing named')
  await running.getByRole('textbox', { name: 'What exactly are you looking for?' }).fill('The date')
  await press('To feel sure')
  await press('Look once')
  await expect(running.getByRole('group', { name: 'What did it find?' })).toBeVisible()
  await expectAccessible(running, 'Running, what it found')

  await press('Nothing')
  await press('I want to look again')
  await press('Wait ten minutes')
  await expect(running.getByText('Ten minutes. The wish often passes by itself.')).toBeVisible()
  await expectAccessible(running, 'Running, ten minutes')
})

test('Prompt, with marks: every way, and the line after', async ({ launch, freshFolder }) => {
  const dataDir = freshFolder()
  seedCurrent(dataDir, { timebox: timeboxEndingIn(1_000, { ifThen: 'Press Send to Ana' }) })
  const run = await launch({ dataDir })
  const prompt = await run.window('prompt')
  await run.expectVisible('prompt')
  const at = (headline: string) => expect(prompt.getByRole('dialog', { name: headline, exact: true })).toBeVisible()
  const back = () => prompt.getByRole('button', { name: 'Back to all ways' }).click()
  await at('Good enough — ship it')
  await expect(prompt.getByRole('dialog')).toHaveAccessibleDescription('Press Send to Ana')
  await expectAccessible(prompt, 'Prompt')

  await prompt.getByRole('button', { name: 'Breathe for a minute' }).click()
  await at('Nothing needs checking right now.')
  await expectAccessible(prompt, 'Prompt, breathe')
  await prompt.getByRole('button', { name: 'I’m ready' }).click()
  await at('Good enough — ship it')

  await prompt.getByRole('button', { name: /^Share as a draft/ }).click()
  await at('Share as a draft')
  await expectAccessible(prompt, 'Prompt, draft')
  await back()

  await prompt.getByRole('button', { name: /^5 more minutes/ }).click()
  await at('Five more minutes')
  await prompt.getByRole('button', { name: /^Take 5 minutes/ }).click()
  await expect(prompt.getByRole('alert')).toBeVisible()
  await expectAccessible(prompt, 'Prompt, five more minutes, the sentence is missing')
  await back()

  await prompt.getByRole('button', { name: /^Hand it over/ }).click()
  await at('Hand it over')
  await prompt.getByRole('textbox', { name: 'Or in your own words' }).fill('Yours, please')
  await expect(prompt.getByRole('button', { name: 'Copy this sentence: Yours, please' })).toBeVisible()
  await expectAccessible(prompt, 'Prompt, hand over')
  await back()

  await prompt.getByRole('button', { name: /^Park it/ }).click()
  await at('Park it')
  await prompt.getByRole('radio', { name: 'Pick' }).check({ force: true })
  await expect(prompt.getByRole('textbox', { name: 'Day' })).toBeVisible()
  await expectAccessible(prompt, 'Prompt, park')

  const running = await open(run, prompt, 'running')
  await expect(running.getByText('25 minutes, as you planned. Good enough is allowed.').first()).toBeVisible()
  await expectAccessible(running, 'Running, resting')
  await running.getByRole('button', { name: 'Ship it' }).click()
  await expect(prompt.getByRole('heading', { name: 'Press Send to Ana' })).toBeVisible()
  await run.expectVisible('prompt')
  await expectAccessible(prompt, 'Prompt, the if-then line')
  await open(run, prompt, 'running')
  await expect(running.getByRole('heading', { name: 'Nothing is running' })).toBeVisible()
  await expectAccessible(running, 'Running, nothing')
})

/** The app's time stands still: a line that leaves by itself stays for as long as it is looked at. */
const holdTime = (run: RunningApp): Promise<void> =>
  run.app.evaluate(() => {
    const os = process.getBuiltinModule('node:os')
    const now = os.uptime()
    os.uptime = () => now
    process.getBuiltinModule('node:module').syncBuiltinESMExports()
  })

const plainLines = [
  { way: 'Ship it', line: 'Out of your hands.' },
  { way: 'Park it', line: 'Resting. It will keep.' },
] as const

for (const { way, line } of plainLines) {
  test(`Prompt, the line after “${way}”`, { tag: '@long' }, async ({ launch, freshFolder }) => {
    const dataDir = freshFolder()
    seedCurrent(dataDir, { timebox: timeboxEndingIn(1_000) })
    const run = await launch({ dataDir })
    const prompt = await run.window('prompt')
    await run.expectVisible('prompt')
    await holdTime(run)
    const choice = prompt.getByRole('button', { name: new RegExp(`^${way}`, 'u') })
    await choice.click()
    if (way === 'Park it') await choice.click()
    await expect(prompt.getByRole('heading', { name: line })).toBeVisible()
    await run.expectVisible('prompt')
    await expectAccessible(prompt, `Prompt, ${line}`)
    await expect(prompt.getByRole('heading', { name: line })).toBeVisible()
  })
}

test('Prompt, without marks, title and extensions', { tag: '@long' }, async ({ launch, freshFolder }) => {
  const dataDir = freshFolder()
  const now = Date.now()
  const extension = { at: now as never, length: minutes(5), reason: 'To be sure' }
  seedCurrent(dataDir, {
    timebox: timeboxEndingIn(1_000, { title: '', marks: [], extensions: [extension, extension] }),
  })
  const run = await launch({ dataDir })
  const prompt = await run.window('prompt')
  await run.expectVisible('prompt')
  await expect(prompt.getByText('What would you tell a friend')).toBeVisible()
  await expect(prompt.getByRole('button', { name: /^5 more minutes/ })).toBeDisabled()
  await expectAccessible(prompt, 'Prompt, no marks, no extension left')
})

test('away, and a desktop without a tray', { tag: '@long' }, async ({ launch, desktop, freshFolder }) => {
  const dataDir = freshFolder()
  const { startedAt, cap, ...timebox } = timeboxEndingIn(0)
  const to = (startedAt + 3 * cap) as typeof startedAt
  seedCurrent(dataDir, {
    timebox: {
      ...timebox,
      startedAt,
      cap,
      phase: { name: 'away', since: { wall: to, boot: bootMs(0) }, left: cap, back: true },
      asked: { from: startedAt, to, length: durationMs(3 * cap), was: 'away', frozen: true },
    },
  })
  const task = { id: 'a-task', title: 'Slides', kind: 'slides', lastCap: cap, marks: [], took: [], shippedOn: [] }
  seedFile(dataDir, 'tasks/seededev', { tasks: [{ ...task, lastUsedAt: 1, updatedAt: 1 }], parked: [] })
  const run = await launch({ dataDir, args: ['--show=running'] })
  const running = await run.window('running')
  await run.expectVisible('running')
  await expect(running.getByRole('group', { name: 'Was that time part of it?' })).toBeVisible()
  await expectAccessible(running, 'Running, away')
  await running.getByRole('button', { name: 'No, a break' }).click()
  await expect.poll(() => run.current().timebox?.phase.name).toBe('running')

  await desktop.tray.vanish()
  await run.expectVisible('trayless')
  const trayless = await run.window('trayless')
  await trayless.getByRole('button', { name: 'In a meeting' }).click()
  await expect(trayless.getByRole('button', { name: 'Until I say' })).toBeVisible()
  await expectAccessible(trayless, 'Without a tray, running, a submenu open')

  await trayless.getByRole('button', { name: 'Park it' }).first().click()
  await expect(trayless.getByRole('heading', { name: 'What’s in front of you?' })).toBeVisible()
  await trayless.getByRole('button', { name: 'Recent' }).click()
  await expect(trayless.getByRole('button', { name: 'Slides, 25 min' })).toBeVisible()
  await expectAccessible(trayless, 'Without a tray, idle')
  await desktop.tray.appear()
})

test('minutes are spoken at five and at the cap, and otherwise not', async ({ launch, freshFolder }) => {
  const dataDir = freshFolder()
  seedCurrent(dataDir, { timebox: timeboxEndingIn(minutes(20)) })
  const run = await launch({ dataDir, args: ['--show=running'] })
  const running = await run.window('running')
  await expect(running.getByText('20 minutes left').first()).toBeVisible()
  const said = await running.evaluateHandle(() => {
    const heard: string[] = []
    new MutationObserver(() => {
      const live = document.querySelectorAll('output, [role="status"], [role="alert"], [aria-live]')
      const text = [...live].map(({ textContent }) => textContent).join(' ')
      if (text.trim() !== '' && text !== heard.at(-1)) heard.push(text)
    }).observe(document, { subtree: true, childList: true, characterData: true })
    return heard
  })

  // What main pushes, minute by minute.
  const reply = await running.evaluate(() => (Reflect.get(globalThis, 'enough') as EnoughBridge).getSnapshot())
  if (!reply.ok || reply.value.timebox === null) throw new Error('nothing is running')
  const { value: snapshot } = reply
  const push = (rev: number, timebox: Partial<TimeboxView>): Promise<void> =>
    run.app.evaluate(
      ({ BrowserWindow }, { channel, pushed }) => {
        for (const { webContents } of BrowserWindow.getAllWindows()) webContents.send(channel, pushed)
      },
      {
        channel: CHANNELS.snapshot,
        pushed: { ...snapshot, rev, timebox: { ...snapshot.timebox, ...timebox } },
      },
    )
  for (const left of [11, 10, 9, 6, 5, 4, 3, 2, 1]) {
    await push(snapshot.rev + 1000 - left, { left: left as Minutes })
    await expect(running.getByText(left === 1 ? '1 minute left' : `${left} minutes left`).first()).toBeVisible()
  }
  await push(snapshot.rev + 1000, { left: 0 as Minutes, phase: 'resting', until: null })
  const cap = '25 minutes, as you planned. Good enough is allowed.'
  await expect(running.getByText(cap).first()).toBeVisible()
  await expect.poll(() => said.jsonValue()).toEqual(['5 minutes left', cap])
})
