import { z } from 'zod'
import { erasingSchema, type Erasing } from '@core/data/erase.ts'
import { jsonIn } from '@core/persisted/json-in.ts'
import { SCHEMA_VERSION } from '@core/persisted/ladder.ts'
import type { EpochMs, LocalDay } from '@core/time.ts'
import type { Log } from '../log.ts'
import { errnoOf } from '../store/errno.ts'
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

/** Finishes what was begun before, if anything was. Where the disk says no, the note stays for the next start. */
export const finishErasing = (port: FilePort, log: Log, now: EpochMs, startOf: (day: LocalDay) => EpochMs): void => {
  const content = port.read(MARK)
  if (content.kind !== 'content') return
  const erasing = erasingIn(content.text)
  try {
    if (erasing === null) port.remove(MARK)
    else erase(port, erasing, now, startOf)
  } catch (error) {
    log.event('fileTrouble', { code: errnoOf(error) })
    if (errnoOf(error) === 'EUNKNOWN') log.logBug(error)
  }
}

const noteSchema = z.object({ data: erasingSchema })
const erasingIn = (text: string): Erasing | null => noteSchema.safeParse(jsonIn(text)).data?.data ?? null
