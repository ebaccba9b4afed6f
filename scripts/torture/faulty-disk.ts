import type { PathLike } from 'node:fs'
import { sep } from 'node:path'
import { errnoError, type Errno } from '../../src/main/store/errno.ts'

/*
 * The system calls below electron-store and the store, in this process: every one that touches the folder under torture
 * is counted, and one of them can go wrong. Loaded before anything takes `node:fs` into its own keeping.
 */

/** What goes wrong at the n-th call. `short` takes a part without an error, as a nearly full disk does. */
export type DiskFault =
  | { readonly kind: 'fails'; readonly call: number; readonly code: Errno; readonly lasting: boolean }
  | { readonly kind: 'short'; readonly call: number }
  | { readonly kind: 'slow'; readonly call: number; readonly ms: number }

/** One call: its name and the path it is about. */
export interface DiskCall {
  readonly name: string
  readonly path: string
}

const fs = process.getBuiltinModule('node:fs')
/** The calls as they are without any of this. */
export const realFs = { ...fs }

const state = {
  root: null as string | null,
  fault: null as DiskFault | null,
  calls: 0,
  struck: null as DiskCall | null,
  after: (_call: DiskCall, _number: number): void => undefined,
}
const opened = new Map<number, string>()

/** What happened on the disk since it was watched. */
export interface Watched {
  readonly calls: () => number
  /** the call that the fault met; null when it met none */
  readonly struck: () => DiskCall | null
}

/** Watches a folder, and lets one thing go wrong. @param after told of every call once it was carried out */
export const watchDisk = (
  root: string,
  fault: DiskFault | null,
  after: (call: DiskCall, number: number) => void = () => undefined,
): Watched => {
  Object.assign(state, { root, fault, calls: 0, struck: null, after })
  return { calls: () => state.calls, struck: () => state.struck }
}

/** Leaves the disk alone again. */
export const leaveDisk = (): void => void Object.assign(state, { root: null, fault: null, after: () => undefined })

const sleeper = new Int32Array(new SharedArrayBuffer(4))
const isOurs = (path: string): boolean =>
  state.root !== null && (path === state.root || path.startsWith(`${state.root}${sep}`))

/** Counts a call and carries it out, or what the fault makes of it. */
const through = <T>(call: DiskCall, act: (short: boolean) => T): T => {
  if (!isOurs(call.path)) return act(false)
  state.calls += 1
  const number = state.calls
  const { fault } = state
  const meets =
    fault !== null && (number === fault.call || (fault.kind === 'fails' && fault.lasting && number > fault.call))
  if (meets) state.struck ??= call
  if (meets && fault.kind === 'fails') throw errnoError(fault.code, 'the disk said no')
  if (meets && fault.kind === 'slow') Atomics.wait(sleeper, 0, 0, fault.ms)
  const result = act(meets && fault.kind === 'short')
  state.after(call, number)
  return result
}

/** Calls whose first argument is a path, or the handle of one. */
const PLAIN = [
  'accessSync',
  'chmodSync',
  'closeSync',
  'copyFileSync',
  'fsyncSync',
  'mkdirSync',
  'readFileSync',
  'readdirSync',
  'realpathSync',
  'rmSync',
  'statSync',
  'unlinkSync',
  'utimesSync',
] as const

for (const name of PLAIN) {
  const real = realFs[name] as (first: PathLike | number, ...rest: unknown[]) => unknown
  const patched = (first: PathLike | number, ...rest: unknown[]): unknown => {
    const path = typeof first === 'number' ? (opened.get(first) ?? '') : String(first)
    const result = through({ name, path }, () => real(first, ...rest))
    if (name === 'closeSync' && typeof first === 'number') opened.delete(first)
    return result
  }
  Object.assign(fs, { [name]: Object.assign(patched, real) })
}
fs.openSync = (path, ...rest) =>
  through({ name: 'openSync', path: String(path) }, () => {
    const handle = realFs.openSync(path, ...rest)
    opened.set(handle, String(path))
    return handle
  })
fs.renameSync = (from, to) => through({ name: 'renameSync', path: String(to) }, () => realFs.renameSync(from, to))
fs.writeSync = ((handle: number, data: string | Buffer, ...rest: []) =>
  through({ name: 'writeSync', path: opened.get(handle) ?? '' }, (short) =>
    realFs.writeSync(handle, (short ? data.slice(0, data.length / 2) : data) as string, ...rest),
  )) as typeof fs.writeSync
fs.writeFileSync = (file, data, ...rest) => {
  const path = typeof file === 'number' ? (opened.get(file) ?? '') : String(file)
  through({ name: 'writeFileSync', path }, (short) =>
    realFs.writeFileSync(file, short && typeof data === 'string' ? data.slice(0, data.length / 2) : data, ...rest),
  )
}
process.getBuiltinModule('node:module').syncBuiltinESMExports()
