import { spawn } from 'node:child_process'
import { endChild } from './processes.mjs'

/**
 * The shell script that outlives us: it is told of every child over its standard input, and when that
 * ends, because we ended in whatever way, `kill -9` included, it ends the children that are left.
 */
const WARDEN = `
trap '' INT TERM HUP
pids=
while read -r verb pid; do
  case $verb in
    keep) pids="$pid $pids" ;;
    forget) left=; for p in $pids; do [ "$p" = "$pid" ] || left="$left $p"; done; pids=$left ;;
  esac
done
for p in $pids; do kill -s TERM -- "$p"; done
`

/**
 * Starts programs that cannot outlive this process. Each runs in a session of its own, so that Ctrl+C
 * in the terminal reaches only us, and we end them in the right order.
 */
export function startWarden() {
  const shell = spawn('/bin/sh', ['-c', WARDEN], { stdio: ['pipe', 'ignore', 'ignore'], detached: true })
  shell.stdin.on('error', () => {})
  /** @type {import('node:child_process').ChildProcess[]} */
  const children = []

  return {
    /**
     * Starts a program under the warden's eye.
     *
     * @param {string} command
     * @param {readonly string[]} args
     * @param {{ env?: NodeJS.ProcessEnv, stdio: import('node:child_process').StdioOptions }} options
     */
    spawn(command, args, options) {
      const child = spawn(command, args, { ...options, detached: true })
      children.unshift(child)
      if (child.pid !== undefined) {
        const { pid } = child
        shell.stdin.write(`keep ${pid}\n`)
        child.once('exit', () => shell.stdin.write(`forget ${pid}\n`))
      }
      return child
    },

    /** Lets this process end by itself although the children still run: they then end with it. */
    unref() {
      for (const child of [shell, ...children]) {
        child.unref()
        for (const stream of child.stdio) {
          if (stream && 'unref' in stream && typeof stream.unref === 'function') stream.unref()
        }
      }
    },

    /** Ends the children, the youngest first, and the warden. Resolves when all are gone. */
    async end() {
      for (const child of children.splice(0)) {
        child.ref()
        await endChild(child)
      }
      if (shell.exitCode !== null) return
      shell.ref()
      const gone = new Promise((resolve) => shell.once('exit', resolve))
      shell.stdin.end()
      await gone
    },
  }
}
