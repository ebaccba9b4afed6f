import { screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { asked, BETA, ENDED } from './support/boundary-scenes.ts'
import { later, mins, settings, snapshot } from './support/samples.ts'
import { showWindow } from './support/show-window.tsx'

const press = (name: string | RegExp) => screen.getByRole('button', { name })
const refusal = { code: 'afterHours', message: 'Your work day is over.' } as const

describe('a start after hours', () => {
  const open = async () => {
    const run = await showWindow('start', asked(ENDED))
    run.bridge.refuse('start', refusal)
    await run.user.keyboard('{Enter}')
    return run
  }

  test('asks in place of the form, with the focus on the question', async () => {
    await open()
    const question = screen.getByRole('alertdialog', { name: 'Can this wait until tomorrow?' })
    expect(question.textContent).toMatch(/Your work day ended at (?:17|5):30/u)
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Can this wait until tomorrow?' }))
    expect(screen.queryByRole('radiogroup')).toBeNull()
  })

  test('“It can wait” hands over all that was written, and leaves an empty window', async () => {
    const { bridge, user } = await open()
    await user.click(press('It can wait'))
    expect(bridge.commands.at(-1)).toEqual({
      type: 'letWait',
      what: { of: 'plan', title: 'Slides for Monday’s review', cap: 1_500_000, marks: [], kind: 'slides' },
    })
    expect(screen.getByRole('combobox', { name: 'What’s in front of you?' })).toHaveProperty('value', '')
  })

  test('“Start anyway” starts it, with what was answered before', async () => {
    const { bridge, user } = await open()
    await user.click(press('Start anyway, 25 minutes'))
    expect(bridge.commands.at(-1)).toMatchObject({ type: 'start', cap: 1_500_000, afterHours: 'now' })
  })

  test('leads to the sentences for saying no, and stays', async () => {
    const { bridge, user } = await open()
    await user.click(press('Sentences for saying no'))
    expect(bridge.commands.at(-1)).toEqual({ type: 'openSentences' })
    expect(screen.getByRole('alertdialog')).toBeDefined()
  })

  test('keeps the answer about what is open, until something else is written', async () => {
    const run = await showWindow('start', { ...asked(ENDED), timebox: null })
    const { bridge, user } = run
    const view = asked(ENDED)
    bridge.refuse('start', { code: 'timeboxOpen', message: 'Open.' })
    run.push({ ...view, rev: 2, timebox: snapshotTimebox })
    await user.keyboard('{Enter}')
    bridge.refuse('start', refusal)
    await user.click(press(/^Park it, then start/u))
    await user.click(press('Start anyway, 25 minutes'))
    expect(bridge.commands.at(-1)).toMatchObject({ parkFirst: 'box-1', afterHours: 'now' })
  })

  test('Esc puts it away, and asks again the next time', async () => {
    const { bridge, user } = await open()
    await user.keyboard('{Escape}')
    expect(bridge.commands.at(-1)).toEqual({ type: 'close', window: 'start' })
    expect(screen.queryByRole('alertdialog')).toBeNull()
  })

  test('a Friday asks for Monday, a far day with its date, and a day off says that it is one', async () => {
    const monday = await showWindow('start', asked({ ...ENDED, until: later(4 * 24 * 60 - 95), isTomorrow: false }))
    monday.bridge.refuse('start', refusal)
    await monday.user.keyboard('{Enter}')
    expect(screen.getByRole('heading', { name: 'Can this wait until Monday?' })).toBeDefined()
    monday.push({ ...asked({ ...ENDED, ended: null, until: later(20 * 24 * 60), isTomorrow: false }), rev: 2 })
    expect(screen.getByRole('heading', { name: /until Wednesday,? (?:June 3|3 June)\?/u })).toBeDefined()
    expect(screen.getByText('This day is yours.')).toBeDefined()
  })
})

const snapshotTimebox = {
  ...asked(ENDED).timebox,
  id: 'box-1',
  title: 'Mail',
  kind: 'messages',
  phase: 'running',
  left: mins(5),
  used: 0.5,
  until: later(5),
  plannedCap: mins(10),
  cap: mins(10),
  startedAt: later(-5),
  marks: [],
  ifThen: null,
  watched: null,
  extensionCount: 2,
  extensionsLeft: 2,
  extensionLength: mins(5),
  budget: null,
  away: null,
} as const

describe('a start from the tray', () => {
  const view = asked(ENDED, {
    asked: { title: 'Reply to Priya', cap: mins(15), command: { type: 'carryOn', parkedId: 'p1' } },
  })

  test('is asked about as itself; what is written here waits', async () => {
    const { bridge, user, push } = await showWindow('start', view)
    const task = screen.getByRole<HTMLInputElement>('combobox', { name: 'What’s in front of you?' })
    expect(task.value).toBe('Reply to Priya')
    expect(task.readOnly).toBe(true)
    await user.click(press('Start anyway, 15 minutes'))
    expect(bridge.commands.at(-1)).toEqual({ type: 'carryOn', parkedId: 'p1', afterHours: 'now' })
    await user.click(press('It can wait'))
    expect(bridge.commands.at(-1)).toEqual({ type: 'letWait', what: { of: 'parked', parkedId: 'p1' } })
    push({ ...asked(ENDED), rev: 2 })
    expect(task.value).toBe('Slides for Monday’s review')
  })
})

describe('joy time', () => {
  test('is named, with its end', async () => {
    const joy = { name: 'joy', activity: 'Painting', ends: later(595), until: later(595) } as const
    const { bridge, user } = await showWindow('start', asked(joy))
    bridge.refuse('start', { code: 'joyTime', message: 'Kept.' })
    await user.keyboard('{Enter}')
    expect(screen.getByRole('alertdialog', { name: 'Now is for Painting' }).textContent).toMatch(/until (?:20|8):30/u)
  })
})

describe('a project', () => {
  const open = (used: number) =>
    showWindow(
      'start',
      snapshot({
        settings: {
          ...settings(),
          projects: [{ ...BETA, budget: { project: 'Beta', per: 'all', planned: mins(180), used: mins(used) } }],
        },
      }),
    )
  const project = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Project' })

  test('is one of the known, with its budget in plain words, or a new one', async () => {
    const { bridge, user } = await open(70)
    await user.click(press(/^More/u))
    await user.type(project(), 'beta')
    expect(screen.getByText('1 h 10 min of 3 h used')).toBeDefined()
    await user.click(press('Less'))
    expect(screen.getByText('beta: 1 h 10 min of 3 h used')).toBeDefined()
    await user.click(press(/^Start 25/u))
    expect(bridge.commands.at(-1)).toMatchObject({ type: 'start', project: 'beta' })
  })

  test('suggests a cap of what is left, and another can be chosen', async () => {
    const { bridge, user } = await open(170)
    await user.click(press(/^More/u))
    await user.type(project(), 'Beta')
    expect(press('Start 10 minutes')).toBeDefined()
    await user.click(screen.getByRole('radio', { name: '45 min' }))
    await user.click(press('Start 45 minutes'))
    expect(bridge.commands.at(-1)).toMatchObject({ cap: 2_700_000 })
  })

  test('whose budget is used can be started all the same', async () => {
    const { user } = await open(200)
    await user.click(press(/^More/u))
    await user.type(project(), 'Beta')
    expect(screen.getByText('The 3 h are used. Starting is still fine.')).toBeDefined()
    expect(press('Start 25 minutes')).toBeDefined()
  })
})
