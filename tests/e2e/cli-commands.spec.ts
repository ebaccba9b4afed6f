import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { NO_WORK_HOURS } from '@core/boundaries/work-hours.ts'
import { openEverything } from '@core/data/everything.ts'
import { minutes } from '@core/time.ts'
import { believable } from '../support/histories/believable.ts'
import { writeMonths } from '../support/histories/write.ts'
import { enough, type Ran } from './support/enough.ts'
import { expect, test } from './support/harness.ts'
import { seedCurrent, seedSettings, seedShipped, timeboxEndingIn } from './support/seed.ts'
import { startingAt } from './support/time.ts'

const done = (out: string): Ran => ({ code: 0, signal: null, out: `${out}\n`, err: '' })
const saidNo = (err: string): Ran => ({ code: 1, signal: null, out: '', err: `${err}\n` })

/** Thursday 14 May 2026 at a time of day, whenever the test runs. */
const thursday = (hour: number, minute: number) => startingAt(Date.UTC(2026, 4, 14, hour, minute))

test('a timebox is started, paused, carried on, extended, looked at again and shipped from a terminal', async ({
  launch,
  surroundings,
  freshFolder,
  desktop,
}) => {
  const run = await launch({ dataDir: freshFolder() })
  const env = surroundings(run.dataDir)
  const ask = (...args: readonly string[]) => enough(env, args)
  expect(await ask('status')).toEqual(done('No timebox is open.'))

  const start = ['start', 'Reply to Priya', '--cap', '25m', '--mark', 'one number', '--mark', 'no table']
  expect(await ask(...start, '--kind', 'messages', '--project', 'Budget', '--if-then', 'press Send')).toEqual(
    done('Reply to Priya: 25 minutes left'),
  )
  expect(run.current().timebox).toMatchObject({
    title: 'Reply to Priya',
    plannedCap: minutes(25),
    marks: ['one number', 'no table'],
    kind: 'messages',
    project: 'Budget',
    ifThen: 'press Send',
  })
  await desktop.tray.waitForToolTip((tip) => tip.startsWith('Reply to Priya: 25'))
  const status = await ask('status', '--json')
  expect(JSON.parse(status.out)).toMatchObject({ phase: 'running', left: 25, cap: 25, class: 'running', percentage: 0 })

  expect(await ask('pause')).toEqual(done('Reply to Priya: paused, 25 minutes left'))
  expect(await ask('pause')).toEqual(saidNo('Nothing is running right now.'))
  expect(await ask('resume')).toEqual(done('Reply to Priya: 25 minutes left'))
  expect(await ask('resume')).toEqual(saidNo('It is not paused right now.'))
  expect(await ask('extend')).toEqual(saidNo('One sentence is enough. “To be sure” is a fine answer too.'))
  expect(await ask('extend', 'the total')).toEqual(done('Reply to Priya: 30 minutes left'))
  expect(run.current().timebox?.extensions).toMatchObject([{ reason: 'the total' }])

  expect(await ask('look')).toEqual(done('Reply to Priya: its window asks what helps.'))
  await run.expectVisible('running')
  expect(await ask('ship')).toEqual(done('Shipped: Reply to Priya'))
  expect(run.history()).toMatchObject([{ title: 'Reply to Priya', outcome: { kind: 'ship' } }])
  expect(await ask('ship')).toEqual(saidNo('Nothing is running right now.'))
  // What was shipped within a day can be looked at again, from anywhere.
  expect(await ask('look')).toEqual(done('Reply to Priya: its window asks what helps.'))
  expect(await ask('reflect')).toEqual(done('The evening is open in its window.'))
  await run.expectVisible('reflection')
})

test('what is left out of a start is as it was the last time, and an open timebox is parked when that is said', async ({
  launch,
  surroundings,
  freshFolder,
}) => {
  const run = await launch({ dataDir: freshFolder() })
  const ask = (...args: readonly string[]) => enough(surroundings(run.dataDir), args)
  await ask('start', 'Weekly report', '--cap', '1h30m', '--kind', 'writing', '--mark', 'one page')
  expect(await ask('draft')).toEqual(done('Shared as a draft: Weekly report'))
  expect(await ask('start', 'weekly report')).toEqual(done('weekly report: 90 minutes left'))
  expect(run.current().timebox).toMatchObject({ kind: 'writing', marks: ['one page'] })

  expect(await ask('start', 'Mail')).toEqual(
    saidNo('Another timebox is still open. With --park-first it is parked, and this one starts.'),
  )
  expect(await ask('start', 'Mail', '--park-first')).toEqual(done('Mail: 25 minutes left'))
  expect(await ask('hand-over', 'Ana, this is yours')).toEqual(done('Handed over: Mail'))
  expect(await ask('start', '--cap', '5')).toEqual(done('One thing: 5 minutes left'))
  expect(await ask('park', 'waits for Ana')).toEqual(done('Parked: One thing. It will keep.'))
  expect(run.history().map(({ title, outcome }) => [title, outcome])).toMatchObject([
    ['Weekly report', { kind: 'draft' }],
    ['weekly report', { kind: 'park' }],
    ['Mail', { kind: 'handOver', sentence: 'Ana, this is yours' }],
    ['', { kind: 'park', note: 'waits for Ana' }],
  ])
})

test('what can’t be is said calmly, and nothing changes', async ({ launch, surroundings, freshFolder }) => {
  const run = await launch({ dataDir: freshFolder() })
  const env = surroundings(run.dataDir)
  const cases: readonly (readonly [readonly string[], string])[] = [
    [['start', 'x'.repeat(301)], 'A title can have up to 300 characters.'],
    [['start', 'Mail', '--cap', '0'], 'A timebox lasts between 1 and 480 whole minutes.'],
    [['start', 'Mail', '--cap', '9h'], 'A timebox lasts between 1 and 480 whole minutes.'],
    [['start', 'Mail', ...Array.from({ length: 4 }, (_, at) => `--mark=${at}`)], 'A timebox has up to three marks.'],
    [['start', 'Mail', '--mark', 'x'.repeat(201)], 'A mark can have up to 200 characters.'],
    [['start', 'Mail', '--if-then', 'x'.repeat(1001)], 'A sentence can have up to 1000 characters.'],
    [['start', 'Mail', '--watch', 'nowhere.md'], 'There is no file or folder at that place.'],
    [['start', 'x'.repeat(100_000)], 'Enough could not read that. Nothing was changed.'],
    [['look'], 'Nothing is open, and nothing was shipped within a day.'],
  ]
  for (const [args, said] of cases) expect(await enough(env, args)).toEqual(saidNo(said))
  expect(run.current().timebox).toBeNull()
  const typed = await enough(env, ['start', '--cap', 'soon'])
  expect(typed).toMatchObject({ code: 2, out: '', err: expect.stringContaining('“soon”') })
})

test('a watched file is found from where it was typed, and a title keeps its letters', async ({
  launch,
  surroundings,
  freshFolder,
}) => {
  const folder = freshFolder()
  writeFileSync(join(folder, 'launch note.md'), 'Monday.\n')
  const run = await launch({ dataDir: freshFolder() })
  const title = 'Übergabe 👩‍👩‍👧 כותרת'
  const ran = await enough(surroundings(run.dataDir), ['start', title, '--watch', 'launch note.md'], { cwd: folder })
  expect(ran.code).toBe(0)
  expect(run.current().timebox).toMatchObject({ title, watched: { path: join(folder, 'launch note.md'), mode: null } })
  // What can be followed less closely is said, as in the window.
  writeFileSync(join(folder, 'photo.bin'), Buffer.from([0, 1, 2, 255, 254, 0]))
  const less = ['start', 'Photo', '--cap', '5', '--watch', 'photo.bin', '--park-first']
  expect(await enough(surroundings(run.dataDir), less, { cwd: folder })).toEqual(
    done('Photo: 5 minutes left\nThat file holds no plain text. Whether it changes is noticed, but not how much.'),
  )
})

test('after hours a start waits for --now', async ({ launch, surroundings, freshFolder }) => {
  const dataDir = freshFolder()
  const office = { on: true, from: minutes(9 * 60), to: minutes(17 * 60) }
  seedSettings(dataDir, { workHours: { ...NO_WORK_HOURS, thursday: office } })
  const run = await launch({ dataDir, env: thursday(18, 20) })
  const env = surroundings(run.dataDir)
  expect(await enough(env, ['start', 'Slides'])).toEqual(
    saidNo('Your work day is over. It can wait, or start all the same. With --now it starts.'),
  )
  expect(await enough(env, ['start', 'Slides', '--now'])).toEqual(done('Slides: 25 minutes left'))
})

test('shipped work that is started again is asked about in its window', async ({
  launch,
  surroundings,
  freshFolder,
}) => {
  const dataDir = freshFolder()
  seedShipped(dataDir, 'Launch note')
  const run = await launch({ dataDir })
  expect(await enough(surroundings(dataDir), ['start', 'Launch note'])).toEqual(
    done('Launch note left your hands before. Its window asks what you’d like.'),
  )
  await run.expectVisible('prompt')
  expect(run.current().timebox).toBeNull()
})

test('reports and exports are those of Insights and of Settings', async ({ launch, surroundings, freshFolder }) => {
  const dataDir = freshFolder()
  const months = [...believable({ seed: 3, timeboxes: 300 })]
  writeMonths(dataDir, 'testtest', months)
  const records = months.flatMap(({ timeboxes }) => timeboxes).filter(({ withdrawnAt }) => withdrawnAt === undefined)
  const closed = records.filter(({ day }) => day < '2026-05-14' && day >= '2026-05-01')
  await launch({ dataDir, env: thursday(10, 0) })
  const env = surroundings(dataDir)
  const ask = async (...args: readonly string[]): Promise<string> => {
    const { code, out, err } = await enough(env, args)
    expect({ code, err }, args.join(' ')).toEqual({ code: 0, err: '' })
    return out
  }

  for (const by of ['task', 'project', 'kind', 'day']) {
    const report = JSON.parse(
      await ask('report', '--from', '2026-05-01', '--to', '2026-05-31', '--by', by, '--json'),
    ) as {
      readonly to: string
      readonly rows: readonly { readonly timeboxes: number }[]
      readonly together: { readonly timeboxes: number; readonly took_minutes: number }
    }
    // The day that goes on joins when it is over.
    expect(report.to).toBe('2026-05-13')
    expect(report.together.timeboxes).toBe(closed.length)
    expect(report.rows.reduce((sum, row) => sum + row.timeboxes, 0)).toBe(closed.length)
    const took = closed.reduce((sum, one) => sum + one.took, 0) / 60_000
    expect(Math.abs(report.together.took_minutes - took)).toBeLessThan(0.01)
  }
  expect(await ask('report', '--csv')).toMatch(/^task,timeboxes,planned_minutes,took_minutes,shipped\r\n/u)
  expect(await ask('report')).toMatch(/^11\s–\s13 May 2026|^May 11\s–\s13, 2026/u)
  expect(await ask('report', '--from', '2020-01-01', '--to', '2020-01-02')).toContain('There is no timebox')

  const json = JSON.parse(await ask('export', '--as', 'json')) as { readonly timeboxes: readonly unknown[] }
  expect(json.timeboxes).toHaveLength(records.length)
  const some = JSON.parse(
    await ask('export', '--as', 'json', '--from', '2026-05-01', '--to', '2026-05-13'),
  ) as typeof json
  expect(some.timeboxes).toHaveLength(closed.length)
  expect(await ask('export', 'page')).toContain('A week')
  const everything = openEverything(await ask('export', 'everything'))
  expect(everything.ok && everything.files.length).toBeGreaterThan(months.length)

  const file = join(freshFolder(), 'all.csv')
  const csv = await ask('export')
  expect(await ask('export', '--output', file)).toBe('Saved in all.csv\n')
  expect(readFileSync(file, 'utf8')).toBe(csv)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const pdf = join(freshFolder(), 'week.pdf')
  await ask('export', 'page', '--as', 'pdf', '--output', pdf)
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-')
  const nowhere = join(freshFolder(), 'none', 'all.csv')
  expect(await enough(env, ['export', '--output', nowhere])).toMatchObject({
    code: 4,
    err: '“all.csv” could not be written. Nothing was saved.\n',
  })
  expect(existsSync(nowhere)).toBe(false)
})

test('doctor says how the app is and where it listens', async ({ launch, surroundings, freshFolder }) => {
  const dataDir = freshFolder()
  seedCurrent(dataDir, { timebox: timeboxEndingIn(60_000) })
  await launch({ dataDir })
  const { code, out } = await enough(surroundings(dataDir), ['doctor'])
  expect(code).toBe(0)
  expect(out).toMatch(/^Enough \d+\.\d+\.\d+ is running/u)
  expect(out).toContain(`Its files lie in ${dataDir}.`)
  expect(out).toContain('Everything is on disk.')
  expect(out).toMatch(/It listens at .+\.sock\.\n$/u)
})

test('the folder of the session is taken where there is one', async ({ launch, surroundings, freshFolder }) => {
  const session = { XDG_RUNTIME_DIR: freshFolder() }
  const dataDir = freshFolder()
  await launch({ dataDir, env: session })
  const { out } = await enough({ ...surroundings(dataDir), ...session }, ['doctor'])
  expect(out).toContain(`It listens at ${session.XDG_RUNTIME_DIR}/enough/`)
  expect(existsSync(join(dataDir, 'run'))).toBe(false)
})
