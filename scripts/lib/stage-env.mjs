import { rememberedHost } from './host.mjs'

/**
 * The environment of a stage: Playwright's tests start the app on the host that `prepare` chose.
 *
 * @param {string} root
 * @returns {NodeJS.ProcessEnv}
 */
export function stageEnv(root) {
  const host = rememberedHost(root)
  if (host === null) return process.env
  return { ...process.env, ELECTRON_BIN: host.executable, ELECTRON_SWITCHES: host.switches.join(' ') }
}
