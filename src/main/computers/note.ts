import { z } from 'zod'
import { NO_NOTE, noteSchema, type Note } from '@core/computers/files.ts'
import { SCHEMA_VERSION } from '@core/persisted/ladder.ts'
import type { FilePort } from '../store/file-port.ts'
import { jsonOf } from '../store/json-of.ts'

/** The folder of the data folder for what belongs to the shared one: it is of this computer alone. */
export const SHARED = 'shared'
const NOTE = `${SHARED}/note`

/** What this computer knows of the shared folder; nothing where that can't be read. */
export const noteOf = (port: FilePort): Note =>
  z.object({ data: noteSchema }).safeParse(jsonOf(port, NOTE)).data?.data ?? NO_NOTE

/** Note it, durably. @throws system errors */
export const putNote = (port: FilePort, note: Note): void =>
  port.write(NOTE, { schemaVersion: SCHEMA_VERSION, data: note })
