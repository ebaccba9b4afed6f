import { NO_OTHERS, ownExperiments, ownTasks, ownWords, type Others } from '@core/computers/join.ts'
import type { Shared } from '@core/computers/lists.ts'
import type { Save } from '@core/effect.ts'
import type { Experiments } from '@core/experiments/experiment.ts'
import { agreeing } from '@core/experiments/keep.ts'
import { NOTHING_CURRENT, type CurrentFile } from '@core/persisted/current.ts'
import type { HistoryFile } from '@core/persisted/files.ts'
import { read } from '@core/persisted/ladder.ts'
import { nothingObserved, type LoopsFile } from '@core/persisted/loops.ts'
import type { Evening } from '@core/reflection/evening.ts'
import type { Settings } from '@core/settings.ts'
import type { Notice } from '@core/signal.ts'
import { NO_TASKS, type Tasks } from '@core/tasks/tasks.ts'
import { localDay, minutes, monthOf, type EpochMs, type LocalDay } from '@core/time.ts'
import { isOwn } from '@core/timebox/origin.ts'
import type { TimeboxRecord } from '@core/timebox/timebox.ts'
import { NO_WORDS, type Words } from '@core/words/words.ts'
import type { Log } from '../log.ts'
import { openRollups, withRollups, type Rollups } from '../rollup/rollups.ts'
import { TOGETHER } from '../rollup/sources.ts'
import { openEvenings } from './evening-files.ts'
import { errnoOf, saveFailureOf } from './errno.ts'
import type { FilePort } from './file-port.ts'
import { openMonths, type Changed, type MonthFiles, type TakenOut } from './month-files.ts'
import { newest, reconcile, type Past } from './reconcile.ts'
import { openSettings } from './settings-file.ts'
import { openFile, SAVED, type FileContext, type SaveResult } from './stored-file.ts'

const TWO_DAYS = minutes(2 * 24 * 60)

export interface StoreOptions {
  /** the data folder, absolute: times and sizes of months are looked up there */
  readonly root: string
  /** The wall clock, for names of set-aside files and for which month it is. */
  readonly clock: () => EpochMs
  /** The person's time zone, IANA name. */
  readonly zone: string
  /** A fraction in [0, 1), for the device id of a first start. */
  readonly random: () => number
  readonly log: Log
  /** A secret for this installation, when it has none yet. */
  readonly newSalt: () => string
  /** What is found after opening, when an older month is read. What is found while opening is in `notices`. */
  readonly onNotice?: (notice: Notice) => void
  /** What other computers wrote and is shown with what this one did: it is not written into this one's files. */
  readonly others?: () => Others
  /** Reads a file's content; the core's ladder, except where a test adds a step. */
  readonly read?: FileContext['read']
}

/** The files, open. What it holds is how things were at the start; the state lives elsewhere. */
export interface Store {
  /** 8 lowercase letters; the same at every start. */
  readonly device: string
  readonly settings: Settings
  readonly current: CurrentFile
  readonly tasks: Tasks
  readonly loops: LoopsFile
  readonly experiments: Experiments
  readonly words: Words
  /** Records of the running month, withdrawn ones among them; what was taken in from another program is not. */
  readonly records: readonly TimeboxRecord[]
  /** What the person has to know about their files, each once. */
  readonly notices: readonly Notice[]
  /** When an earlier run was last known to be alive; `null` at a first start. */
  readonly lastAlive: EpochMs | null
  /** What charts of longer times are made of; it follows what is saved, and is written when it says so. */
  readonly rollups: Rollups
  /** Writes one file if it changed, durably, before it returns. Never throws. */
  readonly save: (save: Save) => SaveResult
  /** Adds timeboxes of another program to a month of this device, durably. Never throws. */
  readonly takeIn: (month: string, records: readonly TimeboxRecord[]) => Changed
  /** Takes those of one taking in out of a month again. Never throws. */
  readonly takeBack: (month: string, taken: string) => TakenOut
  /** Makes sure that this device is known on disk before a file has it in its path. Never throws. */
  readonly holdDevice: () => SaveResult
  /** A month's file is about to be another one: what is known of it is forgotten. */
  readonly forgetMonth: (month: string) => void
  /** A month's file was replaced: what charts are made of follows. @param own what it holds that was lived here */
  readonly monthReplaced: (month: string, own: HistoryFile) => void
  /** What lies in this device's own files of tasks, words and experiments now. */
  readonly saved: () => Shared
  /** Notes that the app is alive, without writing a byte. */
  readonly touchCurrent: () => SaveResult
  /** Records of a month, of all devices, withdrawn ones among them. @param month `2026-05` */
  readonly readMonth: (month: string) => readonly TimeboxRecord[]
  /** Months that have records of any device, oldest first; none where the folder can't be read. */
  readonly monthsWithRecords: () => readonly string[]
  /** The evening of a day; `null` when none was written. */
  readonly readEvening: (day: LocalDay) => Evening | null
  /** This device's newest record with an id, over some months; `null` when there is none. */
  readonly findRecord: (id: string, months: readonly string[]) => TimeboxRecord | null
}

/**
 * Reads the files, sets damaged ones aside, makes `current` and history agree, and saves what that changed.
 * Killed at any point, the next start ends in the same place. Never throws because of a disk.
 */
export const openStore = (port: FilePort, options: StoreOptions): Store => {
  const { clock, log, others = () => NO_OTHERS } = options
  const found: Notice[] = []
  const told = new Set<string>()
  const opening = { done: false }
  const notice = (one: Notice): void => {
    const key = JSON.stringify(one)
    if (told.has(key)) return
    told.add(key)
    if (opening.done) options.onNotice?.(one)
    else found.push(one)
  }
  const context: FileContext = { port, log, clock, notice, read: options.read ?? read }
  const attempt = <T>(act: () => T, otherwise: T): T => {
    try {
      return act()
    } catch (error) {
      log.event('fileTrouble', { code: errnoOf(error) })
      if (errnoOf(error) === 'EUNKNOWN') log.logBug(error)
      return otherwise
    }
  }

  // Before anything could write to it.
  const lastAlive = attempt(() => port.modifiedAt('current'), null)
  const settings = openSettings(context, options.random)
  const tasksName = `tasks/${settings.device}`
  for (const name of [
    'settings',
    'current',
    'loops',
    'imports',
    tasksName,
    `experiments/${settings.device}`,
    `words/${settings.device}`,
    `reflections/${settings.device}/`,
    `history/${settings.device}/`,
    `rollup/${settings.device}/`,
    `rollup/${TOGETHER}/`,
  ]) {
    attempt(() => port.sweep(name), undefined)
  }
  const current = openFile(context, 'current', 'current', { fallback: () => ({ ...NOTHING_CURRENT, drafts: {} }) })
  const tasks = openFile(context, 'tasks', tasksName, { fallback: () => structuredClone(NO_TASKS) })
  const loops = openFile(context, 'loops', 'loops', { fallback: () => nothingObserved(options.newSalt()) })
  const experiments = openFile(context, 'experiments', `experiments/${settings.device}`, {
    fallback: () => ({ experiments: [], steps: [] }),
  })
  const words = openFile(context, 'words', `words/${settings.device}`, { fallback: () => structuredClone(NO_WORDS) })
  const evenings = openEvenings(context, settings.device)
  const rollups = openRollups({ port, log, root: options.root, device: settings.device })
  const months = withRollups(openMonths(context, settings.device), rollups)

  const agreed = reconcile(
    current.data(),
    tasks.data(),
    attempt(() => pastOf(months, current.data()), { ofOpen: [], last: null }),
  )
  // `current` last: until it is written, the next start finds the same disagreement and mends the rest again.
  const mended = [
    ...agreed.withdraw.map((record) => () => months.upsert(record)),
    ...(agreed.tasks === tasks.data() ? [] : [() => tasks.save(agreed.tasks)]),
    ...(agreed.current === current.data() ? [] : [() => current.save(agreed.current)]),
  ]
  for (const mend of mended) {
    const result = mend()
    if (result.ok) continue
    notice({ name: 'problem', code: result.reason })
    break
  }

  const month = monthOf(localDay(clock(), options.zone, settings.settings.dayStart))
  const records = attempt(() => months.read(month).filter(isOwn), [])
  /** Files with the device in their path are written when it is on disk. */
  const heldFirst = <Result>(act: () => Result): Result | Exclude<SaveResult, { ok: true }> => {
    const held = settings.holdDevice()
    return held.ok ? act() : held
  }
  const saveNow = (save: Save): SaveResult =>
    LOCAL.includes(save.file) ? saveOne(save) : heldFirst(() => saveOne(save))
  const saveOne = (save: Save): SaveResult => {
    switch (save.file) {
      case 'history':
        return months.upsert(save.record)
      case 'current':
        return current.save(save.data)
      case 'tasks':
        return tasks.save(ownTasks(save.data, others(), tasks.data()))
      case 'settings':
        return settings.save(save.data)
      case 'loops':
        return loops.save(save.data)
      case 'closed':
        return months.upsertClosed(save.experiment)
      case 'reflections':
        return evenings.upsert(save.evening)
      case 'experiments':
        return experiments.save(ownExperiments(save.data, others(), experiments.data()))
      case 'words':
        return words.save(ownWords(save.data, others(), words.data()))
    }
  }
  const guarded = <Result>(act: () => Result): Result | Exclude<SaveResult, { ok: true }> => {
    try {
      return act()
    } catch (error) {
      log.logBug(error)
      return { ok: false, reason: saveFailureOf(error) }
    }
  }
  opening.done = true
  return {
    device: settings.device,
    settings: settings.settings,
    current: agreed.current,
    tasks: agreed.tasks,
    loops: loops.data(),
    experiments: agreeing(
      experiments.data(),
      attempt(() => months.closed(month), []),
    ),
    words: words.data(),
    records,
    notices: found,
    lastAlive,
    rollups,
    save: (save) => guarded(() => saveNow(save)),
    takeIn: (name, some) => guarded(() => heldFirst(() => months.takeIn(name, some))),
    takeBack: (name, taken) => guarded(() => heldFirst(() => months.takeBack(name, taken))),
    holdDevice: () => guarded(() => settings.holdDevice()),
    forgetMonth: (name) => months.forget(name),
    monthReplaced: (name, own) => attempt(() => rollups.recorded(name, own), undefined),
    saved: () => ({ tasks: tasks.data(), words: words.data(), experiments: experiments.data() }),
    touchCurrent: () => guarded(() => (port.touch('current', clock()), SAVED)),
    readMonth: (name) => months.read(name),
    monthsWithRecords: () => attempt(() => months.everyMonth(), []),
    readEvening: (day) => evenings.of(day),
    findRecord: (id, names) => newest(months.own(names).filter((record) => record.id === id)),
  }
}

/** Files that have no device in their path. */
const LOCAL: readonly Save['file'][] = ['settings', 'current', 'loops']

/** The records that `current` and tasks are held against. */
const pastOf = (months: MonthFiles, { timebox }: CurrentFile): Past => {
  const names = months.months()
  // What another program kept teaches nothing.
  const last = newest(months.own(names.slice(-1)).filter(isOwn))
  if (timebox === null) return { ofOpen: [], last }
  // It can have ended in any month since it began; whatever the zone and the day start, not two days before.
  const since = monthOf(localDay(timebox.startedAt, 'UTC', TWO_DAYS))
  const ofOpen = months.own(names.filter((month) => month >= since)).filter(({ id }) => id === timebox.id)
  return { ofOpen, last }
}
