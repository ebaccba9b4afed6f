import { act, screen, within } from '@testing-library/react'
import type { Snapshot } from '@core/views/snapshot-type.ts'
import { describe, expect, test, vi } from 'vitest'
import { barsOf } from '../../src/renderer/components/changes-shape.ts'
import { QUIET_MS } from '../../src/renderer/key-guard.ts'
import { CHANGES, FOUND, inLoop, mins, OUT, snapshot, timebox } from './support/samples.ts'
import { focusWindow, press, showWindow } from './support/show-window.tsx'

const SHOWN = 50_000
const CALM = SHOWN + QUIET_MS
const heading = (): string | null => screen.getByRole('heading', { level: 1 }).textContent
const button = (name: RegExp | string) => screen.getByRole('button', { name })

/** The Prompt with the keyboard in it since `SHOWN`. */
const shown = async (first: Snapshot) => {
  const window = await showWindow('prompt', first)
  vi.spyOn(document, 'hasFocus').mockReturnValue(true)
  focusWindow(SHOWN)
  return window
}
const loop = inLoop(timebox())
const out = snapshot({ out: OUT })

describe('a loop that was noticed', () => {
  test('is a dialog that is named by its headline and described by what was seen', async () => {
    await shown(loop)
    const dialog = screen.getByRole('dialog', { name: 'Good enough — ship it' })
    const seen = document.getElementById(dialog.getAttribute('aria-describedby') ?? '')
    expect(screen.getByText('This looks like a loop')).toBeTruthy()
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }))
    const facts = within(seen ?? document.body).getAllByRole('listitem')
    expect(facts.map(({ textContent }) => textContent)).toEqual([
      'Your last 4 saves changed 0.3 % of the text.',
      expect.stringMatching(/^The paragraph you rewrote is back to what it was at 10:42/u),
    ])
    expect([...document.querySelectorAll('b')].map(({ textContent }) => textContent)).toContain('0.3 %')
  })

  test('tells in words what the bars show', async () => {
    await shown(loop)
    const drawing = screen.getByRole('figure')
    expect(drawing.getAttribute('aria-label')).toMatch(
      /^How much each of the last 8 saves changed, .*: 57, 100, 33, 13, 2, 1, 1, 2\. The last one was at 10:58/u,
    )
    expect(document.querySelectorAll('rect')).toHaveLength(8)
  })

  test('has no bars when there is nothing to compare', async () => {
    await shown(inLoop(timebox(), [FOUND.looking], null))
    expect(screen.queryByRole('figure')).toBeNull()
    expect(screen.queryByText('change per save')).toBeNull()
  })

  test('keeps the five ways and the marks', async () => {
    const { bridge } = await shown(loop)
    expect(screen.getByText('Under ten lines')).toBeTruthy()
    await press('4', CALM)
    expect(heading()).toBe('Hand it over')
    expect(screen.queryByText('This looks like a loop')).toBeNull()
    await press('Enter', CALM + 1)
    expect(bridge.commands).toEqual([{ type: 'handOver', timeboxId: 'box-1' }])
  })

  test.each([
    ['Enter', { type: 'ship', timeboxId: 'box-1' }],
    ['Escape', { type: 'rest', timeboxId: 'box-1' }],
  ])('%s sends %o, and nothing in the first 800 ms', async (key, command) => {
    const { bridge } = await shown(loop)
    await press(key, CALM - 1)
    expect(bridge.commands).toEqual([])
    await press(key, CALM)
    expect(bridge.commands).toEqual([command])
  })

  test('is taken back in one click', async () => {
    const { bridge, user } = await shown(loop)
    await user.click(button('Not a loop, I’m changing real things'))
    expect(bridge.commands).toEqual([{ type: 'notALoop', timeboxId: 'box-1' }])
  })

  test('stays on screen while the window leaves', async () => {
    const { push } = await shown(loop)
    push(snapshot({ rev: 2, timebox: timebox() }))
    expect(screen.getByText('This looks like a loop')).toBeTruthy()
    act(() => void window.dispatchEvent(new Event('blur')))
    expect(screen.queryByText('This looks like a loop')).toBeNull()
  })

  test('says nothing of carrying on at a cap', async () => {
    await shown(loop)
    expect(button(/carry on$/u)).toBeTruthy()
    expect(screen.queryByRole('button', { name: /tray$/u })).toBeNull()
  })
})

describe('the bars', () => {
  test('are as high as their share, and never too low to be seen', () => {
    const bars = barsOf(CHANGES)
    expect(bars.map(({ x }) => x)).toEqual([0, 20, 40, 60, 80, 100, 120, 140])
    expect(bars.map(({ height }) => height)).toEqual([0.57 * 44, 44, 0.33 * 44, 0.13 * 44, 2.5, 2.5, 2.5, 2.5])
    expect(bars.every(({ y, height }) => y + height === 45)).toBe(true)
  })

  test('end with the last save, however few there are', () => {
    expect(barsOf({ saves: CHANGES.saves.slice(-2) }).map(({ x }) => x)).toEqual([120, 140])
    expect(barsOf({ saves: [{ height: 0, marked: true }] })).toEqual([{ x: 140, y: 42.5, height: 2.5, marked: true }])
  })
})

describe('shipped work that was opened again', () => {
  test('is said to be out, with or without a timebox', async () => {
    const { push } = await shown(out)
    const dialog = screen.getByRole('dialog', { name: 'It’s already out' })
    const seen = document.getElementById(dialog.getAttribute('aria-describedby') ?? '')
    expect(seen?.textContent).toMatch(/^This shipped yesterday at 11:02.*twice\.$/u)
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }))
    push({ ...inLoop(timebox({ left: mins(3) })), rev: 2, out: OUT })
    expect(heading()).toBe('It’s already out')
  })

  test.each(['Enter', 'Escape'])('%s leaves it be, and does nothing in the first 800 ms', async (key) => {
    const { bridge } = await shown(out)
    await press(key, CALM - 1)
    expect(bridge.commands).toEqual([])
    await press(key, CALM)
    expect(bridge.commands).toEqual([{ type: 'leaveBe' }])
  })

  test.each([
    [/^Leave it be/u, { type: 'leaveBe' }],
    [/leave it be$/u, { type: 'leaveBe' }],
    ['Start a timebox', { type: 'startOut', realThings: false }],
    ['Not a loop, I’m changing real things', { type: 'startOut', realThings: true }],
  ])('%s sends %o', async (name, command) => {
    const { bridge, user } = await shown(out)
    await user.click(button(name))
    expect(bridge.commands).toEqual([command])
  })

  test('every way is reached with Tab', async () => {
    const { user } = await shown(out)
    const names: (string | null)[] = []
    for (let times = 0; times < 5; times++) {
      // One after the other, as a person presses it.
      await user.tab()
      names.push(document.activeElement?.textContent ?? null)
    }
    expect(names).toEqual([
      expect.stringMatching(/^Leave it be/u),
      'Start a timebox',
      'Breathe for a minute',
      'Not a loop, I’m changing real things',
      expect.stringMatching(/leave it be$/u),
    ])
  })

  test('a refusal is one calm sentence, and everything is still there', async () => {
    const { bridge, user } = await shown(out)
    bridge.refuse('startOut', { code: 'timeboxOpen', message: 'Another timebox is still open.' })
    await user.click(button('Start a timebox'))
    expect(screen.getByRole('alert').textContent).toBe('Another timebox is still open.')
    expect(heading()).toBe('It’s already out')
  })

  test('there is a minute to breathe, and the same choices after it', async () => {
    const { bridge, user } = await shown(out)
    await user.click(button('Breathe for a minute'))
    expect(screen.getByText('Nothing needs checking right now.')).toBeTruthy()
    await press('Enter', CALM)
    await press('Escape', CALM + 1)
    expect(heading()).toBe('It’s already out')
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }))
    expect(bridge.commands).toEqual([])
  })

  test('stays on screen while the window leaves', async () => {
    const { push } = await shown(out)
    push(snapshot({ rev: 2 }))
    expect(heading()).toBe('It’s already out')
    act(() => void window.dispatchEvent(new Event('blur')))
    expect(heading()).toBe('Nothing is running')
  })
})
