import { screen, within } from '@testing-library/react'
import { NO_SENSES } from '@core/senses.ts'
import type { Settings } from '@core/settings.ts'
import type { ObservedView } from '@core/views/snapshot-type.ts'
import { describe, expect, test } from 'vitest'
import { later, SAVE, settings, snapshot } from './support/samples.ts'
import { showWindow } from './support/show-window.tsx'

const shown = (change: Partial<Settings> = {}, observed: Partial<ObservedView> = {}, rev = 1) =>
  snapshot({ rev, settings: { ...settings(change), observed: { pausedUntil: null, latest: null, ...observed } } })
const open = async (first = shown()) => {
  const run = await showWindow('settings', first)
  await run.user.click(screen.getByRole('button', { name: 'Revision loops' }))
  return run
}
const switchOf = (name: string) => screen.getByRole('switch', { name })
const isOn = (name: string) => switchOf(name).getAttribute('aria-checked')
const describes = (control: HTMLElement): string =>
  (control.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent)
    .join(' ')

describe('kinds of loops', () => {
  test.each([
    ['Going back to an earlier version', 'back-and-forth'],
    ['Saving with almost no change', 'tiny-edits'],
    ['Looking again at a watched file', 'looking'],
    ['Running the same check again', 'rerun'],
    ['Reopening shipped work', 'reopened'],
    ['Writing much, keeping little', 'churn'],
    ['One paragraph again and again', 'hotspot'],
  ] as const)('%s can be left alone, and looked for again', async (name, rule) => {
    const { bridge, user, push } = await open(shown({ rulesOff: ['returning'] }))
    expect(isOn(name)).toBe('true')
    await user.click(switchOf(name))
    expect(bridge.commands).toEqual([{ type: 'changeSettings', change: { rulesOff: ['returning', rule] } }])
    push(shown({ rulesOff: ['returning', rule] }, {}, 2))
    expect(isOn(name)).toBe('false')
    await user.click(switchOf(name))
    expect(bridge.commands.at(-1)).toEqual({ type: 'changeSettings', change: { rulesOff: ['returning'] } })
  })

  test('a refusal is said at its row', async () => {
    const { bridge, user } = await open()
    bridge.refuse('changeSettings', { code: 'badInput', message: 'Enough could not read that. Nothing was changed.' })
    await user.click(switchOf('Reopening shipped work'))
    expect(describes(switchOf('Reopening shipped work'))).toMatch(/Nothing was changed\.$/u)
  })

  test('sensitivity is one of three', async () => {
    const { bridge, user } = await open()
    const choices = within(screen.getByRole('radiogroup', { name: 'Sensitivity' }))
    expect(choices.getByRole('radio', { name: 'Standard' })).toHaveProperty('checked', true)
    await user.click(choices.getByRole('radio', { name: 'Gentle' }))
    expect(bridge.commands).toEqual([{ type: 'changeSettings', change: { sensitivity: 'gentle' } }])
  })
})

describe('window titles', () => {
  test('are off until they are wanted', async () => {
    const { bridge, user } = await open()
    expect(isOn('Window titles')).toBe('false')
    await user.click(switchOf('Window titles'))
    expect(bridge.commands).toEqual([{ type: 'changeSettings', change: { windowTitles: true } }])
  })

  test('bring back the kind of loop that is seen by them', async () => {
    const { bridge, user } = await open(shown({ windowTitles: true, rulesOff: ['churn', 'returning'] }))
    expect(isOn('Window titles')).toBe('false')
    await user.click(switchOf('Window titles'))
    expect(bridge.commands).toEqual([{ type: 'changeSettings', change: { windowTitles: true, rulesOff: ['churn'] } }])
  })

  test('can’t be turned on where the desktop doesn’t tell them, and it is said why', async () => {
    await open(snapshot({ settings: { ...settings(), senses: NO_SENSES } }))
    expect(switchOf('Window titles')).toHaveProperty('disabled', true)
    expect(describes(switchOf('Window titles'))).toBe('This desktop doesn’t tell which title the window in front has.')
  })
})

describe('what was observed', () => {
  test('a pause lasts an hour, and can be ended before', async () => {
    const { bridge, user, push } = await open()
    await user.click(screen.getByRole('button', { name: 'Pause for an hour' }))
    push(shown({}, { pausedUntil: later(60) }, 2))
    expect(screen.getByText(/^Nothing is observed until 11:35/u)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Go on' }))
    expect(bridge.commands).toEqual([
      { type: 'pauseObserving', length: 3_600_000 },
      { type: 'pauseObserving', length: null },
    ])
  })

  test('is erased after one plain question, with the focus on no button that erases', async () => {
    const { bridge, user } = await open()
    await user.click(screen.getByRole('button', { name: 'Erase…' }))
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Keep it' }))
    expect(screen.getByText(/^Forget what was observed\?/u)).toBeTruthy()
    await user.keyboard('{Enter}')
    expect(bridge.commands).toEqual([])
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Erase…' }))
    await user.keyboard('{Enter}{Tab}{Enter}')
    expect(bridge.commands).toEqual([{ type: 'eraseObserved' }])
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Erase…' }))
  })

  test('is shown as it stands in the file', async () => {
    const { user } = await open(shown({}, { latest: SAVE }))
    await user.click(screen.getByText('What exactly is stored'))
    const stored: unknown = JSON.parse(document.querySelector('pre')?.textContent ?? '')
    expect(stored).toEqual(SAVE)
    expect(screen.getByText(/^A fingerprint stands for/u)).toBeTruthy()
  })

  test('is one sentence when there is nothing', async () => {
    const { user } = await open()
    await user.click(screen.getByText('What exactly is stored'))
    expect(screen.getByText('Nothing was observed since the last start.')).toBeTruthy()
    expect(document.querySelector('pre')).toBeNull()
  })
})
