import { describe, expect, test } from 'vitest'
import { NO_COMPUTERS, type Computer } from '@core/computers/computers.ts'
import { epochMs } from '@core/time.ts'
import { elsewhere, sharedFolderView } from '@core/views/computers-view.ts'

const NOW = epochMs(1_000_000_000)
const ago = (ms: number) => epochMs(NOW - ms)
const computer = (device: string, more: Partial<Computer> = {}): Computer => ({
  device,
  name: `the ${device}`,
  own: false,
  heardAt: ago(60_000),
  runsAt: null,
  forgotten: false,
  erased: null,
  ...more,
})
const shown = (...all: readonly Computer[]): readonly string[] =>
  sharedFolderView({ ...NO_COMPUTERS, all }, NOW).computers.map(({ device }) => device)
/** The same in whatever order they are given. */
const inAnyOrder = (...all: readonly Computer[]): readonly string[] => {
  const forth = shown(...all)
  expect(shown(...all.toReversed())).toEqual(forth)
  return forth
}

describe('computers that share the folder', () => {
  test('begin with this one, although nothing is ever heard of it', () => {
    expect(inAnyOrder(computer('desk'), computer('here', { own: true, heardAt: null }), computer('couch'))[0]).toBe(
      'here',
    )
  })

  test('go on with those heard of last, and those put aside come last however lately they were heard of', () => {
    const [long, lately, aside] = [
      computer('long', { heardAt: ago(9_000_000) }),
      computer('lately', { heardAt: ago(1) }),
      computer('aside', { heardAt: NOW, forgotten: true }),
    ]
    expect(inAnyOrder(long, lately, aside)).toEqual(['lately', 'long', 'aside'])
  })

  test('are in one order where nothing tells them apart, and those never heard of behind', () => {
    expect(inAnyOrder(computer('b'), computer('a'), computer('c', { heardAt: null }))).toEqual(['a', 'b', 'c'])
  })

  test('tell which one is at work', () => {
    const at = computer('desk', { runsAt: ago(1_000) })
    expect(sharedFolderView({ ...NO_COMPUTERS, all: [at] }, NOW).computers).toMatchObject([{ running: true }])
  })
})

describe('a timebox elsewhere', () => {
  const running = { runsAt: ago(1_000) }
  const said = (...all: readonly Computer[]) => elsewhere({ ...NO_COMPUTERS, all }, NOW)?.values ?? null

  test('is said of the one that was heard of last', () => {
    const [long, lately] = [computer('long', running), computer('lately', { ...running, heardAt: NOW })]
    expect(said(long, lately)).toEqual({ name: 'the lately' })
    expect(said(lately, long)).toEqual({ name: 'the lately' })
  })

  test('is not said of one that is put aside, nor where none runs', () => {
    expect(said(computer('aside', { ...running, forgotten: true }))).toBeNull()
    expect(said(computer('idle'))).toBeNull()
  })
})
