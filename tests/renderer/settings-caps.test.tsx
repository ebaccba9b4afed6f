import { fireEvent, screen, within } from '@testing-library/react'
import { minutes } from '@core/time.ts'
import { describe, expect, test } from 'vitest'
import { settings, snapshot } from './support/samples.ts'
import { showWindow } from './support/show-window.tsx'

const caps = (...counts: readonly number[]) => counts.map((count) => minutes(count))
const offering = (...counts: readonly number[]) =>
  showWindow('settings', snapshot({ settings: settings({ caps: caps(...counts) }) }))
const group = () => within(screen.getByRole('group', { name: 'Caps on offer' }))
const chip = (count: number) => group().getByRole('button', { name: `${count} minutes` })
const changes = (change: object) => ({ type: 'changeSettings', change })

describe('caps to choose from', () => {
  test('are taken in and left out, in their order', async () => {
    const { bridge, user } = await offering(10, 25, 45)
    expect(chip(25).getAttribute('aria-pressed')).toBe('true')
    await user.click(chip(20))
    await user.click(chip(45))
    expect(bridge.commands).toEqual([changes({ caps: caps(10, 20, 25, 45) }), changes({ caps: caps(10, 25) })])
  })

  test('that are in no list are in this one, in their place', async () => {
    await offering(25, 50)
    const shown = group()
      .getAllByRole('button')
      .map(({ textContent }) => textContent)
    expect(shown).toEqual(['5', '10', '15', '20', '25', '30', '45', '50', '60'])
  })

  test.each([
    [[5, 10, 15, 20, 25, 30], 45, 'The start window has room for 6. One of them can make room.'],
    [[25], 25, 'One stays, so that there is something to choose.'],
  ])('of %j, pressing %d changes nothing and says why', async (counts, pressed, sentence) => {
    const { bridge, user } = await offering(...counts)
    await user.click(chip(pressed))
    expect(bridge.commands).toEqual([])
    expect(screen.getByText(sentence)).toBeDefined()
    expect(screen.getByRole('group', { description: `In the start window ${sentence}` })).toBeDefined()
  })
})

describe('the begin of a day', () => {
  const write = async (value: string) => {
    const { bridge } = await showWindow('settings', snapshot())
    const field = screen.getByLabelText('A new day begins at')
    expect(field).toHaveProperty('value', '04:00')
    fireEvent.focus(field)
    fireEvent.change(field, { target: { value } })
    fireEvent.blur(field)
    return { bridge, field }
  }

  test('is a time of the night or the morning', async () => {
    const { bridge } = await write('05:30')
    expect(bridge.commands).toEqual([changes({ dayStart: minutes(5 * 60 + 30) })])
  })

  test('later than noon is answered with one sentence, and is as it was', async () => {
    const { bridge, field } = await write('12:01')
    expect(bridge.commands).toEqual([])
    expect(screen.getByText('A day begins at noon at the latest.')).toBeDefined()
    expect(field).toHaveProperty('value', '04:00')
  })
})
