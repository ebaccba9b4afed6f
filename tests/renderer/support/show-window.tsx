import { act, cleanup, fireEvent, render } from '@testing-library/react'
import { userEvent, type UserEvent } from '@testing-library/user-event'
import type { WindowName } from '@core/command.ts'
import type { Snapshot } from '@core/views/snapshot-type.ts'
import { afterEach, vi } from 'vitest'
import { Page } from '../../../src/renderer/Page.tsx'
import { createSnapshotStore } from '../../../src/renderer/snapshot-store.ts'
import { fakeBridge, type FakeBridge } from './fake-bridge.ts'

class NoResizes implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
/** jsdom never rests. A test that wants a window to rest says so. */
vi.stubGlobal('requestIdleCallback', () => 0)
vi.stubGlobal('cancelIdleCallback', () => undefined)
/** What jsdom has no layout for. */
vi.stubGlobal('ResizeObserver', NoResizes)
vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: false }))
Element.prototype.scrollIntoView = (): void => undefined

afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

interface ShownWindow {
  readonly bridge: FakeBridge
  readonly user: UserEvent
  /** A newer snapshot arrives. */
  readonly push: (snapshot: Snapshot) => void
}

/** A machine that does other things too may take this long to load a window's code. */
const LOADED_MS = 10_000

/** Draw a window over a fake bridge, as the page does. */
export const showWindow = async (
  name: WindowName,
  snapshot: Snapshot,
  platform: FakeBridge['platform'] = 'linux',
  change: Partial<FakeBridge> = {},
): Promise<ShownWindow> => {
  const bridge = { ...fakeBridge(snapshot), platform, ...change }
  await act(async () => {
    render(<Page bridge={bridge} store={createSnapshotStore(bridge)} name={name} />)
  })
  // The window's code is loaded lazily.
  await vi.waitFor(() => {
    if (document.querySelector('h1, [role="alert"]') === null) throw new Error('not drawn yet')
  }, LOADED_MS)
  // What is drawn comes first, what it does then (the focus) in a moment of its own.
  await act(async () => undefined)
  return { bridge, user: userEvent.setup(), push: (next) => act(() => bridge.push(next)) }
}

/** An event with the time at which it is said to have happened, on the page's clock. */
const timed = <E extends Event>(event: E, at: number): E =>
  Object.defineProperty(event, 'timeStamp', { value: at, configurable: true })

/** The window gets the keyboard. */
export const focusWindow = (at: number): void => {
  act(() => {
    window.dispatchEvent(timed(new Event('focus'), at))
  })
}

/** A key reaches what has the focus. @returns whether nobody answered it */
export const press = async (key: string, at: number, init: KeyboardEventInit = {}): Promise<boolean> => {
  const event = timed(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }), at)
  let unanswered = true
  await act(async () => {
    unanswered = fireEvent(document.activeElement ?? document.body, event)
  })
  return unanswered
}

/** The types of the commands that were sent. */
export const typesOf = ({ commands }: FakeBridge): readonly string[] => commands.map(({ type }) => type)
