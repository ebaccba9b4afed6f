import { text, type Text } from '@core/views/text.ts'
import { errnoOf } from '../store/errno.ts'

/** What keeps files from the shared folder. */
export type Closed = 'gone' | 'readOnly' | 'full' | 'notWritten'

/** What is the matter with a file of another computer. */
export type Fault = 'partly' | 'damaged' | 'newer'

const FULL = ['ENOSPC', 'EDQUOT']
const READ_ONLY = ['EROFS', 'EACCES', 'EPERM']

/** What a system error means for the shared folder. @param isThere whether the folder is there now */
export const closedBy = (error: unknown, isThere: boolean): Closed => {
  if (!isThere) return 'gone'
  const code = errnoOf(error)
  if (FULL.includes(code)) return 'full'
  return READ_ONLY.includes(code) ? 'readOnly' : 'notWritten'
}

const CLOSED = {
  gone: text('computers.gone', {}),
  readOnly: text('computers.readOnly', {}),
  full: text('computers.full', {}),
  notWritten: text('computers.notWritten', {}),
} as const

/** Everything that is to be said of the shared folder. */
export interface Troubles {
  readonly closed: Closed | null
  /** by the names of their computers, one each */
  readonly faults: readonly { readonly name: string; readonly fault: Fault }[]
  readonly ahead: readonly string[]
  /** second copies that the sync program kept */
  readonly conflicts: number
  /** how many computers there are, where they are too many */
  readonly tooMany: number | null
}

/** What this computer did because of others. */
export interface Done {
  /** it took letters of its own */
  readonly copied: boolean
  /** it erased what this one erased as well; null: nothing was */
  readonly erasedBy: string | null
}

/** One sentence each. */
export const saidOf = (troubles: Troubles, { copied, erasedBy }: Done): readonly Text[] => {
  const { closed, faults, ahead, conflicts, tooMany } = troubles
  return [
    ...(closed === null ? [] : [CLOSED[closed]]),
    ...(copied ? [text('computers.copied', {})] : []),
    ...(erasedBy === null ? [] : [text('computers.erased', { name: erasedBy })]),
    ...faults.map(({ name, fault }) => text(`computers.${fault}`, { name })),
    ...ahead.map((name) => text('computers.clock', { name })),
    ...(tooMany === null ? [] : [text('computers.many', { all: tooMany })]),
    ...(conflicts === 0 ? [] : [text('computers.conflicts', { count: conflicts })]),
  ]
}
