import { copyFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { endApp, enough, started, stop } from './support/enough.ts'
import { expect, test as base } from './support/harness.ts'
import { seedSettings } from './support/seed.ts'

/** A data folder that no app runs with; one that the command starts is ended again. */
const test = base.extend<{ alone: { readonly dataDir: string; readonly env: Readonly<Record<string, string>> } }>({
  alone: async ({ freshFolder, surroundings, hosts }, use) => {
    await hosts.end()
    const dataDir = freshFolder()
    seedSettings(dataDir, {})
    await use({ dataDir, env: surroundings(dataDir) })
    endApp(dataDir)
  },
})

const NOT_RUNNING = 'Enough is not running.\n'

test('what is about the app as it is says that it is not running, and starts nothing', async ({ alone }) => {
  const { dataDir, env } = alone
  expect(await enough(env, ['status'])).toEqual({ code: 3, signal: null, out: NOT_RUNNING, err: '' })
  const json = await enough(env, ['status', '--json'])
  expect([json.code, JSON.parse(json.out)]).toMatchObject([3, { phase: 'none', text: '' }])
  const doctor = await enough(env, ['doctor'])
  expect(doctor.code).toBe(3)
  expect(doctor.out).toContain(`${NOT_RUNNING}Looked for it at `)
  expect(doctor.out).toContain(join(dataDir, 'run', 'enough.sock'))
  for (const args of [['--help'], ['start', '--help'], ['--version'], ['completions', 'bash']])
    expect((await enough(env, args)).code).toBe(0)
  expect(await enough(env, ['run', '--', 'sh', '-c', 'cat; echo err >&2; exit 5'], { input: 'in' })).toEqual({
    code: 5,
    signal: null,
    out: 'in',
    err: 'err\n',
  })
  expect(endApp(dataDir)).toBe(0)
})

const NOTHING = 'Nothing is running right now.\n'
const cases: readonly (readonly [readonly string[], number, string | RegExp])[] = [
  [['start', 'Mail', '--cap', '10'], 0, 'Mail: 10 minutes left\n'],
  [['look'], 1, 'Nothing is open, and nothing was shipped within a day.\n'],
  [['pause'], 1, NOTHING],
  [['resume'], 1, NOTHING],
  [['extend', 'the total'], 1, NOTHING],
  [['ship'], 1, NOTHING],
  [['draft'], 1, NOTHING],
  [['hand-over'], 1, NOTHING],
  [['park'], 1, NOTHING],
  [['reflect'], 0, 'The evening is open in its window.\n'],
  [['report'], 0, /^There is no timebox from/u],
  [['export'], 1, 'There is no timebox in that time. Nothing was saved.\n'],
  [['export', 'everything'], 0, /"enough": "everything"/u],
]
for (const [args, code, said] of cases) {
  test(`enough ${args.join(' ')} starts Enough where none runs, and is answered`, async ({ alone }) => {
    const ran = await enough(alone.env, args)
    expect(ran.code).toBe(code)
    expect(`${ran.out}${ran.err}`).toMatch(said)
    expect((await enough(alone.env, ['status'])).code).toBe(0)
    expect(endApp(alone.dataDir)).toBeGreaterThan(0)
  })
}

test('two at once start one Enough, and no window opens for it', async ({ alone }) => {
  const { env } = alone
  const both = await Promise.all([enough(env, ['start', 'First']), enough(env, ['start', 'Second'])])
  expect(new Set(both.map(({ code }) => code))).toEqual(new Set([0, 1]))
  expect(both.map(({ err }) => err).join('')).toContain('Another timebox is still open.')
  const { out } = await enough(env, ['status', '--json'])
  expect(JSON.parse(out)).toMatchObject({ task: both[0]?.code === 0 ? 'First' : 'Second' })
})

test('what an Enough that was killed left behind is in nobody’s way', async ({ alone }) => {
  const { dataDir, env } = alone
  await enough(env, ['start', 'Survivor'])
  expect(endApp(dataDir)).toBeGreaterThan(0)
  await expect.poll(async () => (await enough(env, ['status'])).code).toBe(3)
  const again = await enough(env, ['pause'])
  expect(again).toMatchObject({ code: 0, out: expect.stringContaining('Survivor: paused') })
})

test('who follows waits for Enough, and sees it come and go', async ({ alone }) => {
  const { dataDir, env } = alone
  const following = started(env, ['status', '--watch'])
  const said: string[] = []
  following.stdout?.on('data', (piece) => said.push(...String(piece).split('\n').filter(Boolean)))
  await expect.poll(() => said).toEqual(['Enough is not running.'])
  await enough(env, ['start', 'Mail', '--cap', '10'])
  await expect.poll(() => said.at(-1)).toBe('Mail: 10 minutes left')
  await enough(env, ['pause'])
  await expect.poll(() => said.at(-1)).toBe('Mail: paused, 10 minutes left')
  endApp(dataDir)
  await expect.poll(() => said.at(-1)).toBe('Enough is not running.')
  await stop(following)
})

test('without an app to start it is said calmly', async ({ alone, freshFolder }) => {
  // A command that lies in no checkout and in no package.
  const file = join(freshFolder(), 'enough.cjs')
  copyFileSync(join(import.meta.dirname, '../../out/cli/enough.cjs'), file)
  const { code, err } = await enough(alone.env, ['pause'], { file })
  expect(code).toBe(3)
  expect(err).toBe('Enough could not be started from here. Starting it from the desktop’s menu works too.\n')
  expect(existsSync(join(alone.dataDir, 'run', 'enough.sock'))).toBe(false)
})
