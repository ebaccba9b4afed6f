import { erasingSchema, type Erasing } from '@core/data/erase.ts'
import { SCHEMA_VERSION } from '@core/persisted/ladder.ts'
import type { EpochMs, LocalDay } from '@core/time.ts'
import type { FilePort } from '../store/file-port.ts'
import { eraseFiles } from './erase-files.ts'

const MARK = 'erasing'

/**
 * Erases, and notes before that it is being done: what a kill cuts short is finished at the next start.
 * @param startOf when a day begins @throws system errors; then the note stays
 */
export const erase = (port: FilePort, erasing: Erasing, now: EpochMs, startOf: (day: LocalDay) => EpochMs): void => {
  port.write(MARK, { schemaVersion: SCHEMA_VERSION, data: erasing })
  eraseFiles(port, erasing, now, startOf)
  port.remove(MARK)
}

/** Finishes what was begun before, if anything was. @throws system errors */
export const finishErasing = (port: FilePort, now: EpochMs, startOf: (day: LocalDay) => EpochMs): void => {
  const content = port.read(MARK)
  if (content.kind !== 'content') return
  const erasing = erasingIn(content.text)
  if (erasing === null) port.remove(MARK)
  else erase(port, erasing, now, startOf)
}

const erasingIn = (text: string): Erasing | null => {
  try {
    const { data }: { readonly data?: unknown } = JSON.parse(text)
    return erasingSchema.safeParse(data).data ?? null
  } catch {
    return null
  }
}
