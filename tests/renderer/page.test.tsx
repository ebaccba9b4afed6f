import { screen } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { windowOf } from '../../src/renderer/Page.tsx'
import { snapshot, timebox } from './support/samples.ts'
import { focusWindow, showWindow } from './support/show-window.tsx'

test.each([
  ['#/prompt', 'prompt'],
  ['#running', 'running'],
  ['', 'start'],
  ['#/gallery', 'gallery'],
  ['#/insights', 'insights'],
  ['#/toString', 'start'],
])('the address %j is the window %s', (hash, name) => {
  expect(windowOf(hash)).toBe(name)
})

describe('the page', () => {
  test('takes the theme and the language of the snapshot, while it is open', async () => {
    const { push } = await showWindow('running', snapshot({ theme: 'dark' }))
    expect(document.documentElement.dataset['theme']).toBe('dark')
    expect(document.documentElement.lang).toBe('en')
    push(snapshot({ rev: 2, theme: 'system', language: 'long' }))
    expect(document.documentElement.dataset['theme']).toBe('light')
    await vi.waitFor(() => expect(document.documentElement.lang).toBe('en-XA'))
    expect(screen.getByRole('heading').textContent).toMatch(/^\[.+\]$/u)
    expect(document.title).toMatch(/^\[.+\]$/u)
  })

  test('runs from right to left in a language that does', async () => {
    const { push } = await showWindow('running', snapshot())
    expect(document.documentElement.dir).toBe('ltr')
    push(snapshot({ rev: 2, language: 'rtl' }))
    await vi.waitFor(() => expect(document.documentElement.dir).toBe('rtl'))
    push(snapshot({ rev: 3, language: 'en' }))
    await vi.waitFor(() => expect(document.documentElement.dir).toBe('ltr'))
  })

  test('sets all type to the chosen size', async () => {
    const { push } = await showWindow('running', snapshot())
    expect(document.documentElement.style.fontSize).toBe('100%')
    push(snapshot({ rev: 2, textSize: 130 }))
    expect(document.documentElement.style.fontSize).toBe('130%')
  })

  test('answers a fault with a calm sentence, and starts fresh when the window opens again', async () => {
    vi.spyOn(console, 'error').mockReturnValue()
    const { bridge, user, push } = await showWindow('running', snapshot())
    // A snapshot that no window can draw: the fault itself is beside the point.
    push(snapshot({ rev: 2, timebox: Object.assign(timebox(), { title: { not: 'a title' } }) }))
    expect(screen.getByRole('alert').textContent).toMatch(/Your timebox is safe/u)
    await user.click(screen.getByRole('button', { name: 'Close this window' }))
    expect(bridge.commands).toEqual([{ type: 'close', window: 'running' }])
    push(snapshot({ rev: 3, timebox: timebox() }))
    focusWindow(1)
    expect(screen.getByRole('heading').textContent).toBe('Launch note for the beta')
  })

  test('says a broken line to main like a refusal', async () => {
    const { bridge, user } = await showWindow('running', snapshot({ timebox: timebox() }))
    Object.assign(bridge, { dispatch: () => Promise.reject(new Error('gone')) })
    await user.click(screen.getByRole('button', { name: 'Ship it' }))
    expect(screen.getByRole('alert').textContent).toBe('Something unexpected happened. Your timebox is safe.')
  })
})
