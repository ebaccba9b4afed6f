// `npm run machines`: three computers with one shared folder, carried by real Syncthing.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Random } from '../bench/timing/random.ts'
import { openStage } from './attack/rig.ts'
import { explain, say } from './lib/say.mjs'
import { ensurePackages, missingPackages } from './lib/system-packages.mjs'
import { withNodes } from './machines/nodes.ts'
import { carryPlainFiles } from './machines/plain-files.ts'
import { takePictures } from './machines/pictures.ts'
import { liveAWeek } from './machines/story.ts'
import { isSound, newTally, told } from './machines/tally.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    /** Syncthing alone, with plain files */
    plain: { type: 'boolean', default: false },
    /** pictures of Syncthing's page for the guide, and nothing else */
    pictures: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})
const seed = Number(values.seed)
if (!Number.isSafeInteger(seed)) {
  explain('--seed takes a whole number.')
  process.exit(2)
}
const missing = await ensurePackages(missingPackages(['machines', 'display'], process.env['PATH'] ?? ''), {
  isRoot: process.getuid?.() === 0,
  env: process.env,
  say,
})
if (missing !== null) {
  explain(missing)
  process.exit(1)
}
const random = new Random(seed)
const tally = newTally()
const folder = mkdtempSync(join(tmpdir(), 'enough-machines-'))

const compareAll = async (): Promise<void> => {
  say(`seed ${seed}; --seed ${seed} draws the same again`)
  await withNodes(join(folder, 'plain'), (nodes) => carryPlainFiles(nodes, random, tally))
  if (!values.plain) {
    const below = join(folder, 'apps')
    const stage = await openStage()
    try {
      await withNodes(below, (nodes) => liveAWeek(nodes, below, { stage, random, tally }))
    } finally {
      await stage.end()
    }
  }
  say(told(tally))
  if (values.json) say(JSON.stringify({ machines: { seed, sound: isSound(tally), ...tally } }))
  process.exitCode = isSound(tally) ? 0 : 1
}

try {
  if (values.pictures) await withNodes(join(folder, 'pictures'), takePictures)
  else await compareAll()
} catch (error) {
  explain(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
