import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Random } from '../../bench/timing/random.ts'
import { connect, converge } from './converge.ts'
import { conflictsIn, contentsOf, fingerprintOf, type Contents } from './folder-contents.ts'
import type { SyncthingNode } from './syncthing-node.ts'
import { agreed, type Tally } from './tally.ts'

const FILES = 12
const WRITES = 40

/** What each node wrote last into each of its files, by the path. */
type Written = Map<string, string>

/**
 * The nodes by themselves, with plain files of which each is written by one node alone: while all are there, while one is
 * away, and while one is killed.
 */
export const carryPlainFiles = async (nodes: readonly SyncthingNode[], random: Random, tally: Tally): Promise<void> => {
  const written: Written = new Map()
  const writeAll = (who: readonly SyncthingNode[], times: number): void => {
    for (let left = times; left > 0; left -= 1) for (const node of who) writeOne(node, random, written)
  }
  const [first, second, third] = nodes
  if (first === undefined || second === undefined || third === undefined) throw new Error('three nodes are needed')

  writeAll(nodes, WRITES)
  await met(nodes, written, 'all three write', tally)

  await third.unplug()
  writeAll(nodes, WRITES)
  await met([first, second], withoutThose(written, third), 'one is away', tally)
  const plugged = performance.now()
  await third.plug()
  await connect(nodes)
  await met(nodes, written, 'it is back', tally, plugged)

  writeAll(nodes, WRITES)
  await second.kill()
  tally.syncKills += 1
  writeAll(nodes, WRITES)
  const started = performance.now()
  await second.start()
  await connect(nodes)
  await met(nodes, written, 'one was killed and is back', tally, started)
}

const writeOne = (node: SyncthingNode, random: Random, written: Written): void => {
  const path = join('plain', node.name, `${random.whole(1, FILES)}.txt`)
  const text = `${node.name} ${random.unit()}\n`.repeat(random.whole(1, 2_000))
  const whole = join(node.folder, path)
  mkdirSync(dirname(whole), { recursive: true })
  // Put in its place in one go, as the app does.
  const aside = join(dirname(whole), `.${random.whole(1, 1e9)}.tmp`)
  writeFileSync(aside, text)
  renameSync(aside, whole)
  written.set(path, text)
}

const withoutThose = (written: Written, { name }: SyncthingNode): Written =>
  new Map([...written].filter(([path]) => !path.startsWith(join('plain', name))))

/** Waits until the nodes agree, and holds what they have against what was written. @param since when they could begin to */
const met = async (
  nodes: readonly SyncthingNode[],
  written: Written,
  after: string,
  tally: Tally,
  since = performance.now(),
): Promise<void> => {
  const contents = await converge(nodes)
  agreed(tally, { after: `plain files: ${after}`, ms: performance.now() - since, files: contents.size })
  for (const node of nodes) hold(contentsOf(node.folder), written, `${node.name}, ${after}`, tally)
}

const hold = (contents: Contents, written: Written, where: string, tally: Tally): void => {
  for (const [path, text] of written) {
    tally.compared += 1
    if (contents.get(path) !== fingerprintOf(text)) tally.differing.push(`${where}: ${path}`)
  }
  tally.conflicts.push(...conflictsIn(contents).map((path) => `${where}: ${path}`))
}
