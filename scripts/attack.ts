// `npm run attack`: everything that somebody could try against the app, as named cases, and whether it was refused.
import { parseArgs } from 'node:util'
import type { CaseResult } from './attack/case.ts'
import { isRefused } from './attack/case.ts'
import { FAMILIES } from './attack/families.ts'
import { createRig } from './attack/rig.ts'
import { lineOf, totalOf } from './attack/told.ts'
import { explain, say } from './lib/say.mjs'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    only: { type: 'string', multiple: true, default: [] },
    json: { type: 'boolean', default: false },
  },
})
const seed = Number(values.seed)
const unknown = values.only.filter((name) => FAMILIES.every((family) => family.name !== name))
if (unknown.length > 0 || !Number.isSafeInteger(seed)) {
  explain(`--only takes ${FAMILIES.map(({ name }) => name).join(', ')}; --seed takes a whole number.`)
  process.exit(2)
}

const results: (CaseResult & { readonly family: string })[] = []
say(`seed ${seed}; --seed ${seed} draws the same cases again`)
for (const family of FAMILIES.filter(({ name }) => values.only.length === 0 || values.only.includes(name))) {
  say(`\n${family.name}`)
  const { rig, end } = createRig(seed)
  try {
    for await (const result of family.run(rig)) {
      results.push({ family: family.name, ...result })
      say(lineOf(result))
    }
  } finally {
    await end()
  }
}

say(`\n${totalOf(results)}`)
if (values.json) console.log(JSON.stringify({ attack: { seed, cases: results } }))
process.exitCode = results.length > 0 && results.every(isRefused) ? 0 : 1
