import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { TRACED_CALLS } from './trace.ts'

/** A program that starts another one under `strace`, and what was seen. */
export interface Tracer {
  /** to be started in place of the program, with the program first */
  readonly program: string
  /** The trace so far. */
  readonly read: () => string
}

/** @param folder where the program and its trace are put */
export const createTracer = (folder: string): Tracer => {
  const [program, trace] = [join(folder, 'traced.sh'), join(folder, 'trace.txt')]
  // `-D`: the traced program keeps the place of the one that was started, so that it is ended as usual.
  const command = `strace -D -f -qq --seccomp-bpf -s 512 -e trace=${TRACED_CALLS.join(',')} -e signal=none -o ${quoted(trace)}`
  writeFileSync(program, `#!/bin/sh\nexec ${command} "$@"\n`)
  chmodSync(program, 0o755)
  return { program, read: () => readFileSync(trace, 'utf8') }
}

const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`
