import { setImmediate } from 'node:timers/promises'
import type { WebContents } from 'electron'
import { alike } from '@core/data/alike.ts'
import { copyId, isCopy, momentOfCopy } from '@core/data/copies.ts'
import { heldIn } from '@core/data/held.ts'
import { dataName, nameOf, type DataKind, type DataName } from '@core/data/names.ts'
import { read, SCHEMA_VERSION } from '@core/persisted/ladder.ts'
import type { SaveFailure } from '@core/refusal.ts'
import type { EpochMs, LocalDay } from '@core/time.ts'
import type { CopiedFile, EarlierCopy } from '@shared/bridge.ts'
import type { CopyRequest } from '@shared/requests.ts'
import type { Outcome } from '../ipc/outcome.ts'
import { saveFailureOf } from '../store/errno.ts'
import type { Alone } from './alone.ts'
import type { FilePort } from '../store/file-port.ts'
import { copiesOf, copyAt, readAt } from '../store/kept-copies.ts'
import { listed } from '../store/listed.ts'

export interface EarlierPorts {
  readonly port: FilePort
  readonly device: () => string
  readonly now: () => EpochMs
  /** One plain question; leaving things as they are is the answer of Esc and of closing it. */
  readonly askGoBack: (sender: WebContents, day: LocalDay) => Promise<boolean>
  readonly alone: Alone
  /** Why what is in memory is not on disk yet: opening the files anew would lose it. Null: all of it is. */
  readonly unsaved: () => SaveFailure | null
  /** The files are others now: open them anew. */
  readonly reopen: () => void
}

/** Copies of earlier days, to look at and to go back to. */
export interface EarlierCopies {
  /** Files of this computer that have copies. */
  readonly files: () => Outcome<readonly CopiedFile[]>
  /** What the copies of a file hold, the newest first; those that can't be read are left out. */
  readonly of: (file: string) => Promise<Outcome<readonly EarlierCopy[]>>
  /** @returns whether it was gone back to: the person is asked once */
  readonly goBack: (sender: WebContents, wish: CopyRequest) => Promise<Outcome<boolean>>
}

export const createEarlierCopies = (ports: EarlierPorts): EarlierCopies => {
  const { port } = ports
  const own = (file: string): DataName | null => {
    const name = dataName(file)
    return name === null || (name.device !== null && name.device !== ports.device()) ? null : name
  }
  return {
    files: () => ({ value: copiedFiles(port, ports.device(), ports.now()) }),
    of: async (file) => {
      const name = own(file)
      return name === null ? { code: 'badInput' } : { value: await copiesIn(port, name, ports.now()) }
    },
    goBack: async (sender, { file, copy }) => {
      const name = own(file)
      const found = name === null || !isCopy(copy) ? null : copyAt({ port, read }, name.kind, file, copy)
      if (name === null || found === null) return { code: 'badInput' }
      if (isNewer(port, name)) return { code: 'newerVersion' }
      const before = ports.unsaved()
      if (before !== null) return { code: before }
      if (!(await ports.askGoBack(sender, found.day))) return { value: false }
      return ports.alone(async () => {
        // The app went on while the question stood there.
        const unsaved = ports.unsaved()
        if (unsaved !== null) return { code: unsaved }
        try {
          goBackTo(port, file, found.data, ports.now())
          return { value: true }
        } catch (error) {
          return { code: saveFailureOf(error) }
        } finally {
          ports.reopen()
        }
      })
    },
  }
}

/**
 * What is here now is kept as a copy, then the earlier one takes its place as a whole: killed at any point, the file is
 * the one or the other. @throws system errors
 */
const goBackTo = (port: FilePort, file: string, data: unknown, now: EpochMs): void => {
  if (port.modifiedAt(file) !== null) port.keep(file, copyId(now))
  port.write(file, { schemaVersion: SCHEMA_VERSION, data })
}

/** Files with copies, those that lost their file too: the local ones, then the latest months first. */
const copiedFiles = (port: FilePort, device: string, now: EpochMs): readonly CopiedFile[] => {
  const months = (kind: string): readonly string[] =>
    listed(port, `backups/${kind}/${device}`)
      .toSorted()
      .toReversed()
      .map((month) => `${kind}/${device}/${month}`)
  const names = [
    ...months('history'),
    ...months('reflections'),
    ...['tasks', 'words', 'experiments'].map((kind) => `${kind}/${device}`),
    'settings',
    'current',
    'loops',
  ]
  return names.flatMap((file) => {
    const name = dataName(file)
    return name === null || copiesOf(port, file, now).length === 0 ? [] : [{ file, kind: name.kind, month: name.month }]
  })
}

/** Reads one copy after another: between two, others have their turn. */
const copiesIn = async (port: FilePort, name: DataName, now: EpochMs): Promise<readonly EarlierCopy[]> => {
  const file = nameOf(name)
  const present = dataOf(port, file, name.kind)
  const found: EarlierCopy[] = []
  for (const id of copiesOf(port, file, now).toReversed()) {
    await setImmediate()
    const copy = copyAt({ port, read }, name.kind, file, id)
    if (copy === null) continue
    const { day, data } = copy
    found.push({ id, day, at: momentOfCopy(id), held: heldIn(name.kind, data), same: alike(data, present) })
  }
  return found
}

const dataOf = (port: FilePort, file: string, kind: DataKind): unknown => {
  const found = readAt({ port, read }, kind, file)
  return found?.ok === true ? found.data : null
}

/** What was written by a newer version is never written over. */
const isNewer = (port: FilePort, name: DataName): boolean => {
  const found = readAt({ port, read }, name.kind, nameOf(name))
  return found?.ok === false && found.why === 'newer'
}
