import { fireEvent, screen, within } from '@testing-library/react'
import type { Settings } from '@core/settings.ts'
import { minutes, type LocalDay } from '@core/time.ts'
import { describe, expect, test } from 'vitest'
import { BETA, boundaries, PAINTING, WEEK } from './support/boundary-scenes.ts'
import type { Snapshot } from '@core/views/snapshot-type.ts'
import { AT, snapshot } from './support/samples.ts'
import { showWindow } from './support/show-window.tsx'

const press = (name: string | RegExp) => screen.getByRole('button', { name })
const switchOf = (name: string) => screen.getByRole('switch', { name })
const open = async (change: Partial<Settings> = {}, projects: Parameters<typeof boundaries>[1] = []) => {
  const run = await showWindow('settings', boundaries(change, projects))
  await run.user.click(press('Boundaries'))
  return run
}
const changed = (change: object) => ({ type: 'changeSettings', change })
const fill = (label: string, value: string): void => {
  const field = screen.getByLabelText(label)
  fireEvent.focus(field)
  fireEvent.change(field, { target: { value } })
  fireEvent.blur(field)
}

describe('work hours', () => {
  test('are switched on and off by weekday; the other days stay as they are', async () => {
    const { bridge, user } = await open()
    await user.click(switchOf('Saturday'))
    expect(bridge.commands.at(-1)).toEqual(
      changed({ workHours: { ...WEEK, saturday: { ...WEEK.saturday, on: true } } }),
    )
    await user.click(switchOf('Monday'))
    expect(bridge.commands.at(-1)).toEqual(changed({ workHours: { ...WEEK, monday: { ...WEEK.monday, on: false } } }))
  })

  test('are changed where they stand, by keyboard too', async () => {
    const { bridge, user } = await open()
    press(/^Monday, 9:00.*Change$/u).focus()
    await user.keyboard('{Enter}')
    expect(document.activeElement).toBe(screen.getByLabelText('Monday from'))
    fill('Monday until', '16:30')
    expect(bridge.commands.at(-1)).toEqual(
      changed({ workHours: { ...WEEK, monday: { ...WEEK.monday, to: minutes(16.5 * 60) } } }),
    )
  })

  test('Esc leaves the fields and not the window', async () => {
    const { bridge, user } = await open()
    await user.click(press(/^Friday, 9:00.*Change$/u))
    await user.keyboard('{Escape}')
    expect(screen.queryByLabelText('Friday from')).toBeNull()
    expect(bridge.commands.some(({ type }) => type === 'close')).toBe(false)
  })

  test('a day off says whose it is, and the question can be switched off', async () => {
    const { bridge, user } = await open()
    expect(screen.getAllByText('yours')).toHaveLength(2)
    await user.click(switchOf('Starting a timebox after hours'))
    expect(bridge.commands.at(-1)).toEqual(changed({ askAfterHours: false }))
  })

  test('single days off are added in their order and removed', async () => {
    const { bridge, user, push } = await open({ holidays: ['2026-12-24' as LocalDay] })
    fireEvent.change(screen.getByLabelText('Holidays and other days that are yours'), {
      target: { value: '2026-05-25' },
    })
    await user.click(press('Add'))
    expect(bridge.commands.at(-1)).toEqual(changed({ holidays: ['2026-05-25', '2026-12-24'] }))
    await user.click(press(/^Remove Thu/u))
    expect(bridge.commands.at(-1)).toEqual(changed({ holidays: [] }))
    push({ ...boundaries(), rev: 2 })
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Single days off' }))
  })
})

describe('joy time', () => {
  test.each([
    [true, 'In your quiet hours it stays silent'],
    [false, ''],
  ])('quiet hours on: %s, and the word before it says “%s”', async (on, said) => {
    await open({ quietHours: { on, from: minutes(20 * 60), to: minutes(8 * 60) } })
    const word = screen.getByRole('combobox', { name: 'A word before it' })
    const help = document.getElementById(word.getAttribute('aria-describedby') ?? '')
    expect(help?.textContent ?? '').toBe(said)
  })

  const { id: _id, ...plan } = PAINTING

  test('is said in words and changed where it stands', async () => {
    const { bridge, user } = await open()
    expect(screen.getByText(/^Tue and Thu, .*Kept like a promise to a friend$/u)).toBeDefined()
    await user.click(press('Edit Painting'))
    const form = within(screen.getByRole('form', { name: 'Edit Painting' }))
    await user.click(form.getByRole('button', { name: 'Thu' }))
    await user.click(form.getByRole('button', { name: 'Done' }))
    expect(bridge.commands.at(-1)).toEqual({
      type: 'keepJoy',
      id: 'joy-1',
      block: { ...plan, day: '2026-05-14', rule: 'FREQ=WEEKLY;BYDAY=TU' },
    })
    expect(document.activeElement).toBe(press('Edit Painting'))
  })

  test('that keeps its days keeps its first day and the days it was left out on', async () => {
    const left = { ...PAINTING, except: ['2026-05-19' as LocalDay] }
    const { bridge, user } = await open({ joyTime: [left] })
    await user.click(press('Edit Painting'))
    await user.type(screen.getByLabelText('What for'), ' alone')
    await user.keyboard('{Enter}')
    expect(bridge.commands.at(-1)).toMatchObject({ block: { ...plan, name: 'Painting alone', except: ['2026-05-19'] } })
  })

  test('is added for once, past midnight too; what is missing is said in one sentence', async () => {
    const { bridge, user } = await open({ joyTime: [] })
    await user.click(press('Add joy time'))
    await user.click(press('Done'))
    expect(screen.getByText('A word for it is enough.')).toBeDefined()
    await user.type(screen.getByLabelText('What for'), 'Concert')
    await user.selectOptions(screen.getByLabelText('How often'), 'Once')
    fireEvent.change(screen.getByLabelText('Day'), { target: { value: '2026-05-23' } })
    fireEvent.change(screen.getByLabelText('From'), { target: { value: '22:00' } })
    fireEvent.change(screen.getByLabelText('until'), { target: { value: '00:30' } })
    await user.click(press('Done'))
    expect(bridge.commands.at(-1)).toEqual({
      type: 'keepJoy',
      block: {
        name: 'Concert',
        day: '2026-05-23',
        at: minutes(22 * 60),
        length: minutes(150),
        rule: '',
        except: [],
      },
    })
  })

  test('from another calendar keeps its rule, and is removed after one question', async () => {
    const monthly = { ...PAINTING, rule: 'FREQ=MONTHLY;BYDAY=2TU' }
    const { bridge, user } = await open({ joyTime: [monthly] })
    expect(screen.getByText(/^Every month, since/u)).toBeDefined()
    await user.click(press('Edit Painting'))
    await user.click(press('Done'))
    expect(bridge.commands.at(-1)).toMatchObject({ block: { rule: 'FREQ=MONTHLY;BYDAY=2TU', day: '2026-05-12' } })
    await user.click(press('Edit Painting'))
    await user.click(press('Remove'))
    expect(screen.getByText('Remove it?')).toBeDefined()
    await user.click(press('Remove'))
    expect(bridge.commands.at(-1)).toEqual({ type: 'removeJoy', id: 'joy-1' })
  })

  test('that is half written is there again after another page', async () => {
    const { user } = await open()
    await user.click(press('Add joy time'))
    await user.type(screen.getByLabelText('What for'), 'Choir')
    await user.click(press('Nudges'))
    await user.click(press('Boundaries'))
    expect(screen.getByLabelText<HTMLInputElement>('What for').value).toBe('Choir')
    await user.click(press('Leave it'))
    await user.click(press('Add joy time'))
    expect(screen.getByLabelText<HTMLInputElement>('What for').value).toBe('')
  })

  test('one that has gone by is not shown', async () => {
    await open({ joyTime: [{ ...PAINTING, rule: '' }] })
    expect(screen.queryByText('Painting')).toBeNull()
  })

  test('that was moved opens its page and its form', async () => {
    const view = boundaries()
    await showWindow('settings', { ...view, settings: { ...view.settings, joyEditing: 'joy-1' } })
    expect(screen.getByRole('heading', { name: 'Boundaries' })).toBeDefined()
    expect(screen.getByRole('form', { name: 'Edit Painting' })).toBeDefined()
  })

  test('that is removed hands the focus to the name of its group', async () => {
    const { user, push } = await open()
    await user.click(press('Edit Painting'))
    await user.click(press('Remove'))
    await user.click(press('Remove'))
    push({ ...boundaries({ joyTime: [] }), rev: 2 })
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Weekly joy time' }))
  })

  test('that is removed elsewhere takes the focus from nowhere', async () => {
    const { push } = await open()
    press('Nudges').focus()
    push({ ...boundaries({ joyTime: [] }), rev: 2 })
    expect(document.activeElement).toBe(press('Nudges'))
  })

  test('is said before when and as wanted', async () => {
    const { bridge, user } = await open()
    await user.selectOptions(screen.getByRole('combobox', { name: 'A word before it' }), '30 minutes before')
    expect(bridge.commands.at(-1)).toEqual(changed({ joyReminder: minutes(30) }))
    await user.selectOptions(screen.getByRole('combobox', { name: 'A word before it' }), 'Off')
    expect(bridge.commands.at(-1)).toEqual(changed({ joyReminder: 0 }))
  })

  test('comes from a calendar file and goes into one; what could not be followed is said', async () => {
    const { user } = await open()
    await user.click(press('Import…'))
    expect(await screen.findByText('2 are here now. Others repeat in a way that Enough can’t follow.')).toBeDefined()
    await user.click(press('Export…'))
    expect(await screen.findByText('The file is written.')).toBeDefined()
  })
})

test('sentences that were asked for elsewhere are in sight, with the focus, each time', async () => {
  const asked = (id: string, rev: number): Snapshot => {
    const view = boundaries()
    return { ...view, rev, settings: { ...view.settings, sentencesAsked: id } }
  }
  const { user, push } = await showWindow('settings', asked('one', 1))
  const isThere = (): void => {
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Boundaries')
    expect(document.activeElement?.closest('[data-setting]')).toHaveProperty(
      'dataset.setting',
      'Sentences for saying no, and for handing over',
    )
  }
  isThere()
  await user.click(press('Nudges'))
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Nudges')
  push(asked('two', 2))
  isThere()
})

describe('projects', () => {
  test('have a budget or none, in plain words', async () => {
    const { bridge, user } = await open({}, [BETA, { id: 'p2', name: 'Garden', budget: null }])
    expect(screen.getByText('1 h 10 min of 3 h used')).toBeDefined()
    expect(screen.getByText('As long as it takes')).toBeDefined()
    await user.click(press('Edit Beta'))
    await user.selectOptions(screen.getByLabelText('Budget'), 'Per week')
    await user.click(within(screen.getByRole('group', { name: 'Hours' })).getByRole('button', { name: 'More' }))
    await user.click(press('Done'))
    expect(bridge.commands.at(-1)).toEqual({
      type: 'keepProject',
      name: 'Beta',
      budget: { per: 'week', length: minutes(210) },
    })
  })

  test('are added by name, and forgotten after one question', async () => {
    const { bridge, user, push } = await open({}, [BETA])
    await user.click(press('Add a project'))
    await user.type(screen.getByLabelText('Name'), 'Garden{Enter}')
    expect(bridge.commands.at(-1)).toMatchObject({ type: 'keepProject', name: 'Garden' })
    await user.click(press('Edit Beta'))
    await user.click(press('Remove'))
    await user.click(press('Remove'))
    expect(bridge.commands.at(-1)).toEqual({ type: 'removeProject', id: 'project-1' })
    push({ ...boundaries(), rev: 2 })
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Projects' }))
  })
})

test('a sentence is copied as it stands', async () => {
  const { bridge, user } = await open()
  await user.click(press(/^Copy this sentence: Thanks for asking/u))
  expect(bridge.copied).toEqual(['Thanks for asking. I can’t take this on this week.'])
})

describe('sentences for others', () => {
  const own = {
    own: [
      { id: 's1', updatedAt: AT, text: 'Not this month, {name}.', for: 'no' as const },
      { id: 's2', updatedAt: AT, text: 'Would you take {task}, {name}?', for: 'handOver' as const },
    ],
    hidden: ['withoutMe' as const],
  }
  const withOwn = (): Snapshot => {
    const page = boundaries()
    const { settings } = page
    return { ...page, settings: { ...settings, words: { ...settings.words, sentences: own } } }
  }
  const shown = async () => {
    const window = await showWindow('settings', withOwn())
    await window.user.click(press('Boundaries'))
    return window
  }

  test('one’s own come first, and are copied with a name filled in, which is kept nowhere', async () => {
    const { bridge, user } = await shown()
    await user.click(press('Copy this sentence: Not this month.'))
    await user.click(press('All sentences'))
    await user.type(screen.getByLabelText('To whom'), 'Ana')
    await user.click(press('Copy this sentence: Would you take this, Ana?'))
    await user.click(press('Copy this sentence: No, thank you, Ana. I’m leaving this one out.'))
    expect(bridge.copied).toEqual([
      'Not this month.',
      'Would you take this, Ana?',
      'No, thank you, Ana. I’m leaving this one out.',
    ])
    expect(bridge.commands).toEqual([])
  })

  test('of the product are twenty-four, in three grades, and each can be left out', async () => {
    const { bridge, user } = await shown()
    await user.click(press('All sentences'))
    expect(screen.getAllByRole('heading', { level: 4 }).map(({ textContent }) => textContent)).toEqual([
      'Softly',
      'Plainly',
      'Directly',
      'Softly',
      'Plainly',
      'Directly',
    ])
    const off = screen.getByRole('switch', { name: 'Please go on with this without me. My answer is no.' })
    expect(off.getAttribute('aria-checked')).toBe('false')
    await user.click(off)
    expect(bridge.commands).toEqual([{ type: 'switchLine', line: 'withoutMe', on: true }])
  })

  test('one’s own are added, changed and removed', async () => {
    const { bridge, user } = await shown()
    await user.click(press('Add your own sentence'))
    await user.type(screen.getByLabelText('The sentence'), 'No.{Enter}')
    expect(bridge.commands.at(-1)).toEqual({ type: 'keepSentence', text: 'No.', for: 'no' })
    await user.click(press('yours. Change “Not this month, {name}.”'))
    await user.selectOptions(screen.getByLabelText('What it is for'), 'handOver')
    await user.click(press('Keep this sentence'))
    expect(bridge.commands.at(-1)).toEqual({
      type: 'keepSentence',
      text: 'Not this month, {name}.',
      for: 'handOver',
      id: 's1',
    })
    await user.click(press('yours. Change “Not this month, {name}.”'))
    await user.click(press('Remove'))
    await user.click(press('Remove'))
    expect(bridge.commands.at(-1)).toEqual({ type: 'removeWord', list: 'sentences', id: 's1' })
  })
})

test('with work hours the evening is offered at their end, and has no time of its own', async () => {
  const { user, push } = await showWindow('settings', boundaries())
  await user.click(press('Reflection'))
  expect(screen.queryByLabelText('At')).toBeNull()
  expect(screen.getByText(/^Once, at the end of that day’s work hours/u)).toBeDefined()
  push(snapshot({ rev: 2 }))
  expect(screen.getByLabelText('At')).toBeDefined()
})
