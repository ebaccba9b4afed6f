import type { CommandLine } from 'electron'

/** Nothing is looked up by name but this computer itself, which only the development server needs. */
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
  // A page's WebRTC asks neither session nor policy; without UDP it has no way of its own.
  'force-webrtc-ip-handling-policy': 'disable_non_proxied_udp',
}

/** Switches with which somebody who starts the app could look into it from outside. */
const OPENING_SWITCHES = ['remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address'] as const

/**
 * Before the app is ready. @param developing with the development server on this computer, and a debugger when asked for
 */
export const quieten = (commandLine: CommandLine, developing: boolean): void => {
  for (const [name, value] of Object.entries(QUIET_SWITCHES)) {
    const local = developing && value === NO_NAMES ? `${NO_NAMES}, EXCLUDE localhost, EXCLUDE 127.0.0.1` : value
    commandLine.appendSwitch(name, local)
  }
  if (!developing) for (const name of OPENING_SWITCHES) commandLine.removeSwitch(name)
}
