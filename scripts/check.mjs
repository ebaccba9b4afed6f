// `npm run check`: one line per check, details where one does not pass. `--json FILE` writes the results too.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { checksOf } from './lib/checks.mjs'
import { run } from './lib/processes.mjs'
import { projectNode, projectRoot as root, withProjectNode } from './lib/project.mjs'
import { say } from './lib/say.mjs'

/** Several checkers use threads of their own; more at once would only make each slower. */
const AT_ONCE = 2

const { values } = parseArgs({ options: { json: { type: 'string' } } })
const env = withProjectNode(root, process.env)
const checks = checksOf(root)
const queue = checks.entries()

/** @type {{ name: string, passed: boolean, seconds: number, output: string }[]} */
const results = []
let told = 0

/** Takes checks off the queue until it is empty. */
async function work() {
  for (const [index, { name, args }] of queue) {
    const began = performance.now()
    const { code, output } = await run(projectNode(root), args, { cwd: root, env })
    results[index] = { name, passed: code === 0, seconds: (performance.now() - began) / 1000, output }
    tell()
  }
}

/** Tells the results that are in, in the order of the list. */
function tell() {
  for (let result = results[told]; result !== undefined; result = results[++told]) {
    say(`${result.passed ? 'passed' : 'failed'}  ${result.name} (${result.seconds.toFixed(1)} s)`)
    if (!result.passed) say(`${result.output.trimEnd()}\n`)
  }
}

await Promise.all(Array.from({ length: AT_ONCE }, work))
if (values.json !== undefined) {
  const tests = results.map(({ name, passed }) => ({ name, passed }))
  writeFileSync(values.json, JSON.stringify({ tests }))
}
process.exitCode = results.every(({ passed }) => passed) ? 0 : 1
