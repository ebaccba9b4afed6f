import { randomInt, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { app, BrowserWindow, globalShortcut, powerMonitor, shell } from 'electron'
import { WINDOWS, type Command } from '@core/command.ts'
import type { Save } from '@core/effect.ts'
import type { SaveFailure } from '@core/refusal.ts'
import { initialState, type State } from '@core/state.ts'
import { lastClosedDay } from '@core/insights/period.ts'
import { snapshotOf } from '@core/views/snapshot.ts'
import { localDay, minutes, momentOn, monthsFrom, type LocalDay } from '@core/time.ts'
import type { Snapshot } from '@core/views/snapshot-type.ts'
import { trayView } from '@core/views/tray.ts'
import { isOwn } from '@core/timebox/origin.ts'
import { wantedOf } from '@core/wanted.ts'
import { CHANNELS } from '@shared/channels.ts'
import { languageOf, sourceOf, tagOf, type Language } from '@shared/languages.ts'
import { parseCommand } from '@shared/requests.ts'
import { setAppMenu } from './app-menu.ts'
import { PAGE_ORIGIN, serveAppFiles } from './app-files.ts'
import { asksForGallery } from './arguments.ts'
import { createJoyFiles } from './boundaries/joy-files.ts'
import { openCommandLine } from './cli/command-line.ts'
import { systemClock } from './clock.ts'
import type { Environment } from './environment.ts'
import { createAlone } from './data/alone.ts'
import { askWhich, createAskErase, createAskGoBack } from './data/ask.ts'
import { createDailyCopies } from './data/daily-copies.ts'
import { createEarlierCopies } from './data/earlier-copies.ts'
import { finishErasing } from './data/pending-erase.ts'
import { createYourData } from './data/your-data.ts'
import { chooseHistory, createHistories } from './imports/histories.ts'
import { createImporter } from './imports/importer.ts'
import { createOpenExport } from './imports/open-export.ts'
import { startImportWorker } from './imports/start-worker.ts'
import { finishImport } from './imports/take-back.ts'
import { createInsights } from './insights/insights.ts'
import { answerWindows } from './ipc/ipc.ts'
import { createRefused } from './ipc/refused.ts'
import { senderOf } from './ipc/sender.ts'
import { askWhere } from './export/ask-where.ts'
import { createExporter } from './export/exporter.ts'
import type { History } from './export/read-history.ts'
import { createPrinter } from './export/print.ts'
import { createWording } from './export/spoken.ts'
import type { LanguageFiles } from './language-files.ts'
import { createLog } from './log.ts'
import { holdLoginItem } from './login-item.ts'
import { createMadePages } from './made-pages.ts'
import { createNotifier } from './notifier.ts'
import { watchPower } from './power.ts'
import { askToQuit } from './quit-question.ts'
import type { PrivateProcess } from './private-process.ts'
import { startRollupWorker } from './rollup/start-worker.ts'
import { runEffect } from './run-effect.ts'
import { createRuntime, type Runtime } from './runtime.ts'
import { closeDoors, isOf } from './security.ts'
import { desktopKind } from './senses/desktop-kind.ts'
import { createSenses } from './senses/senses.ts'
import { connectSessionBus } from './session-bus.ts'
import { createShortcuts } from './shortcut.ts'
import { createSpeaker } from './speaker.ts'
import { closeFolder } from './store/close-folder.ts'
import { electronStorePort } from './store/electron-store-port.ts'
import { openStore, type Store } from './store/open-store.ts'
import { tellingPort } from './store/telling-port.ts'
import { watchTrayPresence } from './tray-presence.ts'
import { systemLoginItem } from './system-login-item.ts'
import { createTray, type DrawTray } from './tray.ts'
import { createWatching } from './watch/watching.ts'
import { openGallery } from './windows/gallery.ts'
import { createWindows, type Windows } from './windows/windows.ts'
import { createNoteSearch } from './words/note-search.ts'
import { startSearchWorker } from './words/start-worker.ts'

/**
 * Put the app together and start it. Electron is ready, the data folder can be used, and no other instance runs.
 * @param dataDir where the files live
 */
export const startApplication = (
  environment: Environment,
  dataDir: string,
  { languages, ownProcess }: { readonly languages: LanguageFiles; readonly ownProcess: PrivateProcess },
): Runtime => {
  const closed = closeFolder(dataDir)
  const log = createLog({ folder: join(dataDir, 'logs'), console: !app.isPackaged })
  if (closed > 0) log.event('folderClosed', { count: closed })
  process.on('uncaughtExceptionMonitor', log.logBug)
  const anchor = environment.clockAnchor ?? Date.now()
  const clockSetting = { rate: environment.clockRate, anchor, start: environment.clockStart ?? anchor }
  const clock = systemClock(clockSetting.rate, clockSetting.anchor, clockSetting.start)
  const port = tellingPort(electronStorePort(dataDir))
  const startOf = (day: LocalDay) => momentOn(day, runtime.state().settings.dayStart, clock.zone())
  const open = (): Store =>
    openStore(port, {
      root: dataDir,
      clock: () => clock.now().wall,
      zone: clock.zone(),
      random: () => randomInt(2 ** 32) / 2 ** 32,
      newSalt: randomUUID,
      log,
      onNotice: (notice) => void runtime.signal({ type: 'notice', notice }),
    })
  finishErasing(port, log, clock.now().wall, (day) => momentOn(day, minutes(0), clock.zone()))
  const files = { store: open() }
  const { tasks } = files.store
  if (finishImport({ port, store: files.store, tasks: () => tasks }, log)) files.store = open()
  const preferred = app.getPreferredSystemLanguages()
  const language = (): Language => languageOf(runtime.state().settings.language, preferred)
  const say = createSpeaker(languages, language, clock.zone)
  const bus = connectSessionBus()
  const senses = createSenses({
    platform: process.platform,
    variables: process.env,
    idleSeconds: () => powerMonitor.getSystemIdleTime(),
    rate: environment.clockRate,
    bus,
    ownWindows: () => BrowserWindow.getAllWindows().map(xidOf),
  })

  const pageOrigin = environment.rendererUrl ?? PAGE_ORIGIN
  const madePages = createMadePages(PAGE_ORIGIN)
  serveAppFiles(join(import.meta.dirname, '../renderer'), madePages)
  closeDoors(
    (url) =>
      isOf(pageOrigin, url) || isOf(PAGE_ORIGIN, url) || (environment.rendererUrl !== null && isDevelopment(url)),
  )

  const published = { rev: 0, shown: '', language: '', quitting: false }
  const snapshot = (): Snapshot =>
    snapshotOf(runtime.state(), clock.now(), {
      rev: published.rev,
      zone: clock.zone(),
      language: language(),
      critic: () => languages.critic(language()),
    })

  const search = createNoteSearch(dataDir, startSearchWorker)
  const insights = createInsights({
    root: dataDir,
    device: () => files.store.device,
    startWorker: startRollupWorker,
    rollups: () => files.store.rollups,
    state: () => runtime.state(),
    now: () => clock.now().wall,
    zone: clock.zone,
    progress: (progress) => windows.tell('insights', CHANNELS.insightsProgress, progress),
    log,
  })
  const folder = { port, device: () => files.store.device, now: () => clock.now().wall }
  const dailyCopies = createDailyCopies({ ...folder, log })
  const openOutside = (path: string): Promise<string> => ownProcess.asOthersAre(() => shell.openPath(path))
  const dispatch = (command: Command): void => void runtime.command(command)
  const pages = {
    preload: join(import.meta.dirname, '../preload/index.cjs'),
    page: environment.rendererUrl ?? `${PAGE_ORIGIN}/index.html`,
    snapshot,
  }
  const windows = createWindows({
    ...pages,
    developing: !app.isPackaged,
    closed: (window) => {
      if (!published.quitting) runtime.signal({ type: 'windowClosed', window })
    },
    hidden: (window) => {
      if (window === 'words') search.end()
      if (window === 'insights') insights.rest()
    },
    placeOf: (window) => runtime.state().settings.places[window] ?? null,
    moved: (window, place) => {
      const { places } = runtime.state().settings
      dispatch({ type: 'changeSettings', change: { places: { ...places, [window]: place } } })
    },
    promptFailed: () => void runtime.signal({ type: 'promptFailed' }),
  })
  const drawTray: DrawTray = createTray({ icons: join(app.getAppPath(), 'resources/tray'), say, dispatch })
  const notifier = createNotifier(say, dispatch)

  const kind = desktopKind(process.platform, process.env)
  const watching = createWatching({
    kind,
    clock,
    clockSetting,
    signal: (signal) => void runtime.signal(signal),
    bug: log.logBug,
  })
  const act = (wish: 'ship' | 'look'): void => {
    const wanted = wantedOf(runtime.state(), { do: wish }, undefined, clock.now().wall)
    const parsed = 'command' in wanted ? parseCommand(wanted.command) : null
    if (parsed?.ok === true) dispatch(parsed.command)
  }
  const holdShortcuts = createShortcuts(globalShortcut, kind, {
    shortcut: () => dispatch({ type: 'open', window: 'start' }),
    shipShortcut: () => act('ship'),
    lookShortcut: () => act('look'),
  })
  const holdLogin = holdLoginItem(systemLoginItem())
  /** Tell the windows, if what they draw is new. While none is on screen nothing is worked out: each asks when it appears. */
  const show = (): void => {
    if (!windows.areSeen()) {
      Object.assign(published, { rev: published.rev + 1, shown: '' })
      return
    }
    const made = snapshot()
    const { rev: _rev, at: _at, ...shown } = made
    const json = JSON.stringify(shown)
    if (json === published.shown) return
    published.rev += 1
    published.shown = json
    windows.publish({ ...made, rev: published.rev })
  }
  const changed = (state: State): void => {
    const now = clock.now()
    if (published.language !== language()) setAppMenu(say)
    published.language = language()
    drawTray(trayView(state, now, clock.zone()))
    watching.follow(state)
    const { dayStart } = state.settings
    insights.follow(lastClosedDay(now.wall, clock.zone(), dayStart, state.closedOn))
    commandLine.changed()
    dailyCopies.follow(localDay(now.wall, clock.zone(), dayStart))
    show()
    const held = holdShortcuts(state.settings)
    if (held !== null) runtime.signal({ type: 'shortcutsChecked', held })
    const login = holdLogin(state.settings.openAtLogin)
    if (login !== null) runtime.signal({ type: 'loginItemChecked', ...login })
  }

  const runtime: Runtime = createRuntime(initialState(files.store), {
    clock,
    newId: randomUUID,
    save: (save) => write(files.store, save),
    changed,
    perform: (effect) =>
      runEffect(effect, {
        windows,
        notifier,
        lookAround: (about) =>
          void senses.look(about).then((seen) => runtime.signal({ type: 'lookedAround', ...seen })),
        markAlive: () => void files.store.touchCurrent(),
        askQuit: (timeboxId, task) => {
          void askToQuit(task, say).then((answer) => {
            if (answer === 'park') dispatch({ type: 'parkAndQuit', timeboxId })
          })
        },
        loadDay: (day) => {
          const [month, next] = monthsFrom(day)
          const records = [...files.store.readMonth(month), ...files.store.readMonth(next)].filter(isOwn)
          runtime.signal({ type: 'dayLoaded', day, evening: files.store.readEvening(day), records })
        },
        openHelp: () => void openOutside(join(app.getAppPath(), `resources/guide/${sourceOf(language())}.html`)),
        quit: () => app.quit(),
      }),
  })

  const rememberFolder = (exportFolder: string): void => dispatch({ type: 'changeSettings', change: { exportFolder } })
  const history: History = {
    months: () => files.store.monthsWithRecords(),
    readMonth: (month) => files.store.readMonth(month),
  }
  const wording = () => createWording(say, tagOf(language()))
  const exporter = createExporter({
    history,
    page: insights.page,
    wording,
    askWhere,
    print: createPrinter({
      pages: madePages,
      template: join(import.meta.dirname, '../renderer/print.html'),
      language: () => tagOf(language()),
    }),
    folder: () => runtime.state().settings.exportFolder,
    rememberFolder,
  })
  const unsaved = (): SaveFailure | null => runtime.state().unsaved?.reason ?? null
  const reopen = (): void => {
    files.store = open()
    runtime.signal({ type: 'reopened', files: files.store })
    for (const notice of files.store.notices) runtime.signal({ type: 'notice', notice })
  }
  const alone = createAlone()
  const copies = createEarlierCopies({ ...folder, alone, askGoBack: createAskGoBack(say), unsaved, reopen })
  const data = createYourData({
    ...folder,
    alone,
    zone: clock.zone,
    dayStart: () => runtime.state().settings.dayStart,
    startOf,
    say,
    folder: () => runtime.state().settings.exportFolder,
    rememberFolder,
    askWhere,
    askWhich,
    openExport: createOpenExport({ root: dataDir, start: startImportWorker, bug: log.logBug }),
    askErase: createAskErase(say),
    unsaved,
    letGo: () => {
      // The one that asks lets go by itself; the one that stands for the tray holds nothing.
      for (const name of WINDOWS) if (name !== 'settings' && name !== 'trayless') windows.letGo(name)
    },
    reopen,
  })
  const importer = createImporter({
    ...folder,
    alone,
    root: dataDir,
    store: () => files.store,
    tasks: () => runtime.state().tasks,
    usualCap: () => runtime.state().settings.usualCap,
    start: startImportWorker,
    zone: clock.zone,
    dayStart: () => runtime.state().settings.dayStart,
    newId: randomUUID,
    unsaved,
    reopen,
    bug: log.logBug,
  })
  const refused = createRefused(log)
  const commandLine = openCommandLine({
    dataDir,
    runtime,
    clock,
    history,
    exporter,
    everything: data.everything,
    importer,
    wording,
    say,
    log,
    refused,
  })
  answerWindows({
    senderOf: (event) => senderOf(event, windows, pageOrigin),
    refused,
    elapsed: () => performance.now(),
    command: runtime.command,
    snapshot,
    fit: windows.fit,
    left: windows.left,
    findNotes: search.find,
    exporter,
    data,
    copies,
    histories: createHistories({
      importer,
      choose: chooseHistory,
      say,
      tell: (progress) => windows.tell('settings', CHANNELS.historyProgress, progress),
    }),
    openFolder: () => openOutside(dataDir),
    insights: insights.page,
    joyFiles: createJoyFiles({
      blocks: () => runtime.state().settings.joyTime,
      take: (plans) => runtime.command({ type: 'takeJoy', plans: [...plans] }),
      clock,
    }),
    say,
    bug: log.logBug,
  })
  endGently(windows, published)
  app.on('will-quit', () => {
    insights.end()
    dailyCopies.end()
    commandLine.end()
  })

  runtime.signal({ type: 'started', lastAlive: files.store.lastAlive })
  for (const notice of files.store.notices) runtime.signal({ type: 'notice', notice })
  watchPower({
    suspended: () => void runtime.signal({ type: 'suspended' }),
    resumed: () => void runtime.signal({ type: 'resumed' }),
    endingSoon: () => void windows.leave(),
    ending: () => void runtime.signal({ type: 'ending' }),
  })
  senses.watch((seen) => void runtime.signal({ type: 'sensesChecked', senses: seen }))
  watchTrayPresence(bus, (present) => void runtime.signal({ type: 'trayChecked', present }))
  if (asksForGallery(process.argv, app.isPackaged)) openGallery(pages)
  log.event('started')
  return runtime
}

/** Before the app ends, by whatever way, windows save what is being written. */
const endGently = (windows: Windows, ending: { quitting: boolean }): void => {
  const asked = { once: false }
  app.on('before-quit', (event) => {
    if (ending.quitting) return
    event.preventDefault()
    if (asked.once) return
    asked.once = true
    void windows.leave().finally(() => {
      Object.assign(ending, { quitting: true })
      app.quit()
    })
  })
  // A library below the store ends the process on these unless somebody else answers them.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit())
}

/** The X id of a window: Electron's native handle of it on X11. */
const xidOf = (window: BrowserWindow): number => window.getNativeWindowHandle().readUInt32LE(0)

/** Write one file; the time of `current` is that of the app's clock, so that a later start can tell how long it was gone. */
const write = (store: Store, save: Save): SaveFailure | null => {
  const result = store.save(save)
  if (!result.ok) return result.reason
  if (save.file === 'current') store.touchCurrent()
  return null
}

/** The development server's own pages and its socket. */
const isDevelopment = (url: string): boolean =>
  /^(?:http|ws):\/\/(?:localhost|127\.0\.0\.1)[:/]/u.test(url) || url.startsWith('devtools:')
