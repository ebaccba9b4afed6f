import { z } from 'zod'
import { dataName } from '../data/names.ts'
import { epochMsSchema, localDaySchema } from '../time.ts'
import { isDeviceKind, type DeviceKind } from './file-lists.ts'
import { COMPUTER_NAME_MAX, oneLine } from '../written.ts'

export const deviceSchema = z.string().regex(/^[a-z]{8}$/)
const nameSchema = z.string().transform((name) => oneLine(name).slice(0, COMPUTER_NAME_MAX))

/** One write of `computers/<device>`, to be told from one of somebody else under the same letters. */
export const turnSchema = z.object({ count: z.int().min(0), mark: z.string().max(64) })
export type Turn = Readonly<z.infer<typeof turnSchema>>
export const NO_TURN: Turn = { count: 0, mark: '' }

/** What was said of a computer, here or elsewhere: of each the latest counts. */
export const knownSchema = z.object({
  id: deviceSchema,
  updatedAt: epochMsSchema,
  /** empty: it goes by the name that its system has for it */
  name: nameSchema,
  forgottenAt: epochMsSchema.optional(),
})
export type Known = Readonly<z.infer<typeof knownSchema>>

/** An erasing that counts for every computer. */
export const erasedSchema = z.object({
  at: epochMsSchema,
  what: z.enum(['everything', 'before', 'reflections']),
  /** of `before`: what is of an earlier day goes */
  day: localDaySchema.optional(),
  /** of `before`: when that day began there, for what has a time and no day */
  from: epochMsSchema.optional(),
})
export type Erased = Readonly<z.infer<typeof erasedSchema>>

/** Erasings that are remembered: one of everything takes the place of those before it. */
const MOST_ERASED = 20
const erasingsSchema = z.array(erasedSchema).max(MOST_ERASED).readonly()
const heededSchema = z.array(epochMsSchema).max(200).readonly()

/** No more computers are read, and none has more to say. */
export const MOST_COMPUTERS = 50
const MOST_KNOWN = 500

/** The file `computers/<device>`. */
export const computerSchema = z.object({
  device: deviceSchema,
  name: nameSchema,
  at: epochMsSchema,
  turn: turnSchema,
  known: z.array(knownSchema).max(MOST_KNOWN).readonly(),
  erased: erasingsSchema,
  /** erasings that were done here, by their `at` */
  heeded: heededSchema,
  /** letters that it had before everything was erased there */
  was: z.array(deviceSchema).max(20).readonly().default([]),
})
export type ComputerFile = Readonly<z.infer<typeof computerSchema>>

/** The file `presence/<device>`. No title: that a timebox runs is all that is told. */
export const presenceSchema = z.object({ running: z.boolean(), since: epochMsSchema.nullable(), at: epochMsSchema })
export type Presence = Readonly<z.infer<typeof presenceSchema>>

/** The file `shared/note` of the data folder: what this computer knows of the shared folder, and tells there. */
export const noteSchema = z.object({
  /** empty: none is used */
  folder: z.string().max(4096),
  known: z.array(knownSchema).max(MOST_KNOWN).readonly(),
  erased: erasingsSchema,
  heeded: heededSchema,
  /** letters that this computer had before everything was erased: what lies under them in the folder goes */
  was: z.array(deviceSchema).max(20).readonly(),
  /** letters that are being taken, since another installation has the ones of this computer */
  next: deviceSchema.nullable(),
})
export type Note = Readonly<z.infer<typeof noteSchema>>
export const NO_NOTE: Note = { folder: '', known: [], erased: [], heeded: [], was: [], next: null }

/** An erasing is remembered. */
export const withErased = (note: Note, erased: Erased): Note => ({
  ...note,
  erased: erased.what === 'everything' ? [erased] : [...note.erased, erased].slice(-MOST_ERASED),
})

/** It was done here. */
export const withHeeded = (note: Note, all: readonly Erased[]): Note => ({
  ...note,
  heeded: [...new Set([...note.heeded, ...all.map(({ at }) => at)])].slice(-200),
})

/** A file of the shared folder that is carried as it is. */
export interface CarriedName {
  readonly kind: DeviceKind | 'rollup'
  readonly device: string
}

const ROLLUP = /^rollup\/([a-z]{8})\/\d{4}$/

/** What a file's name, without `.json`, says; null for one that is not carried. */
export const carriedName = (name: string): CarriedName | null => {
  const rollup = ROLLUP.exec(name)?.[1]
  if (rollup !== undefined) return { kind: 'rollup', device: rollup }
  const data = dataName(name)
  if (data === null || data.device === null) return null
  const { kind, device } = data
  return isDeviceKind(kind) ? { kind, device } : null
}
