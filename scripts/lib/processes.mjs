import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/**
 * @typedef {object} Finished
 * @property {number} code exit code; 1 when a signal ended the program, 127 when it could not be started
 * @property {string} output standard output and standard error, in order of arrival
 */

/**
 * Runs a program to its end and keeps its output.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<Finished>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const keep = (/** @type {string} */ text) => {
      output += text
    }
    child.stdout.setEncoding('utf8').on('data', keep)
    child.stderr.setEncoding('utf8').on('data', keep)
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/**
 * The first whole line of a stream that fits; rejects when the stream ends before.
 *
 * @param {import('node:stream').Readable} stream
 * @param {(line: string) => boolean} fits
 * @returns {Promise<string>}
 */
export function lineFrom(stream, fits = () => true) {
  return new Promise((resolve, reject) => {
    let rest = ''
    const onEnd = () => reject(new Error('the output ended before the expected line'))
    const onData = (/** @type {Buffer | string} */ chunk) => {
      const lines = (rest + chunk).split('\n')
      rest = lines.pop() ?? ''
      const line = lines.find(fits)
      if (line === undefined) return
      stream.off('data', onData).off('end', onEnd).resume()
      resolve(line)
    }
    stream.on('data', onData).once('end', onEnd)
  })
}

/**
 * Whether a process with this id runs. One that has ended and only waits to be read by its parent is gone.
 *
 * @param {number} pid
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
  try {
    // "pid (name) state …": the name may hold anything, so look behind its last bracket.
    return !/\) [ZX] [^)]*$/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return process.platform !== 'linux'
  }
}

/**
 * Sends a signal; a process that is gone already is fine.
 *
 * @param {number | undefined} pid negative for a process group
 * @param {NodeJS.Signals} signal
 */
export function signal(pid, signal) {
  if (pid === undefined) return
  try {
    process.kill(pid, signal)
  } catch {
    // Gone already, which is what was wanted.
  }
}

/**
 * Ends a child: asks first, insists after `patienceMs`. Resolves when it is gone.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @param {{ patienceMs?: number }} [options]
 * @returns {Promise<void>}
 */
export function endChild(child, { patienceMs = 3000 } = {}) {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) {
      resolve()
      return
    }
    const insist = setTimeout(() => child.kill('SIGKILL'), patienceMs)
    child.once('exit', () => {
      clearTimeout(insist)
      resolve()
    })
    child.kill('SIGTERM')
  })
}

/**
 * The ids of all processes that descend from one, children of children included. Linux only.
 *
 * @param {number} pid
 * @returns {readonly number[]}
 */
export function descendants(pid) {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), parentOf(name)]),
  )
  /** @type {(ancestor: number) => number[]} */
  const below = (ancestor) => {
    const children = [...parents.keys()].filter((child) => parents.get(child) === ancestor)
    return children.concat(children.flatMap(below))
  }
  return below(pid)
}

/** @param {string} pid */
function parentOf(pid) {
  try {
    const [, rest = ''] = /^.*\) (.*)$/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? []
    return Number(rest.split(' ')[1])
  } catch {
    return null
  }
}
