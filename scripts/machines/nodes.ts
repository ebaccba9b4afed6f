import { connect } from './converge.ts'
import { makeHomes } from './syncthing-home.ts'
import { nodeOf, type SyncthingNode } from './syncthing-node.ts'

/** The three computers of one person. */
const NAMES = ['desk', 'laptop', 'attic'] as const

/** Ctrl+C ends what was started, as an end of its own does. */
const interrupted = new Promise<never>((_, reject) => {
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(name, () => reject(new Error('it was interrupted')))
})
interrupted.catch(() => undefined)

/** Three nodes that are connected and share an empty folder each; afterwards none of them runs. @param below a folder */
export const withNodes = async (
  below: string,
  act: (nodes: readonly SyncthingNode[]) => Promise<void>,
): Promise<void> => {
  const nodes = (await makeHomes(below, NAMES)).map(nodeOf)
  try {
    await Promise.all(nodes.map((node) => node.start()))
    await connect(nodes)
    await Promise.race([act(nodes), interrupted])
  } finally {
    await Promise.allSettled(nodes.map((node) => node.kill()))
  }
}
