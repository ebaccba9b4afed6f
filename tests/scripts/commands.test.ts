import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { commandsIn } from '../support/documents.ts'
import { folderWith } from './folder.ts'

const ROOT = join(import.meta.dirname, '../..')
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>
}
/** What was decided, and how it was measured then, is history; `enough` is read by tests/cli/documents.test.ts. */
const written = commandsIn(ROOT).filter(
  ({ document, command }) => !document.startsWith('docs/decisions/') && !/^enough\b/u.test(command),
)
const commands = [...new Set(written.map(({ command }) => command))]

const DAY = 'tests/fixtures/replay/a-day.json'
/** Commands that are run here, as they are or with a file in the place of a word. */
const RUN: Readonly<Record<string, (folder: string) => string>> = {
  'npm run loops -- FILE.jsonl': () => 'npm run loops -- tests/fixtures/loops/planted/tests-run-again.jsonl',
  'npm run replay -- FILE': () => `npm run replay -- ${DAY}`,
  [`npm run replay -- ${DAY}`]: () => `npm run replay -- ${DAY}`,
  [`npm run replay -- ${DAY} --json`]: () => `npm run replay -- ${DAY} --json`,
  'npm run sbom': (folder) => `npm run sbom -- --out ${join(folder, 'bill.json')}`,
}

type Why = readonly [reason: string, where: string]
const EXAMPLES: Why = ['it is run in a copy, as its page has it', 'tests/scripts/adding.examples.ts']
const STAGES: Why = ['it runs this test; its stages and their names are tried', 'tests/scripts/stages.test.ts']
const STAYS: Why = ['it goes on until it is ended; what it starts is tried', 'tests/scripts/run-app.test.ts']
const MEASURES: Why = ['a measurement takes minutes, and a machine to itself', 'bench/bench.ts']

/** Commands that are not run here, each with why, and where it is run or what of it is. */
const ELSEWHERE: Readonly<Record<string, Why>> = {
  'npm start': STAYS,
  'npm run dev': STAYS,
  'npm run dev -- --gallery': STAYS,
  'npm test': STAGES,
  'npm test -- core e2e': STAGES,
  'npm run test:long': STAGES,
  'npm run check': EXAMPLES,
  'npm run format': ['it would write into the sources; the check looks at the format', 'scripts/lib/checks.mjs'],
  'npm run licences': [
    'it would write into the sources; that they are as it writes them',
    'tests/scripts/supply.test.ts',
  ],
  'npm run icons': ['it would write into the sources', 'scripts/export-icons.ts'],
  'npm run build': ['every start and test builds first', 'scripts/lib/build.mjs'],
  'npm run demo': ['it takes minutes and renews the pictures; its day is lived', 'tests/core/recording/day.test.ts'],
  'npm run interop': ['it takes minutes and installs an office', 'scripts/interop.ts'],
  'npm run torture': ['it takes ten minutes; a short one', 'tests/main/store/torture.test.ts'],
  'npm run attack': ['it takes minutes; parts of it', 'tests/scripts/attack.test.ts'],
  'npm run bench': MEASURES,
  'npm run bench -- loops': MEASURES,
  'npm run dist': ['it takes minutes and makes installers; its parts', 'tests/scripts/packaging.test.ts'],
  'npm run dist -- --dir': ['it is a stage of `npm run test:long`', 'scripts/lib/stages.mjs'],
  'npm run dist -- --dir --list': ['it would write the list anew; the list is read', 'tests/scripts/packaging.test.ts'],
  'npm run machines': ['it takes minutes and installs a sync program; a shorter run', 'tests/main/computers'],
  'npm run mutate -- FOLDER': ['it takes minutes; what it counts', 'tests/scripts/mutate.test.ts'],
  'npm run mutate -- timebox': ['it takes minutes; what it counts', 'tests/scripts/mutate.test.ts'],
  'npm run coverage': ['it runs the tests of the core once more; its table', 'tests/scripts/quality.test.ts'],
  'npm run steady': ['it runs all tests again and again; its count', 'tests/scripts/steady.test.ts'],
  'npx playwright test --project=e2e-long FILE': STAGES,
  'npx vitest run --project core tests/core/time.test.ts': [
    'it runs as a part of its stage',
    'tests/core/time.test.ts',
  ],
  "npx vitest run --project core -t 'a pause'": ['it runs as a part of its stage', 'tests/core/time.test.ts'],
  "npm run build && npx playwright test --project=e2e main-job.spec.ts -g 'Esc'": STAGES,
  'npm link': ['it changes the machine', 'bin/enough'],
  'git clone': ['it needs a forge', 'scripts/prove-start.mjs'],
  'PATH=$PWD/node_modules/.bin:$PATH npm i -D name@version': ['it needs a registry', 'package.json'],
  'node tests/renderer/approve.ts': ['it would approve pictures; they are compared', 'tests/renderer/approved.test.ts'],
  'node tests/renderer/approve.ts [part of a name]…': ['the same', 'tests/renderer/approved.test.ts'],
}

/** Lines of the worked examples, which are run where those are followed. */
const isExample = (command: string): boolean =>
  written.every((one) => one.command !== command || ['docs/adding.md', 'docs/languages.md'].includes(one.document)) &&
  /^(?:for|cp|perl|npx vitest|node scripts\/check-languages\.ts) /u.test(command)

describe('commands in documents', () => {
  test('are run, or are told here why not', () => {
    expect(commands.length).toBeGreaterThan(20)
    const unknown = commands.filter((one) => !(one in RUN) && !(one in ELSEWHERE) && !isExample(one))
    expect(unknown).toEqual([])
  })

  test('are still written down, and where they are run is there', () => {
    expect([...Object.keys(RUN), ...Object.keys(ELSEWHERE)].filter((one) => !commands.includes(one))).toEqual([])
    expect(Object.values(ELSEWHERE).filter(([, where]) => !existsSync(join(ROOT, where)))).toEqual([])
  })

  test.each(Object.entries(RUN))('%s does what it says', { timeout: 60_000 }, (command, filled) => {
    const folder = folderWith()
    const out = execFileSync('sh', ['-c', filled(folder)], { cwd: ROOT, encoding: 'utf8', stdio: 'pipe' })
    expect(out.trim()).not.toBe('')
    expect(readdirSync(folder)).toEqual(command === 'npm run sbom' ? ['bill.json'] : [])
  })

  test('name scripts and measurements that there are, in decisions too', () => {
    const all = commandsIn(ROOT).map(({ command }) => command)
    const named = all.flatMap((command) => /^npm run ([\w:-]+)/u.exec(command)?.[1] ?? [])
    expect(named.length).toBeGreaterThan(20)
    expect(named.filter((name) => !(name in scripts))).toEqual([])
    const measured = all.flatMap((command) => /^npm run bench -- (\w+)/u.exec(command)?.[1] ?? [])
    expect(measured.filter((name) => !existsSync(join(ROOT, `bench/${name}.ts`)))).toEqual([])
  })

  test('would be found', () => {
    const text = '`npm run a -- b` and `src/a.ts`\n\n```sh\nnpm c   # d\n```\n\n- x\n\n  ```sh\n  enough e\n  ```\n'
    expect(commandsIn(folderWith({ 'a.md': text })).map(({ command }) => command)).toEqual([
      'npm c',
      'enough e',
      'npm run a -- b',
    ])
  })
})
