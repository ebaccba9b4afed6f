import { act, createEvent, fireEvent, screen } from '@testing-library/react'
import type { WatchedChoice } from '@shared/bridge.ts'
import { describe, expect, test } from 'vitest'
import type { FakeBridge } from './support/fake-bridge.ts'
import { snapshot, task, TASKS } from './support/samples.ts'
import { showWindow, typesOf } from './support/show-window.tsx'

const title = () => screen.getByRole('combobox', { name: 'What’s in front of you?' })
const path = () => screen.getByRole('textbox', { name: 'A file or folder to watch' })
const mode = () => screen.getByRole('combobox', { name: 'How far it is' })
const draft = { title: 'Note', cap: '25', marks: [], ifThen: '', kind: 'other', more: true } as const
const open = { ...draft, marks: [] }
const watching = (place: string) => ({ ...open, watched: { path: place, mode: null } })
const sent = ({ commands }: FakeBridge) => commands.findLast(({ type }) => type === 'start')
const NOT_THERE = { ok: false, code: 'watchNotFound', message: 'There is no file or folder at that place.' } as const
const choice = (change: Partial<WatchedChoice>) => ({
  ok: true as const,
  value: { path: '/home/someone/note.md', name: 'note.md', isFolder: false, note: null, ...change },
})
const shown = (start: ReturnType<typeof watching> | typeof open = open, tasks = TASKS) =>
  showWindow('start', snapshot({ drafts: { start }, start: { ...snapshot().start, tasks } }))
/** Give the bridge that the window has another answer. */
const answer = (bridge: FakeBridge, change: Partial<FakeBridge>): void => void Object.assign(bridge, change)

describe('choosing what to watch', () => {
  test.each([
    ['File…', 'file'],
    ['Folder…', 'folder'],
  ])('%s lets the system ask, and what was chosen goes along', async (name, what) => {
    const { bridge, user } = await shown()
    const asked: string[] = []
    answer(bridge, {
      chooseWatched: (kind) => {
        asked.push(kind)
        return Promise.resolve(choice({ isFolder: kind === 'folder' }))
      },
    })
    await user.click(screen.getByRole('button', { name }))
    expect(asked).toEqual([what])
    expect(screen.getByText('note.md').title).toBe('/home/someone/note.md')
    await user.click(screen.getByRole('button', { name: /^Start 25/u }))
    expect(sent(bridge)).toMatchObject({ watched: { path: '/home/someone/note.md', mode: null } })
  })

  test('nothing chosen changes nothing', async () => {
    const { bridge, user } = await shown()
    await user.click(screen.getByRole('button', { name: 'File…' }))
    expect(path()).toHaveProperty('value', '')
    await user.click(screen.getByRole('button', { name: /^Start 25/u }))
    expect(sent(bridge)).not.toHaveProperty('watched')
  })

  test('by a path that is typed, and Enter', async () => {
    const { bridge, user } = await shown()
    await user.type(path(), ' /home/someone/a note.md {Enter}')
    expect(screen.getByText('a note.md')).toBeTruthy()
    expect(typesOf(bridge)).not.toContain('start')
    await user.selectOptions(mode(), 'polishing')
    await user.click(title())
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(sent(bridge)).toMatchObject({ watched: { path: '/home/someone/a note.md', mode: 'polishing' } })
  })

  test('by a path that is typed, and going on', async () => {
    const { user } = await shown()
    await user.type(path(), '/home/someone/note.md')
    await user.click(title())
    expect(screen.getByText('note.md')).toBeTruthy()
  })

  test('by a path that is typed, and starting at once', async () => {
    const { bridge, user } = await shown()
    await user.type(path(), '/home/someone/note.md{Control>}{Enter}{/Control}')
    expect(sent(bridge)).toMatchObject({ watched: { path: '/home/someone/note.md', mode: null } })
  })

  test('by pasting', async () => {
    const { user } = await shown()
    await user.click(path())
    await user.paste('file:///home/someone/note.md')
    expect(screen.getByText('note.md')).toBeTruthy()
  })

  test('by dropping it anywhere, with More closed', async () => {
    await shown({ ...open, more: false } as unknown as typeof open)
    const file = new File(['x'], 'note.md')
    await act(async () => {
      fireEvent.drop(title(), {
        dataTransfer: { types: ['Files'], files: [file] },
      })
    })
    expect(screen.getByText('note.md').title).toBe('/home/someone/note.md')
  })

  test('a file may be dragged over the window, words go where they always go', async () => {
    await shown()
    const over = (types: readonly string[]): boolean => {
      const event = createEvent.dragOver(title(), { dataTransfer: { types } })
      fireEvent(title(), event)
      return event.defaultPrevented
    }
    expect([over(['Files']), over(['text/plain'])]).toEqual([true, false])
  })

  test('what was typed meanwhile is kept', async () => {
    const { bridge, user } = await shown()
    let settle: (reply: ReturnType<typeof choice>) => void = () => undefined
    answer(bridge, { chooseWatched: () => new Promise((resolve) => (settle = resolve)) })
    await user.click(screen.getByRole('button', { name: 'File…' }))
    await user.type(title(), ' two')
    await act(async () => settle(choice({})))
    expect(title()).toHaveProperty('value', 'Note two')
    expect(screen.getByText('note.md')).toBeTruthy()
  })
})

describe('what can’t be watched', () => {
  test('is said in one sentence, and nothing is lost', async () => {
    const { bridge, user } = await shown()
    answer(bridge, { checkWatched: () => Promise.resolve(NOT_THERE) })
    await user.type(path(), '/nowhere{Enter}')
    expect(screen.getByRole('alert').textContent).toBe(NOT_THERE.message)
    expect(path()).toHaveProperty('value', '/nowhere')
    expect(document.getElementById(path().getAttribute('aria-describedby') ?? '')?.textContent).toBe(NOT_THERE.message)
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(typesOf(bridge)).not.toContain('start')
    await user.clear(path())
    expect(screen.queryByRole('alert')).toBeNull()
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(typesOf(bridge)).toContain('start')
  })

  test('is said of something dropped that is no file of this computer', async () => {
    const { bridge } = await shown()
    answer(bridge, { pathOf: () => '' })
    const file = new File([''], 'x')
    await act(async () => {
      fireEvent.drop(document.body, {
        dataTransfer: { types: ['Files'], files: [file] },
      })
    })
    expect(screen.getByRole('alert').textContent).toBe(NOT_THERE.message)
  })

  test('is said of a kept file that is not there any more', async () => {
    const { bridge, user, push } = await shown()
    answer(bridge, { checkWatched: () => Promise.resolve(NOT_THERE) })
    push(
      snapshot({
        rev: 2,
        start: {
          ...snapshot().start,
          tasks: [{ ...task('t9', 'Old note', 15), watched: { path: '/gone.md', name: 'gone.md', mode: null } }],
        },
      }),
    )
    await user.clear(title())
    await user.type(title(), 'Old{ArrowDown}{Enter}')
    expect(screen.getByText('gone.md')).toBeTruthy()
    expect(screen.getByRole('alert').textContent).toBe(NOT_THERE.message)
  })

  test('how much it changes is said calmly, and it is watched', async () => {
    const { bridge, user } = await shown()
    const note = 'That file is large. Only whether it changes is noticed, not how much.'
    answer(bridge, { checkWatched: () => Promise.resolve(choice({ note })) })
    await user.type(path(), '/home/someone/note.md{Enter}')
    expect(screen.getByText('note.md')).toBeTruthy()
    expect(screen.getByText(note)).toBeTruthy()
  })

  test('a broken line to main is a sentence too', async () => {
    const { bridge, user } = await shown()
    answer(bridge, { chooseWatched: () => Promise.reject(new Error('gone')) })
    await user.click(screen.getByRole('button', { name: 'File…' }))
    expect(screen.getByRole('alert').textContent).toMatch(/^Something unexpected/u)
  })
})

describe('what is watched', () => {
  test('is kept in the draft, and its place is looked at once', async () => {
    const { bridge, user } = await shown(watching('/home/someone/Texts'))
    answer(bridge, { checkWatched: () => Promise.reject(new Error('asked again')) })
    expect(screen.getByText('Texts')).toBeTruthy()
    await user.selectOptions(mode(), 'drafting')
    await user.tab()
    await user.click(title())
    const kept = bridge.commands.find(({ type }) => type === 'keepStartDraft')
    expect(kept).toMatchObject({ draft: { watched: { path: '/home/someone/Texts', mode: 'drafting' } } })
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('is left out with one click, and the way to choose another has the focus', async () => {
    const { bridge, user } = await shown(watching('/home/someone/note.md'))
    await user.click(screen.getByRole('button', { name: 'Don’t watch note.md' }))
    expect(document.activeElement).toBe(path())
    await user.click(screen.getByRole('button', { name: /^Start 25/u }))
    expect(sent(bridge)).not.toHaveProperty('watched.path')
  })

  test('comes with a remembered task', async () => {
    const old = {
      ...task('t9', 'Old note', 15),
      watched: { path: '/o/old.md', name: 'old.md', mode: 'polishing' as const },
    }
    const { bridge, user } = await shown({ ...open, title: '' } as unknown as typeof open, [old])
    await user.type(title(), 'Old{ArrowDown}{Enter}')
    await user.keyboard('{Enter}')
    expect(sent(bridge)).toMatchObject({ title: 'Old note', watched: { path: '/o/old.md', mode: 'polishing' } })
  })

  test('is not taken over by the next start', async () => {
    const { user } = await shown(watching('/home/someone/note.md'))
    await user.click(screen.getByRole('button', { name: /^Start 25/u }))
    await user.click(screen.getByRole('button', { name: /^More/u }))
    expect(path()).toHaveProperty('value', '')
  })
})

test('a draft without a cap has none chosen', async () => {
  const { bridge, user } = await showWindow('start', snapshot({ drafts: { start: { ...open, cap: '' } } }))
  expect(screen.getAllByRole('radio').filter((chip) => (chip as HTMLInputElement).checked)).toEqual([])
  await user.click(screen.getByRole('radio', { name: '15 min' }))
  await user.click(screen.getByRole('button', { name: 'Start 15 minutes' }))
  expect(sent(bridge)).toMatchObject({ title: 'Note', cap: 900_000 })
})
