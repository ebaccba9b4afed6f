import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { app } from 'electron'
import type { WindowName } from '@core/command.ts'
import { APP_ID } from '@shared/identity.ts'
import { registerScheme } from './app-files.ts'
import { startApplication } from './application.ts'
import { isQuiet, windowToShow } from './arguments.ts'
import { linkIn, readLink } from './deep-link.ts'
import { waitingLinks } from './waiting-links.ts'
import { readEnvironment } from './environment.ts'
import { keepToOneself } from './private-process.ts'
import { createLanguageFiles } from './language-files.ts'
import { refuseToStart } from './refuse-start.ts'
import type { Runtime } from './runtime.ts'
import { closeDoorsEarly } from './security.ts'
import { checkDataFolder } from './store/folder-check.ts'

// The process waits for hours and works for moments: V8 keeps 11 MiB less ready for garbage, of 53.
setFlagsFromString('--optimize-for-size')

/** The order matters: the folder before the lock that lives in it, the lock before any file is opened. */
const main = async (): Promise<void> => {
  const ownProcess = keepToOneself()
  const environment = readEnvironment(process.env, app.isPackaged)
  const dataDir = environment.dataDir ?? app.getPath('userData')
  closeDoorsEarly(environment.rendererUrl !== null)
  registerScheme()
  // By this name Windows shows notifications and groups windows; its shortcuts carry the same.
  if (process.platform === 'win32') app.setAppUserModelId(APP_ID)
  const links = waitingLinks()

  const languages = createLanguageFiles(import.meta.dirname)
  const folder = checkDataFolder(dataDir)
  if (!folder.ok) {
    await refuseToStart(folder.code, folder.path, languages)
    return
  }
  app.setPath('userData', dataDir)
  // Nothing is reported anywhere, and nothing is to lie elsewhere should Chromium keep something of a crash.
  app.setPath('crashDumps', join(dataDir, 'session', 'crashes'))
  // Chromium keeps its own things apart from the person's files.
  const sessionData = join(dataDir, 'session')
  if (checkDataFolder(sessionData).ok) app.setPath('sessionData', sessionData)

  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  // The app lives in the tray; closing its last window does not end it.
  app.on('window-all-closed', () => undefined)
  await app.whenReady()
  const runtime = startApplication(environment, dataDir, { languages, ownProcess })
  const asked = (argv: readonly string[], otherwise: WindowName | null): void => {
    const link = linkIn(argv)
    if (link !== null) follow(runtime, link)
    else if (!isQuiet(argv)) show(runtime, windowToShow(argv) ?? otherwise)
  }
  asked(process.argv, null)
  links.follow((link) => follow(runtime, link))
  app.on('second-instance', (_event, argv) => {
    asked(argv, 'start')
  })
  app.on('activate', () => void runtime.command({ type: 'open', window: 'start' }))
}

/** What a link asks for; one that can't be read is said to be, where it would have been filled in. */
const follow = (runtime: Runtime, link: string): void => {
  const read = readLink(link)
  if ('command' in read) {
    runtime.command(read.command)
    return
  }
  runtime.signal({ type: 'notice', notice: { name: 'problem', code: read.code } })
  show(runtime, 'start')
}

const show = (runtime: Runtime, window: WindowName | null): void => {
  if (window !== null) runtime.command({ type: 'open', window })
}

void main()
