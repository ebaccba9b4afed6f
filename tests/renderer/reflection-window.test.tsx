import { act, fireEvent, screen } from '@testing-library/react'
import type { LocalDay } from '@core/time.ts'
import type { EveningView } from '@core/views/evening-view.ts'
import type { CommandInput } from '@shared/bridge.ts'
import { describe, expect, test, vi } from 'vitest'
import { SAVE_AFTER_MS } from '../../src/renderer/use-kept-draft.ts'
import { evening, eveningDraft, eveningView, SHIPS } from './support/evening-samples.ts'
import type { FakeBridge } from './support/fake-bridge.ts'
import { snapshot } from './support/samples.ts'
import { showWindow, typesOf } from './support/show-window.tsx'

const heading = (): string => screen.getByRole('heading', { level: 1 }).textContent ?? ''
const field = (name: string): HTMLElement => screen.getByRole('textbox', { name })
const valueOf = (element: HTMLElement | undefined): string | null =>
  element instanceof HTMLTextAreaElement ? element.value : null
const press = (name: string): HTMLElement => screen.getByRole('button', { name })
const lastDraft = ({ commands }: FakeBridge): Extract<CommandInput, { type: 'keepEveningDraft' }>['draft'] => {
  const last = commands.findLast((command) => command.type === 'keepEveningDraft')
  if (last?.type !== 'keepEveningDraft') throw new Error('no draft was kept')
  return last.draft
}

describe('a whole evening', () => {
  test('by keyboard alone', async () => {
    const { bridge, user } = await showWindow('reflection', evening())
    expect(document.activeElement?.textContent).toBe('Four things left your hands today')
    await user.keyboard('{Tab}{Tab} ')
    expect(press('I’m glad about “Launch note for the beta”').getAttribute('aria-pressed')).toBe('true')
    await user.keyboard('{Tab}{Tab}{Tab}Said no{Enter}A walk at noon')
    await user.keyboard('{Control>}{Enter}{/Control}')

    expect(document.activeElement?.textContent).toBe('Three things you appreciate about yourself')
    await user.keyboard('{Tab}I asked for help.{Enter}I was patient.{Tab}{Tab}{Enter}Mum')
    await user.keyboard('{Meta>}{Enter}{/Meta}')

    expect(document.activeElement?.textContent).toBe('Let it rest')
    await user.keyboard(
      '{Tab}The garden{Tab}{Tab}Two slides{Tab}{Enter}{Tab}At home{Tab}{Tab}By hand{Tab}Paint{Tab}{Enter}',
    )
    await user.keyboard('{Control>}{Enter}{/Control}')

    expect(typesOf(bridge).slice(-2)).toEqual(['keepEveningDraft', 'closeDay'])
    expect(lastDraft(bridge)).toEqual({
      ...eveningDraft(),
      step: 'rest',
      glad: { timeboxId: 's2', title: 'Launch note for the beta' },
      unseen: ['Said no', 'A walk at noon'],
      appreciations: ['I asked for help.', 'I was patient.', 'How I treated someone: Mum'],
      stays: ['The garden'],
      tomorrow: { what: 'Two slides', where: 'At home', when: '', how: 'By hand' },
      joy: 'Paint, A walk',
    })
  })

  test('can be left at every step, and goes back and forth', async () => {
    const { bridge, user } = await showWindow('reflection', evening())
    await user.click(press('Continue'))
    await user.click(press('Continue'))
    await user.click(press('Back'))
    expect(heading()).toMatch(/^Three things/u)
    expect(document.activeElement?.textContent).toBe(heading())
    await user.click(press('Stop here for tonight'))
    expect(bridge.commands.at(-1)).toEqual({ type: 'stopEvening' })
  })

  test.each([['{Escape}'], ['{Control>}w{/Control}']])('is kept and left with %s', async (keys) => {
    const { bridge, user } = await showWindow('reflection', evening())
    await user.type(field('Something the app couldn’t see'), 'Said no')
    await user.keyboard(keys)
    expect(typesOf(bridge)).toEqual(['keepEveningDraft', 'stopEvening'])
    expect(lastDraft(bridge).unseen).toEqual(['Said no'])
  })

  test('is kept and left with the window', async () => {
    const { bridge, user } = await showWindow('reflection', evening())
    await user.type(field('Something the app couldn’t see'), 'Said no')
    await user.click(press('Close'))
    expect(typesOf(bridge)).toEqual(['keepEveningDraft', 'stopEvening'])
  })
})

describe('what is written', () => {
  test('is kept within a second', async () => {
    const { bridge } = await showWindow('reflection', evening())
    vi.useFakeTimers()
    fireEvent.change(field('Something the app couldn’t see'), { target: { value: 'Said no' } })
    expect(bridge.commands).toEqual([])
    act(() => {
      vi.advanceTimersByTime(SAVE_AFTER_MS)
    })
    expect(lastDraft(bridge)).toEqual({ ...eveningDraft(), unseen: ['Said no'] })
  })

  test('is kept at once when its field is left', async () => {
    const { bridge, user } = await showWindow('reflection', evening())
    await user.type(field('Something the app couldn’t see'), 'Said no')
    await user.tab()
    expect(lastDraft(bridge).unseen).toEqual(['Said no'])
  })

  test('is kept when the app ends', async () => {
    const shown = await showWindow('reflection', evening())
    await shown.user.type(field('Something the app couldn’t see'), 'Said no')
    act(() => {
      window.dispatchEvent(new Event('pagehide'))
    })
    expect(lastDraft(shown.bridge).unseen).toEqual(['Said no'])
  })

  test('comes back, at its step', async () => {
    await showWindow('reflection', evening({ step: 'three', appreciations: ['', 'I was patient.', ''] }))
    const things = screen.getAllByRole('textbox').map(valueOf)
    expect(things).toEqual(['', 'I was patient.', ''])
  })

  test('is not written over by what main has', async () => {
    const { user, push } = await showWindow('reflection', evening())
    await user.type(field('Something the app couldn’t see'), 'Said no')
    push({ ...evening({ unseen: ['Sai'] }), rev: 2 })
    push({ ...evening({ step: 'three', unseen: [] }), rev: 3 })
    expect(screen.getAllByRole('textbox').map(valueOf)).toEqual(['Said no', ''])
    expect(document.activeElement?.textContent).toBe('Said no')
  })

  test('goes back to the line before with Backspace in an empty one', async () => {
    const { bridge, user } = await showWindow('reflection', evening({ unseen: ['Said no'] }))
    await user.click(screen.getAllByRole('textbox')[1] ?? document.body)
    await user.keyboard('a{Backspace}{Backspace} to it')
    await user.tab()
    expect(lastDraft(bridge).unseen).toEqual(['Said no to it'])
  })

  test('and refused is told in one calm sentence', async () => {
    const { bridge, user } = await showWindow('reflection', evening({ step: 'rest' }))
    const message = 'The latest is not written to disk yet.'
    bridge.refuse('closeDay', { code: 'notSaved', message })
    await user.click(press('Close the day'))
    expect(screen.getByRole('alert').textContent).toBe(message)
  })
})

describe('what is offered to start from', () => {
  test('touches nothing that is written', async () => {
    const all = { step: 'three', appreciations: ['One', 'Two', 'Three'] } as const
    const { user } = await showWindow('reflection', evening({ ...all, appreciations: [...all.appreciations] }))
    await user.click(press('How I rested'))
    expect(screen.getAllByRole('textbox').map(valueOf)).toEqual(['One', 'Two', 'Three'])
    expect(document.activeElement).toBe(field('Thing 1'))
  })

  test('gives way to another offer', async () => {
    const { user } = await showWindow('reflection', evening({ step: 'rest' }))
    await user.click(press('A walk'))
    await user.click(press('Nothing at all'))
    expect(valueOf(field('Something joyful tonight'))).toBe('Nothing at all')
  })
})

describe('the steps', () => {
  const shown = (off: EveningView['off']) => showWindow('reflection', evening({}, { off, experiments: [] }))

  test('that are left out are not there', async () => {
    const { user } = await shown(['three'])
    expect(screen.getByText('Step 1 of 2, Today’s ships')).toBeTruthy()
    await user.click(press('Continue'))
    expect(heading()).toBe('Let it rest')
    expect(screen.getByText('Step 2 of 2, Let it rest')).toBeTruthy()
  })

  test('that are all left out leave a day to close, and nothing that circles', async () => {
    await shown(['ships', 'three', 'rest', 'critic', 'mistake', 'experiment'])
    expect(press('Close the day')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Something still circling?' })).toBeNull()
  })

  test('say plainly that nothing left the hands', async () => {
    await showWindow('reflection', evening({}, { ships: [] }))
    expect(heading()).toBe('Nothing shipped today, and the day still counted')
    expect(screen.getByText('Was there something the app couldn’t see?')).toBeTruthy()
  })

  test('close with the person’s own words', async () => {
    const word = { own: true, id: 'w1', text: 'Done is a kindness.', by: '' } as const
    await showWindow('reflection', evening({ step: 'rest' }, { word }))
    expect(screen.getByText('Done is a kindness.')).toBeTruthy()
  })
})

describe('another day', () => {
  const DAY = '2026-05-12' as LocalDay
  const past = () => evening({ day: DAY }, { day: DAY, isToday: false, ships: SHIPS.slice(0, 1) })

  test('is opened by a step, after what is written was kept', async () => {
    const { bridge, user } = await showWindow('reflection', evening())
    await user.type(field('Something the app couldn’t see'), 'Said no')
    await user.click(screen.getByTitle('Another day'))
    expect(press('The day after').hasAttribute('disabled')).toBe(true)
    await user.click(press('The day before'))
    expect(typesOf(bridge)).toEqual(['keepEveningDraft', 'openEvening'])
    expect(bridge.commands.at(-1)).toEqual({ type: 'openEvening', day: '2026-05-13' })
  })

  test('or what was written in all of them is one quiet way further', async () => {
    const { bridge, user } = await showWindow('reflection', evening())
    const way = () => screen.queryByRole('button', { name: 'What you wrote before' })
    expect(way()).toBeNull()
    await user.click(screen.getByTitle('Another day'))
    await user.click(way() ?? document.body)
    expect(bridge.commands.at(-1)).toEqual({ type: 'open', window: 'words' })
  })

  test('is said as the past, and leads back', async () => {
    const { bridge, user } = await showWindow('reflection', past())
    expect(heading()).toBe('One thing left your hands that day')
    expect(press('Stop here')).toBeTruthy()
    await user.click(press('The day after'))
    expect(bridge.commands).toEqual([{ type: 'openEvening', day: '2026-05-13' }])
  })

  test('is opened by its date, which counts once it is whole, and never one to come', async () => {
    const { bridge } = await showWindow('reflection', past())
    const date = screen.getByLabelText('Date')
    const write = (value: string): void => {
      fireEvent.keyDown(date, { key: '2' })
      fireEvent.change(date, { target: { value } })
    }
    write('0002-05-01')
    write('2026-05-20')
    fireEvent.blur(date)
    write('2026-05-02')
    expect(bridge.commands).toEqual([])
    fireEvent.keyDown(date, { key: 'Enter' })
    expect(bridge.commands).toEqual([{ type: 'openEvening', day: '2026-05-02' }])
  })

  test('is opened at once when it is picked', async () => {
    const { bridge } = await showWindow('reflection', past())
    fireEvent.pointerDown(screen.getByLabelText('Date'))
    fireEvent.change(screen.getByLabelText('Date'), { target: { value: '2026-05-02' } })
    expect(bridge.commands).toEqual([{ type: 'openEvening', day: '2026-05-02' }])
  })

  test('takes the place of the one before, with its own words', async () => {
    const { user, push } = await showWindow('reflection', evening())
    await user.type(field('Something the app couldn’t see'), 'Said no')
    push({ ...past(), evening: null, rev: 2 })
    expect(document.querySelector('[inert]')).toBeTruthy()
    push({ ...past(), rev: 3 })
    expect(document.querySelector('[inert]')).toBeNull()
    expect(screen.getAllByRole('textbox').map(valueOf)).toEqual([''])
    expect(document.activeElement?.textContent).toBe('One thing left your hands that day')
  })
})

test('before the day was read there is a title, and a way to close', async () => {
  const { bridge, user } = await showWindow('reflection', snapshot())
  expect(heading()).toBe('Evening reflection')
  await user.click(press('Close'))
  expect(bridge.commands).toEqual([{ type: 'close', window: 'reflection' }])
})

test('an evening that is over is no longer drawn once the window is left', async () => {
  const { push } = await showWindow('reflection', evening())
  push({ ...snapshot({ evening: null }), rev: 2, at: evening().at })
  expect(heading()).toBe('Four things left your hands today')
  act(() => {
    window.dispatchEvent(new Event('blur'))
  })
  expect(heading()).toBe('Evening reflection')
  expect(eveningView().isToday).toBe(true)
})
