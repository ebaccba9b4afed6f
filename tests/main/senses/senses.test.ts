import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Senses } from '../../../src/core/senses.ts'
import { createSenses, type SensesPorts } from '../../../src/main/senses/senses.ts'
import { connectSessionBus } from '../../../src/main/session-bus.ts'
import { FakeNotifications } from '../../support/desktop/notifications.ts'
import { PrivateBus } from '../../support/desktop/private-bus.ts'

const NOTHING = { idle: null, fullScreen: null, doNotDisturb: null }

/** Another system: no programs, no bus; it says seven seconds. */
const ports = (more: Partial<SensesPorts> = {}): SensesPorts => ({
  platform: 'darwin',
  variables: {},
  idleSeconds: () => 7,
  rate: 1,
  bus: Promise.resolve(null),
  ownWindows: () => [],
  ...more,
})

const waitFor = (list: readonly unknown[], length: number): Promise<void> =>
  vi.waitFor(() => expect(list).toHaveLength(length), { timeout: 10_000 })

test('off Linux only the time without a key is seen, at the rate of the clock', async () => {
  const senses = createSenses(ports({ rate: 60 }))
  expect(await senses.look('prompt')).toEqual({ ...NOTHING, idle: 420_000 })
  const told: Senses[] = []
  senses.watch((now) => told.push(now))
  await waitFor(told, 1)
  expect(told).toEqual([{ idle: true, fullScreen: false, doNotDisturb: false, titles: true }])
})

test('a sense that fails is one that sees nothing', async () => {
  const idleSeconds = (): number => {
    throw new Error('no such call')
  }
  expect(await createSenses(ports({ idleSeconds })).look('prompt')).toEqual(NOTHING)
  const bus = Promise.reject(new Error('no bus'))
  expect(await createSenses(ports({ bus })).look('prompt')).toEqual({ ...NOTHING, idle: 7_000 })
})

test('a look is over after a second with what was seen, whoever does not answer', async () => {
  vi.useFakeTimers()
  const senses = createSenses(ports({ bus: new Promise(() => undefined) }))
  const settled = vi.fn<(seen: unknown) => void>()
  const told = vi.fn<(senses: Senses) => void>()
  void senses.look('prompt').then(settled)
  senses.watch(told)
  await vi.advanceTimersByTimeAsync(999)
  expect(settled).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  expect(settled).toHaveBeenCalledWith({ ...NOTHING, idle: 7_000 })
  // Whether it can be seen at all is worth a longer wait.
  expect(told).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(9_000)
  expect(told).toHaveBeenCalledWith({ idle: true, fullScreen: false, doNotDisturb: false, titles: true })
  vi.useRealTimers()
})

test('a look at idleness looks at nothing else', async () => {
  const ownWindows = vi.fn<() => readonly number[]>(() => [])
  const { look } = createSenses(ports({ platform: 'linux', variables: { DISPLAY: ':none' }, ownWindows }))
  expect(await look('idle')).toEqual({ ...NOTHING, idle: 7_000 })
  expect(ownWindows).not.toHaveBeenCalled()
})

test('on Linux without a display nothing is seen', async () => {
  expect(await createSenses(ports({ platform: 'linux' })).look('prompt')).toEqual(NOTHING)
})

let server: PrivateBus
beforeEach(async () => {
  server = await PrivateBus.start()
  vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', server.address)
})
afterEach(() => server.stop())

test('a daemon that comes later is told, one that goes too; a look in between sees what it says', async () => {
  const senses = createSenses(ports({ platform: 'linux', bus: connectSessionBus() }))
  const told: boolean[] = []
  senses.watch(({ doNotDisturb }) => told.push(doNotDisturb))
  await waitFor(told, 1)
  const daemon = await FakeNotifications.start(server, [], true)
  await waitFor(told, 2)
  expect(await senses.look('prompt')).toEqual({ ...NOTHING, doNotDisturb: true })
  await daemon.leave()
  await waitFor(told, 3)
  expect(told).toEqual([false, true, false])
})
