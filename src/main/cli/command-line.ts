import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import { app } from 'electron'
import { daysAt } from '@core/insights/period.ts'
import { socketPlaces } from '@shared/cli/socket-places.ts'
import type { Clock } from '../clock.ts'
import type { Refused } from '../ipc/refused.ts'
import type { Log } from '../log.ts'
import type { Runtime } from '../runtime.ts'
import { createAnswers, type AnswerPorts } from './answer.ts'
import { listen } from './socket.ts'

interface CommandLinePorts extends Omit<AnswerPorts, 'state' | 'command' | 'signal' | 'days' | 'facts' | 'bug'> {
  readonly dataDir: string
  readonly runtime: Runtime
  readonly clock: Clock
  readonly log: Log
  readonly refused: Refused
}

/** The door for `enough`: where it listens, and what is answered there. */
export const openCommandLine = (
  ports: CommandLinePorts,
): { readonly changed: () => void; readonly end: () => void } => {
  const { runtime, clock, dataDir, log } = ports
  const answers = createAnswers({
    ...ports,
    ...runtime,
    bug: log.logBug,
    days: () => daysAt(runtime.state(), clock.now().wall, clock.zone()),
    facts: {
      version: app.getVersion(),
      host: `${process.platform}, Electron ${process.versions['electron'] ?? ''}`.trimEnd(),
      dataDir,
      refused: ports.refused.counts,
    },
  })
  const uid = process.getuid?.() ?? null
  const places = socketPlaces({
    platform: process.platform,
    variables: process.env,
    uid,
    dataDir: resolve(dataDir),
    temp: tmpdir(),
  })
  const listening = listen({ places, uid, answer: answers.answer, tooLong: answers.tooLong, bug: log.logBug })
  void listening.place.then((place) => {
    if (place === null) log.event('noCommandLine')
  })
  return { changed: answers.changed, end: listening.end }
}
