import { screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { belowPanel, startKeys } from '../../src/renderer/windows/trayless/trayless-menu.ts'
import { IDLE_MENU, later, mins, resting, RUNNING_MENU, snapshot, timebox } from './support/samples.ts'
import { showWindow } from './support/show-window.tsx'

const buttons = () => screen.getAllByRole('button').map((button) => button.textContent)
const named = (name: string) => screen.getByRole('button', { name })
const away = timebox({ phase: 'away', until: null, away: { from: later(23), to: later(50) } })
const paused = timebox({ phase: 'paused', until: null })

describe('the Running window', () => {
  test.each([
    ['running', timebox(), ['Good enough means…', 'I want to look again', 'Ship it', 'Pause', 'A bit more time']],
    [
      'running with no extension left',
      timebox({ extensionsLeft: 0 }),
      ['Good enough means…', 'I want to look again', 'Ship it', 'Pause'],
    ],
    ['paused', paused, ['Good enough means…', 'Carry on', 'Ship it', 'Park it']],
    ['resting', resting(), ['Other ways to finish', 'Ship it', 'Breathe for a minute']],
    ['away', away, ['No, a break', 'Yes, count it', 'No, other work', 'Park it']],
  ])('%s offers what can be done', async (_name, open, offered) => {
    await showWindow('running', snapshot({ timebox: open }))
    expect(buttons()).toEqual(offered)
  })

  test.each([
    [timebox(), 'Ship it', { type: 'ship', timeboxId: 'box-1' }],
    [timebox(), 'I want to look again', { type: 'wantToLook', timeboxId: 'box-1' }],
    [timebox(), 'Pause', { type: 'pause', timeboxId: 'box-1' }],
    [timebox(), 'A bit more time', { type: 'openPrompt', timeboxId: 'box-1', step: 'extend' }],
    [paused, 'Carry on', { type: 'resume', timeboxId: 'box-1' }],
    [paused, 'Park it', { type: 'park', timeboxId: 'box-1' }],
    [resting(), 'Other ways to finish', { type: 'openPrompt', timeboxId: 'box-1', step: 'ways' }],
    [away, 'No, a break', { type: 'answerAway', timeboxId: 'box-1', answer: 'break' }],
    [away, 'Yes, count it', { type: 'answerAway', timeboxId: 'box-1', answer: 'count' }],
    [away, 'No, other work', { type: 'answerAway', timeboxId: 'box-1', answer: 'otherWork' }],
  ])('$phase: %s', async (open, name, command) => {
    const { bridge, user } = await showWindow('running', snapshot({ timebox: open }))
    await user.click(named(name))
    expect(bridge.commands).toEqual([command])
  })

  test('shows the whole title to whoever points at it or listens', async () => {
    const title = 'A long title '.repeat(20).trim()
    await showWindow('running', snapshot({ timebox: timebox({ title }) }))
    expect(screen.getByRole('heading', { name: title }).title).toBe(title)
  })

  test('has a word for a timebox without a title', async () => {
    await showWindow('running', snapshot({ timebox: timebox({ title: '' }) }))
    expect(screen.getByRole('heading').textContent).toBe('One thing')
  })

  test('says the minutes left to whoever can’t see the ring', async () => {
    const { push } = await showWindow('running', snapshot({ timebox: timebox() }))
    expect(screen.getByText('16 minutes left')).toBeTruthy()
    expect(screen.getByRole('status').textContent).toBe('')
    push(snapshot({ rev: 2, timebox: timebox({ left: mins(5) }) }))
    expect(screen.getByRole('status').textContent).toBe('5 minutes left')
  })

  test('says a refusal in one line', async () => {
    const { bridge, user } = await showWindow('running', snapshot({ timebox: paused }))
    bridge.refuse('resume', { code: 'notPaused', message: 'It is not paused right now.' })
    await user.click(named('Carry on'))
    expect(screen.getByRole('alert').textContent).toBe('It is not paused right now.')
  })

  test('is calm when nothing runs, and leaves by Esc', async () => {
    const { bridge, user } = await showWindow('running', snapshot())
    expect(screen.getByRole('heading').textContent).toBe('Nothing is running')
    await user.click(named('Start a timebox…'))
    await user.keyboard('{Escape}')
    expect(bridge.commands).toEqual([
      { type: 'open', window: 'start' },
      { type: 'close', window: 'running' },
    ])
  })

  test('tells what was found in the files until it is put away', async () => {
    const notice = { key: 'notice.setAside', values: { file: 'tasks.json' } } as const
    const { bridge, user } = await showWindow('running', snapshot({ notice }))
    expect(screen.getByText(/tasks\.json.* could not be read/u)).toBeTruthy()
    await user.click(named('Put this away'))
    expect(bridge.commands).toEqual([{ type: 'dismissNotice' }])
  })
})

describe('without a tray', () => {
  test('the list leaves out what stands above it', () => {
    const keys = belowPanel(RUNNING_MENU, 'timebox').map((node) => (node.type === 'separator' ? '-' : node.text.key))
    expect(keys).toEqual([
      'menu.draft',
      'menu.handOver',
      'menu.park',
      '-',
      'menu.meeting',
      'menu.help',
      'menu.releases',
      'menu.settings',
      'menu.quit',
    ])
  })

  test('key names come from the registered shortcut only', () => {
    expect(startKeys(IDLE_MENU)).toEqual(['Mod', 'Shift', 'E'])
    expect(startKeys(RUNNING_MENU)).toEqual([])
  })

  test('rows send their commands, submenus open in place, and the reason is told', async () => {
    const { bridge, user } = await showWindow(
      'trayless',
      snapshot({ trayless: { why: { key: 'trayless.why', values: {} }, menu: IDLE_MENU } }),
    )
    expect(screen.getByText(/shows no tray icons/u)).toBeTruthy()
    await user.click(named('Recent'))
    await user.click(screen.getByRole('button', { name: /Reply to customer emails.*, 15 min/u }))
    await user.click(named('Start a timebox…'))
    await user.click(named('Quit Enough'))
    expect(bridge.commands).toEqual([
      { type: 'startAgain', taskId: 't2' },
      { type: 'open', window: 'start' },
      { type: 'quit' },
    ])
  })

  test('a running timebox stands over the list', async () => {
    const { bridge, user } = await showWindow(
      'trayless',
      snapshot({ timebox: timebox(), trayless: { why: null, menu: RUNNING_MENU } }),
    )
    await user.click(named('Ship it'))
    await user.click(named('Hand it over…'))
    expect(bridge.commands).toEqual([
      { type: 'ship', timeboxId: 'box-1' },
      { type: 'openPrompt', timeboxId: 'box-1', step: 'handOver' },
    ])
  })
})
