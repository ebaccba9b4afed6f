// `npm run machines`: three computers with one shared folder, carried by real Syncthing.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Random } from '../bench/timing/random.ts'
import { explain, say } from './lib/say.mjs'
import { ensurePackages, missingPackages } from './lib/system-packages.mjs'
import { carryPlainFiles } from './machines/plain-files.ts'
import { withNodes } from './machines/nodes.ts'
import { isSound, newTally, told } from './machines/tally.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    /** leave out the app: Syncthing alone, with plain files */
    plain: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})
const missing = await ensurePackages(missingPackages(['machines'], process.env['PATH'] ?? ''), {
  isRoot: process.getuid?.() === 0,
  env: process.env,
  say,
})
if (missing !== null) {
  explain(missing)
  process.exit(1)
}
const seed = Number(values.seed)
const random = new Random(seed)
const tally = newTally()
const folder = mkdtempSync(join(tmpdir(), 'enough-machines-'))
say(`seed ${seed}; --seed ${seed} draws the same again`)
try {
  await withNodes(join(folder, 'plain'), (nodes) => carryPlainFiles(nodes, random, tally))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
console.log(told(tally))
if (values.json) console.log(JSON.stringify({ machines: { seed, sound: isSound(tally), ...tally } }))
process.exitCode = isSound(tally) ? 0 : 1
