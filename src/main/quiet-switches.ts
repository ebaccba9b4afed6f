import type { CommandLine } from 'electron'

/** No name leads anywhere, and no address, not even this computer's own. */
const NO_NAMES = 'MAP * ~NOTFOUND'

/** Chromium's own ways to the network, each closed where all of its processes read it: its command line. */
export const QUIET_SWITCHES: Readonly<Record<string, string>> = {
  'disable-background-networking': '',
  'disable-client-side-phishing-detection': '',
  'disable-component-update': '',
  'disable-domain-reliability': '',
  'disable-quic': '',
  'disable-sync': '',
  'no-pings': '',
  // Neither the system's proxy nor one of the surroundings is asked, and none is searched for.
  'no-proxy-server': '',
  // A name or an address that Chromium's network service is given leads nowhere, whichever part of it asks.
  'host-resolver-rules': NO_NAMES,
  // A page's WebRTC asks neither session nor policy. Electron is told page by page (closed-contents.ts), others here.
  'force-webrtc-ip-handling-policy': 'disable_non_proxied_udp',
}

/** Switches with which somebody who starts the app could look into it from outside. */
const OPENING_SWITCHES = ['remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address'] as const

/**
 * Before the app is ready.
 * @param serving windows come from a development server on this computer
 * @param packaged no debugger may be asked for
 */
export const quieten = (commandLine: CommandLine, serving: boolean, packaged: boolean): void => {
  for (const [name, value] of Object.entries(QUIET_SWITCHES)) commandLine.appendSwitch(name, value)
  if (serving) commandLine.appendSwitch('host-resolver-rules', `${NO_NAMES}, EXCLUDE localhost, EXCLUDE 127.0.0.1`)
  if (packaged) for (const name of OPENING_SWITCHES) commandLine.removeSwitch(name)
}
