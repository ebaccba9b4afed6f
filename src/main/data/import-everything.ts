import { setImmediate } from 'node:timers/promises'
import type { Taken } from '@core/data/everything.ts'
import { joined } from '@core/data/merge.ts'
import { nameOf } from '@core/data/names.ts'
import { jsonIn } from '@core/persisted/json-in.ts'
import { SCHEMA_VERSION } from '@core/persisted/ladder.ts'
import type { FileName, FilePort } from '../store/file-port.ts'
import type { TellingPort } from '../store/telling-port.ts'

/** Where a file of an export goes: what its computer wrote becomes this one's, other computers' files stay theirs. */
const placeOf = ({ from, own }: Bringing, { name }: Taken): FileName =>
  nameOf(name.device === from ? { ...name, device: own } : name)

/** What lies under a name: its JSON, undefined where nothing does, null where nothing can be made of it. */
const lying = (port: FilePort, name: string): unknown => {
  const content = port.read(name)
  if (content.kind === 'missing') return undefined
  return content.kind === 'content' ? (jsonIn(content.text) ?? null) : null
}

/** An export that is taken in, and where. */
export interface Bringing {
  readonly port: TellingPort
  readonly files: readonly Taken[]
  /** the computer that the export is of */
  readonly from: string
  readonly own: string
}

/**
 * Brings every file of an export to the one of its name. Done twice it changes nothing more, so that a kill in between
 * costs nothing: it is done again. Between two files the app goes on, and may write a file as it knows it, without what
 * came; those are brought once more at the end, and nothing can come between that and `settled`. @throws system errors
 */
export const importEverything = async <Result>(bringing: Bringing, settled: () => Result): Promise<Result> => {
  const { port, files } = bringing
  const writtenOver = new Set<FileName>()
  const stop = port.onWrite((name) => void writtenOver.add(name))
  try {
    for (const file of files) {
      bring(bringing, file)
      writtenOver.delete(placeOf(bringing, file))
      await setImmediate()
    }
  } finally {
    stop()
  }
  for (const file of files) if (writtenOver.has(placeOf(bringing, file))) bring(bringing, file)
  return settled()
}

/** One file joins what lies at its place. */
const bring = (bringing: Bringing, file: Taken): void => {
  const { port, own } = bringing
  const [place, { kind }] = [placeOf(bringing, file), file.name]
  const one = joined(kind, lying(port, place), file.content)
  if (typeof one !== 'object') return
  const data = kind === 'settings' ? { ...one.put, device: own } : one.put
  port.write(place, { schemaVersion: SCHEMA_VERSION, data })
}
