import { setImmediate } from 'node:timers/promises'
import { EVERYTHING_VERSION } from '@core/data/everything.ts'
import { nameOf } from '@core/data/names.ts'
import { envelopeSchema } from '@core/persisted/ladder.ts'
import type { EpochMs } from '@core/time.ts'
import type { FilePort } from '../store/file-port.ts'
import { jsonOf } from '../store/json-of.ts'
import { dataFiles } from './data-files.ts'

/**
 * Everything in one file that any text editor opens (see docs/data.md), in parts: between two files others have their
 * turn. What can't be read as a file of ours is left out. @throws system errors
 */
export async function* exportEverything(port: FilePort, device: string, now: EpochMs): AsyncGenerator<string> {
  const head = { enough: 'everything', version: EVERYTHING_VERSION, exportedAt: now, device }
  yield `${JSON.stringify(head, undefined, '  ').slice(0, -2)},\n  "files": {`
  let first = true
  for (const known of dataFiles(port)) {
    const name = nameOf(known)
    const envelope = envelopeSchema.safeParse(jsonOf(port, name)).data
    if (envelope === undefined) continue
    yield `${first ? '' : ','}\n    ${JSON.stringify(name)}: ${JSON.stringify(envelope, undefined, '  ').replaceAll('\n', '\n    ')}`
    first = false
    await setImmediate()
  }
  yield '\n  }\n}\n'
}
