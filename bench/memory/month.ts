/*
 * A month of use in one process of its own: prints the heap in use, in bytes, after each day. Started with
 * `--expose-gc` and the data folder as its argument.
 */
import { Computer } from '../timing/computer.ts'
import { Day } from '../timing/day.ts'
import { Random } from '../timing/random.ts'
import { withAliases } from '../histories/lives.ts'

const DAYS = 30
const MINUTE = 60_000
const WORKDAY = 8 * 60 * MINUTE
const NIGHT = 16 * 60 * MINUTE

const [, , root = ''] = process.argv
await withAliases()
const { openAt } = await import('./open-at.ts')

const random = new Random(7)
const computer = new Computer(Date.parse('2026-05-01T08:30:00Z'), random)
const store = openAt(root, () => computer.now().wall)
const day = new Day(computer, {
  files: store,
  save: (save) => {
    if (!store.save(save).ok) throw new Error('it was not saved')
  },
})

/** Works to the cap or a little beyond, and ships; sometimes pauses. */
const live = (): void => {
  const { timebox } = day.state
  if (timebox === null) {
    day.start(random.whole(10, 50))
    return
  }
  const { name } = timebox.phase
  if (name === 'resting') {
    if (random.unit() < 0.3 && timebox.extensions.length < 2) day.extend()
    else day.ship()
  } else if (name === 'paused') day.resume()
  else if (name === 'running' && random.unit() < 0.03) day.pause()
}

for (let one = 0; one < DAYS; one += 1) {
  const end = computer.awake() + WORKDAY
  while (computer.awake() < end) {
    computer.pass(random.whole(30_000, 4 * MINUTE))
    live()
  }
  computer.happen({ at: computer.awake(), what: 'suspend', length: NIGHT, announced: true })
  store.rollups.flush()
  globalThis.gc?.()
  globalThis.gc?.()
  process.stdout.write(`${process.memoryUsage().heapUsed}\n`)
}
