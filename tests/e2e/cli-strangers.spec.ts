import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync } from 'node:fs'
import { createConnection, type Socket } from 'node:net'
import { join } from 'node:path'
import { LINE_BYTES, PROTOCOL } from '@shared/cli/protocol.ts'
import { enough } from './support/enough.ts'
import { expect, test, type RunningApp } from './support/harness.ts'
import { seedCurrent, timeboxEndingIn } from './support/seed.ts'

const LINES = 10_000
const AT_ONCE = 8
/** What an app may hold on to after them, and take of the computer: less than a kilobyte a line. */
const HELD_MIB = 8
const RESIDENT_MIB = 64
const NOBODY = 65_534

const connect = async (path: string): Promise<Socket> => {
  const socket = createConnection(path)
  await once(socket, 'connect')
  return socket
}

/** Numbers that are the same for the same seed. */
const randomFrom = (seed: number): (() => number) => {
  const state = { value: seed }
  return () => (state.value = (state.value * 1_664_525 + 1_013_904_223) % 2 ** 32) / 2 ** 32
}

const wish = (asked: object, v: unknown = PROTOCOL): string => JSON.stringify({ v, wish: asked })
/** Lines that are nothing the app knows: broken, of the wrong shape, or almost right. */
const MALFORMED: readonly string[] = [
  '',
  ' ',
  '{',
  '[]',
  'null',
  '7',
  '"ship"',
  'ship',
  '{"v":1}',
  '{"v":"1","wish":{"do":"ship"}}',
  '{"__proto__":{"v":1},"wish":{"do":"ship"}}',
  wish({ do: 'ship' }, 2),
  wish({ do: 'ship' }, 1.5),
  wish({ do: 'ship', timeboxId: 'seeded-timebox' }),
  wish({ do: 'Ship' }),
  wish({ do: ['ship'] }),
  wish({ do: 'extend' }),
  wish({ do: 'extend', reason: 7 }),
  wish({ do: 'start', title: 'Mail' }),
  wish({ do: 'start', title: 'Mail', parkFirst: true, now: 'yes' }),
  wish({ do: 'start', title: 'Mail', parkFirst: true, now: false, cap: '25' }),
  wish({ do: 'start', title: 'x'.repeat(301), parkFirst: true, now: false }),
  wish({ do: 'start', title: 'Mail', parkFirst: true, now: false, cap: 1.5 }),
  wish({ do: 'start', title: 'Mail', parkFirst: true, now: false, marks: ['1', '2', '3', '4'] }),
  wish({ do: 'run', command: 'rm -rf /', tree: 'x', ok: true }),
  wish({ do: 'report', by: 'mood', form: 'text' }),
  wish({ do: 'report', by: 'day', form: 'text', from: '2026-02-30' }),
  wish({ do: 'export', what: { of: 'everything', path: '/etc/passwd' } }),
  wish({ do: 'changeSettings', change: { extensionCount: 5 } }),
  wish({ do: 'quit' }),
  `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
  '\u0000\u0001\ufffd',
]

/** Send lines over one connection and read every answer. */
const talk = async (path: string, lines: readonly string[]): Promise<readonly string[]> => {
  const socket = await connect(path)
  socket.write(lines.map((line) => `${line}\n`).join(''))
  const answers: string[] = []
  let held = ''
  for await (const piece of socket) {
    const whole = `${held}${String(piece)}`.split('\n')
    held = whole.pop() ?? ''
    answers.push(...whole)
    if (answers.length >= lines.length) break
  }
  socket.destroy()
  return answers
}

/** What the app holds on to, and what it takes of the computer, when all that nobody needs was collected; in MiB. */
const memoryOf = (run: RunningApp): Promise<{ readonly held: number; readonly resident: number }> =>
  run.app.evaluate(() => {
    process.getBuiltinModule('node:v8').setFlagsFromString('--expose-gc')
    const collect = process.getBuiltinModule('node:vm').runInNewContext('gc') as () => void
    collect()
    collect()
    const { heapUsed, external, rss } = process.memoryUsage()
    return { held: (heapUsed + external) / 2 ** 20, resident: rss / 2 ** 20 }
  })

test('ten thousand malformed lines are each refused: nothing ends, nothing changes, nothing grows', async ({
  launch,
  surroundings,
  freshFolder,
}) => {
  test.setTimeout(180_000)
  const seed = Date.now() % 2 ** 32
  test.info().annotations.push({ type: 'seed', description: String(seed) })
  const random = randomFrom(seed)
  const dataDir = freshFolder()
  seedCurrent(dataDir, { timebox: timeboxEndingIn(20 * 60_000) })
  const run = await launch({ dataDir })
  const path = join(dataDir, 'run', 'enough.sock')
  await expect.poll(async () => (await enough(surroundings(dataDir), ['status'])).code).toBe(0)
  const line = (): string => MALFORMED[Math.floor(random() * MALFORMED.length)] ?? ''
  const round = async (count: number): Promise<void> => {
    const share = Array.from({ length: count / AT_ONCE }, line)
    const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => talk(path, share)))
    for (const answer of answers.flat()) expect(JSON.parse(answer)).toMatchObject({ v: PROTOCOL, ok: false })
    expect(answers.flat()).toHaveLength(count)
  }
  // What is loaded and compiled once is not growth.
  await round(LINES / 5)
  const kept = ['current.json', 'settings.json'].map((file) => run.fingerprint(file))
  // Copies of the day come by themselves, some seconds after the start.
  const files = (): readonly string[] => run.files('.').filter((name) => !name.startsWith('backups/'))
  const [before, there] = [await memoryOf(run), files()]
  await round(LINES)
  const after = await memoryOf(run)
  for (const what of ['held', 'resident'] as const)
    test
      .info()
      .annotations.push({ type: `${what}, grown by MiB`, description: (after[what] - before[what]).toFixed(1) })
  expect(after.held - before.held).toBeLessThan(HELD_MIB)
  expect(after.resident - before.resident).toBeLessThan(RESIDENT_MIB)
  expect(['current.json', 'settings.json'].map((file) => run.fingerprint(file))).toEqual(kept)
  expect(files()).toEqual(there)
  expect((await enough(surroundings(dataDir), ['status'])).out).toMatch(/^Reply to Priya about the Q3 budget: /u)
})

test('lines without an end, connections without a word and floods are borne', async ({
  launch,
  surroundings,
  freshFolder,
}) => {
  const dataDir = freshFolder()
  const run = await launch({ dataDir })
  const env = surroundings(dataDir)
  await expect.poll(async () => (await enough(env, ['status'])).code).toBe(0)
  const path = join(dataDir, 'run', 'enough.sock')
  const silent = await Promise.all(Array.from({ length: 20 }, () => connect(path)))
  const endless = await connect(path)
  endless.on('error', () => undefined)
  const over = new Promise((resolve) => endless.once('close', resolve))
  endless.write('x'.repeat(LINE_BYTES * 4))
  let said = ''
  endless.on('data', (piece) => (said += String(piece)))
  await over
  expect(JSON.parse(said)).toMatchObject({ ok: false, code: 'badInput' })
  expect((await enough(env, ['start', 'Mail', '--cap', '10'])).out).toBe('Mail: 10 minutes left\n')
  for (const socket of silent) socket.destroy()
  expect(run.current().timebox?.title).toBe('Mail')
})

test('an enough of another version is told so, and nothing is done', async ({ launch, surroundings, freshFolder }) => {
  const dataDir = freshFolder()
  const run = await launch({ dataDir })
  await expect.poll(async () => (await enough(surroundings(dataDir), ['status'])).code).toBe(0)
  const start = { do: 'start', title: 'Mail', parkFirst: false, now: false, later: 'unknown' }
  const [answer = ''] = await talk(join(dataDir, 'run', 'enough.sock'), [wish(start, PROTOCOL + 1)])
  expect(JSON.parse(answer)).toMatchObject({ ok: false, code: 'otherVersion' })
  expect(run.current().timebox).toBeNull()
})

test.describe('another user', () => {
  test.skip(process.getuid?.() !== 0, 'taking the place of another user takes the superuser')

  test('gets nothing from the app, whatever they try', async ({ launch, surroundings, freshFolder }) => {
    const dataDir = freshFolder()
    seedCurrent(dataDir, { timebox: timeboxEndingIn(20 * 60_000) })
    const run = await launch({ dataDir })
    await expect.poll(async () => (await enough(surroundings(dataDir), ['status'])).code).toBe(0)
    const path = join(dataDir, 'run', 'enough.sock')
    const asNobody = `
      process.setgroups([]); process.setgid(${NOBODY}); process.setuid(${NOBODY})
      const socket = require('net').createConnection(${JSON.stringify(path)})
      socket.on('error', (error) => process.stdout.write(error.code))
      socket.on('connect', () => socket.write(${JSON.stringify(`${wish({ do: 'ship' })}\n`)}))
      socket.on('data', (piece) => { process.stdout.write(piece); socket.end() })`
    const attempt = (): string => spawnSync(process.execPath, ['-e', asNobody], { encoding: 'utf8' }).stdout
    expect(attempt()).toBe('EACCES')
    // Each of the three keeps them out: the data folder, the socket's folder, and the socket itself.
    chmodSync(dataDir, 0o755)
    expect(attempt()).toBe('EACCES')
    chmodSync(join(dataDir, 'run'), 0o755)
    expect(attempt()).toBe('EACCES')
    // The attempt is one that would succeed, where it is let through.
    chmodSync(path, 0o666)
    expect(JSON.parse(attempt())).toMatchObject({ ok: true })
    expect(run.current().timebox).toBeNull()
  })

  test('is told nothing by the command, when they listen at its place', async ({ surroundings, freshFolder }) => {
    const dataDir = freshFolder()
    chmodSync(dataDir, 0o777)
    const path = join(dataDir, 'run', 'enough.sock')
    const asNobody = `
      const fs = require('fs'), net = require('net')
      process.setgroups([]); process.setgid(${NOBODY}); process.setuid(${NOBODY})
      process.umask(0)
      fs.mkdirSync(${JSON.stringify(join(dataDir, 'run'))})
      net.createServer((socket) => socket.on('data', (piece) => process.stdout.write(piece)))
        .listen(${JSON.stringify(path)}, () => process.stdout.write('ready'))`
    const listener = spawn(process.execPath, ['-e', asNobody], { stdio: ['ignore', 'pipe', 'inherit'] })
    let heard = ''
    listener.stdout.on('data', (piece) => (heard += String(piece)))
    await expect.poll(() => heard).toBe('ready')
    expect((await enough(surroundings(dataDir), ['status'])).code).toBe(3)
    expect(heard).toBe('ready')
    listener.kill()
    await once(listener, 'exit')
  })
})
