import { act, fireEvent, screen } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { SAVE_AFTER_MS } from '../../src/renderer/use-kept-draft.ts'
import { AT, later, mins, snapshot, timebox } from './support/samples.ts'
import { focusWindow, showWindow, typesOf } from './support/show-window.tsx'

const task = () => screen.getByRole('combobox', { name: 'What’s in front of you?' })
const mark = (number = 1) => screen.getByRole('textbox', { name: `Mark ${number}` })
const own = () => screen.getByRole('textbox', { name: /^Minutes/u })
const pass = (milliseconds: number): void =>
  act(() => {
    vi.advanceTimersByTime(milliseconds)
  })
const draft = {
  title: 'Mail',
  cap: '15',
  marks: ['Short', 'Kind'],
  ifThen: 'press Send',
  kind: 'messages',
  more: false,
} as const
const kept = { ...draft, marks: [...draft.marks] }

describe('starting', () => {
  test('needs nothing but the time, and the focus is on the task', async () => {
    const { bridge, user } = await showWindow('start', snapshot())
    expect(document.activeElement).toBe(task())
    await user.keyboard('{Enter}')
    expect(bridge.commands).toEqual([{ type: 'start', title: '', cap: 1_500_000, marks: [], kind: 'other' }])
  })

  test('another usual cap is chosen at once while nothing is written, and later changes nothing', async () => {
    const usual = (rev: number, usualCap: number) =>
      snapshot({ rev, start: { ...snapshot().start, usualCap: mins(usualCap) } })
    const { user, push } = await showWindow('start', snapshot())
    push(usual(2, 45))
    expect(screen.getByRole('radio', { name: '45 min' })).toHaveProperty('checked', true)
    await user.type(task(), 'Expenses')
    push(usual(3, 10))
    expect(screen.getByRole('radio', { name: '45 min' })).toHaveProperty('checked', true)
  })

  test('sends what was written, by Ctrl+Enter from any field', async () => {
    const { bridge, user } = await showWindow('start', snapshot())
    await user.type(task(), 'Expenses')
    await user.click(screen.getByRole('radio', { name: '45 min' }))
    await user.type(mark(), 'Every receipt is in{Control>}{Enter}{/Control}')
    expect(bridge.commands.at(-1)).toEqual({
      type: 'start',
      title: 'Expenses',
      cap: 2_700_000,
      marks: ['Every receipt is in'],
      kind: 'other',
    })
  })

  test('leaves an empty window behind', async () => {
    const { user } = await showWindow('start', snapshot({ drafts: { start: kept } }))
    await user.click(screen.getByRole('button', { name: /^Start 15/u }))
    expect(task()).toHaveProperty('value', '')
    expect(mark()).toHaveProperty('value', '')
    expect(screen.queryByRole('textbox', { name: 'Mark 2' })).toBeNull()
  })

  test('says when it ends by the clock of main, which goes on while the window stays open', async () => {
    const page = vi.spyOn(Date, 'now').mockReturnValue(1_000)
    const { user, push } = await showWindow('start', snapshot())
    const ends = () => screen.getByText(/^ends about/u).textContent
    expect(ends()).toMatch(/11:00/u)
    page.mockReturnValue(1_000 + later(10) - AT)
    await user.type(task(), 'M')
    expect(ends()).toMatch(/11:10/u)
    push(snapshot({ rev: 2, at: later(60) }))
    expect(ends()).toMatch(/12:00/u)
  })

  test('is not answered by Enter in a mark', async () => {
    const { bridge, user } = await showWindow('start', snapshot())
    await user.type(mark(), 'Links work{Enter}')
    expect(typesOf(bridge)).not.toContain('start')
  })

  test('is sent once, however often it is pressed', async () => {
    const { bridge } = await showWindow('start', snapshot())
    await act(async () => {
      fireEvent.keyDown(task(), { key: 'Enter' })
      fireEvent.keyDown(task(), { key: 'Enter' })
    })
    expect(typesOf(bridge)).toEqual(['start'])
  })
})

describe('a cap that is none', () => {
  test.each(['', '0', '-5', '1e9', '1.5', 'abc', '481'])(
    '%j is answered with a sentence, and nothing starts',
    async (typed) => {
      const { bridge, user } = await showWindow('start', snapshot())
      await user.type(task(), 'Mail')
      await user.click(screen.getByRole('radio', { name: 'Other' }))
      await user.clear(own())
      if (typed !== '') await user.type(own(), typed)
      await user.click(screen.getByRole('button', { name: /^Start/u }))
      expect(screen.getByRole('alert').textContent).toBe('A timebox lasts between 1 and 480 whole minutes.')
      expect(own().getAttribute('aria-invalid')).toBe('true')
      expect(typesOf(bridge)).not.toContain('start')
      expect(task()).toHaveProperty('value', 'Mail')
    },
  )

  test('that was kept from before leaves the focus on the task', async () => {
    await showWindow('start', snapshot({ drafts: { start: { ...kept, cap: '50' } } }))
    expect(document.activeElement).toBe(task())
    expect(own()).toHaveProperty('value', '50')
  })

  test('is written over, and the sentence leaves', async () => {
    const { bridge, user } = await showWindow('start', snapshot({ drafts: { start: { ...kept, cap: '0' } } }))
    await user.click(screen.getByRole('button', { name: 'Start' }))
    await user.clear(own())
    await user.type(own(), '50')
    expect(screen.queryByRole('alert')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Start 50 minutes' }))
    expect(bridge.commands.at(-1)).toMatchObject({ type: 'start', cap: 3_000_000 })
  })
})

test('a refusal of main is said in its own words, and nothing is lost', async () => {
  const { bridge, user } = await showWindow('start', snapshot({ drafts: { start: kept } }))
  bridge.refuse('start', { code: 'titleTooLong', message: 'A title can have up to 300 characters.' })
  await user.click(screen.getByRole('button', { name: /^Start 15/u }))
  expect(screen.getByRole('alert').textContent).toBe('A title can have up to 300 characters.')
  expect(task()).toHaveProperty('value', 'Mail')
  expect(mark(2)).toHaveProperty('value', 'Kind')
})

describe('while another timebox is open', () => {
  const asked = async () => {
    const shown = await showWindow('start', snapshot({ timebox: timebox(), drafts: { start: kept } }))
    shown.bridge.refuse('start', { code: 'timeboxOpen', message: 'Another timebox is still open.' })
    await shown.user.click(screen.getByRole('button', { name: /^Start 15/u }))
    return shown
  }

  test('the question has the focus, and no button', async () => {
    await asked()
    const question = screen.getByRole('heading', { name: /is still open/u })
    expect(document.activeElement).toBe(question)
    expect(screen.getByText('16 minutes are left. Parking keeps them, and its marks.')).toBeTruthy()
  })

  test('one click parks it and starts', async () => {
    const { bridge, user } = await asked()
    await user.click(screen.getByRole('button', { name: 'Park it, then start 15 minutes' }))
    expect(bridge.commands.at(-1)).toMatchObject({ type: 'start', title: 'Mail', parkFirst: 'box-1' })
  })

  test('staying closes the window and keeps what was written', async () => {
    const { bridge, user } = await asked()
    await user.click(screen.getByRole('button', { name: /^Stay with/u }))
    expect(bridge.commands.at(-1)).toEqual({ type: 'close', window: 'start' })
    expect(task()).toHaveProperty('value', 'Mail')
  })
})

describe('what is written', () => {
  test('is kept when Esc puts the window away', async () => {
    const { bridge, user } = await showWindow('start', snapshot())
    await user.type(mark(), 'Links work{Escape}')
    expect(bridge.commands).toEqual([
      {
        type: 'keepStartDraft',
        draft: { title: '', cap: '25', marks: ['Links work', '', ''], ifThen: '', kind: 'other', more: false },
      },
      { type: 'close', window: 'start' },
    ])
    expect(mark()).toHaveProperty('value', 'Links work')
  })

  test('is saved within a second of the first key, however long somebody types on', async () => {
    const { bridge } = await showWindow('start', snapshot())
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    fireEvent.change(mark(), { target: { value: 'L' } })
    pass(SAVE_AFTER_MS - 1)
    fireEvent.change(mark(), { target: { value: 'Li' } })
    expect(bridge.commands).toEqual([])
    pass(1)
    expect(bridge.commands).toMatchObject([{ type: 'keepStartDraft', draft: { marks: ['Li', '', ''] } }])
    pass(SAVE_AFTER_MS)
    expect(bridge.commands).toHaveLength(1)
  })

  test('is saved at once when the window loses the keyboard', async () => {
    const { bridge } = await showWindow('start', snapshot())
    fireEvent.change(mark(), { target: { value: 'Links work' } })
    act(() => {
      window.dispatchEvent(new Event('blur'))
    })
    expect(typesOf(bridge)).toEqual(['keepStartDraft'])
  })

  test('is forgotten when everything was taken out again', async () => {
    const { bridge, user } = await showWindow('start', snapshot())
    await user.type(mark(), 'a{Backspace}{Escape}')
    expect(bridge.commands[0]).toEqual({ type: 'keepStartDraft', draft: null })
  })

  test('comes back when the window loads', async () => {
    await showWindow('start', snapshot({ drafts: { start: { ...kept, more: true } } }))
    expect(task()).toHaveProperty('value', 'Mail')
    expect(mark(2)).toHaveProperty('value', 'Kind')
    expect(screen.getByRole('textbox', { name: 'When the time is up, I will' })).toHaveProperty('value', 'press Send')
    expect(screen.getByRole('combobox', { name: 'Kind' })).toHaveProperty('value', 'messages')
  })

  test('stays in the hands of the one who writes when snapshots arrive', async () => {
    const { user, push } = await showWindow('start', snapshot())
    await user.type(mark(), 'Links')
    push(snapshot({ rev: 2, drafts: { start: kept } }))
    expect(mark()).toHaveProperty('value', 'Links')
    focusWindow(9000)
    expect(mark()).toHaveProperty('value', 'Links')
  })
})

describe('remembered tasks', () => {
  const options = () => screen.getAllByRole('option').map((option) => option.textContent)

  test('are offered while a title is typed; nothing is chosen by itself', async () => {
    const { bridge, user } = await showWindow('start', snapshot())
    await user.type(task(), 'reply')
    expect(options()).toHaveLength(4)
    expect(task().getAttribute('aria-activedescendant')).toBeNull()
    await user.keyboard('{Enter}')
    expect(bridge.commands.at(-1)).toMatchObject({ type: 'start', title: 'reply' })
  })

  test('are chosen with arrows and taken with Enter, marks and cap included', async () => {
    const { bridge, user } = await showWindow('start', snapshot())
    await user.type(task(), 'reply{ArrowDown}{ArrowDown}{ArrowUp}')
    expect(screen.getByRole('option', { selected: true }).textContent).toContain('Reply to Priya')
    expect(task().getAttribute('aria-activedescendant')).toBe(screen.getByRole('option', { selected: true }).id)
    await user.keyboard('{Enter}')
    expect(screen.queryByRole('listbox')).toBeNull()
    expect(task()).toHaveProperty('value', 'Reply to Priya about the Q3 budget')
    expect([1, 2, 3].map((number) => mark(number).getAttribute('value'))).toEqual([
      'Answers her two questions',
      'Numbers match the sheet',
      'Under ten lines',
    ])
    expect(typesOf(bridge)).not.toContain('start')
  })

  test('are taken with a click', async () => {
    const { user } = await showWindow('start', snapshot())
    await user.type(task(), 'landlord')
    await user.click(screen.getByRole('option', { name: /landlord.*10 min, 1 mark/u }))
    expect(task()).toHaveProperty('value', 'Draft a reply to the landlord')
    expect(screen.getByRole('radio', { name: '10 min' })).toHaveProperty('checked', true)
  })

  test('can be left for something new, with what was typed', async () => {
    const { user } = await showWindow('start', snapshot())
    await user.type(task(), 'reply{ArrowUp}')
    expect(screen.getByRole('option', { selected: true }).textContent).toMatch(/as something new/u)
    await user.keyboard('{Enter}')
    expect(screen.queryByRole('listbox')).toBeNull()
    expect(task()).toHaveProperty('value', 'reply')
  })

  test('go before the window does when Esc is pressed', async () => {
    const { bridge, user } = await showWindow('start', snapshot())
    await user.type(task(), 'reply{Escape}')
    expect(screen.queryByRole('listbox')).toBeNull()
    expect(typesOf(bridge)).not.toContain('close')
    await user.keyboard('{Escape}')
    expect(bridge.commands.at(-1)).toEqual({ type: 'close', window: 'start' })
  })

  test('show on the arrow key before anything is typed', async () => {
    const { user } = await showWindow('start', snapshot())
    await user.type(task(), '{ArrowDown}')
    expect(options()).toHaveLength(4)
  })
})

describe('beside the button', () => {
  test('the first time, the hint', async () => {
    await showWindow('start', snapshot({ start: { ...snapshot().start, first: true, tasks: [] } }))
    expect(screen.getByText('Everything but the time can stay empty')).toBeTruthy()
  })

  test('for a remembered task, the middle of its last five', async () => {
    const { user } = await showWindow('start', snapshot())
    await user.type(task(), 'Launch note for the beta{Escape}')
    expect(screen.getByText('Middle of your last five: 38 min')).toBeTruthy()
  })
})

describe('a start that is offered by a link while the window is open', () => {
  const offered = (rev: number, more: Parameters<typeof snapshot>[0] = {}) => {
    const shown = snapshot({ rev, drafts: { start: kept }, ...more })
    return { ...shown, start: { ...shown.start, offered: 1 } }
  }
  test('is taken up where nothing is written, with a row for each mark', async () => {
    const { push } = await showWindow('start', snapshot())
    push(offered(2))
    expect(task()).toHaveProperty('value', 'Mail')
    expect([mark(1), mark(2)].map((row) => Reflect.get(row, 'value'))).toEqual(['Short', 'Kind'])
    expect(screen.getByRole('button', { name: /^Start 15/u })).toBeDefined()
  })

  test('leaves what is half written as it is', async () => {
    const { push, user } = await showWindow('start', snapshot())
    await user.type(task(), 'Half a sente')
    push(offered(2))
    expect(task()).toHaveProperty('value', 'Half a sente')
  })

  test('does not come back once it was started or cleared away', async () => {
    const { push, user } = await showWindow('start', snapshot())
    push(offered(2))
    await user.click(screen.getByRole('button', { name: /^Start 15/u }))
    push(offered(3, { timebox: timebox() }))
    expect(task()).toHaveProperty('value', '')
  })

  test('what this window saved itself is none, however late it comes back', async () => {
    const { push } = await showWindow('start', snapshot())
    push(snapshot({ rev: 2, drafts: { start: { ...kept, title: '', cap: '0' } } }))
    expect(screen.getByRole('radio', { name: '25 min' })).toHaveProperty('checked', true)
  })
})
