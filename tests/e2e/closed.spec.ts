import { expect, test } from './support/harness.ts'
import { seedCurrent, timeboxEndingIn } from './support/seed.ts'

test('a page can reach nothing but its own bridge', async ({ shared }) => {
  const run = await shared({ args: ['--show=start'] })
  const start = await run.window('start')
  await expect(start.getByLabel('What’s in front of you?')).toBeVisible()
  const seen = await start.evaluate(async () => ({
    require: typeof Reflect.get(globalThis, 'require'),
    process: typeof Reflect.get(globalThis, 'process'),
    bridge: Object.keys(Reflect.get(globalThis, 'enough') as object).toSorted(),
    frozen: Object.isFrozen(Reflect.get(globalThis, 'enough')),
    fetched: await fetch('https://example.org/').then(
      () => 'fetched',
      () => 'refused',
    ),
    // Later, in a turn of its own: code that a driver runs is exempt from the page's rules, what it starts is not.
    evaluated: await new Promise<string>((resolve) => {
      setTimeout(() => {
        try {
          resolve(String((Reflect.construct(Function, ['return 1']) as () => unknown)()))
        } catch {
          resolve('refused')
        }
      })
    }),
    opened: window.open('https://example.org/') === null ? 'refused' : 'opened',
    inline: await new Promise<string>((resolve) => {
      document.addEventListener('securitypolicyviolation', () => resolve('refused'), { once: true })
      const script = document.createElement('script')
      try {
        script.textContent = 'globalThis.inlineRan = true'
      } catch {
        resolve('refused')
      }
      document.head.append(script)
      if (Reflect.get(globalThis, 'inlineRan') === true) resolve('ran')
    }),
  }))
  expect(seen).toEqual({
    require: 'undefined',
    process: 'undefined',
    bridge: [
      'checkWatched',
      'chooseHistory',
      'chooseImport',
      'chooseShared',
      'chooseWatched',
      'copiedFiles',
      'copy',
      'dispatch',
      'earlierCopies',
      'erase',
      'exportJoy',
      'findNotes',
      'findShipped',
      'fit',
      'forgetComputer',
      'getInsights',
      'getSnapshot',
      'goBack',
      'importJoy',
      'leaveShared',
      'nameComputer',
      'onHistoryProgress',
      'onInsightsProgress',
      'onLeaving',
      'onSnapshot',
      'onSound',
      'openData',
      'pathOf',
      'platform',
      'previewPage',
      'readHistory',
      'saveEverything',
      'saveExport',
      'saveRecording',
      'takeHistory',
      'takeHistoryBack',
      'takeIn',
    ],
    frozen: true,
    fetched: 'refused',
    evaluated: 'refused',
    opened: 'refused',
    inline: 'refused',
  })
  const before = start.url()
  await start.evaluate(() => {
    location.href = 'https://example.org/'
  })
  await expect(start.getByLabel('What’s in front of you?')).toBeVisible()
  expect(start.url()).toBe(before)
})

test('windows are sandboxed, isolated and without Node', async ({ shared }) => {
  const run = await shared({ args: ['--show=start'] })
  await run.window('start')
  const preferences = await run.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => {
      // Electron has it and does not list it.
      const asked = Reflect.get(window.webContents, 'getLastWebPreferences') as () => Electron.WebPreferences
      const { sandbox, contextIsolation, nodeIntegration, webviewTag } = asked.call(window.webContents)
      return { sandbox, contextIsolation, nodeIntegration, webviewTag }
    }),
  )
  expect(preferences.length).toBeGreaterThan(0)
  for (const one of preferences) {
    expect(one).toEqual({ sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false })
  }
})

test('what a window may not say, or says wrongly, is refused with one sentence and changes nothing', async ({
  launch,
  freshFolder,
}) => {
  const dataDir = freshFolder()
  seedCurrent(dataDir, { timebox: timeboxEndingIn(20 * 60_000) })
  const run = await launch({ dataDir, args: ['--show=start'] })
  const start = await run.window('start')
  await expect(start.getByLabel('What’s in front of you?')).toBeVisible()
  const before = run.current()
  const says = (command: unknown) =>
    start.evaluate(
      (sent) =>
        (Reflect.get(globalThis, 'enough') as { dispatch: (command: unknown) => Promise<unknown> }).dispatch(sent),
      command,
    )
  const start25 = { type: 'start', title: 'x', cap: 1_500_000, marks: [], kind: 'other' }
  for (const [command, code] of [
    [{ type: 'ship', timeboxId: 'seeded-timebox' }, 'notAllowed'],
    [{ type: 'changeSettings', change: { extensionCount: 5 } }, 'notAllowed'],
    [{ type: 'close', window: 'prompt' }, 'notAllowed'],
    [{ type: 'erase', everything: true }, 'badInput'],
    [null, 'badInput'],
    ['start', 'badInput'],
    [{ ...start25, title: 'x'.repeat(5000) }, 'titleTooLong'],
    [{ ...start25, cap: Number.NaN }, 'capOutOfRange'],
    [{ ...start25, cap: 0 }, 'capOutOfRange'],
    [{ ...start25, cap: 1e9 }, 'capOutOfRange'],
    [{ ...start25, cap: 60_000.5 }, 'capOutOfRange'],
    [start25, 'timeboxOpen'],
  ] as const) {
    expect(await says(command)).toEqual({ ok: false, code, message: expect.stringMatching(/^[^!]+\.$/) })
  }
  expect(run.current()).toEqual(before)
})

for (const typed of ['0', '-5', '1000000000', '1.5', 'NaN', '']) {
  test(`a cap of "${typed}" gets one calm sentence, and nothing starts`, async ({ shared }) => {
    const run = await shared({ args: ['--show=start'] })
    const start = await run.window('start')
    await start.getByLabel('What’s in front of you?').fill('Reply')
    await start.getByRole('radio', { name: 'Other' }).check({ force: true })
    await start.getByRole('textbox', { name: /^Minutes/ }).fill(typed)
    await start.keyboard.press('Control+Enter')
    await expect(start.getByText('A timebox lasts between 1 and 480 whole minutes.')).toBeVisible()
    expect(run.current().timebox).toBeNull()
    await expect(start.getByLabel('What’s in front of you?')).toHaveValue('Reply')
  })
}

test('a title of 5,000 characters gets one calm sentence; one of 300 with emoji and other directions runs', async ({
  launch,
  desktop,
}) => {
  const run = await launch({ args: ['--show=start'] })
  const start = await run.window('start')
  const field = start.getByLabel('What’s in front of you?')
  await field.fill('x'.repeat(5000))
  await start.keyboard.press('Control+Enter')
  await expect(start.getByText('A title can have up to 300 characters.')).toBeVisible()
  expect(run.current().timebox).toBeNull()
  await field.fill('تقرير 👩‍👩‍👧 <b>&amp; {{count}}')
  await start.keyboard.press('Control+Enter')
  await expect.poll(() => run.current().timebox?.title).toBe('تقرير 👩‍👩‍👧 <b>&amp; {{count}}')
  await desktop.tray.waitForToolTip((tip) => tip.includes('{{count}}') && tip.includes('25 minutes left'))
})
