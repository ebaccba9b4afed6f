import { setImmediate } from 'node:timers/promises'
import type { Taken } from '@core/data/everything.ts'
import { joined } from '@core/data/merge.ts'
import { nameOf, type DataName } from '@core/data/names.ts'
import { jsonIn } from '@core/persisted/json-in.ts'
import { SCHEMA_VERSION } from '@core/persisted/ladder.ts'
import type { FilePort } from '../store/file-port.ts'

/** Where a file of an export goes: what its computer wrote becomes this one's, other computers' files stay theirs. */
const placeOf = (name: DataName, from: string, own: string): DataName =>
  name.device === from ? { ...name, device: own } : name

/** What lies under a name: its JSON, undefined where nothing does, null where nothing can be made of it. */
const lying = (port: FilePort, name: string): unknown => {
  const content = port.read(name)
  if (content.kind === 'missing') return undefined
  return content.kind === 'content' ? (jsonIn(content.text) ?? null) : null
}

/**
 * Brings every file of an export to the one of its name. Done twice it changes nothing more, so that a kill in between
 * costs nothing: it is done again. @param from the computer that the export is of @throws system errors
 */
export const importEverything = async (
  port: FilePort,
  files: readonly Taken[],
  from: string,
  own: string,
): Promise<void> => {
  for (const { name, content } of files) {
    const place = placeOf(name, from, own)
    const one = joined(place.kind, lying(port, nameOf(place)), content)
    if (typeof one === 'object') {
      const data = place.kind === 'settings' ? { ...one.put, device: own } : one.put
      port.write(nameOf(place), { schemaVersion: SCHEMA_VERSION, data })
    }
    await setImmediate()
  }
}
