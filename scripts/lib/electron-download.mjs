import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { projectNode } from './project.mjs'

const fetcher = fileURLToPath(new URL('fetch-electron.mjs', import.meta.url))

/**
 * Tries to bring Electron's binary here, under the project's own Node (Electron's code asks for a newer one
 * than the system may have). The proxy variables and the system's certificates are honoured.
 *
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string | null>} why it did not work, in a few words, or null when the binary is here
 */
export function downloadElectron(root, env) {
  return new Promise((resolve) => {
    const child = spawn(projectNode(root), ['--use-system-ca', fetcher, root], {
      env: { ...env, NODE_USE_ENV_PROXY: '1' },
      stdio: ['ignore', 'inherit', 'pipe'],
    })
    let complaint = ''
    child.stderr.setEncoding('utf8').on('data', (text) => {
      complaint += text
    })
    child.on('error', (error) => resolve(error.message))
    child.on('close', (code) => resolve(code === 0 ? null : complaint.trim().split('\n').at(-1) || 'it ended early'))
  })
}
