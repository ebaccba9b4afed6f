import { describe, expect, test } from 'vitest'
import { asksForGallery, windowToShow } from '../../src/main/arguments.ts'
import { readEnvironment } from '../../src/main/environment.ts'

describe('the environment', () => {
  test('runs time faster only while developing', () => {
    expect(readEnvironment({ ENOUGH_CLOCK_RATE: '60@1000' }, false)).toMatchObject({ clockRate: 60, clockAnchor: 1000 })
    expect(readEnvironment({ ENOUGH_CLOCK_RATE: '60' }, false)).toMatchObject({ clockRate: 60, clockAnchor: null })
    expect(
      readEnvironment({ ENOUGH_CLOCK_RATE: '60', ELECTRON_RENDERER_URL: 'http://localhost:1' }, true),
    ).toMatchObject({
      clockRate: 1,
      rendererUrl: null,
    })
  })

  test.each(['', '0', '-3', 'abc', 'NaN', 'Infinity', '1e9'])('reads the rate "%s" as real time', (rate) => {
    expect(readEnvironment({ ENOUGH_CLOCK_RATE: rate }, false).clockRate).toBe(1)
  })

  test('moves the data folder, also when packaged', () => {
    expect(readEnvironment({ ENOUGH_DATA_DIR: '/data/enough' }, true).dataDir).toBe('/data/enough')
    expect(readEnvironment({ ENOUGH_DATA_DIR: '' }, true).dataDir).toBeNull()
  })
})

test('a start may ask for the page of all components, but not in a packaged app', () => {
  expect(asksForGallery(['app', '.', '--gallery'], false)).toBe(true)
  expect(asksForGallery(['app', '.', '--show=start'], false)).toBe(false)
  expect(asksForGallery(['app', '--gallery'], true)).toBe(false)
})

test('a start may ask for one of the windows, and for nothing else', () => {
  expect(windowToShow(['app', '.', '--show=start'])).toBe('start')
  expect(windowToShow(['app', '--show=secrets'])).toBeNull()
  expect(windowToShow(['app'])).toBeNull()
})
