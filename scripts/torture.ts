// `npm run torture`: kills, faults, power cuts and full disks, and whether anything that was said to be saved is gone.
// The faulty disk comes first: it stands below everything that takes `node:fs` into its own keeping.
import './torture/faulty-disk.ts'
import { parseArgs } from 'node:util'
import { Random } from '../bench/timing/random.ts'
import { killApp } from './torture/app-kills.ts'
import { useRealDisks } from './torture/disks.ts'
import { injectFaults } from './torture/faults.ts'
import { killWriters } from './torture/kills.ts'
import { cutPower } from './torture/power-cuts.ts'
import { isSound, newTally, told } from './torture/tally.ts'

const number = (preset: number) => ({ type: 'string', default: String(preset) }) as const
const { values } = parseArgs({
  options: {
    seed: number(Date.now() % 2 ** 31),
    kills: number(320),
    'app-kills': number(40),
    faults: number(2_400),
    'power-cuts': number(600),
    disks: number(20),
    json: { type: 'boolean', default: false },
  },
})
const seed = Number(values.seed)
const random = new Random(seed)
const tally = newTally()
const say = (line: string): void => void process.stderr.write(`${line}\n`)

say(`seed ${seed}; --seed ${seed} draws the same saves, faults and moments again`)
say('real disks that fill up, turn read-only, or belong to somebody else')
await useRealDisks(Number(values.disks), random, tally)
say('faults below electron-store')
await injectFaults(Number(values.faults), random, tally)
say('power cuts')
await cutPower(Number(values['power-cuts']), random, tally)
say('kills of a process that saves')
await killWriters(Number(values.kills), random, tally)
say('kills of the whole app')
await killApp(Number(values['app-kills']), random, tally)

console.log(told(tally))
if (values.json) console.log(JSON.stringify({ torture: { seed, sound: isSound(tally), ...tally } }))
process.exitCode = isSound(tally) ? 0 : 1
