import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { signal } from './processes.mjs'
import { projectNode, withProjectNode } from './project.mjs'
import { outcome, readReport } from './reports.mjs'
import { stageCommand } from './stages.mjs'

/**
 * @typedef {import('./reports.mjs').Counts & { name: string, note: string | null, seconds: number }} StageResult
 */

/**
 * Runs one stage to its end, or to its time limit, and counts its report. Its output goes straight to ours, or nowhere.
 *
 * @param {import('./stages.mjs').Stage} stage
 * @param {object} context
 * @param {string} context.root
 * @param {string} context.report the file for its report
 * @param {NodeJS.ProcessEnv} context.env
 * @param {AbortSignal} context.interrupted
 * @param {boolean} [context.quiet] its output goes nowhere
 * @returns {Promise<StageResult>}
 */
export async function runStage(stage, { root, report, env, interrupted, quiet = false }) {
  rmSync(report, { force: true })
  const began = performance.now()
  const command = stageCommand(stage, { root, report })
  const limit = AbortSignal.timeout(stage.limitMinutes * 60_000)
  const code = await runGroup(projectNode(root), command.args, {
    cwd: root,
    env: { ...withProjectNode(root, env), ...command.env },
    stop: AbortSignal.any([limit, interrupted]),
    output: quiet ? 'ignore' : 'inherit',
  })
  const seconds = (performance.now() - began) / 1000
  const result = outcome(readReport(stage.kind, report), code)
  if (!limit.aborted) return { name: stage.name, ...result, seconds }
  const note = `it took longer than ${stage.limitMinutes} minutes and was ended`
  return { name: stage.name, ...result, failed: Math.max(result.failed, 1), note, seconds }
}

/**
 * Runs a program in a process group of its own, and ends the whole group when it is told to stop.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd: string, env: NodeJS.ProcessEnv, stop: AbortSignal, output: 'inherit' | 'ignore' }} options
 * @returns {Promise<number>} exit code
 */
function runGroup(command, args, { cwd, env, stop, output }) {
  return new Promise((resolve) => {
    const detached = process.platform !== 'win32'
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', output, output], detached })
    const group = detached ? -(child.pid ?? 0) : child.pid
    const end = () => {
      signal(group, 'SIGTERM')
      setTimeout(() => signal(group, 'SIGKILL'), 5000).unref()
    }
    if (stop.aborted) end()
    stop.addEventListener('abort', end)
    const finish = (/** @type {number} */ code) => {
      stop.removeEventListener('abort', end)
      if (detached && child.pid !== undefined) signal(group, 'SIGKILL')
      resolve(code)
    }
    child.once('error', () => finish(127))
    child.once('exit', (code) => finish(code ?? 1))
  })
}
