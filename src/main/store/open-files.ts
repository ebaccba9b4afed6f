import { randomInt, randomUUID } from 'node:crypto'
import { NO_OTHERS, type Others } from '@core/computers/join.ts'
import type { Shared } from '@core/computers/lists.ts'
import type { Save } from '@core/effect.ts'
import type { Evening } from '@core/reflection/evening.ts'
import type { SaveFailure } from '@core/refusal.ts'
import type { Notice } from '@core/signal.ts'
import { minutes, momentOn, monthsFrom, type LocalDay } from '@core/time.ts'
import { isOwn } from '@core/timebox/origin.ts'
import type { TimeboxRecord } from '@core/timebox/timebox.ts'
import type { Clock } from '../clock.ts'
import { finishErasing } from '../data/pending-erase.ts'
import type { History } from '../export/read-history.ts'
import { finishImport } from '../imports/take-back.ts'
import type { Log } from '../log.ts'
import { electronStorePort } from './electron-store-port.ts'
import { openStore, type Store } from './open-store.ts'
import { tellingPort, type TellingPort } from './telling-port.ts'

interface OpenPorts {
  readonly dataDir: string
  readonly clock: Clock
  readonly log: Log
  /** Something about a file that the person is to know. */
  readonly onNotice: (notice: Notice) => void
}

/** The files of the data folder while the app runs. */
export interface Files {
  readonly port: TellingPort
  /** as they were last opened */
  readonly store: () => Store
  /** Open them anew: others lie there now. */
  readonly reopen: () => Store
  /** Write one file. @returns null when it is on disk */
  readonly save: (save: Save) => SaveFailure | null
  /** What a day has on disk: its evening, and what was lived here that day or around it. */
  readonly dayOf: (day: LocalDay) => { readonly evening: Evening | null; readonly records: readonly TimeboxRecord[] }
  readonly history: History
  /** What other computers wrote, from now on; opening the files anew forgets it. @returns what lies in this one's own */
  readonly knowOthers: (others: Others) => Shared
}

/** Opens the files, after finishing what an earlier run began: erasing, or taking in what another program kept. */
export const openFiles = ({ dataDir, clock, log, onNotice }: OpenPorts): Files => {
  const port = tellingPort(electronStorePort(dataDir))
  let others = NO_OTHERS
  const open = (): Store =>
    openStore(port, {
      root: dataDir,
      clock: () => clock.now().wall,
      zone: clock.zone(),
      random: () => randomInt(2 ** 32) / 2 ** 32,
      newSalt: randomUUID,
      log,
      onNotice,
      others: () => others,
    })
  finishErasing(port, log, clock.now().wall, (day) => momentOn(day, minutes(0), clock.zone()))
  let store = open()
  const { tasks } = store
  if (finishImport({ port, store, tasks: () => tasks }, log)) store = open()
  return {
    port,
    store: () => store,
    reopen: () => {
      others = NO_OTHERS
      store = open()
      return store
    },
    save: (save) => {
      const result = store.save(save)
      if (!result.ok) return result.reason
      // Its time is that of the app's clock, so that a later start can tell how long it was gone.
      if (save.file === 'current') store.touchCurrent()
      return null
    },
    dayOf: (day) => {
      const records = monthsFrom(day).flatMap((month) => store.readMonth(month))
      return { evening: store.readEvening(day), records: records.filter(isOwn) }
    },
    knowOthers: (known) => {
      others = known
      return store.saved()
    },
    history: { months: () => store.monthsWithRecords(), readMonth: (month) => store.readMonth(month) },
  }
}
