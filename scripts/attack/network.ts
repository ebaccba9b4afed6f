import { setTimeout as after } from 'node:timers/promises'
import { until } from '../demo/until.ts'
import type { CaseResult, Family, Rig } from './case.ts'
import { PLANTS } from './network/plants.ts'
import { createTracer } from './network/strace.ts'
import { buildWith } from './network/test-build.ts'
import { attemptsIn, leaksIn, threadsIn, type Attempt } from './network/trace.ts'
import { throughIn, tryAll } from './network/try-page.ts'
import { FRIDAY_MORNING, liveIn, useItAll } from './network/whole-run.ts'

/** How long the app is left alone after a day of use: Chromium's services begin minutes after the start. */
const LEFT_ALONE_MS = 90_000

/** Each way of a page tries three places. */
const PLACES = 3

const told = (attempts: readonly Attempt[]): string =>
  [...new Set(attempts.map(({ kind, target }) => `${kind} ${target}`))].join(', ')

/** A socket that only waits says nothing to anybody. */
const isSpoken = ({ kind }: Attempt): boolean => kind !== 'listening'

/** A day of use, and a while alone afterwards, under the eyes of strace. */
async function* wholeRun(rig: Rig): AsyncIterable<CaseResult> {
  const dataDir = rig.newFolder()
  liveIn(dataDir, rig.seed)
  const tracer = createTracer(rig.newFolder())
  const run = await rig.launch({ dataDir, through: tracer.around, env: FRIDAY_MORNING(), args: ['--show=start'] })
  await useItAll(run, rig.newFolder())
  await after(LEFT_ALONE_MS)
  await run.quit()
  const trace = tracer.read()
  const [leaks, all] = [leaksIn(trace), attemptsIn(trace)]
  const seen = `${threadsIn(trace)} threads, ${all.length - leaks.length} probes that send nothing`
  yield {
    name: 'a day of use connects to nobody and looks no name up',
    attempted: 1,
    refused: leaks.length === 0 ? 1 : 0,
    note: leaks.length === 0 ? seen : told(leaks),
  }
}

/** Leaks that are planted in a copy of the build: each has to be counted, or the count above says nothing. */
async function* planted(rig: Rig): AsyncIterable<CaseResult> {
  for (const [name, { code, seen }] of Object.entries(PLANTS)) {
    const tracer = createTracer(rig.newFolder())
    const build = buildWith(rig.newFolder(), { plant: code })
    const run = await rig.launch({ build, through: tracer.around })
    const caught = () => leaksIn(tracer.read()).some(({ target }) => seen.test(target))
    const isCaught = await until(`${name} in the trace`, caught).then(
      () => true,
      () => false,
    )
    await run.quit()
    yield { name: `planted in a copy of the build, counted: ${name}`, attempted: 1, refused: isCaught ? 1 : 0 }
  }
}

/** Everything that the code of a window could try, as it is served and with its policy out of the way. */
async function* pages(rig: Rig): AsyncIterable<CaseResult> {
  const tracer = createTracer(rig.newFolder())
  const run = await rig.launch({ through: tracer.around, args: ['--show=start'] })
  const page = await run.window('start')
  const served = await tryAll(page, 100)
  const driver = await run.app.context().newCDPSession(page)
  await driver.send('Page.setBypassCSP', { enabled: true })
  await page.reload()
  const bypassed = await tryAll(page, 101)
  await run.quit()
  const trace = tracer.read()
  const [spoken, opened] = [leaksIn(trace).filter(isSpoken), leaksIn(trace).filter((one) => !isSpoken(one))]
  for (const [how, tries] of [
    ['as it is served', served],
    ['without its policy', bypassed],
  ] as const) {
    for (const [name, through] of throughIn(tries, trace)) {
      yield {
        name: `a page ${how}: ${name}`,
        attempted: PLACES,
        refused: PLACES - through.length,
        ...(through.length === 0 ? {} : { note: through.join(', ') }),
      }
    }
  }
  yield {
    name: 'all of these together send nothing and look no name up',
    attempted: 1,
    refused: spoken.length === 0 ? 1 : 0,
    note: spoken.length === 0 ? `WebRTC bound ${opened.length} sockets and sent nothing` : told(spoken),
  }
}

export const network: Family = {
  name: 'network',
  run: async function* (rig) {
    yield* pages(rig)
    yield* planted(rig)
    yield* wholeRun(rig)
  },
}
