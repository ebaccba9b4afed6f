import { charts } from './charts.ts'
import { cli } from './cli.ts'
import { allMet, asJson, asTable, type Bench } from './figures.ts'
import { loops } from './loops.ts'
import { reports } from './reports.ts'
import { storage } from './storage.ts'
import { timing } from './timing.ts'
import { words } from './words.ts'

/*
 * `npm run bench` measures everything, `npm run bench -- NAME…` the named ones. With `--json` the last line of each is
 * one JSON object. The exit code says whether all goals were met.
 */
const BENCHES: readonly Bench[] = [charts, cli, loops, reports, storage, timing, words]

const asked = process.argv.slice(2).filter((argument) => argument !== '--json')
const json = process.argv.includes('--json')
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const unknown = asked.filter((name) => BENCHES.every((bench) => bench.name !== name))
if (unknown.length > 0) {
  say(`There is no bench ${unknown.join(', ')}. There is: ${BENCHES.map(({ name }) => name).join(', ')}.`)
  process.exit(2)
}
let met = true
for (const bench of BENCHES.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
  const measured = await bench.run()
  met &&= allMet(measured)
  say(asTable(bench.name, measured))
  if (json) say(JSON.stringify(asJson(bench.name, measured)))
}
process.exitCode = met ? 0 : 1
