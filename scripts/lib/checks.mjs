import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageCommand } from './project.mjs'

/**
 * @typedef {object} Check one thing `npm run check` looks at
 * @property {string} name
 * @property {readonly string[]} args for the project's Node
 */

/**
 * Everything `npm run check` looks at: format, lint (types, layers and cycles included), the types of every
 * folder with a tsconfig.json of its own, the files of the languages, and dead code.
 *
 * @param {string} root
 * @returns {readonly Check[]}
 */
export function checksOf(root) {
  const tsc = packageCommand(root, 'typescript', 'tsc')
  return [
    { name: 'format', args: [packageCommand(root, 'oxfmt'), '--check'] },
    { name: 'lint and layers', args: [packageCommand(root, 'oxlint'), '--type-aware', '--deny-warnings'] },
    ...typedFolders(root).map((folder) => ({
      name: `types of ${folder}`,
      args: [tsc, '--noEmit', '--project', folder],
    })),
    { name: 'languages', args: [join(root, 'scripts/check-languages.ts')] },
    { name: 'dead code', args: [packageCommand(root, 'knip'), '--no-progress'] },
  ]
}

/**
 * The folders that are type-checked, each with a tsconfig.json; at most two levels down.
 *
 * @param {string} root
 * @returns {readonly string[]} relative to the root
 */
export function typedFolders(root) {
  const inside = (/** @type {string} */ folder) =>
    readdirSync(join(root, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !/^(node_modules|out)$|^\./.test(entry.name))
      .map((entry) => (folder === '' ? entry.name : `${folder}/${entry.name}`))
  const first = inside('')
  const folders = [...first, ...first.flatMap(inside)].filter((folder) =>
    existsSync(join(root, folder, 'tsconfig.json')),
  )
  return rootHasFiles(root) ? ['.', ...folders] : folders
}

/**
 * A root tsconfig.json with `"files": []` only points editors to the folders.
 *
 * @param {string} root
 */
function rootHasFiles(root) {
  const file = join(root, 'tsconfig.json')
  return existsSync(file) && !/"files"\s*:\s*\[\s*\]/.test(readFileSync(file, 'utf8'))
}
