import { execFileSync } from 'node:child_process'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { startDisplay, type PrivateDisplay } from '../../../scripts/lib/display.mjs'
import { otherAppFillsScreen } from '../../../src/main/senses/full-screen.ts'
import { askPrograms, type Ask, type Output } from '../../../src/main/senses/output-of.ts'
import { FullScreenWindow } from '../../support/desktop/full-screen-window.ts'

const none = (): readonly number[] => []

describe('on a real display', () => {
  let display: PrivateDisplay
  let film: FullScreenWindow
  beforeAll(async () => {
    display = await startDisplay({ width: 800, height: 600, bus: false })
    film = new FullScreenWindow(display.env)
  })
  afterEach(() => film.close())
  afterAll(() => display.stop())

  const ask: Ask = (program, args) => {
    vi.stubEnv('DISPLAY', display.display)
    return askPrograms(AbortSignal.timeout(10_000))(program, args)
  }
  const fills = (own = none): Promise<boolean | null> => otherAppFillsScreen('x11', ask, own)

  test('another app’s full-screen window is seen as it comes and goes', async () => {
    expect(await fills()).toBe(false)
    await film.open()
    expect(await fills()).toBe(true)
    await film.close()
    expect(await fills()).toBe(false)
  })

  test('a full-screen window of ours is not another app', async () => {
    await film.open()
    const root = execFileSync('xprop', ['-root', '_NET_ACTIVE_WINDOW'], {
      encoding: 'utf8',
      env: { ...process.env, ...display.env },
    })
    const id = Number(/0x[\da-f]+/u.exec(root)?.[0])
    expect(await fills(() => [id])).toBe(false)
    expect(await fills(() => [id + 1])).toBe(true)
  })
})

test.each(['wayland', 'native', 'none'] as const)('on %s nothing is asked and nothing known', async (kind) => {
  const ask = vi.fn<Ask>()
  expect(await otherAppFillsScreen(kind, ask, none)).toBeNull()
  expect(ask).not.toHaveBeenCalled()
})

const said = (text: string): Output => ({ text, failed: false })
const failed: Output = { text: '', failed: true }

test.each([
  ['xprop is missing', null],
  ['there is no display to ask', failed],
  ['the window manager does not say', said('_NET_SUPPORTED:  not found.\n_NET_ACTIVE_WINDOW:  not found.\n')],
] as const)('%s: not known', async (_, output) => {
  expect(await otherAppFillsScreen('x11', () => Promise.resolve(output), none)).toBeNull()
})

const supported = '_NET_SUPPORTED = _NET_WM_STATE, _NET_WM_STATE_FULLSCREEN\n'
const active = said(`${supported}_NET_ACTIVE_WINDOW: window id # 0x2a\n`)

test.each([
  ['no window has the keyboard', said(`${supported}_NET_ACTIVE_WINDOW: window id # 0x0\n`), null, false],
  ['it has just gone', active, failed, false],
  ['it takes too long to answer', active, null, null],
  ['it is maximised only', active, said('_NET_WM_STATE = _NET_WM_STATE_MAXIMIZED_VERT\n'), false],
  ['it fills the screen', active, said('_NET_WM_STATE = _NET_WM_STATE_FULLSCREEN, _NET_WM_STATE_ABOVE\n'), true],
] as const)('%s', async (_, root, state, expected) => {
  const ask: Ask = (_program, args) => Promise.resolve(args.includes('-root') ? root : state)
  expect(await otherAppFillsScreen('x11', ask, none)).toBe(expected)
})
