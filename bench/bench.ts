import { allMet, asJson, asTable, type Bench } from './figures.ts'
import { withAliases } from './histories/lives.ts'

/*
 * `npm run bench` measures everything, `npm run bench -- NAME…` the named ones. With `--json` the last line of each is
 * one JSON object. The exit code says whether all goals were met.
 */
const BENCHES: Readonly<Record<string, () => Promise<Bench>>> = {
  charts: async () => (await import('./charts.ts')).charts,
  cli: async () => (await import('./cli.ts')).cli,
  idle: async () => (await import('./idle.ts')).idle,
  imports: async () => (await import('./imports.ts')).imports,
  loops: async () => (await import('./loops.ts')).loops,
  memory: async () => (await import('./memory.ts')).memory,
  reports: async () => (await import('./reports.ts')).reports,
  size: async () => (await import('./size.ts')).size,
  start: async () => (await import('./start.ts')).start,
  storage: async () => (await import('./storage.ts')).storage,
  sync: async () => (await import('./sync.ts')).sync,
  timing: async () => (await import('./timing.ts')).timing,
  words: async () => (await import('./words.ts')).words,
}

const asked = process.argv.slice(2).filter((argument) => argument !== '--json')
const json = process.argv.includes('--json')
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const unknown = asked.filter((name) => BENCHES[name] === undefined)
if (unknown.length > 0) {
  say(`There is no bench ${unknown.join(', ')}. There is: ${Object.keys(BENCHES).join(', ')}.`)
  process.exit(2)
}
await withAliases()
let met = true
for (const [name, bring] of Object.entries(BENCHES)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  const measured = await (await bring()).run()
  met &&= allMet(measured)
  say(asTable(name, measured))
  if (json) say(JSON.stringify(asJson(name, measured)))
}
process.exitCode = met ? 0 : 1
