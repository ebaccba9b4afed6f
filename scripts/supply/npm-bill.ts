import { execFileSync } from 'node:child_process'

/** npm's own bill of materials, from the lock file alone: nothing is asked of anybody. @param root the project's folder */
export const npmBill = (root: string): string => {
  const { npm_execpath: npm, npm_node_execpath: node } = process.env
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only', '--offline']
  const [program, all] =
    npm !== undefined && /\.c?js$/u.test(npm) ? [node ?? process.execPath, [npm, ...args]] : ['npm', args]
  return execFileSync(program, all, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 27,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
}
