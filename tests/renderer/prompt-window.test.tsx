import { act, fireEvent, screen } from '@testing-library/react'
import type { Snapshot } from '@core/views/snapshot-type.ts'
import { describe, expect, test, vi } from 'vitest'
import { QUIET_MS } from '../../src/renderer/key-guard.ts'
import { AT, atCap, later, mins, reply, snapshot, timebox } from './support/samples.ts'
import { focusWindow, press, showWindow, typesOf } from './support/show-window.tsx'

const SHOWN = 50_000
const CALM = SHOWN + QUIET_MS
const bare = (text: string | null): string => (text ?? '').replace(/[\u2068\u2069]/gu, '')
const heading = (): string => bare(screen.getByRole('heading', { level: 1 }).textContent)

/** The Prompt with the keyboard in it since `SHOWN`. */
const shown = async (first: Snapshot = atCap(reply())) => {
  const window = await showWindow('prompt', first)
  const keyboard = vi.spyOn(document, 'hasFocus').mockReturnValue(true)
  focusWindow(SHOWN)
  return { ...window, keyboard }
}

describe('what stands under the headline', () => {
  const lead = (): string => bare(document.querySelector('#prompt-lead')?.textContent ?? null)

  test('is what the person meant to do now, word for word; else a kind word', async () => {
    await shown(atCap(reply({ ifThen: 'Press Send to Ana' })))
    expect(lead()).toBe('Press Send to Ana')
  })

  test('is a kind word when there is no such line', async () => {
    await shown()
    expect(lead()).toMatch(/^You did your best/u)
  })

  test('asks plainly after more time that was taken without a sentence', async () => {
    const about = { name: 'extension', length: mins(5), reason: '' } as const
    await shown(atCap(reply(), { prompt: { timeboxId: 'box-1', asked: 1, about, step: 'ways', word: null } }))
    expect(lead()).toBe('How is it now?')
  })
})

describe('five more minutes', () => {
  test('are taken at once when no sentence is asked for', async () => {
    const first = atCap(reply())
    const values = { ...first.settings.values, askReason: false }
    const { bridge, user } = await shown({ ...first, settings: { ...first.settings, values } })
    await user.click(screen.getByRole('button', { name: /^5 more minutes/u }))
    expect(bridge.commands).toEqual([{ type: 'extend', timeboxId: 'box-1', reason: '' }])
  })
})

describe('keys', () => {
  test.each([
    ['Enter', 'ship'],
    ['Escape', 'rest'],
  ])('%s does nothing in the first 800 ms, then %s', async (key, type) => {
    const { bridge } = await shown()
    await press(key, CALM - 1)
    expect(bridge.commands).toEqual([])
    await press(key, CALM)
    expect(bridge.commands).toEqual([{ type, timeboxId: 'box-1' }])
  })

  test('do nothing while another window has the keyboard', async () => {
    const { bridge, keyboard } = await shown()
    keyboard.mockReturnValue(false)
    await press('Enter', CALM)
    await press('5', CALM)
    expect(bridge.commands).toEqual([])
    expect(heading()).toBe('Good enough — ship it')
  })

  test('are quiet again after the window got the keyboard anew', async () => {
    const { bridge } = await shown()
    focusWindow(CALM)
    await press('Enter', CALM + 1)
    expect(bridge.commands).toEqual([])
  })

  test('press no button in the quiet time either', async () => {
    const { bridge } = await shown()
    screen.getByRole('button', { name: /^Ship it/u }).focus()
    expect(await press('Enter', CALM - 1)).toBe(false)
    expect(await press(' ', CALM - 1)).toBe(false)
    expect(bridge.commands).toEqual([])
  })

  test('held down ship nothing', async () => {
    const { bridge } = await shown()
    await press('Enter', CALM, { repeat: true })
    expect(bridge.commands).toEqual([])
  })

  test.each([
    ['2', 'Share as a draft'],
    ['3', 'Five more minutes'],
    ['4', 'Hand it over'],
    ['5', 'Park it'],
  ])('%s opens %s', async (key, name) => {
    await shown()
    expect(await press(key, CALM)).toBe(false)
    expect(heading()).toBe(name)
  })

  test('write in a text field', async () => {
    const { bridge } = await shown()
    await press('3', CALM)
    expect(document.activeElement?.tagName).toBe('TEXTAREA')
    expect(await press('2', CALM + 1)).toBe(true)
    expect(await press('Enter', CALM + 2)).toBe(true)
    expect(heading()).toBe('Five more minutes')
    expect(bridge.commands).toEqual([])
  })

  test.each([
    ['2', 'shareDraft'],
    ['4', 'handOver'],
    ['5', 'park'],
  ])('%s and Enter take %s', async (key, type) => {
    const { bridge } = await shown()
    await press(key, CALM)
    await press('Enter', CALM + 1)
    expect(bridge.commands).toEqual([{ type, timeboxId: 'box-1' }])
  })

  test('Esc in a step lets it rest and keeps the draft', async () => {
    const { bridge, user } = await shown()
    await press('5', CALM)
    await user.type(screen.getByRole('textbox', { name: 'Where it stands' }), 'Two slides to go')
    await press('Escape', CALM + 1)
    expect(bridge.commands).toMatchObject([
      { type: 'keepPromptDraft', draft: { timeboxId: 'box-1', step: 'park', note: 'Two slides to go' } },
      { type: 'rest', timeboxId: 'box-1' },
    ])
  })
})

describe('the ways', () => {
  test('begin on the headline, named and described as a dialog', async () => {
    await shown()
    const dialog = screen.getByRole('dialog', { name: 'Good enough — ship it' })
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }))
    expect(dialog.getAttribute('aria-describedby')).toBe('prompt-lead')
    expect(screen.getByText('Your 25 minutes are up')).toBeTruthy()
  })

  test('show marks as sentences, with nothing to tick', async () => {
    await shown()
    expect(screen.getAllByRole('listitem').map((mark) => mark.textContent)).toEqual([...reply().marks])
    expect(screen.queryByRole('checkbox')).toBeNull()
  })

  test('ask what a friend would be told when there are no marks', async () => {
    await shown(atCap(reply({ marks: [] })))
    expect(screen.getByText('What would you tell a friend who had this in front of them?')).toBeTruthy()
  })

  test('say why no time is left to take, and stay in their place', async () => {
    const { bridge } = await shown(atCap(reply({ extensionsLeft: 0 })))
    const card = screen.getByRole('button', { name: '5 more minutes' })
    expect(card.getAttribute('aria-disabled')).toBe('true')
    expect(screen.getByText('Both are used. The other ways are open.')).toBeTruthy()
    fireEvent.click(card)
    await press('3', CALM)
    expect(heading()).toBe('Good enough — ship it')
    expect(bridge.commands).toEqual([])
  })

  test('at the end of an extension, repeat its reason', async () => {
    const about = { name: 'extension', length: mins(5), reason: 'The total.' } as const
    await shown(atCap(reply(), { prompt: { timeboxId: 'box-1', asked: 1, about, step: 'ways', word: null } }))
    expect(screen.getByText('Five minutes, as agreed')).toBeTruthy()
    expect(bare(document.querySelector('#prompt-lead')?.textContent ?? null)).toBe('“The total.” How is it now?')
  })

  test('a refusal is said, and everything is still there', async () => {
    const { bridge, user } = await shown()
    bridge.refuse('ship', { code: 'internal', message: 'Something unexpected happened. Your timebox is safe.' })
    await user.click(screen.getByRole('button', { name: /^Ship it/u }))
    expect(screen.getByRole('alert').textContent).toMatch(/Your timebox is safe/u)
  })

  test('while something can’t be written, say so in one line', async () => {
    await shown(atCap(reply(), { unsaved: { key: 'error.diskFull', values: {} } }))
    expect(screen.getByRole('status').textContent).toMatch(/disk is full.*kept in memory and tried again/u)
  })
})

describe('a bit more time', () => {
  test('takes one sentence, by Ctrl+Enter', async () => {
    const { bridge, user } = await shown()
    await press('3', CALM)
    await user.type(screen.getByRole('textbox'), 'To be sure')
    await press('Enter', CALM + 1, { ctrlKey: true })
    expect(bridge.commands.at(-1)).toEqual({ type: 'extend', timeboxId: 'box-1', reason: 'To be sure' })
  })

  test('asks for the sentence when there is none', async () => {
    const { bridge, user } = await shown()
    await press('3', CALM)
    await user.click(screen.getByRole('button', { name: /^Take 5 minutes/u }))
    expect(screen.getByRole('alert').textContent).toMatch(/One sentence is enough/u)
    expect(document.activeElement).toBe(screen.getByRole('textbox'))
    expect(bridge.commands).toEqual([])
  })

  test('before the cap, Esc goes back to the timebox', async () => {
    const open = timebox()
    const { bridge } = await shown(
      snapshot({
        timebox: open,
        prompt: { timeboxId: open.id, asked: 1, about: { name: 'cap' }, step: 'extend', word: null },
      }),
    )
    expect(heading()).toBe('Five more minutes')
    expect(screen.getByText('16 minutes left')).toBeTruthy()
    await press('Escape', CALM)
    expect(bridge.commands).toEqual([{ type: 'close', window: 'prompt' }])
  })
})

describe('the steps', () => {
  test('lead back to all ways', async () => {
    const { user } = await shown()
    await press('4', CALM)
    await user.click(screen.getByRole('button', { name: 'Back to all ways' }))
    expect(heading()).toBe('Good enough — ship it')
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }))
  })

  test('go where main asks for', async () => {
    const { push } = await shown()
    const open = reply()
    push(
      atCap(open, {
        rev: 2,
        prompt: { timeboxId: open.id, asked: 2, about: { name: 'cap' }, step: 'handOver', word: null },
      }),
    )
    expect(heading()).toBe('Hand it over')
  })

  test('copy a sentence with the title as it was written, and hand over with it', async () => {
    const { bridge, user } = await shown(atCap(reply({ title: 'Q3 {{count}}' })))
    await press('4', CALM)
    await user.click(screen.getByRole('button', { name: 'Copy' }))
    const sentence = 'Could you take “Q3 {{count}}” from here? Finish it your way; I’ll trust it.'
    expect(bridge.copied).toEqual([sentence])
    expect(screen.getByRole('button', { name: 'Copied' })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: /^It’s handed over/u }))
    expect(bridge.commands).toEqual([{ type: 'handOver', timeboxId: 'box-1', sentence }])
  })

  test('hand over with another sentence, which names the task too', async () => {
    const { bridge, user } = await shown(atCap(reply({ title: 'Slides' })))
    await press('4', CALM)
    expect(screen.queryByText('“Slides” is yours now. I won’t look over it again.')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'More sentences' }))
    const sentence = '“Slides” is yours now. I won’t look over it again.'
    await user.click(screen.getByRole('button', { name: `Copy this sentence: ${sentence}` }))
    expect(bridge.copied).toEqual([sentence])
    await user.click(screen.getByRole('button', { name: /^It’s handed over/u }))
    expect(bridge.commands.at(-1)).toEqual({ type: 'handOver', timeboxId: 'box-1', sentence })
  })

  test('hand over in one’s own words', async () => {
    const { bridge, user } = await shown()
    await press('4', CALM)
    await user.type(screen.getByRole('textbox', { name: 'Or in your own words' }), 'Yours now')
    await user.click(screen.getByRole('button', { name: /^It’s handed over/u }))
    expect(bridge.commands.at(-1)).toEqual({ type: 'handOver', timeboxId: 'box-1', sentence: 'Yours now' })
  })

  test('park until a time, with where it stands', async () => {
    const { bridge, user } = await shown()
    await press('5', CALM)
    await user.click(screen.getByRole('radio', { name: 'Monday' }))
    expect(bare(screen.getByText(/^It comes back on/u).textContent)).toMatch(/Monday, May 18 at 9:00/u)
    await user.click(screen.getByRole('button', { name: /^Park it/u }))
    expect(bridge.commands).toEqual([{ type: 'park', timeboxId: 'box-1', until: Date.UTC(2026, 4, 18, 7) }])
  })

  test('refuse a time that has passed, and park nothing', async () => {
    const { bridge, user } = await shown()
    await press('5', CALM)
    await user.click(screen.getByRole('radio', { name: 'Pick' }))
    fireEvent.change(screen.getByLabelText('Day'), { target: { value: '2026-05-01' } })
    await user.click(screen.getByRole('button', { name: /^Park it/u }))
    expect(screen.getByRole('alert').textContent).toBe('That time has passed. A later one works.')
    expect(bridge.commands).toEqual([])
  })

  test('have what was written for this timebox, and not for another', async () => {
    const written = {
      timeboxId: 'box-1',
      step: 'extend',
      reason: 'The total',
      note: '',
      sentence: '',
      expectation: '',
    } as const
    await shown(atCap(reply(), { drafts: { prompt: written } }))
    await press('3', CALM)
    expect(screen.getByRole('textbox')).toHaveProperty('value', 'The total')
  })

  test('have nothing of another timebox', async () => {
    const written = {
      timeboxId: 'box-0',
      step: 'extend',
      reason: 'The total',
      note: '',
      sentence: '',
      expectation: '',
    } as const
    await shown(atCap(reply(), { drafts: { prompt: written } }))
    await press('3', CALM)
    expect(screen.getByRole('textbox')).toHaveProperty('value', '')
  })
})

describe('after a choice', () => {
  const said = (kind: 'ship' | 'draft' | 'handOver' | 'park', ifThen: string | null = null) =>
    ({ timeboxId: 'box-1', title: 'Mail', said: { kind, ifThen, startedAt: AT } }) as const

  test.each([
    ['ship', 'Out of your hands.'],
    ['draft', 'Shared unfinished. That takes something.'],
    ['handOver', 'In good hands.'],
    ['park', 'Resting. It will keep.'],
  ] as const)('%s says its line', async (kind, line) => {
    const { bridge } = await shown(snapshot({ closing: said(kind) }))
    expect(heading()).toBe(line)
    expect(bridge.heights).toEqual([260])
  })

  test('more time says until when', async () => {
    const closing = {
      timeboxId: 'box-1',
      title: 'Mail',
      said: { kind: 'extended', until: later(30), length: mins(5) },
    } as const
    await shown(snapshot({ timebox: timebox(), closing }))
    expect(heading()).toMatch(/^Five minutes, until \S+/u)
  })

  test('the if-then line comes word for word', async () => {
    await shown(snapshot({ closing: said('ship', 'Press Send to {{Ana}}') }))
    expect(heading()).toBe('Press Send to {{Ana}}')
    expect(screen.getByText(/^Your line from/u)).toBeTruthy()
  })

  test('a click anywhere puts it away', async () => {
    const { bridge, user } = await shown(snapshot({ closing: said('ship') }))
    await user.click(screen.getByRole('button', { name: 'Put this away' }))
    expect(bridge.commands).toEqual([{ type: 'dismissClosing' }])
  })

  test('nothing is said to be done while it is not written', async () => {
    const { push } = await shown(snapshot({ closing: said('ship') }))
    push(snapshot({ rev: 2, unsaved: { key: 'error.diskFull', values: {} }, closing: said('ship') }))
    expect(heading()).toBe('Kept, and not on disk yet')
    expect(screen.getByText(/disk is full.*kept in memory and tried again/u)).toBeTruthy()
  })

  test('the line stays while the window leaves, and gives way to the next prompt', async () => {
    const { push } = await shown(snapshot({ closing: said('park') }))
    push(snapshot({ rev: 2 }))
    expect(heading()).toBe('Resting. It will keep.')
    push(atCap(reply({ id: 'box-2' }), { rev: 3 }))
    expect(heading()).toBe('Good enough — ship it')
  })
})

test('with nothing open, says so', async () => {
  await shown(snapshot())
  expect(heading()).toBe('Nothing is running')
})

test('leaves no listener and no timer behind', async () => {
  const { bridge, push } = await shown()
  await act(async () => push(snapshot({ rev: 2 })))
  expect(typesOf(bridge)).toEqual([])
  expect(bridge.listeners()).toBe(1)
})
