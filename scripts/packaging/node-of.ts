import { projectNode } from '../lib/project.mjs'

/** The processors that the packages for a system run on: a Mac's run on both. */
export const processorsOf = (platform: string, own: string): readonly string[] =>
  platform === 'darwin' ? ['x64', 'arm64'] : [own]

/**
 * Node's program for a processor, in the project's own version: the project's, or the one that a variable names.
 * @param own the processor that this runs on @param root the project's folder
 * @throws with the variable's name, when it is not set
 */
export const nodeOf = (
  root: string,
  arch: string,
  { own, variables }: { readonly own: string; readonly variables: NodeJS.ProcessEnv },
): string => {
  if (arch === own) return projectNode(root)
  const name = `ENOUGH_NODE_${arch.toUpperCase()}`
  const node = variables[name] ?? ''
  if (node === '')
    throw new Error(`Packages for a Mac run on both processors: ${name} says where Node for ${arch} lies`)
  return node
}
