import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ended, enough, started } from './support/enough.ts'
import { expect, test } from './support/harness.ts'
import { seedSettings } from './support/seed.ts'
import { startingAt } from './support/time.ts'

const FIXTURES = join(import.meta.dirname, '../fixtures/imports')
const fixture = (name: string): string => join(FIXTURES, name)
/** Thursday 14 May 2026, whenever the test runs. */
const THURSDAY = startingAt(Date.UTC(2026, 4, 14, 10))

test('timewarrior’s own files are looked at, taken in, reported and taken back', async ({
  launch,
  surroundings,
  freshFolder,
}) => {
  const dataDir = freshFolder()
  seedSettings(dataDir, {})
  const run = await launch({ dataDir, env: THURSDAY })
  const ask = (...args: readonly string[]) => enough(surroundings(dataDir), args)
  const holds =
    'Timewarrior brings 5 that are not here yet, from April 30, 2026 to May 13, 2026.\n' +
    'One is left out: it has no end.\nOne is left out: it lasts longer than a day.\n'

  expect(await ask('import', fixture('timewarrior'), '--dry-run')).toEqual({
    code: 0,
    signal: null,
    out: holds,
    err: '',
  })
  expect(await ask('import', fixture('timewarrior'))).toEqual({
    code: 1,
    signal: null,
    out: holds,
    err: 'Nothing was taken in. --yes takes it in where nobody can be asked.\n',
  })
  expect(run.history()).toEqual([])
  expect(await ask('import', fixture('timewarrior'), '--yes')).toEqual({
    code: 0,
    signal: null,
    out: `${holds}5 are here now. enough import --undo takes them back.\n`,
    err: '',
  })
  // Beside what is lived here: a timebox that ends now joins the same month.
  await ask('start', 'Reply to Priya')
  await ask('ship')

  const report = await ask('report', '--from', '2026-04-01', '--to', '2026-05-13', '--json')
  expect(JSON.parse(report.out)).toMatchObject({
    together: { timeboxes: 5, planned_minutes: 0, took_minutes: 205.5, shipped: 0 },
  })
  const csv = await ask('export', '--from', '2026-05-13', '--to', '2026-05-13')
  expect(csv.out).toContain('2026-05-13,Übersicht für Zoë,other,,,,75,2026-05-13T10:00:00+00:00')

  expect(await ask('import', fixture('timewarrior'), '--yes')).toMatchObject({
    code: 1,
    out: expect.stringContaining('5 are here already and stay as they are.'),
    err: 'There is nothing new to take in.\n',
  })
  expect(await ask('import', '--undo')).toEqual({ code: 0, signal: null, out: '5 were taken back.\n', err: '' })
  expect(await ask('import', '--undo')).toMatchObject({ code: 1, err: 'There is nothing to take back.\n' })
  expect(run.history().map(({ title }) => title)).toEqual(['Reply to Priya'])
})

test('columns of a table can be said, and what can’t be read is said calmly', async ({
  launch,
  surroundings,
  freshFolder,
}) => {
  const dataDir = freshFolder()
  seedSettings(dataDir, {})
  const run = await launch({ dataDir, env: THURSDAY })
  const ask = (...args: readonly string[]) => enough(surroundings(dataDir), ['import', ...args])
  const columns = ['start-date=Datum', 'start-time=Beginn', 'end-time=Ende', 'title=Was'].flatMap((word) => [
    '--map',
    word,
  ])
  const table = fixture('semicolons.csv')
  expect((await ask(table)).err).toContain('Which columns hold the start and the end can’t be told.')
  expect((await ask(table, ...columns)).err).toContain('can be read both ways')
  expect((await ask(table, '--map', 'title=Nope')).err).toContain('One of these can’t be read.')
  expect((await ask(fixture('nowhere.csv'))).err).toBe('This file can’t be read. Nothing was changed.\n')
  expect((await ask(fixture('README.md'))).err).toContain('Enough can’t tell what this file is.')
  expect(await ask()).toMatchObject({ code: 2, err: expect.stringContaining('enough import [FILE]') })
  expect(await ask(table, '--as', 'xlsx')).toMatchObject({ code: 2 })
  expect(run.history()).toEqual([])
  expect(await ask(table, ...columns, '--map', 'dates=day-first', '--yes')).toMatchObject({ code: 0 })
  expect(run.history().map(({ title }) => title)).toEqual(['Bericht', 'Anruf; kurz'])
})

test('killed while it takes in, the next start has nothing of it', async ({ launch, surroundings, freshFolder }) => {
  const dataDir = freshFolder()
  seedSettings(dataDir, {})
  const env = surroundings(dataDir)
  const run = await launch({ dataDir, env: THURSDAY })
  const theirs = freshFolder()
  for (let year = 2010; year < 2026; year += 1) {
    for (let month = 1; month <= 12; month += 1) {
      const [of, stem] = [`${year}-${String(month).padStart(2, '0')}`, `${year}${String(month).padStart(2, '0')}11T07`]
      const lines = Array.from({ length: 50 }, (_, at) => `inc ${stem}${at + 10}00Z - ${stem}${at + 10}30Z # mail\n`)
      writeFileSync(join(theirs, `${of}.data`), lines.join(''))
    }
  }
  const over = ended(started(env, ['import', theirs, '--yes']))
  await expect.poll(() => run.files('history').length, { intervals: [1] }).toBeGreaterThan(2)
  await run.kill()
  expect(await over).toMatchObject({ code: 4 })
  expect(run.history().length).toBeGreaterThan(0)

  const again = await launch({ dataDir, env: THURSDAY })
  await expect.poll(() => again.history().length).toBe(0)
  expect(again.files('history')).toEqual([])
  expect(await enough(env, ['import', '--undo'])).toMatchObject({ code: 1, err: 'There is nothing to take back.\n' })
})
