import { setTimeout as wait } from 'node:timers/promises'
import type { Status } from '@shared/cli/protocol.ts'
import { ask, connect, type Last } from './link.ts'
import { say } from './texts.ts'

/** How often it is looked whether Enough runs again, in milliseconds. */
const LOOK_AGAIN_MS = 2_000

const NOT_RUNNING: Omit<Status, 'phase' | 'class'> & { readonly phase: 'none'; readonly class: 'none' } = {
  phase: 'none',
  task: '',
  kind: null,
  project: null,
  left: null,
  cap: null,
  until: null,
  started: null,
  marks: [],
  text: '',
  tooltip: say('notRunning'),
  class: 'none',
  percentage: 0,
}

/** A status as a line. What a person wrote holds no line end; a status bar would take one for the next line. */
export const lineOf = (status: Status | typeof NOT_RUNNING, json: boolean): string =>
  json ? JSON.stringify(status) : status.text

/** Where it stands as a line, without the app. */
export const notRunningLine = (json: boolean): string => (json ? JSON.stringify(NOT_RUNNING) : say('notRunning'))

/**
 * A line at every change, for as long as somebody reads; while Enough is not running, one line, and it is waited for.
 * @returns what the app said last, when it will say no more
 */
export const follow = async (
  places: readonly string[],
  json: boolean,
  print: (line: string) => void,
): Promise<Last> => {
  const told = { last: '' }
  const tell = (line: string): void => {
    if (line === told.last) return
    told.last = line
    print(line)
  }
  for (;;) {
    const connection = await connect(places)
    if (connection !== null) {
      const status = (now: Status): void => tell(lineOf(now, json))
      const last = await ask(connection, { do: 'status', watch: true }, { status, patience: 0 })
      if (last !== null) return last
    }
    tell(notRunningLine(json))
    await wait(LOOK_AGAIN_MS)
  }
}
