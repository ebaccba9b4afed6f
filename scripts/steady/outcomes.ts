import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { z } from 'zod'

/** How a test went: `passed`, `failed`, `skipped`, or in its runner's own word. */
type Outcome = string
/** How every test of one run went, by its file and name. */
export type Outcomes = ReadonlyMap<string, Outcome>

const vitestSchema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
})

interface Suite {
  readonly title: string
  readonly specs: readonly { readonly title: string; readonly tests: readonly { readonly status: string }[] }[]
  readonly suites?: readonly Suite[] | undefined
}
const suiteSchema: z.ZodType<Suite> = z.object({
  title: z.string(),
  specs: z.array(z.object({ title: z.string(), tests: z.array(z.object({ status: z.string() })) })),
  suites: z.lazy(() => z.array(suiteSchema)).optional(),
})
const playwrightSchema = z.object({ suites: z.array(suiteSchema) })

type Told = readonly [name: string, outcome: Outcome]

/** Properties tell the seed they drew in their name, which is another one each time. */
const withoutSeed = (name: string): string => name.replace(/ \(with seed=-?\d+\)/u, '')

const ofVitest = (report: unknown, root: string): readonly Told[] =>
  vitestSchema
    .parse(report)
    .testResults.flatMap(({ name: file, assertionResults }) =>
      assertionResults.map(({ fullName, status }): Told => [
        `${relative(root, file)} › ${withoutSeed(fullName)}`,
        status === 'pending' || status === 'todo' ? 'skipped' : status,
      ]),
    )

const PLAYWRIGHT: Readonly<Record<string, Outcome>> = {
  expected: 'passed',
  unexpected: 'failed',
  flaky: 'passed at a second try',
}

const ofSuite = ({ title, specs, suites = [] }: Suite): readonly Told[] =>
  [
    ...specs.flatMap(({ title: name, tests }) => tests.map(({ status }): Told => [name, PLAYWRIGHT[status] ?? status])),
    ...suites.flatMap(ofSuite),
  ].map(([name, outcome]) => [`${title} › ${name}`, outcome])

/** Tests that share a name are told apart by their order. */
const numbered = (told: readonly Told[]): Outcomes => {
  const outcomes = new Map<string, Outcome>()
  for (const [name, outcome] of told) {
    let free = name
    for (let count = 2; outcomes.has(free); count += 1) free = `${name} (${count})`
    outcomes.set(free, outcome)
  }
  return outcomes
}

/** What the report of one run says of every test; nothing when there is no readable report. */
export const outcomesIn = (kind: 'vitest' | 'playwright', file: string, root: string): Outcomes => {
  try {
    const report: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return numbered(kind === 'vitest' ? ofVitest(report, root) : playwrightSchema.parse(report).suites.flatMap(ofSuite))
  } catch {
    return new Map()
  }
}
