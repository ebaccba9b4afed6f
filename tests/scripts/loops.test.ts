import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'enough-loops-'))
afterAll(() => rmSync(folder, { recursive: true }))

const at = (minute: number): number => Date.UTC(2026, 2, 3, 11) + minute * 60_000
const runs = (...minutes: readonly number[]): readonly object[] =>
  minutes.map((minute) => ({ at: at(minute), kind: 'run', command: 'npm test', ok: true, tree: 'A' }))
const save = (minute: number, text: string): object => ({ at: at(minute), kind: 'save', file: 'note.md', text })

/** What the command prints about a file of these lines. */
const loops = (lines: readonly (object | string)[], ...options: readonly string[]) => {
  const file = join(folder, 'seen.jsonl')
  writeFileSync(file, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'))
  return command(file, ...options)
}
const command = (...args: readonly string[]) => {
  const env = { ...process.env, TZ: 'UTC' }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/loops.ts', ...args], {
    cwd: ROOT,
    env,
    encoding: 'utf8',
  })
  return { status, stderr, told: stdout.split('\n').filter((line) => line !== '') }
}

describe('npm run loops', () => {
  test('prints a line for each flag, with the evidence in words', () => {
    const start = { at: at(0), kind: 'start', task: 'Launch note' }
    const { status, told, stderr } = loops([
      start,
      save(1, 'Plums first.'),
      save(5, 'Pears first.'),
      save(9, 'Plums first.'),
      { at: at(10), kind: 'focus', title: 'note.md', ms: 30_000 },
      { at: at(11), kind: 'look' },
      { at: at(12), kind: 'extend', task: 'Launch note' },
      { at: at(13), kind: 'ship', task: 'Launch note' },
      '',
    ])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(told).toEqual([
      JSON.stringify({
        at: at(9),
        rules: ['back-and-forth'],
        evidence: ['The paragraph you rewrote is back to what it was at 11:01.'],
      }),
    ])
  })

  test('prints nothing but flags also when npm runs it', () => {
    const file = join(folder, 'npm.jsonl')
    writeFileSync(
      file,
      runs(0, 1, 2)
        .map((line) => JSON.stringify(line))
        .join('\n'),
    )
    const { stdout } = spawnSync('npm', ['run', '--silent', 'loops', '--', file], { cwd: ROOT, encoding: 'utf8' })
    expect(JSON.parse(stdout)).toMatchObject({ at: at(2), rules: ['rerun'] })
  })

  test('prints nothing when there is nothing', () => {
    expect(loops(runs(0, 1))).toEqual({ status: 0, stderr: '', told: [] })
  })

  test('knows the options', () => {
    const spots = [1, 2, 3, 4, 5].map((minute) => save(minute, `${'Some words. '.repeat(50)}\n\nTake ${minute}`))
    expect(loops(runs(0, 1), '--sensitivity', 'keen').told).toHaveLength(1)
    expect(loops(spots).told).toHaveLength(1)
    expect(loops(spots, '--mode', 'drafting').told).toEqual([])
    const baseline = join(folder, 'baseline.json')
    const hour = { hours: 1, counts: { 'tiny-edits': 99, hotspot: 99 } }
    writeFileSync(baseline, JSON.stringify({ other: Array.from({ length: 10 }, () => hour) }))
    expect(loops(spots, '--baseline', baseline).told).toEqual([])
  })

  test.each([
    ['no JSON', ['{"at":'], 'Line 4 of FILE is no observation that Enough knows.'],
    ['an unknown kind', [{ at: 1, kind: 'sneeze' }], 'Line 4 of FILE is no observation that Enough knows.'],
    ['a time that is none', [{ at: 'noon', kind: 'look' }], 'Line 4 of FILE is no observation that Enough knows.'],
  ])('says one calm sentence about %s', (_, lines, sentence) => {
    const { status, stderr, told } = loops([...runs(0, 1, 2), ...lines])
    const file = join(folder, 'seen.jsonl')
    expect({ status, stderr: stderr.replace(file, 'FILE'), told }).toEqual({
      status: 2,
      stderr: `${sentence}\n`,
      told: [],
    })
  })

  test.each([
    ['no file', [], /^npm run loops -- FILE\.jsonl/u],
    ['a file that is not there', ['nowhere.jsonl'], /^nowhere\.jsonl can't be read\.\n$/u],
    ['an unknown option', ['a.jsonl', '--loud'], /^npm run loops -- FILE\.jsonl/u],
    [
      'an unknown sensitivity',
      ['a.jsonl', '--sensitivity', 'loud'],
      /^--sensitivity is one of gentle, standard, keen\.\n$/u,
    ],
    ['a baseline that is none', ['package.json', '--baseline', 'README.md'], /^README\.md is no baseline/u],
  ])('says one calm sentence about %s', (_, args, sentence) => {
    const { status, stderr } = command(...args)
    expect(status).toBe(2)
    expect(stderr).toMatch(sentence)
    expect(stderr.trimEnd()).not.toContain('\n')
  })
})
