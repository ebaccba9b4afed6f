import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build, buildNeeded } from './lib/build.mjs'
import { hasDisplay } from './lib/desktop.mjs'
import { downloadElectron } from './lib/electron-download.mjs'
import { electronExecutable, electronVersion } from './lib/electron-package.mjs'
import { chooseHost, describeHost, rememberHost } from './lib/host.mjs'
import { installPackages, installReason } from './lib/install.mjs'
import { run } from './lib/processes.mjs'
import { projectRoot as root, recall, remember } from './lib/project.mjs'
import { sandboxRemedy } from './lib/sandbox.mjs'
import { explain, say, tail } from './lib/say.mjs'
import { ensurePackages, missingLibraries, missingPackages } from './lib/system-packages.mjs'

const isRoot = process.getuid?.() === 0

/**
 * Prepares, and ends this process with the outcome as its exit code.
 *
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
export async function main(args, env) {
  process.exitCode = await prepare(args, env)
}

/**
 * Gets everything in place that `npm start`, `npm test` and `npm run dev` need: packages, a host, the system's
 * packages for it, and a fresh build. Says one line for each thing it does, and nothing when there is nothing to do.
 *
 * @param {readonly string[]} args `--no-build` leaves the build to the dev server; `--packages` is for what needs
 *   nothing else, and prints nothing else
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} exit code
 */
async function prepare(args, env) {
  if (!(await packagesReady(env))) return 1
  if (args.includes('--packages')) return 0
  const host = await hostReady(env)
  if (host === null) return 1
  if (!(await systemReady(host, env))) return 1
  return args.includes('--no-build') || (await buildReady(env)) ? 0 : 1
}

/** @param {NodeJS.ProcessEnv} env */
async function packagesReady(env) {
  const reason = installReason(root)
  if (reason !== null) {
    say(`${reason}: running npm ci.`)
    const { code, output } = await installPackages(root, env)
    if (code !== 0) {
      explain(`${tail(output)}\nnpm ci did not succeed; its last lines are above.`)
      return false
    }
  }
  if (existsSync(join(root, 'node_modules', 'node', 'bin')) || parseInt(process.versions.node, 10) >= 24) return true
  explain(
    "The project's own Node 24 did not come with npm ci. Removing node_modules and running this again usually helps.",
  )
  return false
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<import('./lib/host.mjs').Host | null>}
 */
async function hostReady(env) {
  const failure = recall(root, 'electron-download')
  const choice = chooseHost({
    forced: env['ENOUGH_HOST'],
    platform: process.platform,
    electronInstalled: electronExecutable(root, env) !== null,
    lastFailure: typeof failure?.at === 'number' && failure.version === electronVersion(root) ? failure.at : null,
    now: Date.now(),
  })
  if (choice.kind === 'refuse') {
    explain(choice.line)
    return null
  }
  const name = choice.kind === 'use' ? choice.name : await downloadedHost(choice.required, env)
  if (name === null) return null
  if (choice.kind === 'use' && choice.line !== null) say(choice.line)
  const host = describeHost(name, { root, env, isRoot })
  if (host.switches.includes('--no-sandbox')) say("Running as root: Electron starts without Chromium's sandbox.")
  rememberHost(root, host)
  return host
}

/**
 * @param {boolean} required
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<import('./lib/host.mjs').HostName | null>}
 */
async function downloadedHost(required, env) {
  const reason = await downloadElectron(root, env)
  if (reason === null) return 'electron'
  remember(root, 'electron-download', { at: Date.now(), version: electronVersion(root), reason })
  if (required) {
    explain(`Electron could not be downloaded: ${reason}.`)
    return null
  }
  say(`Electron could not be downloaded (${reason}), so this runs on the stand-in.`)
  return 'standin'
}

/**
 * @param {import('./lib/host.mjs').Host} host
 * @param {NodeJS.ProcessEnv} env
 */
async function systemReady(host, env) {
  if (process.platform !== 'linux') return true
  const needs = /** @type {import('./lib/system-packages.mjs').Need[]} */ ([])
  if (host.name === 'standin') needs.push('standin')
  const before = env['npm_lifecycle_event'] ?? ''
  const testing = ['pretest', 'preattack'].includes(before)
  const packing = ['predist', 'pretest:long'].includes(before)
  if (testing || packing || !(await hasDisplay(env))) needs.push('display')
  if (testing) needs.push('tests')
  if (before === 'predemo') needs.push('demo')
  if (packing) needs.push('packages')
  const missing = [...missingPackages(needs, env['PATH'] ?? '')]
  if (host.name === 'electron') missing.push(...missingLibraries((await run('ldd', [host.executable])).output))
  const todo = await ensurePackages(missing, { isRoot, env, say })
  const remedy = todo ?? (host.name === 'electron' ? sandboxRemedy({ executable: host.executable, isRoot }) : null)
  if (remedy !== null) explain(remedy)
  return remedy === null
}

/** @param {NodeJS.ProcessEnv} env */
async function buildReady(env) {
  if (!buildNeeded(root)) return true
  say('The sources are newer than the build: building.')
  const { code, output } = await build(root, env)
  if (code !== 0) explain(`${tail(output)}\nThe build did not succeed; its last lines are above.`)
  return code === 0
}
