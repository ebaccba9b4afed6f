import { act, screen, within } from '@testing-library/react'
import type { FindNotes, FoundNotes, Reply } from '@shared/bridge.ts'
import { describe, expect, test, vi } from 'vitest'
import { beginningOf, byDay } from '../../src/renderer/windows/words/note-days.ts'
import { NOTES, snapshot } from './support/samples.ts'
import { focusWindow, showWindow, typesOf } from './support/show-window.tsx'

const found = (notes = NOTES, more = false): Reply<FoundNotes> => ({ ok: true, value: { notes, more } })

/** The window over a main that answers as it is told. */
const open = async (answer: (wanted: FindNotes) => Reply<FoundNotes> | Promise<Reply<FoundNotes>>) => {
  const asked: FindNotes[] = []
  const findNotes = (wanted: FindNotes): Promise<Reply<FoundNotes>> => {
    asked.push(wanted)
    return Promise.resolve(answer(wanted))
  }
  const run = await showWindow('words', snapshot(), 'linux', { findNotes })
  return { ...run, asked }
}
const field = () => screen.getByRole('searchbox', { name: 'Find in everything you wrote' })

describe('the window', () => {
  test('shows what was found by day, with what kind of note it is', async () => {
    await open(() => found())
    const [, day] = screen.getAllByRole('region')
    expect(day && within(day).getByRole('heading').textContent).toMatch(/^Wednesday.*2026$/u)
    expect(
      day &&
        within(day)
          .getAllByRole('listitem')
          .map(({ textContent }) => textContent),
    ).toEqual([
      'Small winSaid no to the second review',
      'About yourselfI’m someone who laughs at her own typos.',
      'LessonThe link in the note was wrong.Somebody asked, and it was mended in a minute.',
    ])
  })

  test('finds with every letter, in the tab that is chosen, by keyboard alone', async () => {
    const { asked, user } = await open(() => found())
    expect(document.activeElement).toBe(field())
    await user.keyboard('no')
    expect(asked.at(-1)).toEqual({ text: 'no', tab: 'wins', limit: 50 })
    await user.tab()
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}')
    expect(asked.at(-1)).toEqual({ text: 'no', tab: 'all', limit: 50 })
  })

  test('only the answer to what was asked last counts', async () => {
    const late = Promise.withResolvers<Reply<FoundNotes>>()
    const { user } = await open(({ text }) => (text === 'n' ? late.promise : found(NOTES.slice(0, 1))))
    await user.keyboard('no')
    await act(async () => late.resolve(found([])))
    expect(screen.getByText('Said no to the second review')).toBeTruthy()
  })

  test('shows earlier ones when asked, and asks again when it is opened anew', async () => {
    const { asked, user } = await open(() => found(NOTES, true))
    await user.click(screen.getByRole('button', { name: 'Earlier ones' }))
    expect(asked.at(-1)).toMatchObject({ limit: 100 })
    const before = asked.length
    focusWindow(1)
    await vi.waitFor(() => expect(asked).toHaveLength(before + 1))
  })

  test.each([
    ['Small wins', 'What you mark in the evening comes here.'],
    ['Lessons', 'What a mistake or an experiment taught you comes here.'],
    ['Stories', 'The page for the week comes here.'],
    ['Everything', 'What you write in the evening comes here.'],
  ])('%s without a note says what comes there', async (tab, sentence) => {
    const { user } = await open(() => found([]))
    await user.click(screen.getByRole('radio', { name: tab }))
    expect(screen.getByText(sentence)).toBeTruthy()
  })

  test('says when nothing has these words, aloud as well', async () => {
    const { user } = await open(({ text }) => found(text === '' ? NOTES : []))
    await user.keyboard('quince')
    expect(screen.getByRole('status').textContent).toBe('Nothing with these words.')
  })

  test('a refusal is one calm sentence, and what was found stays', async () => {
    const { user } = await open(({ text }) =>
      text === ''
        ? found()
        : { ok: false, code: 'internal', message: 'Something unexpected happened. Your timebox is safe.' },
    )
    await user.keyboard('n')
    expect(screen.getByRole('alert').textContent).toBe('Something unexpected happened. Your timebox is safe.')
    expect(screen.getByText('Said no to the second review')).toBeTruthy()
  })

  test('opens an evening, and Esc empties the search before it closes', async () => {
    const { bridge, user } = await open(() => found())
    const [evening] = screen.getAllByRole('button', { name: /^Open this evening Wednesday/u })
    await user.click(evening ?? document.body)
    expect(bridge.commands.at(-1)).toEqual({ type: 'openEvening', day: '2026-05-13' })
    await user.click(field())
    await user.keyboard('no{Escape}')
    expect(field()).toHaveProperty('value', '')
    expect(typesOf(bridge)).not.toContain('close')
    await user.keyboard('{Escape}')
    expect(bridge.commands.at(-1)).toEqual({ type: 'close', window: 'words' })
  })
})

describe('what is kept on its own', () => {
  const remove = (name: string) => screen.getByRole('button', { name })
  const LESSON = 'Remove “The link in the note was wrong.”'

  test('is removed after one plain question, and the list is asked for again', async () => {
    const kept = { notes: NOTES }
    const { bridge, asked, user } = await open(() => found(kept.notes))
    remove(LESSON).focus()
    await user.keyboard('{Enter}')
    expect(screen.getByText('Remove this? The words will be gone.')).toBeTruthy()
    expect(document.activeElement).toBe(remove('Keep it'))
    await user.keyboard('{Enter}')
    expect(document.activeElement).toBe(remove(LESSON))
    expect(typesOf(bridge)).not.toContain('removeWord')
    await user.keyboard('{Enter}{Tab}')
    kept.notes = NOTES.filter(({ id }) => id !== 'n3')
    const before = asked.length
    await user.keyboard('{Enter}')
    expect(bridge.commands.at(-1)).toEqual({ type: 'removeWord', list: 'lessons', id: 'n3' })
    await vi.waitFor(() => expect(screen.queryByText('The link in the note was wrong.')).toBeNull())
    expect(asked).toHaveLength(before + 1)
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'What was found' }))
    expect(screen.getByRole('status').textContent).toBe('Removed.')
    await user.type(field(), 'n')
    expect(screen.getByRole('status').textContent).toBe('')
  })

  test('is a lesson, a kinder sentence, a story or a trait; what an evening holds is changed in its evening', async () => {
    await open(() => found())
    expect(screen.getAllByRole('button', { name: /^Remove/u })).toHaveLength(4)
    expect(screen.queryByRole('button', { name: 'Remove “Said no to the second review”' })).toBeNull()
  })

  test('stays when it could not be removed, and the window says why', async () => {
    const { bridge, user } = await open(() => found())
    bridge.refuse('removeWord', { code: 'internal', message: 'Something unexpected happened. Your timebox is safe.' })
    await user.click(remove(LESSON))
    await user.click(remove('Remove'))
    expect(screen.getByRole('alert').textContent).toBe('Something unexpected happened. Your timebox is safe.')
    expect(screen.getByText('The link in the note was wrong.')).toBeTruthy()
  })
})

test('a long text is named by its beginning', () => {
  expect(beginningOf('Too slow\nThey said')).toBe('Too slow They said')
  expect(beginningOf('👩‍🚀'.repeat(100))).toBe(`${'👩‍🚀'.repeat(60)}…`)
})

test('notes of a day stand together, in their order', () => {
  expect(byDay(NOTES).map(({ day, notes }) => [day, notes.length])).toEqual([
    ['2026-05-13', 3],
    ['2026-05-11', 3],
    ['2026-05-08', 2],
  ])
  expect(byDay([])).toEqual([])
})
