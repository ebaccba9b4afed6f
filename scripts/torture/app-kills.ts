import { rmSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import type { Random } from '../../bench/timing/random.ts'
import type { MenuNode } from '../../tests/support/desktop/menu-tree.ts'
import { isOn, newAppFolder, onDisk, type Standing } from './app-folder.ts'
import { Stage, type AppRun } from './app-stage.ts'
import { hold } from './ledger.ts'
import { add, type Tally } from './tally.ts'

/** After the last click, and after the start of one that is killed while it opens. */
const AFTER_CLICK_MS = 120
const WHILE_OPENING_MS = 1500
const MOST_COMMANDS = 4

/** Kills the whole app, so many times, at random moments while its tray menu is used; the next start meets what is left. */
export const killApp = async (wanted: number, random: Random, tally: Tally): Promise<void> => {
  if (wanted === 0) return
  const stage = await Stage.open()
  if (typeof stage === 'string') {
    tally.skipped.push(`kills of the whole app: ${stage}`)
    return
  }
  const root = newAppFolder()
  try {
    let expected: readonly Standing[] = [{ is: 'idle', ended: 0 }]
    for (let kill = 1; kill <= wanted; kill += 1) {
      const run = stage.start(root)
      expected = await liveAndDie(run, { root, expected, after: `app kill ${kill}` }, random, tally)
      await run.kill()
      tally.appKills += 1
      checkDisk(root, expected, `app kill ${kill}`, tally)
    }
  } finally {
    await stage.close()
    rmSync(root, { recursive: true, force: true })
  }
}

interface Life {
  readonly root: string
  readonly expected: readonly Standing[]
  readonly after: string
}

/** One life of the app up to its kill. @returns how things may stand on disk afterwards */
const liveAndDie = async (run: AppRun, life: Life, random: Random, tally: Tally): Promise<readonly Standing[]> => {
  if (random.unit() < 0.1) {
    await wait(random.unit() * WHILE_OPENING_MS)
    return life.expected
  }
  const menu = await run.menu((one) => standsAs(one) !== null)
  tally.restarts += 1
  const found = { is: standsAs(menu) ?? 'idle', ended: onDisk(life.root).ended } as const
  if (!life.expected.some((one) => isOn(one, found))) tally.lost.push(`${life.after}, at its start: ${found.is}`)
  if (run.notified() > 0) tally.needless.push(`${life.after}, at its start: a notification`)
  const held = hold(life.root, new Map())
  add(tally, held, `${life.after}, at its start`)
  let now: Standing = found
  for (let left = random.whole(0, MOST_COMMANDS); left > 0; left -= 1) {
    const next = await command(run, now, random)
    await run.menu((one) => standsAs(one) === next.is)
    now = next
    tally.said += 1
  }
  if (random.unit() < 0.3) return [now]
  const next = await command(run, now, random)
  await wait(random.unit() * AFTER_CLICK_MS)
  // Nobody heard of the last one.
  return [now, next]
}

/** What a menu says about the open timebox; null while it says nothing yet. */
const standsAs = (menu: readonly MenuNode[]): Standing['is'] | null => {
  const labels = new Set(menu.map(({ label }) => label))
  if (labels.has('Pause')) return 'running'
  if (labels.has('Carry on')) return 'paused'
  return labels.has('Start a timebox…') ? 'idle' : null
}

/** Clicks something that the menu offers. @returns how things stand once it is done */
const command = async (run: AppRun, { is, ended }: Standing, random: Random): Promise<Standing> => {
  if (is === 'idle') {
    const recent = (await run.menu(() => true)).find(({ label }) => label === 'Recent')?.children ?? []
    const { label } = recent[random.whole(0, recent.length - 1)] ?? { label: '' }
    await run.click('Recent', label)
    return { is: 'running', ended }
  }
  const chance = random.unit()
  if (chance < 0.5) {
    await run.click(is === 'running' ? 'Pause' : 'Carry on')
    return { is: is === 'running' ? 'paused' : 'running', ended }
  }
  await run.click(chance < 0.8 ? 'Park it' : 'Ship it')
  return { is: 'idle', ended: ended + 1 }
}

const checkDisk = (root: string, expected: readonly Standing[], after: string, tally: Tally): void => {
  const { unparsed } = hold(root, new Map())
  tally.unparsed.push(...unparsed.map((one) => `${after}: ${one}`))
  const there = onDisk(root)
  if (expected.some((one) => isOn(one, there))) tally.found += 1
  else tally.lost.push(`${after}: ${JSON.stringify(there)} instead of ${JSON.stringify(expected)}`)
}
