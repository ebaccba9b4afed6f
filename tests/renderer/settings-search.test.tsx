import { screen, within } from '@testing-library/react'
import type { Settings } from '@core/settings.ts'
import { describe, expect, test, vi } from 'vitest'
import { weekdaysFrom } from '../../src/renderer/windows/settings/use-weekdays.ts'
import { settings, snapshot } from './support/samples.ts'
import { showWindow } from './support/show-window.tsx'

const search = async (query: string) => {
  const run = await showWindow('settings', snapshot())
  await run.user.keyboard('{Control>}f{/Control}')
  if (query !== '') await run.user.keyboard(query)
  return run
}
const found = () =>
  screen
    .queryAllByRole('listitem')
    .filter(({ textContent }) => / in (?:Timeboxes|Nudges|Revision|Reflection|Boundaries|Kind|Data)/u.test(textContent))
    .map(({ textContent }) => textContent.trim())
const set = (change: Partial<Settings>) => settings(change)

describe('finding a setting', () => {
  test.each([
    ['text size', ['Text size in Timeboxes']],
    ['WINDOW TITLES', ['Window titles in Revision loops']],
    ['fullscreen', []],
    ['wooden', ['Sound at the cap in Nudges']],
    ['joy reminder', []],
    ['caps on', ['Caps on offer in Timeboxes']],
    ['new day', ['A new day begins at in Timeboxes']],
    ['going back', ['Going back to an earlier version in Revision loops']],
  ])('%s finds %j', async (query, names) => {
    await search(query)
    expect(found()).toEqual(names)
    const said = names.length === 0 ? 'Nothing has that word. Another one may be closer.' : `${names.length} found`
    expect(screen.getByText(said).tagName).toBe('OUTPUT')
  })

  test('names come before explanations, and the whole section is found by its name', async () => {
    await search('boundaries')
    expect(found()[0]).toBe('Boundaries in Boundaries')
  })

  test('Enter goes to the first, whose control has the focus', async () => {
    const { user } = await search('do not disturb')
    await user.keyboard('{Enter}')
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Nudges')
    expect(document.activeElement).toBe(
      screen.getByRole('switch', { name: 'While the system is set to Do not disturb' }),
    )
  })

  test('arrows go through what was found and back to the field; a press opens it', async () => {
    const { user } = await search('cap')
    const field = screen.getByRole('searchbox', { name: 'Find a setting' })
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(document.activeElement?.textContent).toBe(found()[1])
    await user.keyboard('{ArrowUp}{ArrowUp}')
    expect(document.activeElement).toBe(field)
    await user.click(screen.getByRole('button', { name: /^A word before the cap/u }))
    expect(document.activeElement).toBe(screen.getByRole('switch', { name: 'A word before the cap' }))
  })

  test('Esc puts it away and leaves the window open; nothing else closes', async () => {
    const { bridge, user } = await search('cap')
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('searchbox')).toBeNull()
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'Timeboxes' }))
    expect(bridge.commands).toEqual([])
  })

  test('begins with a press too, and its way in says that it is there', async () => {
    const { user } = await showWindow('settings', snapshot())
    const way = screen.getByRole('button', { name: 'Find a setting' })
    await user.click(way)
    const field = screen.getByRole('searchbox', { name: 'Find a setting' })
    expect(document.activeElement).toBe(field)
    expect(way.getAttribute('aria-current')).toBe('page')
    expect(screen.queryByRole('button', { current: 'page', name: 'Timeboxes' })).toBeNull()
    await user.keyboard('{Tab}')
    await user.click(way)
    expect(document.activeElement).toBe(field)
    await user.click(screen.getByRole('button', { name: 'Nudges' }))
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Nudges')
  })

  test('every row of every section can be found by its name', async () => {
    const { user } = await showWindow('settings', snapshot())
    const names: string[] = []
    const sections = within(within(screen.getByRole('navigation')).getByRole('list'))
    for (const section of sections.getAllByRole('button')) {
      await user.click(section)
      names.push(
        ...[...document.querySelectorAll<HTMLElement>('[data-setting]')].map((row) => row.dataset['setting'] ?? ''),
      )
    }
    expect(names.length).toBeGreaterThan(45)
    await user.keyboard('{Meta>}f{/Meta}')
    const drawn = [...document.querySelectorAll<HTMLElement>('[data-section] [data-setting]')]
    expect(drawn.map((row) => row.dataset['setting'])).toEqual(names)
  })
})

describe('weekdays', () => {
  test.each([
    ['monday', 'en-US', 'monday'],
    ['saturday', 'de-DE', 'saturday'],
    ['locale', 'en-US', 'sunday'],
    ['locale', 'de-DE', 'monday'],
    ['locale', 'ar-EG', 'saturday'],
  ] as const)('begin, set to %s in %s, on %s', (weekStart, locale, first) => {
    expect(weekdaysFrom(weekStart, locale)[0]).toBe(first)
    expect(new Set(weekdaysFrom(weekStart, locale)).size).toBe(7)
  })

  test('are listed in that order', async () => {
    const { user } = await showWindow('settings', snapshot({ settings: set({ weekStart: 'sunday' }) }))
    await user.click(screen.getByRole('button', { name: 'Boundaries' }))
    const hours = within(screen.getByRole('list', { name: 'Work hours' })).getAllByRole('switch')
    expect(hours[0]).toBe(screen.getByRole('switch', { name: 'Sunday' }))
  })
})

describe('sounds', () => {
  const heard = () => {
    const played: string[] = []
    vi.stubGlobal(
      'Audio',
      class {
        readonly file: string
        constructor(file: string) {
          this.file = file
        }
        play = async (): Promise<void> => void played.push(this.file.replace(/^.*\//u, ''))
      },
    )
    return played
  }

  test('can be heard before; none has nothing to listen to', async () => {
    const played = heard()
    const { user, push } = await showWindow('settings', snapshot())
    await user.click(screen.getByRole('button', { name: 'Nudges' }))
    expect(screen.getByRole('button', { name: 'Listen' })).toHaveProperty('disabled', true)
    push(snapshot({ rev: 2, settings: set({ sound: 'notes' }) }))
    await user.click(screen.getByRole('button', { name: 'Listen' }))
    expect(played).toEqual(['notes.wav'])
  })

  test('are played by the Prompt when main asks, once', async () => {
    const played = heard()
    const { bridge } = await showWindow('prompt', snapshot())
    bridge.sound('bowl')
    expect(played).toEqual(['bowl.wav'])
  })
})

describe('back to the defaults', () => {
  test('is offered where something was changed, and hands the focus on to its undo and back', async () => {
    const { bridge, user, push } = await showWindow('settings', snapshot())
    expect(screen.queryByRole('button', { name: 'Back to the defaults' })).toBeNull()
    push(snapshot({ rev: 2, settings: { ...set({ suggestCap: false }), changed: ['timeboxes'] } }))
    await user.click(screen.getByRole('button', { name: 'Back to the defaults' }))
    push(snapshot({ rev: 3, settings: { ...set({}), undo: 'timeboxes' } }))
    const undo = screen.getByRole('button', { name: 'Undo' })
    expect(document.activeElement).toBe(undo)
    expect(screen.getByText('Back to the defaults.').tagName).toBe('OUTPUT')
    await user.keyboard('{Enter}')
    push(snapshot({ rev: 4, settings: { ...set({ suggestCap: false }), changed: ['timeboxes'] } }))
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Back to the defaults' }))
    expect(bridge.commands).toEqual([{ type: 'resetSettings', section: 'timeboxes' }, { type: 'undoReset' }])
  })

  test('takes no focus when its page opens', async () => {
    const { user } = await showWindow('settings', snapshot({ settings: { ...set({}), changed: ['nudges'] } }))
    await user.click(screen.getByRole('button', { name: 'Nudges' }))
    expect(document.activeElement).not.toBe(screen.getByRole('button', { name: 'Back to the defaults' }))
  })
})

test('a start with the computer that the system refused says so at its row', async () => {
  await showWindow('settings', snapshot({ settings: { ...set({}), loginRefused: true } }))
  expect(screen.getByText('The system didn’t let that be changed. It is as it was.')).toBeDefined()
  expect(screen.getByRole('switch', { name: 'Start with the computer' }).getAttribute('aria-checked')).toBe('false')
})

test('fewer movements reach the page', async () => {
  const { push } = await showWindow('settings', snapshot())
  expect(document.documentElement.dataset['motion']).toBe('system')
  push(snapshot({ rev: 2, motion: 'reduce' }))
  expect(document.documentElement.dataset['motion']).toBe('reduce')
})
