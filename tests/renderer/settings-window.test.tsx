import { act, fireEvent, screen, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import type { Settings } from '@core/settings.ts'
import { NO_SENSES } from '@core/senses.ts'
import { minutes } from '@core/time.ts'
import { describe, expect, test, vi } from 'vitest'
import { SAVE_AFTER_MS } from '../../src/renderer/use-kept-draft.ts'
import type { FakeBridge } from './support/fake-bridge.ts'
import { settings, snapshot } from './support/samples.ts'
import { showWindow } from './support/show-window.tsx'

type Section = 'Timeboxes' | 'Nudges'

const set = (change: Partial<Settings>, rev = 1) => snapshot({ rev, settings: settings(change) })
const changes = ({ commands }: FakeBridge) =>
  commands.map((command) => (command.type === 'changeSettings' ? command.change : command.type))
const open = async (section: Section, shown = snapshot()) => {
  const run = await showWindow('settings', shown)
  await run.user.click(screen.getByRole('button', { name: section }))
  return run
}
const switchOf = (name: string) => screen.getByRole('switch', { name })
const choose = (group: string, name: string) => (user: UserEvent) =>
  user.click(within(screen.getByRole('radiogroup', { name: group })).getByRole('radio', { name }))
const turn = (name: string) => (user: UserEvent) => user.click(switchOf(name))
const pick = (name: string, option: string) => (user: UserEvent) =>
  user.selectOptions(screen.getByRole('combobox', { name }), option)
const step = (name: string, way: 'Less' | 'More') => (user: UserEvent) =>
  user.click(within(screen.getByRole('group', { name })).getByRole('button', { name: way }))

describe('every control saves at once', () => {
  test.each<[Section, (user: UserEvent) => Promise<void>, Partial<Settings>]>([
    ['Timeboxes', choose('Usual cap', '45 minutes'), { usualCap: minutes(45) }],
    ['Timeboxes', turn('Suggest a cap'), { suggestCap: false }],
    ['Timeboxes', step('Extensions per task', 'More'), { extensionCount: 3 }],
    ['Timeboxes', step('Extensions per task', 'Less'), { extensionCount: 1 }],
    ['Timeboxes', pick('Length of each', '10 minutes'), { extensionLength: minutes(10) }],
    ['Timeboxes', turn('Ask for one sentence'), { askReason: false }],
    ['Timeboxes', turn('Ask whether it counted'), { askAway: false }],
    ['Timeboxes', pick('Ask after', '30 minutes'), { awayAfter: minutes(30) }],
    ['Timeboxes', choose('While it sleeps', 'The cap stays'), { inSleep: 'run' }],
    ['Timeboxes', turn('Count short sleeps'), { countShortSleeps: true }],
    ['Timeboxes', choose('Colours', 'Dark'), { theme: 'dark' }],
    ['Timeboxes', step('Text size', 'More'), { textSize: 110 }],
    ['Timeboxes', choose('Movement', 'Less'), { motion: 'reduce' }],
    ['Timeboxes', pick('Language', 'English'), { language: 'en' }],
    ['Timeboxes', choose('Weeks begin on', 'Saturday'), { weekStart: 'saturday' }],
    ['Timeboxes', turn('Start with the computer'), { openAtLogin: true }],
    ['Nudges', choose('Sound at the cap', 'Soft bell'), { sound: 'bell' }],
    ['Nudges', choose('At the cap', 'Whole screen'), { atCap: 'screen' }],
    ['Nudges', choose('At the cap', 'Tray only'), { atCap: 'tray' }],
    ['Nudges', choose('When a loop is noticed', 'Small window'), { atLoop: 'window' }],
    ['Nudges', turn('When extra time ends'), { tellExtensionEnd: false }],
    ['Nudges', turn('A word before the cap'), { wordBefore: true }],
    ['Nudges', turn('A word after shipping'), { tellShipped: true }],
    ['Nudges', turn('Still paused after 20 minutes'), { tellPaused: false }],
    ['Nudges', turn('During full-screen apps'), { quietFullScreen: false }],
    ['Nudges', turn('While the system is set to Do not disturb'), { quietDoNotDisturb: false }],
    ['Nudges', turn('While you type'), { waitForLull: false }],
    ['Nudges', pick('At most one nudge every', '60 minutes'), { nudgeGap: minutes(60) }],
    ['Nudges', turn('Quiet hours'), { quietHours: { on: true, from: minutes(20 * 60), to: minutes(8 * 60) } }],
  ])('%s: %o', async (section, change, saved) => {
    const { bridge, user } = await open(section)
    await change(user)
    expect(changes(bridge)).toEqual([saved])
  })
})

describe('what is shown is what main has', () => {
  test('a switch turns when main says so', async () => {
    const { user, push } = await open('Timeboxes')
    await user.click(switchOf('Suggest a cap'))
    expect(switchOf('Suggest a cap').getAttribute('aria-checked')).toBe('true')
    push(set({ suggestCap: false }, 2))
    expect(switchOf('Suggest a cap').getAttribute('aria-checked')).toBe('false')
  })

  test('a refusal says its one sentence at its row, and the next change takes it away', async () => {
    const { bridge, user } = await open('Timeboxes')
    const message = 'Enough could not read that. Nothing was changed.'
    bridge.refuse('changeSettings', { code: 'badInput', message })
    await user.click(switchOf('Suggest a cap'))
    expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toEqual([message])
    const described = switchOf('Suggest a cap').getAttribute('aria-describedby')?.split(' ') ?? []
    expect(described.map((id) => document.getElementById(id)?.textContent)).toContain(message)
    await user.click(switchOf('Suggest a cap'))
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('values that no list offers are offered too', async () => {
    await open('Timeboxes', set({ usualCap: minutes(20), awayAfter: minutes(7), extensionLength: minutes(1) }))
    expect(screen.getByRole('radio', { name: '20 minutes' })).toHaveProperty('checked', true)
    expect(screen.getByRole('combobox', { name: 'Ask after' })).toHaveProperty('value', '7')
    expect(within(screen.getByRole('combobox', { name: 'Length of each' })).getAllByRole('option')).toHaveLength(5)
    expect(screen.getByText('After 7 minutes without a key or a move')).toBeDefined()
  })

  test.each([
    [95, 'More', 100],
    [95, 'Less', 90],
    [125, 'More', 130],
  ] as const)('a text size of %i %% steps to a whole one: %s', async (textSize, way, next) => {
    const { bridge, user } = await open('Timeboxes', set({ textSize }))
    await step('Text size', way)(user)
    expect(changes(bridge)).toEqual([{ textSize: next }])
  })

  test.each([
    ['Extensions per task', 'Less', { extensionCount: 0 }],
    ['Extensions per task', 'More', { extensionCount: 5 }],
    ['Text size', 'Less', { textSize: 90 }],
    ['Text size', 'More', { textSize: 130 }],
  ] as const)('%s ends there: %s', async (name, way, at) => {
    const { bridge, user } = await open('Timeboxes', set(at))
    await step(name, way)(user)
    expect(bridge.commands).toEqual([])
  })

  test('no extension at all is said in words', async () => {
    await open('Timeboxes', set({ extensionCount: 0 }))
    expect(screen.getByText('None at all. The other ways stay open')).toBeDefined()
  })

  test('what is not on disk yet is not called saved', async () => {
    const { push } = await open('Timeboxes')
    expect(screen.getByText('Saved as you go')).toBeDefined()
    push(snapshot({ rev: 2, unsaved: { key: 'error.diskFull', values: {} } }))
    expect(screen.queryByText('Saved as you go')).toBeNull()
    expect(screen.getByText('Kept, and not on disk yet')).toBeDefined()
    expect(screen.getByText(/^The disk is full/u)).toBeDefined()
  })
})

describe('a control that can do nothing here', () => {
  test.each<[Section, string, RegExp]>([
    ['Timeboxes', 'Ask whether it counted', /^This desktop doesn’t tell how long nobody was there\./u],
    ['Nudges', 'During full-screen apps', /^This desktop doesn’t tell when an app fills the screen\./u],
    ['Nudges', 'While the system is set to Do not disturb', /^This desktop doesn’t tell whether it is set/u],
    ['Nudges', 'While you type', /^This desktop doesn’t tell when someone types\.$/u],
  ])('%s: %s says why', async (section, name, reason) => {
    await open(section, snapshot({ settings: { ...settings(), senses: NO_SENSES } }))
    const found = switchOf(name)
    expect(found).toHaveProperty('disabled', true)
    expect(found.getAttribute('aria-checked')).toBe('true')
    expect(document.getElementById(found.getAttribute('aria-describedby') ?? '')?.textContent).toMatch(reason)
  })

  test('where time away is not asked about, its length waits', async () => {
    await open('Timeboxes', set({ askAway: false }))
    expect(screen.getByRole('combobox', { name: 'Ask after' })).toHaveProperty('disabled', true)
  })
})

describe('quiet hours', () => {
  const from = () => screen.getByLabelText('Quiet from')
  const until = () => screen.getByLabelText('Quiet until')
  const at = { on: true, from: minutes(20 * 60), to: minutes(8 * 60) }
  const write = (field: HTMLElement, value: string): void => {
    act(() => field.focus())
    fireEvent.change(field, { target: { value } })
  }

  test('are saved when a field is left; they may pass midnight', async () => {
    const { bridge, user, push } = await open('Nudges', set({ quietHours: at }))
    write(from(), '22:30')
    expect(bridge.commands).toEqual([])
    await user.tab()
    expect(changes(bridge)).toEqual([{ quietHours: { ...at, from: minutes(22 * 60 + 30) } }])
    push(set({ quietHours: { ...at, from: minutes(22 * 60 + 30) } }, 2))
    write(until(), '00:00')
    await user.tab()
    expect(changes(bridge).at(-1)).toEqual({ quietHours: { ...at, from: minutes(22 * 60 + 30), to: 0 } })
  })

  test('a field owns what is typed while it has the focus, and saves it a second later', async () => {
    const { bridge, push } = await open('Nudges', set({ quietHours: at }))
    vi.useFakeTimers()
    write(from(), '21:00')
    push(set({ quietHours: { ...at, on: false } }, 2))
    expect(from()).toHaveProperty('value', '21:00')
    act(() => void vi.advanceTimersByTime(SAVE_AFTER_MS))
    expect(changes(bridge)).toEqual([{ quietHours: { ...at, on: false, from: minutes(21 * 60) } }])
  })

  test('half a time is not saved, and is gone when the field is left', async () => {
    const { bridge } = await open('Nudges', set({ quietHours: at }))
    write(from(), '')
    act(() => from().blur())
    expect(bridge.commands).toEqual([])
    expect(from()).toHaveProperty('value', '20:00')
  })
})

describe('the window', () => {
  test('lists the sections there are, and says which one is open', async () => {
    const { user } = await showWindow('settings', snapshot())
    const listed = within(within(screen.getByRole('navigation', { name: 'Sections' })).getByRole('list')).getAllByRole(
      'button',
    )
    expect(listed.map(({ textContent }) => textContent)).toEqual([
      'Timeboxes',
      'Nudges',
      'Revision loops',
      'Reflection',
      'Boundaries',
      'Kind words',
      'Data & privacy',
    ])
    expect(listed.map((one) => one.getAttribute('aria-current'))).toEqual(['page', null, null, null, null, null, null])
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'Timeboxes' }))
    act(() => listed[1]?.focus())
    await user.keyboard('{Enter}')
    expect(listed.map((one) => one.getAttribute('aria-current'))).toEqual([null, 'page', null, null, null, null, null])
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Nudges')
  })

  test.each([
    ['{ArrowDown}', 'Nudges'],
    ['{End}', 'Data & privacy'],
    ['{ArrowDown}{ArrowDown}{ArrowDown}', 'Reflection'],
    ['{End}{ArrowDown}', 'Data & privacy'],
    ['{ArrowDown}{ArrowUp}', 'Timeboxes'],
    ['{End}{Home}', 'Timeboxes'],
  ])('opens sections by %s', async (keys, section) => {
    const { user } = await showWindow('settings', snapshot())
    act(() => screen.getByRole('button', { name: 'Timeboxes' }).focus())
    await user.keyboard(keys)
    expect(document.activeElement).toBe(screen.getByRole('button', { name: section }))
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(section)
  })

  test.each(['{Escape}', '{Control>}w{/Control}', '{Meta>}w{/Meta}'])('closes by %s', async (keys) => {
    const { bridge, user } = await showWindow('settings', snapshot())
    await user.keyboard(keys)
    expect(bridge.commands).toEqual([{ type: 'close', window: 'settings' }])
  })

  test('closes and is minimised by its buttons', async () => {
    const { bridge, user } = await showWindow('settings', snapshot())
    await user.click(screen.getByRole('button', { name: 'Minimise' }))
    await user.click(screen.getByRole('button', { name: 'Close' }))
    expect(bridge.commands).toEqual([
      { type: 'minimise', window: 'settings' },
      { type: 'close', window: 'settings' },
    ])
  })

  test('leaves its buttons to the system on a Mac', async () => {
    await showWindow('settings', snapshot(), 'mac')
    expect(screen.queryByRole('button', { name: 'Close' })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Minimise' })).toBeNull()
  })

  test('is worked by the keyboard alone', async () => {
    const { bridge, user } = await showWindow('settings', snapshot())
    const then = async (keys: string): Promise<void> => {
      await user.tab()
      await user.keyboard(keys)
    }
    await then('{ArrowRight}')
    await then(' ')
    await then('{Enter}')
    await then('{ArrowUp}{End}{Home}{ArrowDown}')
    await user.tab()
    await then(' ')
    expect(changes(bridge)).toEqual([
      { usualCap: minutes(45) },
      { suggestCap: false },
      { extensionCount: 1 },
      { extensionCount: 3 },
      { extensionCount: 5 },
      { extensionCount: 0 },
      { extensionCount: 1 },
      { askReason: false },
    ])
  })
})
