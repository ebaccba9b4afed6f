import type { SharedFolderView } from '@core/views/snapshot-type.ts'
import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { FakeBridge } from './support/fake-bridge.ts'
import { later, snapshot } from './support/samples.ts'
import { computer, OWN, sharing } from './support/shared-scenes.ts'
import { showWindow } from './support/show-window.tsx'

const ok = <T,>(value: T) => Promise.resolve({ ok: true as const, value })
const no = (message: string) => Promise.resolve({ ok: false as const, code: 'sharedNotUsed' as const, message })
const button = (name: string) => screen.getByRole('button', { name })
const shared = (change: Partial<SharedFolderView> = {}) => snapshot({ settings: sharing(change) })
/** The section, with what main would answer. */
const open = async (first = shared(), answers: Partial<FakeBridge> = {}) => {
  const run = await showWindow('settings', first, 'linux', answers)
  await run.user.click(button('Data & privacy'))
  return run
}
const region = () => within(screen.getByRole('region', { name: 'Several computers' }))
const rows = () => within(region().getByRole('list', { name: 'Computers that share it' })).getAllByRole('listitem')
const textsOf = (row: HTMLElement): readonly string[] =>
  [...row.querySelectorAll('h3, p')].map(({ textContent }) => textContent)

describe('a shared folder', () => {
  test('is chosen with one press; until then no computers are listed, and everything stays on this one', async () => {
    const asked: string[] = []
    const { user } = await open(snapshot(), { chooseShared: () => (asked.push('choose'), ok(null)) })
    expect(region().queryByRole('list')).toBeNull()
    expect(screen.getByText('Everything stays on this computer. There is no account.')).toBeDefined()
    await user.click(button('Choose a folder…'))
    expect(asked).toEqual(['choose'])
    expect(region().queryByRole('alert')).toBeNull()
  })

  test('that can’t be used is said, in one sentence', async () => {
    const sentence = 'That folder can’t be used at the moment. Nothing was changed.'
    const { user } = await open(snapshot(), { chooseShared: () => no(sentence) })
    await user.click(button('Choose a folder…'))
    expect((await region().findByRole('alert')).textContent).toBe(sentence)
  })

  test('changes what is said of where everything stays, of the network and of deleting', async () => {
    await open()
    for (const sentence of [
      'Everything stays on this computer and in your shared folder. There is no account.',
      'Enough makes no connections. A sync program of yours carries the shared folder.',
      'Asks once, then it’s gone here, and on each other computer once it hears of it',
    ])
      expect(screen.getByText(sentence)).toBeDefined()
    expect(screen.queryByText('Everything stays on this computer. There is no account.')).toBeNull()
  })

  test('is left with one press; what stays is said, and the focus stays on the button', async () => {
    const asked: string[] = []
    const { user, push } = await open(shared(), { leaveShared: () => (asked.push('leave'), ok(null)) })
    await user.click(button('Stop using it'))
    push({ ...snapshot(), rev: 2 })
    expect(asked).toEqual(['leave'])
    expect(region().getByRole('alert').textContent).toBe(
      'It isn’t used any more. What came from it stays here, and what lies in it stays there.',
    )
    expect(document.activeElement).toBe(button('Choose a folder…'))
  })

  test('says what is to be known of it, a sentence each', async () => {
    await open(
      shared({
        said: [
          { key: 'computers.gone', values: {} },
          { key: 'computers.clock', values: { name: 'Attic' } },
        ],
      }),
    )
    expect(
      region()
        .getAllByRole('status')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'The shared folder is not there at the moment. Everything is kept here, and goes there when it is back.',
      'The clock of Attic is ahead of the one here. Everything from there is kept.',
    ])
  })
})

describe('the computers that share it', () => {
  test('are said with their names and when they were heard of, this one first; one put aside waits', async () => {
    const { user } = await open()
    expect(rows().map(textsOf)).toEqual([
      ['Desk', 'This computer'],
      ['Laptop', 'Last heard of at 10:34 AM'],
      ['Attic', 'Last heard of on May 13, 2026', 'What you erased is gone there too.'],
      ['Office', 'Last heard of at 9:05 AM', 'What you erased is still to go there.'],
    ])
    await user.click(button('Show 1 more'))
    expect(rows().map(textsOf).at(-1)).toEqual([
      'Old laptop',
      'Put aside until it is heard of again. Its files are kept.',
    ])
    await user.click(button('Show fewer'))
    expect(rows()).toHaveLength(4)
  })

  test('say where a timebox runs now', async () => {
    await open()
    expect(rows().map((row) => within(row).queryByText('Running now') !== null)).toEqual([false, true, false, false])
  })

  test.each([
    [9, 1, 'Show 2 more'],
    [50, 0, 'Show 42 more'],
  ])('%i of them, and %i put aside: eight are in sight', async (count, aside, more) => {
    const others = Array.from({ length: count - 1 }, (_, index) => computer(`device${index}`, `Computer ${index}`))
    const gone = Array.from({ length: aside }, (_, index) => computer(`gone${index}`, 'Old', { forgotten: true }))
    const { user } = await open(shared({ computers: [OWN, ...others, ...gone] }))
    expect(rows()).toHaveLength(8)
    await user.click(button(more))
    expect(rows()).toHaveLength(count + aside)
  })

  test('one that was never heard of says so', async () => {
    await open(shared({ computers: [OWN, computer('silentxx', 'Silent', { heardAt: null })] }))
    expect(rows().map(textsOf)[1]).toEqual(['Silent', 'Not heard of yet'])
  })

  test('one is named where it stands; Enter keeps it, and the focus is back on its button', async () => {
    const wishes: unknown[] = []
    const { user } = await open(shared(), { nameComputer: (wish) => (wishes.push(wish), ok(null)) })
    await user.click(button('Name… Desk'))
    const field = screen.getByRole('textbox', { name: 'What it is called' })
    expect(document.activeElement).toBe(field)
    await user.clear(field)
    await user.type(field, ' Kitchen table {Enter}')
    expect(wishes).toEqual([{ device: OWN.device, name: 'Kitchen table' }])
    expect(document.activeElement).toBe(button('Name… Desk'))
  })

  test('a name that is being written outlasts another page, and is left with one press', async () => {
    const { user } = await open()
    await user.click(button('Name… Laptop'))
    await user.type(screen.getByRole('textbox', { name: 'What it is called' }), ' of Kim')
    await user.click(button('Nudges'))
    await user.click(button('Data & privacy'))
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'What it is called' }).value).toBe('Laptop of Kim')
    await user.click(button('Leave it'))
    expect(screen.queryByRole('textbox', { name: 'What it is called' })).toBeNull()
  })

  test('a name that is refused stays to be changed', async () => {
    const { user } = await open(shared(), { nameComputer: () => no('That is longer than fits.') })
    await user.click(button('Name… Attic'))
    await user.click(button('Done'))
    expect((await region().findByRole('alert')).textContent).toBe('That is longer than fits.')
    expect(screen.getByRole('textbox', { name: 'What it is called' })).toBeDefined()
  })

  test('one is put aside with one press; this computer can’t be', async () => {
    const asked: string[] = []
    const { user } = await open(shared(), { forgetComputer: (device) => (asked.push(device), ok(null)) })
    expect(screen.queryByRole('button', { name: 'Put aside Desk' })).toBeNull()
    await user.click(button('Put aside Attic'))
    expect(asked).toEqual(['atticxxx'])
  })
})

test('Start says that a timebox runs on another computer, and starts one all the same', async () => {
  const elsewhere = { key: 'computers.runningOn', values: { name: 'Laptop' } } as const
  const { user, bridge } = await showWindow('start', snapshot({ elsewhere }))
  expect(screen.getByRole('contentinfo').textContent).toContain('Running on Laptop')
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(bridge.commands.map(({ type }) => type)).toContain('start')
})

test('a computer heard of just before midnight is said by its day', async () => {
  // 00:35 on the 14th in Berlin is ten hours before; 23:35 on the 13th eleven.
  await open(
    shared({
      computers: [
        OWN,
        computer('nightaaa', 'A', { heardAt: later(-600) }),
        computer('nightbbb', 'B', { heardAt: later(-660) }),
      ],
    }),
  )
  expect(
    rows()
      .slice(1)
      .map((row) => textsOf(row)[1]),
  ).toEqual(['Last heard of at 12:35 AM', 'Last heard of on May 13, 2026'])
})
