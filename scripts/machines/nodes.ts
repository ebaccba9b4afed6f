import { connect } from './converge.ts'
import { makeHomes } from './syncthing-home.ts'
import { nodeOf, type SyncthingNode } from './syncthing-node.ts'

/** The three computers of one person. */
const NAMES = ['desk', 'laptop', 'attic'] as const

/** Three nodes that are connected and share an empty folder each; afterwards none of them runs. @param below a folder */
export const withNodes = async (
  below: string,
  act: (nodes: readonly SyncthingNode[]) => Promise<void>,
): Promise<void> => {
  const nodes = (await makeHomes(below, NAMES)).map(nodeOf)
  try {
    await Promise.all(nodes.map((node) => node.start()))
    await connect(nodes)
    await act(nodes)
  } finally {
    await Promise.allSettled(nodes.map((node) => node.kill()))
  }
}
