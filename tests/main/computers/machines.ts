import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import { epochMs } from '@core/time.ts'
import { openMachine, syncFolders, testClock, type Machine } from '../../support/machine.ts'

const START = epochMs(Date.UTC(2026, 4, 11, 7))
export const HOUR = 3_600_000
export const DAY = 24 * HOUR

/** Where writing is quick, if there is such a place: what a power cut leaves is tried elsewhere. */
const PLACE = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

/** Some computers, their clocks hours apart. */
export const someMachines = (hours: readonly number[] = [0, 3, -2]): Machine[] => {
  const base = mkdtempSync(join(PLACE, 'enough-machines-'))
  onTestFinished(() => rmSync(base, { recursive: true, force: true }))
  return hours.map((ahead, place) => {
    const clock = testClock(START, ahead * HOUR)
    const machine = openMachine(join(base, `data-${place}`), join(base, `carried-${place}`), clock)
    machine.use()
    return machine
  })
}

/** One of some. */
export const at = (machines: readonly Machine[], place: number): Machine => {
  const machine = machines[place]
  if (machine === undefined) throw new Error(`no machine ${place}`)
  return machine
}

/** Every file goes everywhere, and everybody looks. */
export const carry = async (machines: readonly Machine[]): Promise<void> => {
  for (let round = 0; round < 3; round += 1) {
    for (const a of machines) for (const b of machines) if (a !== b) syncFolders(a.chosen, b.chosen)
    for (const machine of machines) machine.look()
    await setImmediate()
  }
}

/** Every record that a computer shows, by its id. */
export const history = ({ files }: Machine) =>
  files.history
    .months()
    .flatMap((month) => files.history.readMonth(month))
    .map(({ id, title, took }) => ({ id, title, took }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))

/** What is said of the shared folder, by the names of its sentences. */
export const said = ({ runtime }: Machine): readonly string[] => runtime.state().computers.said.map(({ key }) => key)
