import { act, screen, within } from '@testing-library/react'
import type { ExportWish, PageWish, SavedFile } from '@shared/bridge.ts'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { FakeBridge } from './support/fake-bridge.ts'
import { SHARED_PAGE, SHIPPED } from './support/export-samples.ts'
import { snapshot } from './support/samples.ts'
import { showWindow } from './support/show-window.tsx'

const SAVED: SavedFile = { name: 'enough-2026-05-11-to-2026-05-14.csv', folder: '/home/kim/Documents' }

/** A canvas of jsdom draws nothing. */
const PNG = new Uint8Array([1, 2, 3])
beforeEach(() => {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)
  vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((made) => made(new Blob([PNG])))
  Object.defineProperty(document, 'fonts', { value: { load: () => Promise.resolve([]) }, configurable: true })
})
afterEach(() => vi.restoreAllMocks())

/** The panel, and what was asked of main. */
const open = async (change: Partial<FakeBridge> = {}) => {
  const wishes: ExportWish[] = []
  const previews: PageWish[] = []
  const run = await showWindow('insights', snapshot(), 'linux', {
    saveExport: (wish) => {
      wishes.push(wish)
      return Promise.resolve({ ok: true, value: SAVED })
    },
    previewPage: (wish) => {
      previews.push(wish)
      return Promise.resolve({ ok: true, value: SHARED_PAGE })
    },
    findShipped: () => Promise.resolve({ ok: true, value: SHIPPED }),
    ...change,
  })
  await run.user.click(screen.getByRole('button', { name: 'Export' }))
  const choose = async (name: string) => {
    await run.user.click(screen.getByRole('radio', { name }))
    await act(async () => undefined)
  }
  return { ...run, wishes, previews, choose }
}

test('the headline has the focus when it comes, and Escape leads back', async () => {
  const { user } = await open()
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Export' }))
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('heading', { name: 'Export' })).toBeNull()
})

describe('timeboxes', () => {
  test('of the time that is looked at are saved as a table, and it is said where', async () => {
    const { user, wishes } = await open()
    await user.click(screen.getByRole('button', { name: 'Save…' }))
    expect(wishes).toEqual([
      {
        what: 'timeboxes',
        form: 'csv',
        naming: 'names',
        span: { from: '2026-05-11', to: '2026-05-14' },
        filter: { kinds: null, projects: null },
      },
    ])
    expect(await screen.findByText(`Saved as ${SAVED.name} in ${SAVED.folder}.`)).toBeTruthy()
  })

  test('can be all of them, in another form, by their kinds', async () => {
    const { user, wishes, choose } = await open()
    await user.selectOptions(screen.getByRole('combobox', { name: 'Which time' }), 'Everything')
    await user.selectOptions(screen.getByRole('combobox', { name: 'As' }), 'Calendar (ICS)')
    await choose('Their kinds')
    expect(screen.getByText(/Titles, marks and sentences stay here\./u)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Save…' }))
    expect(wishes).toMatchObject([{ form: 'ics', naming: 'kinds', span: null }])
  })

  test('nothing is said when nobody chose a place, and a refusal is said with its sentence', async () => {
    const replies = [
      { ok: true, value: null } as const,
      { ok: false, code: 'exportDiskFull', message: 'The disk is full. Nothing was saved.' } as const,
    ]
    const { user } = await open({ saveExport: () => Promise.resolve(replies.shift() ?? { ok: true, value: null }) })
    await user.click(screen.getByRole('button', { name: 'Save…' }))
    expect(screen.queryByText(/^Saved as/u)).toBeNull()
    expect(screen.queryByRole('alert')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Save…' }))
    expect((await screen.findByRole('alert')).textContent).toBe('The disk is full. Nothing was saved.')
    await user.selectOptions(screen.getByRole('combobox', { name: 'As' }), 'JSON')
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('a second press while the first is on its way does nothing', async () => {
    const reply = Promise.withResolvers<{ ok: true; value: null }>()
    let asked = 0
    const { user } = await open({
      saveExport: () => {
        asked += 1
        return reply.promise
      },
    })
    await user.dblClick(screen.getByRole('button', { name: 'Save…' }))
    expect(asked).toBe(1)
    await act(async () => reply.resolve({ ok: true, value: null }))
    await user.click(screen.getByRole('button', { name: 'Save…' }))
    expect(asked).toBe(2)
  })
})

describe('a page for someone', () => {
  test('tells no names and no predictions until that is chosen, and is seen as it will be', async () => {
    const { previews, wishes, user, choose } = await open()
    await choose('A page for someone')
    expect(previews.at(-1)).toEqual({
      page: { view: 'week', around: '2026-05-14', kinds: null, projects: null },
      choice: { parts: ['strip', 'planned', 'loops', 'belief', 'wins', 'words'], naming: 'kinds', predictions: false },
    })
    const preview = within(screen.getByRole('region', { name: 'Preview' }))
    expect(preview.getByRole('heading', { name: 'Planned and took' })).toBeTruthy()
    expect(preview.getByRole('columnheader', { name: 'Expected' })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Save…' }))
    expect(wishes).toEqual([{ what: 'page', form: 'pdf', ...previews.at(-1) }])
  })

  test.each([
    ['One day', 'strip'],
    ['Planned and took', 'planned'],
    ['Loops, by time of day', 'loops'],
    ['Belief before and after', 'belief'],
    ['Small wins', 'wins'],
    ['A week in words', 'words'],
  ] as const)('%s can be left out, and comes back in its place', async (name, part) => {
    const { previews, user, choose } = await open()
    await choose('A page for someone')
    const all = previews.at(-1)?.choice.parts
    await user.click(screen.getByRole('switch', { name }))
    expect(previews.at(-1)?.choice.parts).toEqual(all?.filter((one) => one !== part))
    await user.click(screen.getByRole('switch', { name }))
    expect(previews.at(-1)?.choice.parts).toEqual(all)
  })

  test('can be a month, with names and what was expected', async () => {
    const { previews, user, choose } = await open()
    await choose('A page for someone')
    await choose('The month')
    await choose('Their names')
    await user.click(screen.getByRole('switch', { name: 'Quote what you expected' }))
    expect(previews.at(-1)).toMatchObject({ page: { view: 'month' }, choice: { naming: 'names', predictions: true } })
  })

  test('that can’t be made is said', async () => {
    const message = 'Something unexpected happened. Your timebox is safe.'
    const { choose } = await open({ previewPage: () => Promise.resolve({ ok: false, code: 'internal', message }) })
    await choose('A page for someone')
    expect(screen.getByRole('alert').textContent).toBe(message)
  })
})

describe('a card', () => {
  const TEXT = 'Shipped, imperfect, and it was fine'

  test('has its sentence alone, until more is chosen', async () => {
    const { user, choose } = await open()
    await choose('A card')
    expect(screen.getByRole('img', { name: TEXT })).toBeTruthy()
    await choose('Its kind')
    expect(screen.getByRole('img', { name: `${TEXT}. Something else` })).toBeTruthy()
    await choose('Its name')
    await user.click(screen.getByRole('switch', { name: 'With the day' }))
    expect(
      screen.getByRole('img', { name: /^Shipped, imperfect, and it was fine\. Checklist 2\.4\. .*14/u }),
    ).toBeTruthy()
    await user.selectOptions(screen.getByRole('combobox', { name: 'Which one' }), 's3')
    expect(screen.getByRole('img', { name: /fine\. One thing\. .*13/u })).toBeTruthy()
  })

  test('is saved as the picture that was drawn, under the day of what it is about', async () => {
    const { user, wishes, choose } = await open()
    await choose('A card')
    await user.click(screen.getByRole('button', { name: 'Save as picture…' }))
    await vi.waitFor(() => expect(wishes).toEqual([{ what: 'card', png: PNG, day: '2026-05-14' }]))
  })

  test('its text can be copied, as it stands there', async () => {
    const { user, bridge, choose } = await open()
    await choose('A card')
    await choose('Its name')
    await user.click(screen.getByRole('button', { name: 'Copy the text' }))
    expect(bridge.copied).toEqual([`${TEXT}\nChecklist 2.4`])
    expect(screen.getByRole('button', { name: 'Copied' })).toBeTruthy()
  })

  test('stands by itself where nothing was shipped', async () => {
    const { user, wishes, choose } = await open({ findShipped: () => Promise.resolve({ ok: true, value: [] }) })
    await choose('A card')
    expect(screen.getByText(/^Nothing was shipped in this time\./u)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Save as picture…' }))
    await vi.waitFor(() => expect(wishes).toHaveLength(1))
  })
})
