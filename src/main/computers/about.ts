import { join } from 'node:path'
import { z } from 'zod'
import {
  computerSchema,
  NO_TURN,
  presenceSchema,
  turnSchema,
  type ComputerFile,
  type Presence,
  type Turn,
} from '@core/computers/files.ts'
import { SCHEMA_VERSION } from '@core/persisted/ladder.ts'
import { jsonAt } from '../store/as-it-lies.ts'
import { serialized } from '../store/serialized.ts'
import { pathOf } from './places.ts'
import { putWhole } from './put-whole.ts'

/* What computers tell of themselves in the shared folder. What can't be read is not there. */

const computerIn = z.object({ data: computerSchema })
const presenceIn = z.object({ data: presenceSchema })

/** What a computer tells of itself; null when nothing that can be read. */
export const computerAt = (folder: string, device: string): ComputerFile | null => {
  const file = computerIn.safeParse(jsonAt(pathOf(folder, `computers/${device}`))).data?.data ?? null
  return file?.device === device ? file : null
}

/** Whether a timebox runs there. */
export const presenceAt = (folder: string, device: string): Presence | null =>
  presenceIn.safeParse(jsonAt(pathOf(folder, `presence/${device}`))).data?.data ?? null

/** @throws system errors */
export const putComputer = (folder: string, file: ComputerFile): void =>
  void putWhole(pathOf(folder, `computers/${file.device}`), serialized({ schemaVersion: SCHEMA_VERSION, data: file }))

/** @throws system errors */
export const putPresence = (folder: string, device: string, presence: Presence): void =>
  void putWhole(pathOf(folder, `presence/${device}`), serialized({ schemaVersion: SCHEMA_VERSION, data: presence }))

const turnIn = z.object({ device: z.string(), turn: turnSchema })
const turnPath = (root: string): string => join(root, 'shared', 'turn.json')

/** The last write of this installation under these letters, as the data folder remembers it. */
export const turnOf = (root: string, own: string): Turn => {
  const kept = turnIn.safeParse(jsonAt(turnPath(root))).data
  return kept?.device === own ? kept.turn : NO_TURN
}

/** Remembered before it is written into the shared folder, so that a kill in between looks like nobody else. @throws system errors */
export const keepTurn = (root: string, own: string, turn: Turn): void =>
  void putWhole(turnPath(root), JSON.stringify({ device: own, turn }))

/** Whether somebody else goes on under the letters of this installation. */
export const isOfAnother = (there: Turn, here: Turn): boolean =>
  there.count > here.count || (there.count === here.count && there.mark !== here.mark)
