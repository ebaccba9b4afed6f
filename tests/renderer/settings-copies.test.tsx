import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { COPIED, EARLIER } from './support/copy-samples.ts'
import type { FakeBridge } from './support/fake-bridge.ts'
import { snapshot } from './support/samples.ts'
import { showWindow } from './support/show-window.tsx'

const ok = <T,>(value: T) => Promise.resolve({ ok: true as const, value })
/** The section, with what main would answer. */
const open = async (answers: Partial<FakeBridge> = {}) => {
  const run = await showWindow('settings', snapshot())
  Object.assign(run.bridge, { copiedFiles: () => ok(COPIED), earlierCopies: () => ok(EARLIER), ...answers })
  await run.user.click(screen.getByRole('button', { name: 'Data & privacy' }))
  await run.user.click(screen.getByRole('button', { name: 'Choose a copy…' }))
  return run
}
const region = () => screen.getByRole('region', { name: 'Go back to an earlier copy' })

describe('going back to an earlier copy', () => {
  test('says in plain words what can go back, and what each copy holds', async () => {
    await open()
    expect(
      within(region())
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['Timeboxes of May 2026', 'Evenings of May 2026', 'Tasks, what is parked, and projects', 'Settings'])
    const rows = await within(region()).findAllByRole('listitem')
    expect(rows.map((row) => row.querySelector('p')?.textContent)).toEqual([
      '41 timeboxes and 3 experiments',
      '38 timeboxes and 3 experiments',
      '35 timeboxes and 1 experiment',
      'Nothing in it',
    ])
    // The one that says what is here now is no way back.
    expect(rows.map((row) => within(row).queryAllByRole('button').length)).toEqual([1, 0, 1, 1])
  })

  test('looks at another file when another is chosen', async () => {
    const asked: string[] = []
    const { user } = await open({ earlierCopies: (file) => (asked.push(file), ok(EARLIER.slice(0, 1))) })
    await user.selectOptions(within(region()).getByRole('combobox'), 'Settings')
    expect(asked).toEqual(['history/abcdefgh/2026-05', 'settings'])
  })

  test('asks main for the copy whose button was pressed, and says what came of it', async () => {
    const wishes: unknown[] = []
    const { user } = await open({ goBack: (wish) => (wishes.push(wish), ok(true)) })
    await user.click(await within(region()).findByRole('button', { name: /13.*May.*2026|May 13, 2026/u }))
    expect(wishes).toEqual([{ file: 'history/abcdefgh/2026-05', copy: '2026-05-13' }])
    expect(await screen.findByText('It’s back. What was here before is a copy now.')).toBeDefined()
  })

  test('says nothing when the question was answered with no', async () => {
    const { user } = await open({ goBack: () => ok(false) })
    const [first] = await within(region()).findAllByRole('button', { name: /^Go back to/u })
    if (first !== undefined) await user.click(first)
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test.each([
    ['there is no copy yet', { copiedFiles: () => ok([]) }, 'There is no copy yet. The first one is made today.'],
    ['none can be read', { earlierCopies: () => ok([]) }, 'None of these copies can be read.'],
  ])('says so when %s', async (_name, answers, sentence) => {
    await open(answers)
    expect(await screen.findByText(sentence)).toBeDefined()
  })

  test('closes again', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('button', { name: 'Choose a copy…' }))
    expect(screen.queryByRole('region', { name: 'Go back to an earlier copy' })).toBeNull()
  })
})
