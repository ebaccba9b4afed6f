import { openDesktop } from './desktop.mjs'
import { rememberedHost } from './host.mjs'
import { projectRoot } from './project.mjs'
import { runApp } from './run-app.mjs'
import { explain, say } from './say.mjs'

/**
 * @typedef {object} Launch a program to run in the project's folder
 * @property {string} command
 * @property {readonly string[]} args
 * @property {NodeJS.ProcessEnv} [env] variables on top of the desktop's
 */

/**
 * Runs a program on the person's desktop, or on a private one where there is none, until it quits or Ctrl+C is
 * pressed; then ends all that was started.
 *
 * @param {(host: import('./host.mjs').Host) => Launch} launchOn
 * @returns {Promise<number>} exit code
 */
export async function launch(launchOn) {
  const host = rememberedHost(projectRoot)
  if (host === null) {
    explain('Nothing is prepared yet. npm start does that first.')
    return 1
  }
  const desktop = await openDesktop(process.env)
  if (desktop.line !== null) say(desktop.line)
  // Some editors' terminals set this; it would turn Electron into a plain Node.
  const { ELECTRON_RUN_AS_NODE: _asNode, ...env } = desktop.env
  const program = launchOn(host)
  try {
    return await runApp(program.command, program.args, { cwd: projectRoot, env: { ...env, ...program.env } })
  } catch (error) {
    explain(`The app could not be started: ${error instanceof Error ? error.message : String(error)}`)
    return 1
  } finally {
    await desktop.stop()
  }
}
