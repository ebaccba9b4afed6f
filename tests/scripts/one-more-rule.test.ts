import { execFileSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const GUIDE = readFileSync(join(ROOT, 'docs/loops.md'), 'utf8')
const copy = mkdtempSync(join(tmpdir(), 'enough-rule-'))
afterAll(() => rmSync(copy, { recursive: true }))

/** What the guide says is to be written, by the file that it names in the first line. */
const written = [...GUIDE.matchAll(/```ts\n\/\/ (src\/\S+)\n(.*?)```/gsu)].map(([, file = '', text = '']) => ({
  file,
  text,
}))

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

test('one more rule is the one file and the one line of the guide, and it works', { timeout: 180_000 }, () => {
  for (const part of ['src', 'node_modules', 'tsconfig.base.json', 'tsconfig.json', 'package.json']) {
    if (part === 'node_modules') symlinkSync(join(ROOT, part), join(copy, part))
    else cpSync(join(ROOT, part), join(copy, part), { recursive: true })
  }
  const [file, line] = written
  expect(written).toHaveLength(2)
  expect(line?.text.trimEnd().split('\n')).toHaveLength(1)
  writeFileSync(join(copy, file?.file ?? ''), file?.text ?? '', { flag: 'wx' })
  appendFileSync(join(copy, line?.file ?? ''), line?.text ?? '')

  const run = (...args: readonly string[]): string =>
    execFileSync(process.execPath, args, { cwd: copy, encoding: 'utf8' })
  for (const part of ['src/core', 'src/renderer', 'src/main'])
    run('node_modules/typescript/bin/tsc', '--noEmit', '-p', part)
  writeFileSync(join(copy, 'try.mjs'), TRY)
  const told = JSON.parse(run('try.mjs')) as { names: readonly string[]; counts: readonly number[] }
  expect(told.names).toContain('many-looks')
  expect(told.counts).toEqual([0, 0, 0, 0, 1])
})
