import { test as property } from '@fast-check/vitest'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { socketPlaces } from '@shared/cli/socket-places.ts'

const linux = { platform: 'linux', uid: 1000, dataDir: '/home/ana/.config/Enough', temp: '/tmp' } as const

describe('where the app listens', () => {
  test('is the folder of the session first, then one that every process of the person knows', () => {
    const places = socketPlaces({ ...linux, variables: { XDG_RUNTIME_DIR: '/run/user/1000/' } })
    expect(places).toEqual([
      expect.stringMatching(/^\/run\/user\/1000\/enough\/\w+\.sock$/u),
      '/home/ana/.config/Enough/run/enough.sock',
      expect.stringMatching(/^\/tmp\/enough-1000\/\w+\.sock$/u),
    ])
    // A git hook or a timer has no variable of the session, and asks at the same first place.
    expect(socketPlaces({ ...linux, variables: {} })).toEqual(places)
  })

  test.each(['', 'relative/run', './run'])(
    'a folder of the session that is none is left out: %j',
    (XDG_RUNTIME_DIR) => {
      expect(socketPlaces({ ...linux, variables: { XDG_RUNTIME_DIR } })).toEqual(
        socketPlaces({ ...linux, variables: {} }),
      )
    },
  )

  test('each data folder has a place of its own', () => {
    const places = ['/home/ana/.config/Enough', '/home/ana/try', '/home/ana/tRy'].map(
      (dataDir) => socketPlaces({ ...linux, dataDir, variables: {} })[0],
    )
    expect(new Set(places).size).toBe(3)
  })

  property.prop([fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), fc.constantFrom('linux', 'darwin')])(
    'is never a longer path than a socket may have, and there is always one',
    (name, platform) => {
      const dataDir = `/home/ana/${name.toWellFormed()}`
      const places = socketPlaces({ ...linux, platform, dataDir, variables: { XDG_RUNTIME_DIR: `/run/${dataDir}` } })
      expect(places.length).toBeGreaterThan(0)
      const longest = platform === 'linux' ? 107 : 103
      for (const place of places) expect(new TextEncoder().encode(place).length).toBeLessThanOrEqual(longest)
    },
  )

  test('is a named pipe on Windows', () => {
    expect(socketPlaces({ ...linux, platform: 'win32', uid: null, variables: {} })).toEqual([
      expect.stringMatching(/^\\\\\.\\pipe\\enough-\w+$/u),
    ])
  })
})
