import { FILE_SCHEMAS, type FileData, type FileKind } from '@core/persisted/files.ts'
import { jsonIn } from '@core/persisted/json-in.ts'
import { SCHEMA_VERSION, type ReadFile } from '@core/persisted/ladder.ts'
import type { SaveFailure } from '@core/refusal.ts'
import type { Notice } from '@core/signal.ts'
import type { EpochMs, LocalDay } from '@core/time.ts'
import type { Log } from '../log.ts'
import { errnoOf, saveFailureOf } from './errno.ts'
import type { FileName, FilePort } from './file-port.ts'
import { newestGoodCopy, type GoodCopy } from './kept-copies.ts'

/** What came of a save. After `ok` the data survives a kill and a power cut. */
export type SaveResult = { readonly ok: true } | { readonly ok: false; readonly reason: SaveFailure }
export const SAVED: SaveResult = { ok: true }

/** What every file of the store works with. */
export interface FileContext {
  readonly port: FilePort
  readonly log: Log
  readonly clock: () => EpochMs
  readonly read: ReadFile
  /** Something the person has to know; the same twice is told once. */
  readonly notice: (notice: Notice) => void
}

/** What a file starts from when its content can't be used. */
export interface Otherwise<K extends FileKind> {
  /** @param text what the file held, as far as it is text */
  readonly fallback: (text: string) => FileData<K>
  /**
   * What can be kept of a damaged file; `null` when nothing. It is written at once, after a copy was set aside.
   * @param copy the newest good copy of the file, to be drawn from; `null` when there is none
   */
  readonly salvage?: (content: unknown, text: string, copy: FileData<K> | null) => FileData<K> | null
}

/** One file, known since it was opened. */
export interface StoredFile<K extends FileKind> {
  /** What is saved, or what it starts from. */
  readonly data: () => FileData<K>
  /** There was no such file. */
  readonly isNew: boolean
  /** Writes when something changed. Never throws. */
  readonly save: (data: FileData<K>) => SaveResult
}

/** How the file lies on disk. Nothing that is newer, unreadable or not yet set aside is ever written over. */
type Disk =
  | { readonly state: 'known'; readonly text: string }
  | { readonly state: 'missing' }
  | { readonly state: 'open' }
  | { readonly state: 'older'; readonly from: number }
  /** `from`: the day of the copy that takes its place; `null` when none does */
  | { readonly state: 'damaged'; readonly aside: 'setAside' | 'copyAside'; readonly from: LocalDay | null }
  | { readonly state: 'blocked'; readonly reason: SaveFailure }

interface Found<K extends FileKind> {
  readonly data: FileData<K>
  readonly disk: Disk
}

/** Reads a file and keeps what is needed to write it. Never throws; what is wrong becomes a notice. */
export const openFile = <K extends FileKind>(
  context: FileContext,
  kind: K,
  name: FileName,
  otherwise: Otherwise<K>,
): StoredFile<K> => {
  const { port, log } = context
  const found = find(context, kind, name, otherwise)
  const isNew = found.disk.state === 'missing'
  let { data, disk } = found

  const failed = (error: unknown): SaveResult => {
    log.event('saveFailed', { file: kind, code: errnoOf(error) })
    if (errnoOf(error) === 'EUNKNOWN') log.logBug(error)
    return { ok: false, reason: saveFailureOf(error) }
  }
  /** What has to be kept of the old file before a new one takes its place. */
  const keepOld = (): void => {
    if (disk.state === 'older') port.keep(name, `v${disk.from}`)
    if (disk.state !== 'damaged') return
    const aside = port[disk.aside](name, context.clock())
    context.notice(
      disk.from === null ? { name: 'setAside', file: aside } : { name: 'restored', file: name, day: disk.from },
    )
    disk = { state: 'open' }
  }
  const save = (next: FileData<K>): SaveResult => {
    if (disk.state === 'blocked') return { ok: false, reason: disk.reason }
    if (!FILE_SCHEMAS[kind].safeParse(next).success) {
      log.event('saveRefused', { file: kind })
      return { ok: false, reason: 'notSaved' }
    }
    const text = JSON.stringify(next)
    if (disk.state === 'known' && disk.text === text) return SAVED
    try {
      keepOld()
      port.write(name, { schemaVersion: SCHEMA_VERSION, data: next })
    } catch (error) {
      // It may have been written all the same: the next save must not take the old content for known.
      if (disk.state === 'known') disk = { state: 'open' }
      return failed(error)
    }
    data = next
    disk = { state: 'known', text }
    return SAVED
  }

  /** Sets a damaged file aside now; when the disk says no, every later save tries again first. */
  const mend = (salvaged: boolean): void => {
    try {
      keepOld()
    } catch (error) {
      failed(error)
      context.notice({ name: 'problem', code: saveFailureOf(error) })
      return
    }
    const result = salvaged ? save(data) : SAVED
    if (!result.ok) context.notice({ name: 'problem', code: result.reason })
  }

  if (disk.state === 'damaged') mend(disk.aside === 'copyAside')
  return { data: () => data, isNew, save }
}

const find = <K extends FileKind>(context: FileContext, kind: K, name: FileName, otherwise: Otherwise<K>): Found<K> => {
  const { log, notice } = context
  const content = context.port.read(name)
  if (content.kind === 'missing') return { data: otherwise.fallback(''), disk: { state: 'missing' } }
  if (content.kind === 'unreadable') {
    log.event('fileUnreadable', { file: kind, code: content.code })
    notice({ name: 'problem', code: 'readOnly' })
    return { data: otherwise.fallback(''), disk: { state: 'blocked', reason: 'readOnly' } }
  }
  const text = content.kind === 'content' ? content.text : ''
  const json = jsonIn(text)
  const read = context.read(kind, json)
  if (read.ok) {
    const current = read.from === SCHEMA_VERSION
    return {
      data: read.data,
      disk: current ? { state: 'known', text: JSON.stringify(read.data) } : { state: 'older', from: read.from },
    }
  }
  if (read.why === 'newer') {
    log.event('fileNewer', { file: kind })
    notice({ name: 'newerVersion', file: name })
    return { data: otherwise.fallback(text), disk: { state: 'blocked', reason: 'newerVersion' } }
  }
  if (read.why === 'stuck') {
    log.event('fileStuck', { file: kind })
    notice({ name: 'stuck', file: name })
    return { data: otherwise.fallback(text), disk: { state: 'blocked', reason: 'notSaved' } }
  }
  log.event('fileDamaged', { file: kind })
  return rescued(newestGoodCopy(context, kind, name, context.clock()), otherwise, json, text)
}

/** What takes the place of a damaged file: what is sound of it, else its newest good copy, else a fresh one. */
const rescued = <K extends FileKind>(
  copy: GoodCopy<K> | null,
  otherwise: Otherwise<K>,
  json: unknown,
  text: string,
): Found<K> => {
  // Of a text that is no JSON nothing is sound; a copy is worth more than what can be guessed of it.
  const sound = json === undefined && copy !== null ? null : otherwise.salvage?.(json, text, copy?.data ?? null)
  if (sound !== null && sound !== undefined)
    return { data: sound, disk: { state: 'damaged', aside: 'copyAside', from: null } }
  return copy === null
    ? { data: otherwise.fallback(text), disk: { state: 'damaged', aside: 'setAside', from: null } }
    : { data: copy.data, disk: { state: 'damaged', aside: 'copyAside', from: copy.day } }
}
