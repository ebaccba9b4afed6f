import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import { app } from 'electron'
import { daysAt } from '@core/insights/period.ts'
import { socketPlaces } from '@shared/cli/socket-places.ts'
import type { Clock } from '../clock.ts'
import type { Runtime } from '../runtime.ts'
import { createAnswers, type AnswerPorts } from './answer.ts'
import { listen } from './socket.ts'

interface CommandLinePorts extends Omit<AnswerPorts, 'state' | 'command' | 'signal' | 'days' | 'facts'> {
  readonly dataDir: string
  readonly runtime: Runtime
  readonly clock: Clock
}

/** The door for `enough`: where it listens, and what is answered there. */
export const openCommandLine = (
  ports: CommandLinePorts,
): { readonly changed: () => void; readonly end: () => void } => {
  const { runtime, clock, dataDir } = ports
  const answers = createAnswers({
    ...ports,
    ...runtime,
    days: () => daysAt(runtime.state(), clock.now().wall, clock.zone()),
    facts: {
      version: app.getVersion(),
      host: `${process.platform}, Electron ${process.versions['electron'] ?? ''}`.trimEnd(),
      dataDir,
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
  const listening = listen({ places, uid, answer: answers.answer, tooLong: answers.tooLong, bug: ports.bug })
  return { changed: answers.changed, end: listening.end }
}
