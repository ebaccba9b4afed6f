import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageCommand, projectNode, withProjectNode } from './project.mjs'
import { run } from './processes.mjs'

/** What the built app is made of; `tsconfig*.json` in the root comes on top. */
const SOURCES = [
  'src',
  'resources',
  'docs/guide',
  'docs/pictures',
  'docs/command-line.md',
  'docs/data.md',
  'docs/loops.md',
  'scripts/guide',
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
  'cli.vite.config.ts',
]

/** Made each on its own: the app, and the command. */
const BUNDLES = ['main', 'cli']

/** Written beside the bundles; its time is the moment the last good build began. */
const STAMP = join('out', '.built')

/**
 * Whether `out/` is missing or older than what it is made of. A folder's own time counts, so that a file
 * that was taken away is noticed.
 *
 * @param {string} root
 */
export function buildNeeded(root) {
  const built = timeOf(join(root, STAMP))
  if (built === null || BUNDLES.some((name) => !existsSync(join(root, 'out', name)))) return true
  const configs = readdirSync(root).filter((name) => /^tsconfig.*\.json$/.test(name))
  return [...SOURCES, ...configs].some((name) => newerThan(built, join(root, name)))
}

/**
 * Builds the app and the command. The stamp carries the time the build began: what is edited meanwhile is built next time.
 *
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 */
export async function build(root, env) {
  const began = new Date()
  const options = { cwd: root, env: withProjectNode(root, env) }
  const app = await run(projectNode(root), [packageCommand(root, 'electron-vite'), 'build'], options)
  if (app.code !== 0) return app
  const command = [packageCommand(root, 'vite'), 'build', '--config', 'cli.vite.config.ts']
  const finished = await run(projectNode(root), command, options)
  if (finished.code === 0) markBuilt(root, began)
  return finished
}

/**
 * Notes a good build.
 *
 * @param {string} root
 * @param {Date} began
 */
export function markBuilt(root, began) {
  mkdirSync(join(root, 'out'), { recursive: true })
  writeFileSync(join(root, STAMP), '')
  utimesSync(join(root, STAMP), began, began)
}

/**
 * Forgets the last good build: the dev server is about to put its own bundles in its place.
 *
 * @param {string} root
 */
export function forgetBuild(root) {
  rmSync(join(root, STAMP), { force: true })
}

/**
 * @param {number} built
 * @param {string} path
 * @returns {boolean}
 */
function newerThan(built, path) {
  const time = timeOf(path)
  if (time === null) return false
  if (time > built) return true
  if (!statSync(path).isDirectory()) return false
  return readdirSync(path).some((name) => newerThan(built, join(path, name)))
}

/**
 * @param {string} path
 * @returns {number | null}
 */
function timeOf(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null
}
