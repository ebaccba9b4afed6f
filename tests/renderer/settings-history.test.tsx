import { COLUMN_ROLES } from '@core/imports/csv-columns.ts'
import { act, screen, within } from '@testing-library/react'
import type { HistoryProgress, HistoryWish } from '@shared/bridge.ts'
import { describe, expect, test } from 'vitest'
import { ROLES } from '../../src/renderer/windows/settings/data/HistoryColumns.tsx'
import type { FakeBridge } from './support/fake-bridge.ts'
import { OF_A_TABLE, OF_TIMEWARRIOR, TABLE_SAID } from './support/history-samples.ts'
import { snapshot } from './support/samples.ts'
import { showWindow } from './support/show-window.tsx'

const ok = <T,>(value: T) => Promise.resolve({ ok: true as const, value })
const button = (name: string) => screen.getByRole('button', { name })
/** The place where it is done, with what main would answer. */
const open = async (answers: Partial<FakeBridge> = {}) => {
  const run = await showWindow('settings', snapshot(), 'linux', answers)
  await run.user.click(button('Data & privacy'))
  await run.user.click(button('Take in…'))
  return run
}
const region = () => within(screen.getByRole('region', { name: 'Take in from another program' }))

describe('taking in from another program', () => {
  test.each([
    ['File…', 'file'],
    ['Folder…', 'folder'],
  ])('%s: what would come of it is said, and nothing is taken in yet', async (name, what) => {
    const asked: string[] = []
    const { user } = await open({ chooseHistory: (one) => (asked.push(one), ok(OF_TIMEWARRIOR)) })
    await user.click(button(name))
    expect(asked).toEqual([what])
    const seen = within(region().getByRole('region', { name: 'timewarrior' }))
    expect(seen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(OF_TIMEWARRIOR.lines)
    expect(seen.getByRole<HTMLSelectElement>('combobox', { name: 'Read as' }).value).toBe('timewarrior')
    // What needs no columns asks for none.
    expect(seen.queryByText('What its columns are')).toBeNull()
  })

  test('is done with one press, and said; the focus stays here', async () => {
    const { user } = await open({ chooseHistory: () => ok(OF_TIMEWARRIOR), takeHistory: () => ok(214) })
    await user.click(button('File…'))
    await user.click(button('Take it in'))
    expect(await region().findByText('214 are here now. “Take back” lets them go again.')).toBeDefined()
    expect(region().queryByRole('region')).toBeNull()
    expect(document.activeElement).toBe(button('File…'))
  })

  test('is left with one press', async () => {
    const { user } = await open({ chooseHistory: () => ok(OF_TIMEWARRIOR) })
    await user.click(button('File…'))
    await user.click(button('Leave it'))
    expect(region().queryByRole('region')).toBeNull()
    expect(document.activeElement).toBe(button('File…'))
  })

  test('nothing was chosen: nothing is said', async () => {
    const { user } = await open()
    await user.click(button('File…'))
    expect(region().queryByRole('alert')).toBeNull()
  })

  test('a refusal is one sentence', async () => {
    const message = 'This file can’t be read. Nothing was changed.'
    const { user } = await open({
      chooseHistory: () => Promise.resolve({ ok: false, code: 'importNotRead', message }),
    })
    await user.click(button('File…'))
    expect(region().getByRole('alert').textContent).toBe(message)
  })

  test('the last one is taken back, and what came of it is said', async () => {
    const { user } = await open({ takeHistoryBack: () => ok(5) })
    await user.click(button('Take back'))
    expect(region().getByRole('alert').textContent).toBe('5 were taken back.')
  })

  test('how far a long one is, is told until it is over', async () => {
    const told: { listener: (progress: HistoryProgress) => void } = { listener: () => undefined }
    const { promise, resolve } = Promise.withResolvers<{ ok: true; value: number }>()
    const { user } = await open({
      chooseHistory: () => ok(OF_TIMEWARRIOR),
      takeHistory: () => promise,
      onHistoryProgress: (listener) => {
        Object.assign(told, { listener })
        return () => undefined
      },
    })
    await user.click(button('File…'))
    await user.click(button('Take it in'))
    act(() => told.listener({ done: 12, of: 120 }))
    expect(region().getByText('12 of 120 months')).toBeDefined()
    await act(async () => resolve({ ok: true, value: 9 }))
    expect(region().queryByText('12 of 120 months')).toBeNull()
  })
})

describe('columns of a table', () => {
  const role = (name: string) => region().getByRole('combobox', { name })

  test('every role of the core can be said', () => {
    expect(ROLES).toEqual(COLUMN_ROLES)
  })

  test('are offered with what their first row holds, and read when the person says so', async () => {
    const wishes: HistoryWish[] = []
    const { user } = await open({
      chooseHistory: () => ok(OF_A_TABLE),
      readHistory: (wish) => (wishes.push(wish), ok(TABLE_SAID)),
    })
    await user.click(button('File…'))
    expect(region().getByText(/^Which columns hold the start/u)).toBeDefined()
    expect(region().queryByRole('button', { name: 'Take it in' })).toBeNull()
    expect(within(role('What it was')).getAllByRole('option')).toHaveLength(5)
    expect(role('What it was').textContent).toContain('Datum, as in 11.05.2026')
    await user.selectOptions(role('What it was'), 'Was')
    await user.selectOptions(role('Start, the day'), 'Datum')
    await user.selectOptions(role('Start, the time'), 'Beginn')
    await user.selectOptions(role('End, the time'), 'Ende')
    await user.selectOptions(role('Dates like 05/06/2026'), 'Day first')
    expect(wishes).toEqual([])
    await user.click(button('Read it like this'))
    expect(wishes).toEqual([
      {
        form: 'csv',
        order: 'day-first',
        columns: {
          title: 'Was',
          project: '',
          tags: '',
          start: '',
          'start-date': 'Datum',
          'start-time': 'Beginn',
          end: '',
          'end-date': '',
          'end-time': 'Ende',
          length: '',
        },
      },
    ])
    expect(await region().findByText(TABLE_SAID.lines[0] ?? '')).toBeDefined()
    expect(region().getByRole('button', { name: 'Take it in' })).toBeDefined()
  })

  test('that are being said again hide what was told of before, until it is read', async () => {
    const { user } = await open({ chooseHistory: () => ok(TABLE_SAID) })
    await user.click(button('File…'))
    await user.click(region().getByText('What its columns are'))
    await user.selectOptions(role('Project'), 'Was')
    expect(region().queryByText(TABLE_SAID.lines[0] ?? '')).toBeNull()
    expect(region().queryByRole('button', { name: 'Take it in' })).toBeNull()
  })

  test('a file that nobody knows can be said to be one of a form', async () => {
    const wishes: HistoryWish[] = []
    const unknown = { name: 'notes', form: null, table: null, fresh: 0, lines: ['Enough can’t tell.'] }
    const { user } = await open({
      chooseHistory: () => ok(unknown),
      readHistory: (wish) => (wishes.push(wish), ok(OF_A_TABLE)),
    })
    await user.click(button('File…'))
    await user.selectOptions(role('Read as'), 'A table (CSV)')
    expect(wishes).toEqual([{ form: 'csv', columns: {}, order: null }])
  })
})
