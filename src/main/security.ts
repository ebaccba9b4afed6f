import { app, session } from 'electron'

/** Chromium's own background traffic, switched off. */
const QUIET_SWITCHES = [
  'disable-background-networking',
  'disable-component-update',
  'disable-domain-reliability',
  'disable-sync',
  'no-pings',
] as const

/** Before the app is ready: no background services, every renderer in a sandbox. */
export const closeDoorsEarly = (): void => {
  for (const name of QUIET_SWITCHES) app.commandLine.appendSwitch(name)
  app.enableSandbox()
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-navigate', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })
}

/**
 * Once the app is ready: no permission is given, and no request leaves for anywhere but the pages' own origin.
 * @param mayLoad whether a URL is the app's own
 */
export const closeDoors = (mayLoad: (url: string) => boolean): void => {
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  defaultSession.setPermissionCheckHandler(() => false)
  defaultSession.setDevicePermissionHandler(() => false)
  defaultSession.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayLoad(details.url) }))
}

/** Whether a URL belongs to an origin: same scheme, host and port. */
export const isOf = (origin: string, url: string): boolean => {
  if (!URL.canParse(url)) return false
  const [own, asked] = [new URL(origin), new URL(url)]
  return asked.protocol === own.protocol && asked.host === own.host
}
