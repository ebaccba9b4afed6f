import { screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { AT, look, resting, snapshot, timebox } from './support/samples.ts'
import { showWindow, typesOf } from './support/show-window.tsx'

const WAY = 'Good enough means…'
const named = (name: string) => screen.getByRole('button', { name })
const mark = (count: number) => screen.getByRole<HTMLInputElement>('textbox', { name: `Mark ${count}` })
const open = timebox()

describe('the marks of a running timebox', () => {
  test('are changed in two clicks from the tray, and it is said before what that is', async () => {
    const { bridge, user } = await showWindow('running', snapshot({ timebox: open }))
    await user.click(named(WAY))
    expect(document.activeElement).toBe(mark(1))
    expect(mark(2).value).toBe('Numbers match the sheet')
    expect(screen.getByText('This moves the goalpost. That’s allowed, and noted.')).toBeTruthy()
    await user.clear(mark(3))
    await user.click(named('Done'))
    expect(bridge.commands).toEqual([
      { type: 'moveGoalposts', timeboxId: 'box-1', marks: ['Answers her two questions', 'Numbers match the sheet'] },
    ])
    expect(document.activeElement).toBe(named(WAY))
  })

  test('stay as they are when nothing was changed', async () => {
    const { bridge, user } = await showWindow('running', snapshot({ timebox: open }))
    await user.click(named(WAY))
    await user.keyboard('{Enter}')
    expect(named('Ship it')).toBeTruthy()
    expect(bridge.commands).toEqual([])
  })

  test('Esc leaves them, not the window, and what was written is there again', async () => {
    const { bridge, user } = await showWindow('running', snapshot({ timebox: open }))
    await user.click(named(WAY))
    await user.type(mark(1), ' today')
    await user.keyboard('{Escape}')
    expect(typesOf(bridge)).toEqual([])
    await user.click(named(WAY))
    expect(mark(1).value).toBe('Answers her two questions today')
    await user.click(named('Leave them'))
    await user.keyboard('{Escape}')
    expect(typesOf(bridge)).toEqual(['close'])
  })

  test('wait while something else is asked, and are not offered at the cap', async () => {
    const { user, push } = await showWindow('running', snapshot({ timebox: open }))
    await user.click(named(WAY))
    push(snapshot({ rev: 2, timebox: open, look: look('asked') }))
    expect(screen.queryByRole('textbox', { name: 'Mark 1' })).toBeNull()
    expect(screen.queryByRole('button', { name: WAY })).toBeNull()
    push(snapshot({ rev: 3, timebox: resting({ id: 'box-2', startedAt: AT }) }))
    expect(screen.queryByRole('button', { name: WAY })).toBeNull()
  })

  test('are changed without a tray too', async () => {
    const { bridge, user } = await showWindow('trayless', snapshot({ timebox: open }))
    await user.click(named(WAY))
    await user.clear(mark(1))
    await user.keyboard('Enough{Enter}')
    expect(bridge.commands.at(-1)).toMatchObject({ type: 'moveGoalposts', timeboxId: 'box-1' })
  })
})
