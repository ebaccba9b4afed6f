import { describe, expect, test } from 'vitest'
import { KINDS } from '@core/timebox/kind.ts'
import { wishSchema } from '@shared/cli/wishes.ts'
import texts from '../../src/cli/en.json' with { type: 'json' }
import { durationOf, isDay } from '@shared/cli/duration.ts'
import { readArguments } from '../../src/cli/read-arguments.ts'
import { COMMANDS, COMMAND_NAMES, EVERYWHERE, KIND_NAMES, textOf } from '../../src/cli/table.ts'
import { helpOf, helpOfAll } from '../../src/cli/usage.ts'
import { isAsking, wishOf } from '../../src/cli/wish-of.ts'

/** What would be sent for a line, or what is said of it. */
const sent = (...argv: readonly string[]): unknown => {
  const asked = readArguments(argv)
  if (asked.kind !== 'command') return asked
  const { name } = asked.entry
  if (!isAsking(name)) return asked.given
  const sending = wishOf(name, asked.entry, asked.given, '/home/ana')
  return 'wish' in sending ? JSON.parse(JSON.stringify(sending.wish)) : sending
}

describe('what is typed', () => {
  test.each<[readonly string[], unknown]>([
    [['status'], { do: 'status', watch: false }],
    [['status', '--json', '--watch'], { do: 'status', watch: true }],
    [['start'], { do: 'start', title: '', parkFirst: false, now: false }],
    [
      ['start', 'Reply to Priya', '--cap', '25m', '--mark', 'one', '--mark=two', '--watch', 'a/b.md', '--kind', 'code'],
      {
        do: 'start',
        title: 'Reply to Priya',
        cap: 1_500_000,
        marks: ['one', 'two'],
        watch: '/home/ana/a/b.md',
        kind: 'code',
        parkFirst: false,
        now: false,
      },
    ],
    [
      ['start', '--park-first', '--now', '--project', 'Beta', '--if-then', 'press Send', '--', '--cap'],
      { do: 'start', title: '--cap', project: 'Beta', ifThen: 'press Send', parkFirst: true, now: true },
    ],
    [['extend', 'the total'], { do: 'extend', reason: 'the total' }],
    [['extend'], { do: 'extend', reason: '' }],
    [['ship'], { do: 'ship' }],
    [['hand-over', 'Ana, please'], { do: 'handOver', sentence: 'Ana, please' }],
    [['park', 'waits for Ana'], { do: 'park', note: 'waits for Ana' }],
    [['report'], { do: 'report', by: 'task', form: 'text' }],
    [
      ['report', '--from', '2026-05-01', '--to=2026-05-14', '--by', 'day', '--csv'],
      { do: 'report', by: 'day', form: 'csv', from: '2026-05-01', to: '2026-05-14' },
    ],
    [['export'], { do: 'export', what: { of: 'timeboxes', form: 'csv', naming: 'names' } }],
    [['export', 'everything'], { do: 'export', what: { of: 'everything' } }],
    [
      ['export', 'page', '--as=pdf', '--view=month', '--around=2026-05-14', '--tasks-by=kinds', '--output=a.pdf'],
      {
        do: 'export',
        what: { of: 'page', form: 'pdf', view: 'month', naming: 'kinds', around: '2026-05-14' },
      },
    ],
  ])('%j becomes a wish that the app can read', (argv, wish) => {
    expect(sent(...argv)).toEqual(wish)
    expect(wishSchema.safeParse(sent(...argv)).success).toBe(true)
  })

  test.each<[readonly string[], RegExp]>([
    [['statis'], /^There is no command “statis”/u],
    [['status', '--jsn'], /^“status” knows no option “--jsn”/u],
    [['status', '--json=yes'], /can do nothing with “yes”/u],
    [['ship', 'it'], /^“ship” can do nothing with “it”/u],
    [['start', 'Reply', 'to', 'Priya'], /can do nothing with “to”.*quotes/u],
    [['start', '--cap'], /^“--cap” wants a value: --cap TIME/u],
    [['start', '--kind', 'poem'], /^“--kind” can be writing, messages/u],
    [['export', 'all'], /^“WHAT” can be timeboxes, page,? or everything/u],
    [['run'], /^“run” wants a word more/u],
    [['run', '--'], /^“run” wants a word more/u],
    [['run', '--quiet', 'make'], /knows no option “--quiet”/u],
    [['report', '--json=1'], /can do nothing with “1”/u],
    [['completions'], /^“completions” wants a word more/u],
  ])('%j is said to be unreadable, with what helps', (argv, said) => {
    expect(readArguments(argv)).toEqual({ kind: 'trouble', say: expect.stringMatching(said) })
  })

  test.each([
    ['start', '--cap', 'soon'],
    ['report', '--from', '14.5.2026'],
    ['report', '--to', '2026-02-30'],
  ])('a time that is none is said to be: %j', (...argv) => {
    expect(sent(...argv)).toEqual({ trouble: expect.stringContaining(`“${argv.at(-1)}”`) })
  })

  test.each<[readonly string[], RegExp]>([
    [['export', '--as', 'pdf'], /^“--as” can be csv, json, markdown,? or ics\.$/u],
    [['export', 'page', '--as', 'csv'], /^“--as” can be pdf or markdown\.$/u],
    [['export', 'page', '--as', 'pdf'], /^A PDF goes into a file/u],
    [['export', 'page', '--from', '2026-05-01'], /^“export page” knows no option “--from”/u],
    [['export', 'everything', '--as', 'json'], /^“export everything” knows no option “--as”/u],
    [['export', '--view', 'week'], /^“export timeboxes” knows no option “--view”/u],
  ])('what does not go together is said, and nothing is guessed: %j', (argv, said) => {
    expect(sent(...argv)).toEqual({ trouble: expect.stringMatching(said) })
  })

  test('help can be asked for in three ways', () => {
    const [start] = COMMANDS
    for (const argv of [
      ['help', 'start'],
      ['start', '--help'],
      ['start', '-h'],
    ])
      expect(readArguments(argv)).toEqual({ kind: 'help', entry: start })
    for (const argv of [[], ['help'], ['--help'], ['-h']])
      expect(readArguments(argv)).toEqual({ kind: 'help', entry: null })
  })

  test('everything behind run belongs to the command, also what looks like ours', () => {
    expect(sent('run', '--', 'make', '--help', '--', '-x')).toMatchObject({ rest: ['make', '--help', '--', '-x'] })
    expect(sent('run', 'make', 'test')).toMatchObject({ rest: ['make', 'test'] })
  })
})

test.each<[string, number | null]>([
  ['25m', 25],
  ['25min', 25],
  ['90', 90],
  ['1h', 60],
  ['1h30m', 90],
  ['2H15', 135],
  [' 5m ', 5],
  ['0', 0],
  ['', null],
  ['m', null],
  ['-5', null],
  ['1.5h', null],
  ['25s', null],
  ['99999', null],
])('%j is so many minutes: %j', (written, minutes) => {
  expect(durationOf(written)).toBe(minutes === null ? null : minutes * 60_000)
})

test.each([
  ['2026-05-14', true],
  ['2024-02-29', true],
  ['2026-02-29', false],
  ['2026-13-01', false],
  ['2026-5-14', false],
  ['today', false],
])('%j is a day: %j', (written, day) => {
  expect(isDay(written)).toBe(day)
})

describe('the table', () => {
  test('names the kinds that the core knows', () => {
    expect(KIND_NAMES).toEqual(KINDS)
  })

  test('has each command once, with a sentence for all of it', () => {
    expect(COMMANDS.map(({ name }) => name)).toEqual(COMMAND_NAMES)
    const options = new Set([...COMMANDS.flatMap((entry) => entry.options), ...EVERYWHERE].map(textOf))
    expect(Object.keys(texts.command).toSorted()).toEqual([...COMMAND_NAMES].toSorted())
    expect(Object.keys(texts.option).toSorted()).toEqual([...options, 'version'].toSorted())
    const operands = COMMANDS.flatMap(({ operand }) => (operand === undefined ? [] : [operand.name]))
    expect(Object.keys(texts.operand).toSorted()).toEqual(operands.toSorted())
  })

  test('the help names every command, and each command every option', () => {
    for (const entry of COMMANDS) {
      expect(helpOfAll()).toContain(`\n  ${entry.name} `)
      for (const { name } of [...entry.options, ...EVERYWHERE]) expect(helpOf(entry)).toContain(`--${name}`)
      expect(readArguments([entry.name, '--help'])).toEqual({ kind: 'help', entry })
    }
  })
})
