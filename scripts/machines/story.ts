import { cpSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Random } from '../../bench/timing/random.ts'
import type { Stage } from '../attack/rig.ts'
import { computerOf, type Computer } from './computer.ts'
import { connect, converge } from './converge.ts'
import { conflictsIn } from './folder-contents.ts'
import { compare, shownBy } from './shown.ts'
import type { SyncthingNode } from './syncthing-node.ts'
import { agreed, type Tally } from './tally.ts'
import { unionOf, type Together } from './union.ts'
import { changeWord, keepLesson, keepWord, removeWord } from './words.ts'

/** The first morning of the story, a Monday, and the days of the week that one is away. */
const MONDAY = Date.UTC(2026, 4, 4, 9)
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const AWAY_DAYS = 7
const PATIENCE_MS = 120_000
/** The letters of the three installations; in no order that their computers have. */
const DEVICES = ['mmmmdesk', 'aalaptop', 'zzzattic'] as const
const TASKS = ['Weekly report', 'Letter to Ana', 'Slides', 'Mail'] as const
const ENDS = ['ship', 'ship', 'draft', 'hand-over', 'park'] as const

/** What the story goes on with. */
interface Scene {
  readonly computers: readonly [Computer, Computer, Computer]
  readonly random: Random
  readonly tally: Tally
  readonly below: string
}

const at = (day: number): number => MONDAY + day * DAY_MS

/** A day together, a week with one of three away, and the day on which it is back. @param below an empty folder */
export const liveAWeek = async (
  nodes: readonly SyncthingNode[],
  below: string,
  { stage, random, tally }: { readonly stage: Stage; readonly random: Random; readonly tally: Tally },
): Promise<void> => {
  const [first, second, third] = nodes.map((node, index) =>
    computerOf(node, { device: DEVICES[index] ?? '', tasks: TASKS, below, stage }),
  )
  if (first === undefined || second === undefined || third === undefined) throw new Error('three nodes are needed')
  const scene: Scene = { computers: [first, second, third], random, tally, below }
  try {
    await dayTogether(scene)
    await weekApart(scene)
    await backAgain(scene)
  } finally {
    await Promise.allSettled(scene.computers.map((computer) => computer.kill()))
  }
}

/** All three are on: each shares its folder, works, and writes a word; an app and a Syncthing are killed in between. */
const dayTogether = async (scene: Scene): Promise<void> => {
  const { computers, tally } = scene
  const [desk, laptop] = computers
  for (const computer of computers) {
    await computer.open(at(0), true)
    await computer.share()
    await computer.inWindow('settings', keepWord(`A word from ${computer.name}`))
    await work(computer, scene)
  }
  await killWhileItRuns(desk, at(0) + HOUR_MS, scene)
  await laptop.node.kill()
  tally.syncKills += 1
  for (const computer of computers) await work(computer, scene)
  const since = performance.now()
  await laptop.node.start()
  await connect(computers.map(({ node }) => node))
  await agree(computers, 0, 'a day together', scene, { since })
}

const inSettings =
  (act: (page: Page) => Promise<void>) =>
  (computer: Computer): Promise<void> =>
    computer.inWindow('settings', act)
const inTheEvening =
  (act: (page: Page) => Promise<void>) =>
  async (computer: Computer): Promise<void> => {
    await done(computer, 'reflect')
    await computer.inWindow('reflection', act)
  }

/** What is done besides work in the week apart, by the day and the computer. */
const DEEDS: Readonly<Record<string, (computer: Computer) => Promise<void>>> = {
  '2 attic': inSettings(changeWord('A word from desk', 'A word from desk, as attic has it')),
  '3 attic': inTheEvening(keepLesson('A typing error in a letter', 'Nobody minded')),
  '4 laptop': inSettings(changeWord('A word from desk', 'A word from desk, as laptop has it')),
  '5 attic': inSettings(removeWord('A word from laptop')),
  '5 desk': inTheEvening(keepLesson('Late for a call', 'It began without me, and went well')),
  '6 desk': inSettings(keepWord('A late word')),
}
/** Half of the week: the two that are not away have to agree then. */
const HALF = 4

/** One is away for a week; all three work, write, change and remove. */
const weekApart = async (scene: Scene): Promise<void> => {
  const { computers, below } = scene
  const [, , attic] = computers
  await attic.node.unplug()
  // What the other two know of it from now on.
  cpSync(attic.dataDir, join(below, 'as-it-left'), { recursive: true })
  for (let day = 1; day <= AWAY_DAYS; day += 1) {
    for (const computer of computers) await liveADay(computer, day, scene)
    if (day === HALF) await halfTime(scene)
  }
}

const liveADay = async (computer: Computer, day: number, scene: Scene): Promise<void> => {
  const { random, tally } = scene
  if (random.unit() < 0.4) {
    await computer.kill()
    tally.appKills += 1
  }
  const deed = DEEDS[`${day} ${computer.name}`]
  await computer.open(at(day), deed !== undefined || day === HALF)
  for (let left = random.whole(1, 2); left > 0; left -= 1) await work(computer, scene)
  if (random.unit() < 0.2) await killWhileItRuns(computer, at(day) + HOUR_MS, scene)
  if (deed !== undefined) await deed(computer)
}

const halfTime = async (scene: Scene): Promise<void> => {
  const { computers, tally, below } = scene
  const [desk, laptop] = computers
  await desk.node.kill()
  tally.syncKills += 1
  await work(desk, scene)
  const since = performance.now()
  await desk.node.start()
  await connect([desk.node, laptop.node])
  await agree([desk, laptop], HALF, 'half a week with one away', scene, { others: [join(below, 'as-it-left')], since })
}

/** The one that was away is back; every day of the story is over. */
const backAgain = async (scene: Scene): Promise<void> => {
  const { computers } = scene
  const day = AWAY_DAYS + 1
  for (const computer of computers) await computer.open(at(day), true)
  const since = performance.now()
  await computers[2].node.plug()
  await connect(computers.map(({ node }) => node))
  await agree(computers, day, 'back after a week', scene, { since })
}

/** One timebox, from start to end, with the command line. */
const work = async (computer: Computer, { random }: Scene): Promise<void> => {
  const task = TASKS[random.whole(0, TASKS.length - 1)] ?? ''
  const end = ENDS[random.whole(0, ENDS.length - 1)] ?? 'ship'
  await done(computer, 'start', task, '--cap', '25m', '--now')
  await done(computer, end)
}

const done = async (computer: Computer, ...args: readonly string[]): Promise<void> => {
  const { code, err } = await computer.ask(...args)
  if (code !== 0) throw new Error(`${computer.name}, enough ${args.join(' ')}: ${err}`)
}

/** The app is killed while a timebox runs; it goes on with it, and ends it. */
const killWhileItRuns = async (computer: Computer, then: number, { tally }: Scene): Promise<void> => {
  await done(computer, 'start', 'Slides', '--cap', '25m', '--now')
  await computer.kill()
  tally.appKills += 1
  await computer.open(then, true)
  await done(computer, 'ship')
}

/**
 * Waits until all of them show what their files come to, put together by the script; then holds every value against it.
 * @param options what lies of others, and since when they could come to agree
 */
const agree = async (
  computers: readonly Computer[],
  day: number,
  after: string,
  { tally }: Scene,
  options: { readonly others?: readonly string[]; readonly since: number },
): Promise<void> => {
  const { others = [], since } = options
  const today = new Date(at(day)).toISOString().slice(0, 10)
  const wanted = (): Together => unionOf([...computers.map(({ dataDir }) => dataDir), ...others], today)
  const look = async () => {
    const shown = await Promise.all(computers.map(shownBy))
    return shown.map((one) => compare(one, wanted()))
  }
  let seen = await look()
  while (seen.some(({ differing }) => differing.length > 0) && performance.now() - since < PATIENCE_MS)
    seen = await look()
  const ms = performance.now() - since
  const contents = await converge(computers.map(({ node }) => node))
  agreed(tally, { after, ms, files: contents.size })
  for (const [place, { compared, differing }] of seen.entries()) {
    tally.compared += compared
    tally.differing.push(...differing.map((one) => `${computers[place]?.name ?? ''}, ${after}: ${one}`))
  }
  tally.conflicts.push(...conflictsIn(contents))
}
