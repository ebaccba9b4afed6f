// `npm test`: every stage, whatever the ones before it brought; the last line is the sum of their reports.
// `npm test -- core e2e` runs only the named stages, `--long` the ones that take their time.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { projectRoot as root } from './lib/project.mjs'
import { sum, summary } from './lib/reports.mjs'
import { runStage } from './lib/run-stage.mjs'
import { explain, say } from './lib/say.mjs'
import { stageEnv } from './lib/stage-env.mjs'
import { chooseStages, stageNames } from './lib/stages.mjs'

const { values, positionals } = parseArgs({ options: { long: { type: 'boolean' } }, allowPositionals: true })
const { stages, unknown } = chooseStages(positionals, values.long ?? false)

if (unknown.length > 0) {
  explain(`There is no stage called ${unknown.join(', ')}. The stages are: ${stageNames.join(', ')}.`)
  process.exitCode = 1
} else {
  process.exitCode = await runStages()
}

/** @returns {Promise<number>} exit code */
async function runStages() {
  const folder = join(root, 'node_modules', '.enough', 'reports')
  mkdirSync(folder, { recursive: true })
  const interruption = new AbortController()
  for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(name, () => interruption.abort())
  }

  /** @type {import('./lib/run-stage.mjs').StageResult[]} */
  const results = []
  for (const stage of stages) {
    if (interruption.signal.aborted) break
    say(`\n— ${stage.name} —`)
    const report = join(folder, `${stage.name}.json`)
    results.push(await runStage(stage, { root, report, env: stageEnv(root), interrupted: interruption.signal }))
  }

  say('')
  for (const { name, note, seconds, ...counts } of results) {
    say(`${name.padEnd(9)} ${summary(counts)} in ${seconds.toFixed(1)} s${note === null ? '' : `; ${note}`}`)
  }
  for (const { name, message } of results.flatMap(({ failures = [] }) => failures)) say(`\n✘ ${name}\n${message}`)
  if (interruption.signal.aborted) say('Interrupted: the stages that are not listed did not run.')
  const total = sum(results)
  say(summary(total))
  return total.failed === 0 && !interruption.signal.aborted ? 0 : 1
}
