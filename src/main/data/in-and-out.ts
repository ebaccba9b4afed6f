import { randomUUID } from 'node:crypto'
import { app } from 'electron'
import { WINDOWS } from '@core/command.ts'
import type { Erasing } from '@core/data/erase.ts'
import type { Language } from '@core/languages.ts'
import type { SaveFailure } from '@core/refusal.ts'
import type { Recording } from '@core/recording/recording.ts'
import type { Settings } from '@core/settings.ts'
import { momentOn } from '@core/time.ts'
import type { Text } from '@core/views/text.ts'
import type { Wording } from '@core/export/wording.ts'
import { CHANNELS } from '@shared/channels.ts'
import { tagOf } from '@shared/languages.ts'
import type { Clock } from '../clock.ts'
import { askWhere } from '../export/ask-where.ts'
import { createExporter, type Exporter } from '../export/exporter.ts'
import { createPrinter } from '../export/print.ts'
import { createWording } from '../export/spoken.ts'
import { chooseHistory, createHistories, type Histories } from '../imports/histories.ts'
import { createImporter, type Importer } from '../imports/importer.ts'
import { createOpenExport } from '../imports/open-export.ts'
import { startImportWorker } from '../imports/start-worker.ts'
import type { Insights } from '../insights/insights.ts'
import type { Log } from '../log.ts'
import { recordingParts } from '../recording/recording-parts.ts'
import type { Runtime } from '../runtime.ts'
import type { Pages } from '../serve-pages.ts'
import type { Files } from '../store/open-files.ts'
import type { Windows } from '../windows/windows.ts'
import { createAlone, type Alone } from './alone.ts'
import { askWhich, createAskErase, createAskGoBack } from './ask.ts'
import { createEarlierCopies, type EarlierCopies } from './earlier-copies.ts'
import { createYourData, type YourData } from './your-data.ts'

interface InAndOutPorts {
  readonly dataDir: string
  readonly files: Files
  readonly runtime: Runtime
  readonly clock: Clock
  readonly log: Log
  readonly say: (text: Text) => string
  readonly language: () => Language
  readonly pages: Pages
  readonly insights: Pick<Insights, 'page'>
  readonly windows: Pick<Windows, 'letGo' | 'tell'>
  readonly recording: () => Recording
  /** Something is about to be erased. @throws system errors */
  readonly erasing: (erasing: Erasing) => void
  /** The files were opened anew. */
  readonly reopened: () => void
}

/** What leaves as a file, comes in as one, or is put in the place of what lies there: for windows and the command. */
export interface InAndOut {
  readonly exporter: Exporter
  readonly data: YourData
  readonly copies: EarlierCopies
  readonly importer: Importer
  readonly histories: Histories
  readonly wording: () => Wording
  /** Open the files anew: others lie there now. */
  readonly reopen: () => void
  /** What changes many files, one after another. */
  readonly alone: Alone
}

export const createInAndOut = (ports: InAndOutPorts): InAndOut => {
  const { dataDir, files, runtime, clock, log, say, language, pages, insights, windows } = ports
  const settings = (): Settings => runtime.state().settings
  const dayStart = () => settings().dayStart
  const saving = {
    folder: () => settings().exportFolder,
    rememberFolder: (exportFolder: string): void =>
      void runtime.command({ type: 'changeSettings', change: { exportFolder } }),
    askWhere,
  }
  const wording = () => createWording(say, tagOf(language()))
  const exporter = createExporter({
    ...saving,
    history: files.history,
    page: insights.page,
    wording,
    print: createPrinter({ pages: pages.made, template: pages.template, language: () => tagOf(language()) }),
  })
  const alone = createAlone()
  const reopen = (): void => {
    const store = files.reopen()
    runtime.signal({ type: 'reopened', files: store })
    for (const notice of store.notices) runtime.signal({ type: 'notice', notice })
    ports.reopened()
  }
  const changing = {
    port: files.port,
    device: () => files.store().device,
    now: () => clock.now().wall,
    alone,
    unsaved: (): SaveFailure | null => runtime.state().unsaved?.reason ?? null,
    reopen,
  }
  const data = createYourData({
    ...changing,
    ...saving,
    zone: clock.zone,
    dayStart,
    startOf: (day) => momentOn(day, dayStart(), clock.zone()),
    say,
    askWhich,
    recording: () => recordingParts(ports.recording(), app.getVersion()),
    openExport: createOpenExport({ root: dataDir, start: startImportWorker, bug: log.logBug }),
    askErase: createAskErase(say),
    erasing: ports.erasing,
    letGo: () => {
      // The one that asks lets go by itself; the one that stands for the tray holds nothing.
      for (const name of WINDOWS) if (name !== 'settings' && name !== 'trayless') windows.letGo(name)
    },
  })
  const importer = createImporter({
    ...changing,
    root: dataDir,
    store: files.store,
    tasks: () => runtime.state().tasks,
    usualCap: () => settings().usualCap,
    start: startImportWorker,
    zone: clock.zone,
    dayStart,
    newId: randomUUID,
    bug: log.logBug,
  })
  return {
    exporter,
    data,
    copies: createEarlierCopies({ ...changing, askGoBack: createAskGoBack(say) }),
    importer,
    histories: createHistories({
      importer,
      choose: chooseHistory,
      say,
      tell: (progress) => windows.tell('settings', CHANNELS.historyProgress, progress),
    }),
    wording,
    reopen,
    alone,
  }
}
