import { areAlike, contentsOf, type Contents } from './folder-contents.ts'
import type { SyncthingNode } from './syncthing-node.ts'

const PATIENCE_MS = 90_000

/** Until something is so, asked again whenever one of the nodes tells that something happened. Rejects after a while. */
export const whenever = async (
  nodes: readonly SyncthingNode[],
  what: string,
  isSo: () => Promise<boolean>,
  patienceMs = PATIENCE_MS,
): Promise<void> => {
  const giveUpAt = performance.now() + patienceMs
  while (!(await isSo())) {
    if (performance.now() > giveUpAt) throw new Error(`waited in vain for this: ${what}`)
    const stop = new AbortController()
    const waits = nodes.map((node) => node.happens(stop.signal))
    await Promise.race(waits)
    stop.abort()
    await Promise.allSettled(waits)
  }
}

/** Nodes that are on and plugged in have all of one another's files. @returns them */
export const converge = async (nodes: readonly SyncthingNode[]): Promise<Contents> => {
  await Promise.all(nodes.map((node) => node.scan()))
  await whenever(nodes, 'every node has the same files', async () => {
    const settled = await Promise.all(nodes.map((node) => node.isSettled()))
    return settled.every(Boolean) && areAlike(nodes.map(({ folder }) => contentsOf(folder)))
  })
  return contentsOf(nodes[0]?.folder ?? '')
}

/** Every node has a connection to each of the others. */
export const connect = (nodes: readonly SyncthingNode[]): Promise<void> =>
  whenever(nodes, 'the nodes are connected', async () => {
    const all = await Promise.all(nodes.map((node) => node.connected()))
    return nodes.every((node, at) => nodes.every((other) => other === node || all[at]?.includes(other.id) === true))
  })
