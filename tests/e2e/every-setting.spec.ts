import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ShortcutName } from '@core/shortcuts.ts'
import type { Page } from '@playwright/test'
import type { SETTING_UNITS, Settings } from '@core/settings.ts'
import { expect, test, type RunningApp } from './support/harness.ts'

type Section = 'Timeboxes' | 'Nudges' | 'Revision loops' | 'Reflection' | 'Boundaries' | 'Kind words'
/** Settings that no row of the window changes: where something was saved last, and what has a form. */
type Elsewhere = 'exportFolder' | 'joyTime'
/** What this desktop can't tell; `settings.spec.ts` pretends that it can. */
type Blind = 'askAway' | 'awayAfter' | 'quietFullScreen' | 'quietDoNotDisturb' | 'waitForLull' | 'windowTitles'
type Changed = Exclude<keyof typeof SETTING_UNITS, Elsewhere | Blind>

interface Row {
  readonly section: Section
  readonly act: (page: Page) => Promise<void>
  readonly saved: (settings: Settings) => unknown
  /** what else can be seen at once, and after a restart */
  readonly effect?: (page: Page, config: string) => Promise<void>
}

const turn = (section: Section, name: string, key: keyof Settings, on: boolean): Row => ({
  section,
  act: (page) => page.getByRole('switch', { name, exact: true }).click(),
  saved: (settings) => settings[key] === on,
})
const choose = (section: Section, group: string, name: string, key: keyof Settings, value: string | number): Row => ({
  section,
  act: (page) =>
    page
      .getByRole('radiogroup', { name: group, exact: true })
      .getByRole('radio', { name, exact: true })
      .click({ force: true }),
  saved: (settings) => settings[key] === value,
})
const step = (section: Section, name: string, key: keyof Settings, value: number): Row => ({
  section,
  act: (page) => page.getByRole('group', { name, exact: true }).getByRole('button', { name: 'More' }).click(),
  saved: (settings) => settings[key] === value,
})
const pick = (section: Section, name: string, label: string, key: keyof Settings, value: unknown): Row => ({
  section,
  act: async (page) => void (await page.getByRole('combobox', { name, exact: true }).first().selectOption({ label })),
  saved: (settings) => settings[key] === value,
})
/** Each row of shortcuts has keys of its own: one letter after another. */
const keys = (row: number, setting: ShortcutName): Row => {
  const letter = 'JKL'.charAt(row)
  return {
    section: 'Timeboxes',
    act: async (page) => {
      await page.getByRole('button', { name: 'Change' }).nth(row).click()
      await page.keyboard.press(`Control+Alt+${letter}`)
    },
    saved: (settings) => settings[setting] === `CommandOrControl+Alt+${letter}`,
    effect: (page) => expect(page.getByText(`Ctrl + Alt + ${letter}`)).toBeAttached(),
  }
}
const root = (key: string, value: string) => (page: Page) => expect(page.locator('html')).toHaveAttribute(key, value)
const MINUTE = 60_000

const EVERY: Readonly<Record<Changed, Row>> = {
  usualCap: choose('Timeboxes', 'Usual cap', '45 minutes', 'usualCap', 45 * MINUTE),
  suggestCap: turn('Timeboxes', 'Suggest a cap', 'suggestCap', false),
  extensionCount: step('Timeboxes', 'Extensions per task', 'extensionCount', 3),
  extensionLength: pick('Timeboxes', 'Length of each', '10 minutes', 'extensionLength', 10 * MINUTE),
  askReason: turn('Timeboxes', 'Ask for one sentence', 'askReason', false),
  shortcut: keys(0, 'shortcut'),
  shipShortcut: keys(1, 'shipShortcut'),
  lookShortcut: keys(2, 'lookShortcut'),
  inSleep: choose('Timeboxes', 'While it sleeps', 'The cap stays', 'inSleep', 'run'),
  countShortSleeps: turn('Timeboxes', 'Count short sleeps', 'countShortSleeps', true),
  caps: {
    section: 'Timeboxes',
    act: (page) =>
      page
        .getByRole('group', { name: 'Caps on offer' })
        .getByRole('button', { name: '20 minutes', exact: true })
        .click(),
    saved: ({ caps }) => caps.some((cap) => cap === 20 * MINUTE),
  },
  dayStart: {
    section: 'Timeboxes',
    act: async (page) => {
      await page.getByLabel('A new day begins at').fill('05:30')
      await page.getByLabel('A new day begins at').blur()
    },
    saved: ({ dayStart }) => dayStart === (5 * 60 + 30) * MINUTE,
    effect: (page) => expect(page.getByLabel('A new day begins at')).toHaveValue('05:30'),
  },
  theme: { ...choose('Timeboxes', 'Colours', 'Dark', 'theme', 'dark'), effect: root('data-theme', 'dark') },
  textSize: {
    ...step('Timeboxes', 'Text size', 'textSize', 110),
    effect: (page) => expect(page.locator('html')).toHaveCSS('font-size', '17.6px'),
  },
  motion: {
    ...choose('Timeboxes', 'Movement', 'Less', 'motion', 'reduce'),
    effect: root('data-motion', 'reduce'),
  },
  language: pick('Timeboxes', 'Language', 'English', 'language', 'en'),
  weekStart: {
    ...choose('Timeboxes', 'Weeks begin on', 'Saturday', 'weekStart', 'saturday'),
    effect: async (page) => {
      await open(page, 'Boundaries')
      await expect(page.getByRole('list', { name: 'Work hours' }).getByRole('switch').first()).toHaveAccessibleName(
        'Saturday',
      )
    },
  },
  openAtLogin: {
    ...turn('Timeboxes', 'Start with the computer', 'openAtLogin', true),
    effect: async (_page, config) => {
      const file = join(config, 'autostart/enough.desktop')
      await expect.poll(() => existsSync(file)).toBe(true)
      expect(readFileSync(file, 'utf8')).toMatch(/^\[Desktop Entry\]\nType=Application\nName=Enough\nExec="/u)
    },
  },
  atCap: choose('Nudges', 'At the cap', 'Whole screen', 'atCap', 'screen'),
  sound: {
    ...choose('Nudges', 'Sound at the cap', 'Soft bell', 'sound', 'bell'),
    effect: async (page) => {
      await open(page, 'Nudges')
      await expect(page.getByRole('button', { name: 'Listen' })).toBeEnabled()
    },
  },
  tellExtensionEnd: turn('Nudges', 'When extra time ends', 'tellExtensionEnd', false),
  atLoop: choose('Nudges', 'When a loop is noticed', 'Small window', 'atLoop', 'window'),
  wordBefore: turn('Nudges', 'A word before the cap', 'wordBefore', true),
  tellPaused: turn('Nudges', 'Still paused after 20 minutes', 'tellPaused', false),
  tellShipped: turn('Nudges', 'A word after shipping', 'tellShipped', true),
  nudgeGap: pick('Nudges', 'At most one nudge every', '30 minutes', 'nudgeGap', 30 * MINUTE),
  quietHours: {
    ...turn('Nudges', 'Quiet hours', 'quietHours', true),
    saved: ({ quietHours }) => quietHours.on,
  },
  rulesOff: {
    ...turn('Revision loops', 'Running the same check again', 'rulesOff', false),
    saved: ({ rulesOff }) => rulesOff.includes('rerun'),
  },
  sensitivity: choose('Revision loops', 'Sensitivity', 'Keen', 'sensitivity', 'keen'),
  eveningAt: {
    section: 'Reflection',
    act: async (page) => {
      await page.getByLabel('At', { exact: true }).fill('19:30')
      await page.getByLabel('At', { exact: true }).blur()
    },
    saved: ({ eveningAt }) => eveningAt === (19 * 60 + 30) * MINUTE,
  },
  offerEvening: {
    section: 'Reflection',
    act: (page) => page.getByRole('switch', { name: 'Offer it', exact: true }).click(),
    saved: ({ offerEvening }) => offerEvening,
  },
  eveningOff: {
    section: 'Reflection',
    act: (page) => page.getByRole('switch').nth(1).click(),
    saved: ({ eveningOff }) => eveningOff.includes('ships'),
  },
  askVoice: turn('Reflection', '“Whose voice is that?”', 'askVoice', true),
  tellWeek: turn('Reflection', 'A word when a week can be read', 'tellWeek', true),
  weeklyPage: pick('Reflection', 'Offer the page', 'Off', 'weeklyPage', 'off'),
  smallAction: turn('Reflection', 'One small action', 'smallAction', true),
  workHours: {
    section: 'Boundaries',
    act: (page) => page.getByRole('switch', { name: 'Monday', exact: true }).click(),
    saved: ({ workHours }) => workHours.monday.on,
  },
  askAfterHours: turn('Boundaries', 'Starting a timebox after hours', 'askAfterHours', false),
  holidays: {
    section: 'Boundaries',
    act: async (page) => {
      await page.getByLabel('Holidays and other days that are yours').fill('2099-12-24')
      await page.getByRole('button', { name: 'Add', exact: true }).click()
    },
    saved: ({ holidays }) => holidays.map(String).includes('2099-12-24'),
  },
  joyReminder: pick('Boundaries', 'A word before it', 'Off', 'joyReminder', 0),
  wordsFromReflections: turn('Kind words', 'Use sentences from my reflections', 'wordsFromReflections', false),
}

const open = (page: Page, section: Section): Promise<void> =>
  page.getByRole('button', { name: section, exact: true }).click()
const shown = async (run: RunningApp): Promise<Page> => {
  await run.expectVisible('settings')
  return run.window('settings')
}

test('every setting works at once, and is kept; going back to the defaults takes it all back', async ({
  launch,
  freshFolder,
}) => {
  const [dataDir, config] = [freshFolder(), freshFolder()]
  const options = { dataDir, args: ['--show=settings'], env: { XDG_CONFIG_HOME: config } }
  const run = await launch(options)
  const page = await shown(run)
  for (const [key, row] of Object.entries(EVERY)) {
    await test.step(key, async () => {
      await open(page, row.section)
      expect(row.saved(run.settings())).toBe(false)
      await row.act(page)
      await expect.poll(() => row.saved(run.settings())).toBe(true)
      await row.effect?.(page, config)
    })
  }
  await run.kill()
  const again = await launch(options)
  const kept = await shown(again)
  for (const [key, row] of Object.entries(EVERY)) {
    await test.step(`${key}, after a restart`, async () => {
      expect(row.saved(again.settings())).toBe(true)
      await open(kept, row.section)
      await row.effect?.(kept, config)
    })
  }
  await open(kept, 'Timeboxes')
  await kept.getByRole('button', { name: 'Back to the defaults' }).click()
  await expect.poll(() => existsSync(join(config, 'autostart/enough.desktop'))).toBe(false)
  await expect(kept.getByRole('button', { name: 'Undo' })).toBeFocused()
  await kept.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => existsSync(join(config, 'autostart/enough.desktop'))).toBe(true)
})

test('a sound of the app can be loaded by its page', async ({ launch }) => {
  const run = await launch({ args: ['--show=settings'] })
  const page = await shown(run)
  await open(page, 'Nudges')
  await page.getByRole('radio', { name: 'Wooden bowl' }).click({ force: true })
  await expect(page.getByRole('button', { name: 'Listen' })).toBeEnabled()
  await page.evaluate(() => {
    // oxlint-disable-next-line typescript/unbound-method -- it is called with its own `this`
    const { play } = HTMLMediaElement.prototype
    HTMLMediaElement.prototype.play = function heard(this: HTMLMediaElement) {
      this.addEventListener('canplaythrough', () => Object.assign(document.body.dataset, { sound: this.src }))
      return play.call(this)
    }
  })
  await page.getByRole('button', { name: 'Listen' }).click()
  await expect(page.locator('body')).toHaveAttribute('data-sound', /bowl[^/]*\.wav$/u)
})
