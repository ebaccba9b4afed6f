import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** Longest that one step of git may take, in milliseconds: nobody waits for a fingerprint. */
const GIT_MS = 3_000

/** What a git command prints, without the end of the line; null when it did not succeed. */
const git = (folder: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<string | null> =>
  new Promise((done) => {
    const child = spawn('git', ['-C', folder, '-c', 'core.compression=0', ...args], {
      env,
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: GIT_MS,
    })
    const said: Buffer[] = []
    child.stdout.on('data', (piece: Buffer) => said.push(piece))
    child.once('error', () => done(null))
    child.once('close', (code) => done(code === 0 ? Buffer.concat(said).toString('utf8').trimEnd() : null))
  })

/** A fingerprint that tells nothing of what it is of. */
export const digestOf = (parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url')

/**
 * What stands for the files of a git tree as they are now: changes that are not committed and files that are new among
 * them, ignored ones not. Git itself makes it, in an index and a store of its own for a moment, so that the
 * repository is left as it is. Null where there is no git tree.
 */
export const treeOf = async (folder: string, env: NodeJS.ProcessEnv): Promise<string | null> => {
  const found = await git(folder, ['rev-parse', '--show-toplevel', '--git-path', 'index', '--git-path', 'objects'], env)
  const [top, index, objects] = found?.split('\n') ?? []
  if (top === undefined || index === undefined || objects === undefined) return null
  const aside = mkdtempSync(join(tmpdir(), 'enough-tree-'))
  try {
    const asideIndex = join(aside, 'index')
    // With the index come the times of the files: git reads those alone that changed since.
    if (existsSync(resolve(folder, index))) cpSync(resolve(folder, index), asideIndex)
    const own = {
      ...env,
      GIT_INDEX_FILE: asideIndex,
      GIT_OBJECT_DIRECTORY: aside,
      GIT_ALTERNATE_OBJECT_DIRECTORIES: resolve(folder, objects),
    }
    if ((await git(top, ['add', '--all'], own)) === null) return null
    const tree = await git(top, ['write-tree'], own)
    return tree === null ? null : digestOf([top, tree])
  } catch {
    return null
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}
