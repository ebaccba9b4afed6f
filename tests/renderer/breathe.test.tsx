import { fireEvent, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { QUIET_MS } from '../../src/renderer/key-guard.ts'
import { atCap, reply } from './support/samples.ts'
import { focusWindow, press, showWindow } from './support/show-window.tsx'

const SHOWN = 50_000
const CALM = SHOWN + QUIET_MS
const heading = () => screen.getByRole('heading', { level: 1 }).textContent

/** The Prompt with the keyboard, at its minute of breathing. */
const breathing = async () => {
  const shown = await showWindow('prompt', atCap(reply()))
  vi.spyOn(document, 'hasFocus').mockReturnValue(true)
  focusWindow(SHOWN)
  await shown.user.click(screen.getByRole('button', { name: 'Breathe for a minute' }))
  return shown
}
/** React listens to the prefixed name in jsdom, which has no `AnimationEvent`, and to the plain one in browsers. */
const endAnimation = (element: Element): void => {
  for (const name of ['animationend', 'webkitAnimationEnd']) fireEvent(element, new Event(name, { bubbles: true }))
}
/** The end of one breath in or out, as the style sheet tells it. */
const phaseEnds = (): void => {
  const orb = screen.getByText(/^Breathe (in|out)$/u).closest('p')?.parentElement
  endAnimation(orb ?? document.body)
}

test('says what to do in turn, and returns to the same choices after a minute', async () => {
  const { bridge } = await breathing()
  const said: (string | null)[] = []
  for (let phase = 0; phase < 12; phase += 1) {
    said.push(screen.getByText(/^Breathe (in|out)$/u).textContent)
    phaseEnds()
  }
  expect(said).toEqual(Array.from({ length: 6 }, () => ['Breathe in', 'Breathe out']).flat())
  expect(heading()).toBe('Good enough — ship it')
  expect(bridge.commands).toEqual([])
})

test('the end of a drawing inside the circle is no end of a breath', async () => {
  await breathing()
  endAnimation(screen.getByText('Breathe in'))
  expect(screen.getByText('Breathe in')).toBeTruthy()
})

test.each(['the button', 'Esc'])('is left by %s, back to the same choices', async (way) => {
  const { bridge, user } = await breathing()
  expect(screen.getByText('One minute. Your choices will still be here.')).toBeTruthy()
  expect(heading()).toBe('Nothing needs checking right now.')
  if (way === 'Esc') await press('Escape', CALM)
  else await user.click(screen.getByRole('button', { name: 'I’m ready' }))
  expect(heading()).toBe('Good enough — ship it')
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }))
  expect(bridge.commands).toEqual([])
})

test('no key chooses anything meanwhile, nor right after it ended by itself', async () => {
  const { bridge } = await breathing()
  await press('Enter', CALM)
  await press('5', CALM)
  expect(heading()).toBe('Nothing needs checking right now.')
  vi.spyOn(performance, 'now').mockReturnValue(CALM)
  for (let phase = 0; phase < 12; phase += 1) phaseEnds()
  await press('Enter', CALM + QUIET_MS - 1)
  expect(bridge.commands).toEqual([])
  await press('Enter', CALM + QUIET_MS)
  expect(bridge.commands).toEqual([{ type: 'ship', timeboxId: 'box-1' }])
})

test('ends when the Prompt is asked for anew, at the step that was asked for', async () => {
  const { push } = await breathing()
  const next = atCap(reply())
  push({
    ...next,
    rev: 2,
    prompt: { timeboxId: 'box-1', asked: 2, about: { name: 'cap' }, step: 'handOver', word: null },
  })
  expect(heading()).toBe('Hand it over')
})
