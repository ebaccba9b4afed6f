import { act, screen } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { panelOf } from '../../src/renderer/windows/running/panel-of.ts'
import { AT, later, IDLE_MENU, look, resting, snapshot, timebox } from './support/samples.ts'
import { showWindow } from './support/show-window.tsx'

const buttons = () => screen.getAllByRole('button').map((button) => button.textContent)
const named = (name: string) => screen.getByRole('button', { name })
const open = timebox()
const box = { timeboxId: 'box-1' } as const

describe('the wish to look again', () => {
  test.each([
    [look('asked'), ['Wait ten minutes', 'Look once, for…', 'Leave it'], 'You’d like to look again. What helps?'],
    [look('waiting'), ['Look once, for…', 'Ship it', 'Leave it'], 'Ten minutes. The wish often passes by itself.'],
    [look('over'), ['Look once, for…', 'Leave it'], 'Still want to look? Either answer is fine.'],
    [look('looking'), ['Nothing', 'Something small', 'Something that mattered'], 'What did it find?'],
  ])('$step takes the place of the buttons, under the same title and ring', async (wish, offered, sentence) => {
    await showWindow('running', snapshot({ timebox: open, look: wish }))
    expect(buttons()).toEqual(offered)
    expect(screen.getByText(sentence)).toBeTruthy()
    expect(screen.getByRole('heading', { name: 'Launch note for the beta' })).toBeTruthy()
    expect(screen.getByText('16 minutes left')).toBeTruthy()
  })

  test.each([
    ['asked', 'Wait ten minutes', { type: 'waitToLook', ...box }],
    ['asked', 'Leave it', { type: 'leaveLook', ...box }],
    ['waiting', 'Ship it', { type: 'ship', ...box }],
    ['waiting', 'Leave it', { type: 'leaveLook', ...box }],
    ['over', 'Leave it', { type: 'leaveLook', ...box }],
    ['looking', 'Nothing', { type: 'lookFound', ...box, found: 'nothing' }],
    ['looking', 'Something small', { type: 'lookFound', ...box, found: 'small' }],
    ['looking', 'Something that mattered', { type: 'lookFound', ...box, found: 'mattered' }],
  ] as const)('%s: %s', async (step, name, command) => {
    const { bridge, user } = await showWindow('running', snapshot({ timebox: open, look: look(step) }))
    await user.click(named(name))
    expect(bridge.commands).toEqual([command])
  })

  test('names what is looked for, and Enter looks', async () => {
    const { bridge, user } = await showWindow('running', snapshot({ timebox: open, look: look('asked') }))
    await user.click(named('Look once, for…'))
    expect(document.activeElement).toBe(screen.getByLabelText('What exactly are you looking for?'))
    await user.keyboard('the date{Enter}')
    expect(bridge.commands).toEqual([{ type: 'lookOnce', ...box, lookingFor: 'the date', toFeelSure: false }])
  })

  test('takes “To feel sure” for an answer, and says in one line that an empty one is none', async () => {
    const { bridge, user } = await showWindow('running', snapshot({ timebox: open, look: look('over') }))
    await user.click(named('Look once, for…'))
    await user.click(named('Look once'))
    expect(screen.getByRole('alert').textContent).toBe(
      'One thing to look for is enough. “To feel sure” is an answer too.',
    )
    expect(bridge.commands).toEqual([])
    await user.click(named('To feel sure'))
    expect(screen.queryByRole('alert')).toBeNull()
    expect(named('To feel sure').getAttribute('aria-pressed')).toBe('true')
    await user.click(named('Look once'))
    expect(bridge.commands).toEqual([{ type: 'lookOnce', ...box, lookingFor: '', toFeelSure: true }])
  })

  test('keeps what is written when the ten minutes end meanwhile, and begins anew with the next wish', async () => {
    const { push, user } = await showWindow('running', snapshot({ timebox: open, look: look('waiting') }))
    await user.click(named('Look once, for…'))
    await user.keyboard('a name')
    push(snapshot({ rev: 2, timebox: open, look: look('over') }))
    expect(screen.getByDisplayValue('a name')).toBeTruthy()
    push(snapshot({ rev: 3, timebox: open, look: look('looking') }))
    push(snapshot({ rev: 4, timebox: open, look: look('asked') }))
    expect(buttons()).toEqual(['Wait ten minutes', 'Look once, for…', 'Leave it'])
  })

  test('says one sentence after a look to feel sure, and not after another', async () => {
    const { push } = await showWindow('running', snapshot({ timebox: open, look: look('looking') }))
    const sentence = 'Looking again tends to make people less sure. Ten minutes of not looking is worth a try.'
    expect(screen.queryByText(sentence)).toBeNull()
    push(snapshot({ rev: 2, timebox: open, look: look('looking', { toFeelSure: true }) }))
    expect(screen.getByText(sentence)).toBeTruthy()
  })

  test('a question takes the focus that the pressed button had', async () => {
    const { push, user } = await showWindow('running', snapshot({ timebox: open }))
    await user.click(named('I want to look again'))
    push(snapshot({ rev: 2, timebox: open, look: look('asked') }))
    expect(document.activeElement?.textContent).toBe('You’d like to look again. What helps?')
  })

  test('Esc closes the window, and nothing else happens', async () => {
    const { bridge, user } = await showWindow('running', snapshot({ timebox: open, look: look('asked') }))
    await user.click(named('Look once, for…'))
    await user.keyboard('a{Escape}')
    expect(bridge.commands).toEqual([{ type: 'close', window: 'running' }])
    expect(screen.getByDisplayValue('a')).toBeTruthy()
  })

  test('says a refusal of main in one line', async () => {
    const { bridge, user } = await showWindow('running', snapshot({ timebox: open, look: look('asked') }))
    bridge.refuse('waitToLook', { code: 'notSaved', message: 'The latest is not written to disk yet.' })
    await user.click(named('Wait ten minutes'))
    expect(screen.getByRole('alert').textContent).toBe('The latest is not written to disk yet.')
  })
})

describe('something shipped', () => {
  const wish = look('waiting', { timeboxId: 'shipped', title: 'Release checklist 2.4' })

  test('is asked about under its own title, without a ring of minutes and without shipping', async () => {
    await showWindow('running', snapshot({ look: wish }))
    expect(screen.getByRole('heading').textContent).toBe('Release checklist 2.4')
    expect(screen.getByText('Shipped')).toBeTruthy()
    expect(screen.queryByText(/left$/u)).toBeNull()
    expect(buttons()).toEqual(['Look once, for…', 'Leave it'])
  })

  test('comes before another timebox, until the window is closed', async () => {
    await showWindow('running', snapshot({ timebox: open, look: wish }))
    expect(screen.getByRole('heading').textContent).toBe('Release checklist 2.4')
    const hidden = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
    act(() => void document.dispatchEvent(new Event('visibilitychange')))
    hidden.mockRestore()
    expect(screen.getByRole('heading').textContent).toBe('Launch note for the beta')
  })

  test('leaves a way to start where there is no tray', async () => {
    await showWindow('trayless', snapshot({ look: wish, trayless: { why: null, menu: IDLE_MENU } }))
    expect(screen.getByText('Shipped')).toBeTruthy()
    expect(screen.getAllByRole('button', { name: 'Start a timebox…' })).toHaveLength(1)
  })
})

describe('what the panel is about', () => {
  test('time away from the same timebox is asked about first', () => {
    const away = timebox({ phase: 'away', away: { from: AT, to: later(20) } })
    expect(panelOf({ timebox: away, look: look('over') })).toEqual({ about: 'timebox', timebox: away, look: null })
  })

  test('a wish goes on through the cap', () => {
    expect(panelOf({ timebox: resting(), look: look('over') }).about).toBe('timebox')
    expect(panelOf({ timebox: resting(), look: look('over') })).toHaveProperty('look', look('over'))
  })

  test('nothing open and no wish is nothing', () => {
    expect(panelOf({ timebox: null, look: null })).toEqual({ about: 'nothing' })
  })
})
