import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import type { Drafts } from '@core/drafts.ts'
import type { Snapshot } from '@core/views/snapshot-type.ts'
import type { StartDraft } from '@core/drafts.ts'
import { describe, expect, test, vi } from 'vitest'
import { EVEN_BELIEF } from '../../src/renderer/belief.ts'
import type { FakeBridge } from './support/fake-bridge.ts'
import { OWN_STEPS, snapshot } from './support/samples.ts'
import { showWindow, typesOf } from './support/show-window.tsx'

const PREDICT = 'What do you expect to happen, that others could see?'
const LEAVE_OUT = 'What I leave out this time'
const draft: StartDraft = { title: 'Launch note', cap: '45', marks: [], ifThen: '', kind: 'writing', more: true }
const opened = { ...snapshot(), drafts: { start: { ...draft, marks: [] } } }
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name)
const press = (name: string) => screen.getByRole('button', { name })
/** The start that was sent: what was typed in other fields is waited for first. */
const started = (bridge: FakeBridge) =>
  vi.waitFor(() => {
    const start = bridge.commands.find(({ type }) => type === 'start')
    if (start === undefined) throw new Error('not started yet')
    return start
  })

describe('an experiment in Start', () => {
  test('is opened by a quiet row, written by keyboard alone, and sent with the start', async () => {
    const { bridge, user } = await showWindow('start', opened)
    press('An experiment').focus()
    await user.keyboard('{Enter}')
    expect(document.activeElement).toBe(field(PREDICT))
    await user.keyboard('Ana asks for another version')
    await user.tab()
    expect(document.activeElement).toBe(field(LEAVE_OUT))
    await user.keyboard('No second read')
    await user.tab()
    const slider = screen.getByRole('slider', { name: 'How much do you believe it?' })
    expect(document.activeElement).toBe(slider)
    fireEvent.change(slider, { target: { value: '70' } })
    expect(slider.getAttribute('aria-valuetext')).toBe('70')
    await user.selectOptions(screen.getByLabelText('Ask what happened'), 'in 5 days')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(await started(bridge)).toMatchObject({
      experiment: { prediction: 'Ana asks for another version', leftOut: 'No second read', belief: 70, inDays: 5 },
    })
  })

  test('without a prediction there is none, and what it would be asked in is two days', async () => {
    const { bridge, user } = await showWindow('start', opened)
    await user.click(press('An experiment'))
    expect(field('Ask what happened').value).toBe('2')
    await user.type(field(LEAVE_OUT), 'No second read')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(await started(bridge)).not.toHaveProperty('experiment')
  })

  test('is kept in the draft, and not by an opened panel alone', async () => {
    const { bridge, user } = await showWindow('start', {
      ...opened,
      drafts: { start: { ...draft, title: '', cap: '25', kind: 'other', marks: [] } },
    })
    await user.click(press('An experiment'))
    fireEvent.blur(window)
    expect(bridge.commands.at(-1)).toEqual({ type: 'keepStartDraft', draft: null })
    await user.type(field(PREDICT), 'It is fine')
    fireEvent.blur(window)
    expect(bridge.commands.at(-1)).toMatchObject({
      type: 'keepStartDraft',
      draft: { experiment: { prediction: 'It is fine', belief: EVEN_BELIEF, inDays: 2 } },
    })
  })

  test('only its writer sees it, and it can be left out again', async () => {
    const { user } = await showWindow('start', opened)
    await user.click(press('An experiment'))
    expect(screen.getByText('Only you will see this')).toBeTruthy()
    await user.click(press('Leave the experiment out'))
    expect(screen.queryByLabelText(PREDICT)).toBeNull()
    expect(screen.queryByText('Only you will see this')).toBeNull()
    expect(document.activeElement).toBe(press('An experiment'))
  })

  test.each([
    ['0', '0, not at all'],
    ['100', '100, completely'],
  ])('the slider says what %s means', async (value, said) => {
    const { user } = await showWindow('start', opened)
    await user.click(press('An experiment'))
    fireEvent.change(screen.getByRole('slider'), { target: { value } })
    expect(screen.getByRole('slider').getAttribute('aria-valuetext')).toBe(said)
  })
})

describe('small steps', () => {
  const laddered = { ...opened, start: { ...snapshot().start, steps: OWN_STEPS } }
  const open = async (first: Snapshot = laddered) => {
    const run = await showWindow('start', first)
    await run.user.click(press('An experiment'))
    await run.user.click(press('Pick a small step'))
    return run
  }

  test('are sorted by size, own ones first, and Esc leads back', async () => {
    const { bridge, user } = await open()
    const [smallest] = screen.getAllByRole('region')
    expect(smallest && within(smallest).getByRole('heading').textContent).toBe('Where nobody will notice')
    expect(smallest && within(smallest).getAllByRole('button')[0]?.textContent).toBe(
      'Post the photo as it came out.No choosing anotheryours',
    )
    await user.keyboard('{Escape}')
    expect(document.activeElement).toBe(field(PREDICT))
    expect(typesOf(bridge)).not.toContain('close')
  })

  test('one that is taken says what is left out, and leaves the prediction to the person', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('button', { name: /^Send an everyday email after one read/u }))
    expect(field(LEAVE_OUT).value).toBe('No second read')
    expect(field(PREDICT).value).toBe('')
    expect(document.activeElement).toBe(field(PREDICT))
    expect(screen.getByRole<HTMLInputElement>('combobox', { name: /front of you/u }).value).toBe('Launch note')
  })

  test('one that is taken without a task becomes the task, and one without a check is what is left out', async () => {
    const { user } = await open({ ...laddered, drafts: { start: { ...draft, title: '', marks: [] } } })
    await user.click(screen.getByRole('button', { name: /^Read my poem to Ana/u }))
    expect(field(LEAVE_OUT).value).toBe('Read my poem to Ana.')
    expect(screen.getByRole<HTMLInputElement>('combobox', { name: /front of you/u }).value).toBe('Read my poem to Ana.')
  })

  test('one that is half written is on its way to the disk, and there again when the ladder opens', async () => {
    const { bridge, user } = await open()
    await user.click(press('Add a step of your own'))
    await user.type(field('What you would do'), 'Sing aloud')
    fireEvent.blur(window)
    const step = { step: 'Sing aloud', leaveOut: '', size: 1 } as const
    expect(bridge.commands).toContainEqual({ type: 'keepStepDraft', draft: step })
    await user.click(press('Leave it'))
    expect(bridge.commands.at(-1)).toEqual({ type: 'keepStepDraft', draft: null })
    cleanup()
    const drafts: Drafts = { ...laddered.drafts, step }
    await open({ ...laddered, drafts })
    expect(field('What you would do').value).toBe('Sing aloud')
  })

  test('own ones are added by keyboard alone and removed', async () => {
    const { bridge, user } = await open()
    press('Add a step of your own').focus()
    await user.keyboard('{Enter}')
    expect(document.activeElement).toBe(field('What you would do'))
    await user.keyboard('{Enter}Sing aloud{Tab}No humming first')
    await user.selectOptions(field('Where it belongs'), 'In front of others')
    press('Keep this step').focus()
    await user.keyboard('{Enter}')
    expect(bridge.commands.at(-1)).toEqual({
      type: 'keepStep',
      step: 'Sing aloud',
      leaveOut: 'No humming first',
      size: 5,
    })
    expect(screen.queryByLabelText('What you would do')).toBeNull()
    await user.click(press('Remove “Read my poem to Ana.”'))
    expect(bridge.commands.at(-1)).toEqual({ type: 'removeStep', id: 's2' })
  })

  test('a refused one stays written, with the reason', async () => {
    const { bridge, user } = await open()
    bridge.refuse('keepStep', { code: 'textTooLong', message: 'A sentence can have up to 1000 characters.' })
    await user.click(press('Add a step of your own'))
    await user.type(field('What you would do'), 'Sing{Enter}')
    expect(screen.getByRole('alert').textContent).toBe('A sentence can have up to 1000 characters.')
    expect(field('What you would do').value).toBe('Sing')
  })
})

describe('one small action', () => {
  test('stands in the window as a sentence to read', async () => {
    await showWindow('start', snapshot({ smallAction: 'thank' }))
    expect(screen.getByText('Thank someone for something small.').closest('button, input, label')).toBeNull()
  })
})
