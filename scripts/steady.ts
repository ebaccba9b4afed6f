// `npm run steady`: the tests of core 20 times and those end to end 3 times, and which were not the same each time.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { projectRoot as root } from './lib/project.mjs'
import { summary } from './lib/reports.mjs'
import { runStage } from './lib/run-stage.mjs'
import { explain, say } from './lib/say.mjs'
import { stageEnv } from './lib/stage-env.mjs'
import { chooseStages, type Stage } from './lib/stages.mjs'
import { toldOf, unsteadyOf } from './steady/compare.ts'
import { outcomesIn, type Outcomes } from './steady/outcomes.ts'

const USAGE = 'npm run steady -- [--core TIMES] [--e2e TIMES], each a whole number; 0 leaves one out'
const folder = join(root, 'node_modules', '.enough', 'reports')

/** How often each stage runs, or nothing when that can't be read. */
const asked = (): Readonly<Record<'core' | 'e2e', number>> | null => {
  const string = { type: 'string' } as const
  try {
    const { core = '20', e2e = '3' } = parseArgs({ options: { core: string, e2e: string } }).values
    return [core, e2e].every((times) => /^\d{1,3}$/u.test(times)) ? { core: Number(core), e2e: Number(e2e) } : null
  } catch {
    return null
  }
}

/** One stage so many times, a line for each. */
const repeat = async (stage: Stage, times: number, interrupted: AbortSignal): Promise<readonly Outcomes[]> => {
  // On CI tests may be tried twice and properties draw the same: here neither.
  const { CI: _ci, ...env } = stageEnv(root)
  const told: Outcomes[] = []
  for (let time = 1; time <= times && !interrupted.aborted; time += 1) {
    const report = join(folder, `steady-${stage.name}.json`)
    const result = await runStage(stage, { root, report, env, interrupted, quiet: true })
    const note = result.note === null ? '' : `; ${result.note}`
    say(`${stage.name} ${time} of ${times}: ${summary(result)} in ${result.seconds.toFixed(1)} s${note}`)
    if (!interrupted.aborted) told.push(outcomesIn(stage.kind === 'vitest' ? 'vitest' : 'playwright', report, root))
  }
  return told
}

const main = async (): Promise<number> => {
  const times = asked()
  if (times === null) {
    explain(USAGE)
    return 2
  }
  mkdirSync(folder, { recursive: true })
  const interruption = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => interruption.abort())
  const all: [string, readonly Outcomes[]][] = []
  for (const stage of chooseStages(['core', 'e2e'], false).stages) {
    const count = stage.name === 'core' ? times.core : times.e2e
    if (count > 0) all.push([stage.name, await repeat(stage, count, interruption.signal)])
  }
  for (const [stage, runs] of all) for (const line of toldOf(stage, runs)) say(line)
  const steady = all.every(([, runs]) => runs.every(({ size }) => size > 0) && unsteadyOf(runs).length === 0)
  return steady && !interruption.signal.aborted ? 0 : 1
}

process.exitCode = await main()
