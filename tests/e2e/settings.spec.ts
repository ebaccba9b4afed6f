import type { Page } from '@playwright/test'
import { NOTHING_CURRENT } from '@core/persisted/current.ts'
import { DEFAULT_SETTINGS, type Settings } from '@core/settings.ts'
import { minutes } from '@core/time.ts'
import type { EnoughBridge } from '@shared/bridge.ts'
import { CHANNELS } from '@shared/channels.ts'
import { expectAccessible } from './support/axe.ts'
import { expect, test, type RunningApp } from './support/harness.ts'
import { DEVICE, seedFile, timeboxEndingIn } from './support/seed.ts'

type Section = 'Timeboxes' | 'Nudges'

/** One setting: what a person does, what is saved then, and how the window shows it. */
interface Changed {
  readonly section: Section
  readonly name: string
  readonly act: (page: Page) => Promise<void>
  readonly saved: Partial<Settings>
  readonly shown: (page: Page) => Promise<void>
  /** works only where the desktop tells what it needs to know */
  readonly sees?: true
}

const switched = (section: Section, name: string, saved: Partial<Settings>, sees?: true): Changed => {
  const found = (page: Page) => page.getByRole('switch', { name, exact: true })
  const on = Object.values(saved).includes(true)
  return {
    section,
    name,
    saved,
    act: (page) => found(page).click({ timeout: 2_000 }),
    shown: (page) => expect(found(page)).toHaveAttribute('aria-checked', String(on)),
    ...(sees === undefined ? {} : { sees }),
  }
}
const chosen = (section: Section, name: string, choice: string, saved: Partial<Settings>): Changed => {
  const found = (page: Page) =>
    page.getByRole('radiogroup', { name, exact: true }).getByRole('radio', { name: choice, exact: true })
  return {
    section,
    name,
    saved,
    act: (page) => found(page).click({ force: true }),
    shown: (page) => expect(found(page)).toBeChecked(),
  }
}
const stepped = (section: Section, name: string, shown: string, saved: Partial<Settings>): Changed => {
  const found = (page: Page) => page.getByRole('group', { name, exact: true })
  return {
    section,
    name,
    saved,
    act: (page) => found(page).getByRole('button', { name: 'More' }).click(),
    shown: (page) => expect(found(page).getByRole('status')).toHaveText(shown),
  }
}
const picked = (section: Section, name: string, option: string, saved: Partial<Settings>, sees?: true): Changed => {
  const found = (page: Page) => page.getByRole('combobox', { name, exact: true })
  return {
    section,
    name,
    saved,
    act: async (page) => void (await found(page).selectOption({ label: option }, { timeout: 2_000 })),
    shown: (page) => expect(found(page).locator('option:checked')).toHaveText(option),
    ...(sees === undefined ? {} : { sees }),
  }
}
const timed = (name: string, time: string, quietHours: Settings['quietHours']): Changed => ({
  section: 'Nudges',
  name,
  saved: { quietHours },
  act: async (page) => {
    await page.getByLabel(name).fill(time)
    await page.getByLabel(name).blur()
  },
  shown: (page) => expect(page.getByLabel(name)).toHaveValue(time),
})
const quiet = { on: true, from: minutes(20 * 60), to: minutes(8 * 60) }
const later = { ...quiet, from: minutes(22 * 60 + 30) }

const EVERY: readonly Changed[] = [
  chosen('Timeboxes', 'Usual cap', '45 minutes', { usualCap: minutes(45) }),
  switched('Timeboxes', 'Suggest a cap', { suggestCap: false }),
  stepped('Timeboxes', 'Extensions per task', '3', { extensionCount: 3 }),
  picked('Timeboxes', 'Length of each', '10 minutes', { extensionLength: minutes(10) }),
  switched('Timeboxes', 'Ask for one sentence', { askReason: false }),
  picked('Timeboxes', 'Ask after', '15 minutes', { awayAfter: minutes(15) }, true),
  switched('Timeboxes', 'Ask whether it counted', { askAway: false }, true),
  {
    section: 'Timeboxes',
    name: 'Open the start window',
    saved: { shortcut: 'CommandOrControl+Alt+J' },
    act: async (page) => {
      await page.getByRole('button', { name: 'Change' }).first().click()
      await page.keyboard.press('Control+Alt+J')
    },
    shown: (page) => expect(page.getByText('Ctrl + Alt + J')).toBeAttached(),
  },
  chosen('Timeboxes', 'While it sleeps', 'The cap stays', { inSleep: 'run' }),
  switched('Timeboxes', 'Count short sleeps', { countShortSleeps: true }),
  chosen('Timeboxes', 'Colours', 'Dark', { theme: 'dark' }),
  stepped('Timeboxes', 'Text size', '110 %', { textSize: 110 }),
  chosen('Nudges', 'At the cap', 'Whole screen', { atCap: 'screen' }),
  switched('Nudges', 'When extra time ends', { tellExtensionEnd: false }),
  switched('Nudges', 'A word before the cap', { wordBefore: true }),
  switched('Nudges', 'A word after shipping', { tellShipped: true }),
  switched('Nudges', 'Still paused after 20 minutes', { tellPaused: false }),
  switched('Nudges', 'During full-screen apps', { quietFullScreen: false }, true),
  switched('Nudges', 'While the system is set to Do not disturb', { quietDoNotDisturb: false }, true),
  switched('Nudges', 'While you type', { waitForLull: false }, true),
  picked('Nudges', 'At most one nudge every', '30 minutes', { nudgeGap: minutes(30) }),
  {
    ...switched('Nudges', 'Quiet hours', { quietHours: quiet }),
    shown: (page) => expect(page.getByRole('switch', { name: 'Quiet hours' })).toBeChecked(),
  },
  timed('Quiet from', '22:30', later),
  timed('Quiet until', '07:15', { ...later, to: minutes(7 * 60 + 15) }),
]

/** What a desktop that tells everything would let the window show, between two snapshots of main. */
const tellEverything = async (run: RunningApp, page: Page): Promise<void> => {
  const reply = await page.evaluate(() => (Reflect.get(globalThis, 'enough') as EnoughBridge).getSnapshot())
  if (!reply.ok) throw new Error(reply.code)
  const { value } = reply
  const senses = { idle: true, fullScreen: true, doNotDisturb: true }
  await run.app.evaluate(
    ({ BrowserWindow }, { channel, pushed }) => {
      for (const { webContents } of BrowserWindow.getAllWindows()) webContents.send(channel, pushed)
    },
    {
      channel: CHANNELS.snapshot,
      pushed: { ...value, rev: value.rev + 0.5, settings: { ...value.settings, senses } },
    },
  )
}

const openSection = async (page: Page, section: Section): Promise<void> => {
  await page.getByRole('button', { name: section, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: section })).toBeVisible()
}

test('every setting is on disk at once, and kept after a restart', async ({ launch, desktop, freshFolder }) => {
  const dataDir = freshFolder()
  const run = await launch({ dataDir })
  await desktop.tray.waitForMenu((menu) => menu.some(({ label }) => label === 'Settings…'))
  await desktop.tray.click('Settings…')
  await run.expectVisible('settings')
  const page = await run.window('settings')
  for (const { section, name, act, saved, sees } of EVERY) {
    await test.step(name, async () => {
      await openSection(page, section)
      expect(run.settings()).not.toMatchObject(saved)
      if (sees === true) {
        // Main tells what it sees whenever it changes, which may come between.
        await expect(async () => {
          await tellEverything(run, page)
          await act(page)
        }).toPass()
      } else await act(page)
      await expect.poll(() => run.settings()).toMatchObject(saved)
    })
  }
  await run.kill()
  const again = await launch({ dataDir, args: ['--show=settings'] })
  await again.expectVisible('settings')
  const shown = await again.window('settings')
  for (const one of EVERY) {
    await test.step(`${one.name}, after a restart`, async () => {
      await openSection(shown, one.section)
      await (one.sees === true
        ? expect(async () => {
            await tellEverything(again, shown)
            await one.shown(shown)
          }).toPass()
        : one.shown(shown))
    })
  }
})

test('damaged values have their defaults, the others are kept', async ({ launch, freshFolder }) => {
  const dataDir = freshFolder()
  const sound = { usualCap: minutes(45), extensionCount: 1, wordBefore: true }
  const damaged = { theme: 'pink', textSize: 400, nudgeGap: 'often', quietHours: { on: true }, shortcut: 'E' }
  seedFile(dataDir, 'settings', { device: DEVICE, ...sound, ...damaged })
  const run = await launch({ dataDir, args: ['--show=settings'] })
  await run.expectVisible('settings')
  const page = await run.window('settings')
  await expect(page.getByRole('radio', { name: '45 minutes' })).toBeChecked()
  await expect(page.getByRole('group', { name: 'Extensions per task' }).getByRole('status')).toHaveText('1')
  await expect(page.getByRole('radiogroup', { name: 'Colours' }).getByRole('radio', { name: 'System' })).toBeChecked()
  await expect(page.getByRole('group', { name: 'Text size' }).getByRole('status')).toHaveText('100 %')
  await expect(page.getByText('Ctrl + Shift + E')).toBeAttached()
  await openSection(page, 'Nudges')
  await expect(page.getByRole('switch', { name: 'A word before the cap' })).toBeChecked()
  await expect(page.getByRole('combobox', { name: 'At most one nudge every' })).toHaveValue('10')
  await expect(page.getByRole('switch', { name: 'Quiet hours' })).not.toBeChecked()
  await page.getByRole('switch', { name: 'A word after shipping' }).click()
  await expect
    .poll(() => run.settings())
    .toMatchObject({ ...DEFAULT_SETTINGS, ...sound, tellShipped: true, places: expect.anything() })
})

test('a changed shortcut opens Start, and the old one no longer does', async ({ launch, press }) => {
  const run = await launch({ args: ['--show=settings'] })
  await run.expectVisible('settings')
  const page = await run.window('settings')
  await run.focus('settings')
  await page.getByRole('button', { name: 'Change' }).first().click()
  await expect(page.getByRole('button', { name: 'Press the keys' })).toBeVisible()
  press('ctrl+alt+k')
  await expect.poll(() => run.settings().shortcut).toBe('CommandOrControl+Alt+K')
  await expect(page.getByText('Works from any app')).toBeVisible()
  // Pressed again should a busy machine have missed it; a person presses it once.
  await expect
    .poll(async () => {
      const visible = await run.isVisible('start')
      if (!visible) press('ctrl+alt+k')
      return visible
    })
    .toBe(true)
  const start = await run.window('start')
  await expect(start.getByLabel('What’s in front of you?')).toBeFocused()
  press('Escape')
  await run.expectVisible('start', false)

  // Nobody takes the old keys any more: they reach the window that has the keyboard.
  await run.focus('settings')
  await expect(page.getByRole('button', { name: 'Change' }).first()).toBeFocused()
  const heard = await page.evaluateHandle(() => {
    const chords: string[] = []
    document.addEventListener('keydown', ({ key, ctrlKey, shiftKey }) => {
      if (key.length === 1) chords.push([ctrlKey && 'Ctrl', shiftKey && 'Shift', key].join('+'))
    })
    return chords
  })
  press('ctrl+shift+e')
  await expect.poll(() => heard.jsonValue()).toEqual(['Ctrl+Shift+E'])
  expect(await run.isVisible('start')).toBe(false)
})

test('no keys at all is fine too, and the tray shows none', async ({ launch, desktop }) => {
  const run = await launch({ args: ['--show=settings'] })
  await run.expectVisible('settings')
  const page = await run.window('settings')
  await desktop.tray.waitForMenu((menu) => menu.some(({ shortcut }) => shortcut !== undefined))
  await page.getByRole('button', { name: 'Change' }).first().click()
  await page.keyboard.press('Backspace')
  await expect.poll(() => run.settings().shortcut).toBe('')
  await expect(page.getByText('None', { exact: true })).toHaveCount(3)
  await desktop.tray.waitForMenu((menu) => menu.every(({ shortcut }) => shortcut === undefined))
})

test('colours and text size change every open window at once', async ({ launch, freshFolder }) => {
  const dataDir = freshFolder()
  seedFile(dataDir, 'settings', { device: DEVICE, theme: 'light' })
  seedFile(dataDir, 'current', { ...NOTHING_CURRENT, timebox: timeboxEndingIn(minutes(20)) })
  const run = await launch({ dataDir, args: ['--show=running'] })
  await run.expectVisible('running')
  const running = await run.window('running')
  await running.evaluate(() =>
    (Reflect.get(globalThis, 'enough') as EnoughBridge).dispatch({ type: 'open', window: 'settings' }),
  )
  await run.expectVisible('settings')
  const page = await run.window('settings')
  const looks = (window: Page) =>
    window.evaluate(() => ({
      colour: getComputedStyle(document.body).backgroundColor,
      size: getComputedStyle(document.documentElement).fontSize,
    }))
  expect(await looks(running)).toEqual({ colour: 'rgb(245, 244, 241)', size: '16px' })
  await page.getByRole('radio', { name: 'Dark' }).click({ force: true })
  await page.getByRole('group', { name: 'Text size' }).getByRole('button', { name: 'More' }).click()
  for (const window of [running, page]) {
    await expect.poll(() => looks(window)).toEqual({ colour: 'rgb(23, 27, 25)', size: '17.6px' })
  }
})

test('is closed by Esc and by Ctrl+W, and comes back where it was minimised', async ({ launch, desktop, press }) => {
  const run = await launch({ args: ['--show=settings'] })
  const minimised = () =>
    run.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find(({ webContents }) => webContents.getURL().endsWith('#/settings'))
        ?.isMinimized(),
    )
  await run.expectVisible('settings')
  const page = await run.window('settings')
  for (const keys of ['Escape', 'ctrl+w']) {
    await run.focus('settings')
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    press(keys)
    await run.expectVisible('settings', false)
    await desktop.tray.click('Settings…')
    await run.expectVisible('settings')
  }
  await page.getByRole('button', { name: 'Minimise' }).click()
  await expect.poll(minimised).toBe(true)
  await desktop.tray.click('Settings…')
  await expect.poll(minimised).toBe(false)
  await run.expectVisible('settings')
})

test('both sections have nothing for axe to find', async ({ launch }) => {
  const run = await launch({ args: ['--show=settings'] })
  await run.expectVisible('settings')
  const page = await run.window('settings')
  await expect(page.getByRole('heading', { name: 'Timeboxes', level: 1 })).toBeVisible()
  await expectAccessible(page, 'Settings, Timeboxes')
  await page.getByRole('button', { name: 'Change' }).first().click()
  await page.keyboard.press('Shift+K')
  await expect(page.getByText(/^It takes Ctrl/).last()).toBeVisible()
  await expectAccessible(page, 'Settings, a shortcut asked for')
  await page.keyboard.press('Escape')
  await openSection(page, 'Nudges')
  await expectAccessible(page, 'Settings, Nudges')
  await tellEverything(run, page)
  await expectAccessible(page, 'Settings, Nudges, everything told')
  await openSection(page, 'Timeboxes')
  await expectAccessible(page, 'Settings, Timeboxes, everything told')
})
