import { app, session } from 'electron'
import { closeContents } from './closed-contents.ts'
import { closeSession } from './closed-session.ts'
import { quieten } from './quiet-switches.ts'

/**
 * Before the app is ready: no background services, every renderer in a sandbox, every page closed as it is made.
 * @param serving windows come from a development server on this computer
 */
export const closeDoorsEarly = (serving: boolean): void => {
  quieten(app.commandLine, serving, app.isPackaged)
  app.enableSandbox()
  app.on('web-contents-created', (_event, contents) => closeContents(contents))
  // Nobody is asked for a name or a certificate: nobody is spoken to.
  app.on('login', (event, _contents, _details, _info, answer) => {
    event.preventDefault()
    answer()
  })
  app.on('select-client-certificate', (event, _contents, _url, _list, choose) => {
    event.preventDefault()
    choose()
  })
}

/**
 * Once the app is ready: every session is closed, the one that is used and any other that could come.
 * @param mayLoad whether a URL is the app's own
 */
export const closeDoors = (mayLoad: (url: string) => boolean): void => {
  app.configureHostResolver({
    secureDnsMode: 'off',
    enableBuiltInResolver: false,
    enableAdditionalDnsQueryTypes: false,
  })
  app.on('session-created', (made) => closeSession(made, mayLoad))
  closeSession(session.defaultSession, mayLoad)
}

/** Whether a URL belongs to an origin: same scheme, host and port. */
export const isOf = (origin: string, url: string): boolean => {
  if (!URL.canParse(url)) return false
  const [own, asked] = [new URL(origin), new URL(url)]
  return asked.protocol === own.protocol && asked.host === own.host
}
