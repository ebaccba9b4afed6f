import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { TRACED_CALLS } from './trace.ts'

/** Starts a program under `strace`, with all that it starts itself. */
export interface Tracer {
  /** A program to be started in place of another one. */
  readonly around: (executable: string) => string
  /** The trace so far. */
  readonly read: () => string
}

const OPTIONS = [
  // The traced program keeps the place of the one that was started, so that it is ended as usual.
  '-D',
  '-f',
  '-qq',
  '--seccomp-bpf',
  '-s 256',
  `-e trace=${TRACED_CALLS.join(',')}`,
  '-e signal=none',
  // What goes through a ring is no call that could be seen: there are no rings. Node does without.
  '-e inject=io_uring_setup:error=ENOSYS',
] as const

/** @param folder where the program that is made and its trace lie */
export const createTracer = (folder: string): Tracer => {
  const trace = join(folder, 'trace.txt')
  return {
    around: (executable) => {
      const program = join(folder, 'traced.sh')
      writeFileSync(
        program,
        `#!/bin/sh\nexec strace ${OPTIONS.join(' ')} -o ${quoted(trace)} ${quoted(executable)} "$@"\n`,
      )
      chmodSync(program, 0o755)
      return program
    },
    read: () => readFileSync(trace, 'utf8'),
  }
}

const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`
