import { afterEach, expect, test, vi } from 'vitest'
import { createSnapshotStore } from '../../src/renderer/snapshot-store.ts'
import { fakeBridge } from './support/fake-bridge.ts'
import { AT, later, snapshot } from './support/samples.ts'

afterEach(() => void vi.restoreAllMocks())

const settled = (): Promise<void> => Promise.resolve().then(() => undefined)

test('keeps what it asked for at the start', async () => {
  const store = createSnapshotStore(fakeBridge(snapshot({ rev: 3 })))
  expect(store.get()).toBeNull()
  await settled()
  expect(store.get()?.rev).toBe(3)
})

test('drops an older one, whichever way it came', async () => {
  const bridge = fakeBridge(snapshot({ rev: 3 }))
  const store = createSnapshotStore(bridge)
  const heard = vi.fn<() => void>()
  store.subscribe(heard)
  bridge.push(snapshot({ rev: 5 }))
  await settled()
  bridge.push(snapshot({ rev: 4 }))
  bridge.push(snapshot({ rev: 5 }))
  expect(store.get()?.rev).toBe(5)
  expect(heard).toHaveBeenCalledTimes(1)
})

test('waits for the next push when main has nothing to say yet', async () => {
  const bridge = { ...fakeBridge(snapshot()), getSnapshot: () => Promise.reject(new Error('no main')) }
  const store = createSnapshotStore(bridge)
  await settled()
  bridge.push(snapshot({ rev: 2 }))
  expect(store.get()?.rev).toBe(2)
})

test('knows how far the clock of main is ahead, and goes on from the newest snapshot', () => {
  const page = vi.spyOn(Date, 'now').mockReturnValue(AT)
  const bridge = fakeBridge(snapshot())
  const store = createSnapshotStore(bridge)
  bridge.push(snapshot({ rev: 2, at: later(90) }))
  expect(store.ahead()).toBe(later(90) - AT)
  page.mockReturnValue(later(1))
  expect(store.ahead()).toBe(later(90) - AT)
  bridge.push(snapshot({ rev: 2, at: later(120) }))
  expect(store.ahead()).toBe(later(120) - later(1))
  bridge.push(snapshot({ rev: 3, at: later(1) }))
  expect(store.ahead()).toBe(0)
})

test('stops telling who has left', () => {
  const bridge = fakeBridge(snapshot())
  const store = createSnapshotStore(bridge)
  const heard = vi.fn<() => void>()
  store.subscribe(heard)()
  bridge.push(snapshot({ rev: 2 }))
  expect(heard).not.toHaveBeenCalled()
})
