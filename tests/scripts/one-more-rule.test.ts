import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { blocksIn, copyOfProject, follow } from '../support/worked-examples.ts'

const ROOT = join(import.meta.dirname, '../..')
const GUIDE = readFileSync(join(ROOT, 'docs/loops.md'), 'utf8')
const copy = mkdtempSync(join(tmpdir(), 'enough-rule-'))
afterAll(() => rmSync(copy, { recursive: true }))

/** What the guide says is to be written: a file, and a line in another one. */
const written = blocksIn(GUIDE)

/** Watches a look a minute, and prints what is told in the end. */
const TRY = `
import { newWatch, observe } from './src/core/loops/detect.ts'
import { RULES } from './src/core/loops/rules.ts'
const wishes = { sensitivity: 'standard', off: [], mode: 'polishing', learned: {}, baseline: {}, zone: 'UTC', dayStart: 0 }
const counts = []
let watch = newWatch(0)
for (let at = 60_000; at <= 300_000; at += 60_000) {
  ;({ watch } = observe(watch, { kind: 'look', at }, wishes))
  counts.push(watch.counts['many-looks'] ?? 0)
}
console.log(JSON.stringify({ names: RULES.map(({ name }) => name), counts }))
`

test('one more rule is the one file and the one line of the guide, and it works', { timeout: 300_000 }, () => {
  copyOfProject(copy)
  expect(written.map(({ language }) => language)).toEqual(['ts', 'diff'])
  expect(written[1]?.text.trimEnd().split('\n')).toHaveLength(2)
  for (const block of written) follow(copy, block)

  const run = (...args: readonly string[]): string =>
    execFileSync(process.execPath, args, { cwd: copy, encoding: 'utf8' })
  for (const part of ['src/core', 'src/renderer', 'src/main'])
    run('node_modules/typescript/bin/tsc', '--noEmit', '-p', part)
  writeFileSync(join(copy, 'try.mjs'), TRY)
  const told = JSON.parse(run('try.mjs')) as { names: readonly string[]; counts: readonly number[] }
  expect(told.names).toContain('many-looks')
  expect(told.counts).toEqual([0, 0, 0, 0, 1])
})
