import { act, render } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { usePrefetch } from '../../src/renderer/use-prefetch.ts'

const Loading = ({ load }: { readonly load: () => Promise<unknown> }) => {
  usePrefetch(load)
  return null
}

/** A window that rests when it is told to. */
const resting = () => {
  const waiting = new Map<number, () => void>()
  vi.stubGlobal('requestIdleCallback', (rest: () => void) => {
    waiting.set(waiting.size + 1, rest)
    return waiting.size
  })
  vi.stubGlobal('cancelIdleCallback', (id: number) => waiting.delete(id))
  return () => {
    for (const rest of waiting.values()) rest()
  }
}

test('code is loaded when the window rests, and once', () => {
  const rest = resting()
  const load = vi.fn(() => Promise.resolve())
  const { rerender } = render(<Loading load={load} />)
  expect(load).not.toHaveBeenCalled()
  rest()
  rerender(<Loading load={load} />)
  expect(load).toHaveBeenCalledTimes(1)
})

test('a window that is closed before loads nothing', () => {
  const rest = resting()
  const load = vi.fn(() => Promise.resolve())
  render(<Loading load={load} />).unmount()
  rest()
  expect(load).not.toHaveBeenCalled()
})

test('code that can’t be read is no fault of the window', async () => {
  const rest = resting()
  const load = vi.fn(() => Promise.reject(new Error('gone')))
  render(<Loading load={load} />)
  await act(async () => rest())
  expect(load).toHaveBeenCalled()
})
