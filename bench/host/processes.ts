import { readdirSync, readFileSync } from 'node:fs'
import { descendants } from '../../scripts/lib/processes.mjs'

/** A process and everything it started. */
export const familyOf = (pid: number): readonly number[] => [pid, ...descendants(pid)]

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // It ended in between.
    return ''
  }
}
const tasksOf = (pid: number): readonly string[] => {
  try {
    return readdirSync(`/proc/${pid}/task`)
  } catch {
    return []
  }
}
const field = (text: string, name: string): number =>
  Number(new RegExp(`^${name}:\\s+(\\d+)`, 'mu').exec(text)?.[1] ?? 0)
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

/** CPU time that all threads of some processes had until now, in seconds (from the scheduler, in nanoseconds). */
export const cpuSeconds = (pids: readonly number[]): number =>
  sum(
    pids.flatMap((pid) =>
      tasksOf(pid).map((task) => Number(read(`/proc/${pid}/task/${task}/schedstat`).split(' ')[0] ?? 0)),
    ),
  ) / 1e9

const sleepsOf = (pid: number, task: string): number =>
  field(read(`/proc/${pid}/task/${task}/status`), 'voluntary_ctxt_switches')

/** How often a process had gone to sleep until now, which is how often it was woken. */
export const wakeUps = (pid: number): number => sleepsOf(pid, String(pid))

/** The same of all its threads: whoever collects garbage with helpers wakes each of them. */
export const wakeUpsOfThreads = (pid: number): number => sum(tasksOf(pid).map((task) => sleepsOf(pid, task)))

/** Memory of some processes that belongs to no file, in MiB. */
export const anonymousMiB = (pids: readonly number[]): number =>
  sum(pids.map((pid) => field(read(`/proc/${pid}/smaps_rollup`), 'Anonymous'))) / 1024

/** Memory that a process shares with nobody, in MiB. */
export const privateMiB = (pid: number): number => {
  const rollup = read(`/proc/${pid}/smaps_rollup`)
  return (field(rollup, 'Private_Clean') + field(rollup, 'Private_Dirty')) / 1024
}
