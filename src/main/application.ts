import { randomInt, randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { app, BrowserWindow, globalShortcut, powerMonitor, shell } from 'electron'
import type { Command } from '@core/command.ts'
import { initialState, type State } from '@core/state.ts'
import { lastClosedDay } from '@core/insights/period.ts'
import { localDay, momentOn } from '@core/time.ts'
import { trayView } from '@core/views/tray.ts'
import { wantedOf } from '@core/wanted.ts'
import { CHANNELS } from '@shared/channels.ts'
import { languageOf, type Language } from '@shared/languages.ts'
import { parseCommand } from '@shared/requests.ts'
import { setAppMenu } from './app-menu.ts'
import { asksForGallery } from './arguments.ts'
import { createJoyFiles } from './boundaries/joy-files.ts'
import { createComputers, type Computers } from './computers/computers.ts'
import { createSharedFolder } from './computers/shared-folder.ts'
import { startSharingWorker } from './computers/start-worker.ts'
import { openCommandLine } from './cli/command-line.ts'
import { systemClock } from './clock.ts'
import { createDailyCopies } from './data/daily-copies.ts'
import { createInAndOut } from './data/in-and-out.ts'
import { endGently } from './end-gently.ts'
import type { Environment } from './environment.ts'
import { createInsights } from './insights/insights.ts'
import { answerWindows } from './ipc/ipc.ts'
import { createRefused } from './ipc/refused.ts'
import { senderOf } from './ipc/sender.ts'
import type { LanguageFiles } from './language-files.ts'
import { createLog } from './log.ts'
import { holdLoginItem } from './login-item.ts'
import { createNotifier } from './notifier.ts'
import { watchPower } from './power.ts'
import type { PrivateProcess } from './private-process.ts'
import { createPublishing } from './publishing.ts'
import { askToQuit } from './quit-question.ts'
import { createRecorder } from './recording/recorder.ts'
import { openReleasePage } from './release-page.ts'
import { startRollupWorker } from './rollup/start-worker.ts'
import { runEffect } from './run-effect.ts'
import { createRuntime, type Runtime } from './runtime.ts'
import { desktopKind } from './senses/desktop-kind.ts'
import { createSenses } from './senses/senses.ts'
import { servePages } from './serve-pages.ts'
import { connectSessionBus } from './session-bus.ts'
import { createShortcuts } from './shortcut.ts'
import { createSpeaker } from './speaker.ts'
import { closeFolder } from './store/close-folder.ts'
import { newDevice } from './store/device.ts'
import { openFiles } from './store/open-files.ts'
import { systemLoginItem } from './system-login-item.ts'
import { watchTrayPresence } from './tray-presence.ts'
import { createTray, type DrawTray } from './tray.ts'
import { createWatching } from './watch/watching.ts'
import { openGallery } from './windows/gallery.ts'
import { createWindows } from './windows/windows.ts'
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
  const files = openFiles({
    dataDir,
    clock,
    log,
    onNotice: (notice) => void runtime.signal({ type: 'notice', notice }),
  })
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

  const pages = servePages(environment)
  const { snapshot, show } = createPublishing({
    state: () => runtime.state(),
    clock,
    language,
    languages,
    windows: () => windows,
  })

  const search = createNoteSearch(dataDir, startSearchWorker)
  const insights = createInsights({
    root: dataDir,
    device: () => files.store().device,
    startWorker: startRollupWorker,
    rollups: () => files.store().rollups,
    state: () => runtime.state(),
    now: () => clock.now().wall,
    zone: clock.zone,
    progress: (progress) => windows.tell('insights', CHANNELS.insightsProgress, progress),
    log,
  })
  const dailyCopies = createDailyCopies({
    port: files.port,
    device: () => files.store().device,
    now: () => clock.now().wall,
    log,
  })
  const dispatch = (command: Command): void => void runtime.command(command)
  const windows = createWindows({
    preload: pages.preload,
    page: pages.page,
    snapshot,
    developing: !app.isPackaged,
    closed: (window) => {
      if (!ends()) runtime.signal({ type: 'windowClosed', window })
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
  const ends = endGently(windows)
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
  const drawn = { language: '' }
  const changed = (state: State): void => {
    const now = clock.now()
    if (drawn.language !== language()) setAppMenu(say)
    drawn.language = language()
    drawTray(trayView(state, now, clock.zone()))
    watching.follow(state)
    computers.follow(state)
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

  const begins = initialState(files.store(), app.getVersion())
  const recorder = createRecorder(begins)
  const runtime: Runtime = createRuntime(begins, {
    clock,
    stepped: recorder.stepped,
    newId: randomUUID,
    save: files.save,
    changed,
    perform: (effect) =>
      runEffect(effect, {
        windows,
        notifier,
        lookAround: (about) =>
          void senses.look(about).then((seen) => runtime.signal({ type: 'lookedAround', ...seen })),
        markAlive: () => void files.store().touchCurrent(),
        askQuit: (timeboxId, task) => {
          void askToQuit(task, say).then((answer) => {
            if (answer === 'park') dispatch({ type: 'parkAndQuit', timeboxId })
          })
        },
        loadDay: (day) => void runtime.signal({ type: 'dayLoaded', day, ...files.dayOf(day) }),
        openReleases: () => void openReleasePage(ownProcess),
        quit: () => app.quit(),
      }),
  })

  const { exporter, data, copies, importer, histories, wording, reopen, alone } = createInAndOut({
    dataDir,
    files,
    runtime,
    clock,
    log,
    say,
    language,
    pages,
    insights,
    windows,
    recording: recorder.recording,
    erasing: (erasing) => computers.erasing(erasing),
    reopened: () => computers.reopened(),
  })
  const computers: Computers = createComputers({
    root: dataDir,
    port: files.port,
    device: () => files.store().device,
    newDevice: () => newDevice(() => randomInt(2 ** 32) / 2 ** 32),
    hostName: hostname(),
    clock,
    clockSetting,
    startOf: (day) => momentOn(day, runtime.state().settings.dayStart, clock.zone()),
    startWorker: startSharingWorker,
    signal: (signal) => void runtime.signal(signal),
    knowOthers: files.knowOthers,
    reopen,
    unsaved: () => runtime.state().unsaved?.reason ?? null,
    alone,
    log,
  })
  const refused = createRefused(log)
  const commandLine = openCommandLine({
    dataDir,
    runtime,
    clock,
    history: files.history,
    exporter,
    everything: data.everything,
    importer,
    wording,
    say,
    log,
    refused,
  })
  answerWindows({
    senderOf: (event) => senderOf(event, windows, pages.origin),
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
    histories,
    sharedFolder: createSharedFolder(computers, dataDir),
    openFolder: () => ownProcess.asOthersAre(() => shell.openPath(dataDir)),
    insights: insights.page,
    joyFiles: createJoyFiles({
      blocks: () => runtime.state().settings.joyTime,
      take: (plans) => runtime.command({ type: 'takeJoy', plans: [...plans] }),
      clock,
    }),
    say,
    bug: log.logBug,
  })
  app.on('will-quit', () => {
    insights.end()
    dailyCopies.end()
    computers.end()
    commandLine.end()
  })

  computers.begin()
  runtime.signal({ type: 'started', lastAlive: files.store().lastAlive })
  for (const notice of files.store().notices) runtime.signal({ type: 'notice', notice })
  watchPower({
    suspended: () => void runtime.signal({ type: 'suspended' }),
    resumed: () => void runtime.signal({ type: 'resumed' }),
    endingSoon: () => void windows.leave(),
    ending: () => void runtime.signal({ type: 'ending' }),
  })
  senses.watch((seen) => void runtime.signal({ type: 'sensesChecked', senses: seen }))
  watchTrayPresence(bus, (present) => void runtime.signal({ type: 'trayChecked', present }))
  if (asksForGallery(process.argv, app.isPackaged)) openGallery({ ...pages, snapshot })
  log.event('started')
  return runtime
}

/** The X id of a window: Electron's native handle of it on X11. */
const xidOf = (window: BrowserWindow): number => window.getNativeWindowHandle().readUInt32LE(0)
