import { PLANTS } from '../../scripts/attack/network/plants.ts'
import { createTracer } from '../../scripts/attack/network/strace.ts'
import { buildWith } from '../../scripts/attack/network/test-build.ts'
import { leaksIn, threadsIn } from '../../scripts/attack/network/trace.ts'
import { throughIn, tryAll } from '../../scripts/attack/network/try-page.ts'
import { FRIDAY_MORNING, liveIn, useItAll } from '../../scripts/attack/network/whole-run.ts'
import { enough } from './support/enough.ts'
import { expect, test } from './support/harness.ts'

test.skip(process.platform !== 'linux', 'strace is a program of Linux')

/** Those that go different ways through Chromium; `npm run attack` tries all. */
const WAYS = ['fetch', 'WebSocket', 'a frame', 'a form', 'preconnect', 'dns-prefetch', 'WebRTC over UDP']

test('a day of use connects to nobody and looks no name up, in any process', async ({
  launch,
  desktop,
  freshFolder,
}) => {
  const dataDir = freshFolder()
  liveIn(dataDir, 5)
  const tracer = createTracer(freshFolder())
  const run = await launch({ dataDir, through: tracer.around, env: FRIDAY_MORNING(), args: ['--show=start'] })
  const files = await useItAll({ app: run.app, desktop, window: (name) => run.window(name) }, freshFolder())
  expect(files).toHaveLength(3)
  await run.close()
  const trace = tracer.read()
  expect(leaksIn(trace)).toEqual([])
  // It was seen at all: the host, Chromium's processes and what they start.
  expect(threadsIn(trace)).toBeGreaterThan(20)
})

test('the command speaks to the app, and to nobody else', async ({ launch, freshFolder, surroundings }) => {
  const dataDir = freshFolder()
  await launch({ dataDir })
  const env = surroundings(dataDir)
  for (const args of [['status'], ['start', 'Reply to Priya', '--cap', '25m'], ['ship'], ['doctor']]) {
    const tracer = createTracer(freshFolder())
    const { code } = await enough(env, args, { program: tracer.around(process.execPath) })
    expect(code).toBe(0)
    const trace = tracer.read()
    expect(trace).toContain('sa_family=AF_UNIX')
    expect(leaksIn(trace)).toEqual([])
  }
})

test('what a leaking build would do is counted', async ({ launch, freshFolder }) => {
  const planted = [PLANTS['a fetch by address'], PLANTS['a fetch by name'], PLANTS['a packet']].filter(
    (one) => one !== undefined,
  )
  expect(planted).toHaveLength(3)
  const tracer = createTracer(freshFolder())
  const build = buildWith(freshFolder(), { plant: planted.map(({ code }) => code).join(';\n') })
  await launch({ build, through: tracer.around })
  for (const { seen } of planted) {
    await expect.poll(() => leaksIn(tracer.read()).filter(({ target }) => seen.test(target)).length).toBeGreaterThan(0)
  }
})

test('the code of a page reaches nobody, even without its policy; where WebRTC may use packets, it is counted', async ({
  launch,
  freshFolder,
}) => {
  const through = async (build: string | undefined, ways: readonly string[]) => {
    const tracer = createTracer(freshFolder())
    const run = await launch({
      through: tracer.around,
      args: ['--show=start'],
      ...(build === undefined ? {} : { build }),
    })
    const page = await run.window('start')
    const driver = await page.context().newCDPSession(page)
    await driver.send('Page.setBypassCSP', { enabled: true })
    await page.reload()
    const tries = await tryAll(page, 100, ways)
    await run.close()
    return Object.fromEntries(throughIn(tries, tracer.read()))
  }
  expect(await through(undefined, WAYS)).toEqual(Object.fromEntries(WAYS.map((way) => [way, []])))
  const open = buildWith(freshFolder(), { replace: { disable_non_proxied_udp: 'default' } })
  expect(await through(open, ['WebRTC over UDP'])).toEqual({
    'WebRTC over UDP': ['198.51.100.1:8443', 'this computer'],
  })
})
