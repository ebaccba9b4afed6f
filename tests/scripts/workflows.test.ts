import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { stageNames } from '../../scripts/lib/stages.mjs'

const ROOT = join(import.meta.dirname, '../..')
const WORKFLOWS = join(ROOT, '.github/workflows')
const { scripts, version, devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
  readonly version: string
}

/** What a forge reads, as far as it is used here: a key that is not known would be one that it does not heed. */
const permissions = z.strictObject({
  contents: z.enum(['read', 'write']).optional(),
  'id-token': z.literal('write').optional(),
  attestations: z.literal('write').optional(),
})
const env = z.record(z.string(), z.union([z.string(), z.number()]))
const step = z.union([
  z.strictObject({
    name: z.string().optional(),
    if: z.string().optional(),
    uses: z.string(),
    with: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  }),
  z.strictObject({
    name: z.string().optional(),
    if: z.string().optional(),
    run: z.string(),
    shell: z.literal('bash').optional(),
    'working-directory': z.string().optional(),
    env: env.optional(),
  }),
])
const ownJob = z.strictObject({
  name: z.string(),
  needs: z.string().optional(),
  'runs-on': z.string(),
  container: z.string().optional(),
  strategy: z.strictObject({ 'fail-fast': z.boolean(), matrix: z.record(z.string(), z.array(z.string())) }).optional(),
  'timeout-minutes': z.number().int().positive(),
  permissions: permissions.optional(),
  env: env.optional(),
  steps: z.array(step).min(1),
})
const otherJob = z.strictObject({ uses: z.string().startsWith('./'), permissions: permissions.optional() })
const workflow = z.strictObject({
  name: z.string(),
  on: z.record(z.enum(['push', 'pull_request', 'workflow_call']), z.unknown()),
  permissions,
  concurrency: z.strictObject({ group: z.string(), 'cancel-in-progress': z.string() }).optional(),
  jobs: z.record(z.string(), z.union([ownJob, otherJob])),
})

const files = readdirSync(WORKFLOWS).toSorted()
const textOf = (name: string): string => readFileSync(join(WORKFLOWS, name), 'utf8')
const workflows = files.map((file) => ({ file, ...workflow.parse(parse(textOf(file))) }))
const jobs = workflows.flatMap(({ file, jobs: all }) =>
  Object.entries(all).map(([id, job]) => ({ at: `${file}, ${id}`, file, job })),
)
const steps = jobs.flatMap(({ at, job }) => ('steps' in job ? job.steps.map((one) => ({ at, ...one })) : []))
const lines = steps.flatMap((one) => ('run' in one ? one.run.split('\n').map((line) => line.trim()) : []))

test('the Node that goes into packages as the command is the project’s own', () => {
  const named = steps.flatMap((one) => ('with' in one ? [one.with?.['node-version']] : []))
  const exact = named.filter((one) => typeof one === 'string' && one.includes('.'))
  expect(new Set(exact)).toEqual(new Set([devDependencies['node']]))
})

describe('the workflows', () => {
  test('are a check and a release', () => {
    expect(files).toEqual(['check.yml', 'release.yml'])
  })

  test('run no script of npm that is not there', () => {
    const named = lines.flatMap((line) => /^npm (?:run )?(?!ci\b)([\w:-]+)/u.exec(line)?.[1] ?? [])
    // The one of another package is looked for there.
    expect(named.filter((name) => scripts[name] === undefined)).toEqual(['build:windows'])
    expect(named).toEqual(expect.arrayContaining(['test', 'dist', 'sbom']))
  })

  test('name no stage of the tests that is not there', () => {
    const stages = lines.flatMap((line) => /^npm test -- (.+)$/u.exec(line)?.[1]?.split(' ') ?? [])
    expect(stages.length).toBeGreaterThan(0)
    expect(stages.filter((stage) => !stageNames.includes(stage))).toEqual([])
  })

  test('take actions by the very commit, and say which version that is', () => {
    const used = files.flatMap((name) =>
      [...textOf(name).matchAll(/^\s*(?:- )?uses: (.+)$/gmu)].map(([, use = '']) => use),
    )
    const others = used.filter(
      (use) => !use.startsWith('./') && !/^actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/u.test(use),
    )
    expect(used.length).toBeGreaterThan(5)
    expect(others).toEqual([])
  })

  test('take the same commit of an action everywhere', () => {
    const taken = Map.groupBy(
      steps.flatMap((one) => ('uses' in one ? [one.uses] : [])),
      (use) => use.split('@')[0],
    )
    expect([...taken.values()].filter((all) => new Set(all).size > 1)).toEqual([])
  })

  test('may read and nothing else, but for the job that lays the draft', () => {
    expect(workflows.map((one) => one.permissions)).toEqual(workflows.map(() => ({ contents: 'read' })))
    const more = jobs.filter(({ job }) => Object.values(job.permissions ?? {}).includes('write'))
    expect(more.map(({ at }) => at)).toEqual(['release.yml, draft'])
  })

  test('leave no key to the repository behind in a checkout', () => {
    const checkouts = steps.filter((one) => 'uses' in one && one.uses.startsWith('actions/checkout@'))
    expect(checkouts.length).toBeGreaterThan(0)
    for (const one of checkouts) expect(one).toMatchObject({ with: { 'persist-credentials': false } })
  })

  test('put nothing that a stranger writes into a shell', () => {
    for (const line of lines) expect(line).not.toMatch(/\$\{\{/u)
  })

  test('wait for jobs that are there', () => {
    for (const { at, file, job } of jobs) {
      const needs = 'needs' in job ? job.needs : undefined
      const known = jobs.filter((one) => one.file === file).map((one) => one.at)
      expect([at, needs === undefined || known.includes(`${file}, ${needs}`)]).toEqual([at, true])
    }
    const called = jobs.flatMap(({ job }) => ('uses' in job ? [job.uses] : []))
    expect(called).toEqual(['./.github/workflows/check.yml'])
  })

  test('make what people get from the packages of three systems', () => {
    const matrix = jobs.flatMap(({ at, job }) =>
      at === 'release.yml, packages' && 'strategy' in job ? (job.strategy?.matrix['os'] ?? []) : [],
    )
    expect(matrix.map((os) => os.split('-')[0])).toEqual(['ubuntu', 'macos', 'windows'])
  })
})

test('the changelog speaks of this version', () => {
  const headings = [...readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8').matchAll(/^## (.+)$/gmu)].map(([, one]) => one)
  expect(headings[0]).toMatch(
    new RegExp(String.raw`^${version.replaceAll('.', String.raw`\.`)}, (?:not released yet|\d{4}-\d{2}-\d{2})$`, 'u'),
  )
})
