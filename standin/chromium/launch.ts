import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { CdpConnection } from './cdp.ts'
import { scaleSwitches } from '../x11/scale.ts'
import { createProfile } from './profile.ts'

/** The page every other window is opened from; it is never seen. */
export const OPENER_TITLE = 'standin-opener'

const BINARIES = [
  '/usr/lib/chromium/chromium',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

/**
 * Quiet on the network: no updates, no sync, no field trials, no safe-browsing lists; and as
 * Chromium still looks names up in the background, every name but localhost is not found.
 */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-field-trial-config',
  '--disable-client-side-phishing-detection',
  '--disable-sync',
  '--metrics-recording-only',
  '--no-pings',
  '--no-service-autorun',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost, EXCLUDE 127.0.0.1',
  '--proxy-server=direct://',
]

const BEHAVIOUR = [
  '--no-first-run',
  '--no-default-browser-check',
  '--test-type',
  '--keep-alive-for-test',
  '--password-store=basic',
  '--disable-infobars',
  '--disable-breakpad',
  '--disable-search-engine-choice-screen',
  '--disable-session-crashed-bubble',
  '--disable-prompt-on-repost',
  '--disable-back-forward-cache',
  // SpareRendererForSitePerProcess: no process is kept for a page that may come; Electron has it off as well.
  '--disable-features=Translate,MediaRouter,OptimizationHints,DialMediaRouteProvider,GlobalMediaControls,DestroyProfileOnBrowserClose,HttpsUpgrades,LocalNetworkAccessChecks,SpareRendererForSitePerProcess',
  '--allow-pre-commit-input',
  // as Electron has it
  '--autoplay-policy=no-user-gesture-required',
]

/** Chromium would end by itself when logind says that the machine is switched off; that is the app's to decide. */
const OWN = { CHROME_HEADLESS: '', DBUS_SYSTEM_BUS_ADDRESS: 'unix:path=/nonexistent' }

export type LaunchOptions = {
  readonly headless: boolean
  /** Shown by window managers as the window's class. */
  readonly windowClass: string
  /** `--remote-debugging-port` of the host, when a driver asked for one. */
  readonly debuggingPort: string | undefined
  /** Switches the app appended and Chromium should know. */
  readonly switches: readonly string[]
}

/** A started Chromium. */
export type Launched = {
  readonly process: ChildProcess
  readonly connection: CdpConnection
  /** Ends Chromium and removes its profile. */
  readonly end: () => Promise<void>
}

/** Starts Chromium with a private profile, connected by a pipe. */
export function launchChromium(options: LaunchOptions): Launched {
  const profile = createProfile(webRtcPolicyOf(options.switches))
  const child = spawn(findBinary(), switchesFor(options, profile.folder), {
    env: { ...process.env, ...OWN, TMPDIR: join(profile.folder, 'tmp') },
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => announceDebugger(text))
  child.on('error', (error) => process.stderr.write(`stand-in: Chromium did not start: ${error.message}\n`))
  // file descriptors 3 and 4 are Chromium's ends of the pipe
  const connection = new CdpConnection(child.stdio[3] as Writable, child.stdio[4] as Readable)
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()).once('error', () => resolve()))
  // Nothing in the profile is to be kept, so there is nothing to be asked before it ends.
  const end = async (): Promise<void> => {
    child.kill('SIGKILL')
    await exited
    profile.remove()
  }
  process.once('exit', () => {
    child.kill('SIGKILL')
    try {
      profile.remove()
    } catch {
      // the next host sweeps it
    }
  })
  return { process: child, connection, end }
}

/** What Electron's switch asks for, which Chrome does not know. */
function webRtcPolicyOf(switches: readonly string[]): string | undefined {
  const name = '--force-webrtc-ip-handling-policy='
  return switches.find((given) => given.startsWith(name))?.slice(name.length)
}

function findBinary(): string {
  const chosen = process.env['STANDIN_CHROMIUM']
  if (chosen) return chosen
  const found = BINARIES.find((path) => existsSync(path))
  if (!found) throw new Error(`stand-in: no Chromium found (looked for ${BINARIES.join(', ')}; set STANDIN_CHROMIUM)`)
  return found
}

function switchesFor(options: LaunchOptions, folder: string): readonly string[] {
  return [
    `--user-data-dir=${folder}`,
    '--remote-debugging-pipe',
    ...(options.debuggingPort === undefined ? [] : [`--remote-debugging-port=${options.debuggingPort}`]),
    ...QUIET,
    ...BEHAVIOUR,
    ...(options.headless ? ['--headless'] : []),
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(hasRoomInShm() ? [] : ['--disable-dev-shm-usage']),
    `--class=${options.windowClass}`,
    ...scaleSwitches(),
    ...options.switches,
    `--app=data:text/html,<title>${OPENER_TITLE}</title>`,
  ]
}

/** Chromium crashes when shared memory runs out, as it does in containers that give it 64 MiB. */
function hasRoomInShm(): boolean {
  const ENOUGH = 512 * 1024 * 1024
  try {
    const { bavail, bsize } = statfsSync('/dev/shm')
    return bavail * bsize >= ENOUGH
  } catch {
    return false
  }
}

/** Passes on the line Playwright waits for, as Electron prints it. */
function announceDebugger(text: string): void {
  for (const line of text.split('\n')) {
    if (line.startsWith('DevTools listening on ')) process.stderr.write(`\n${line}\n`)
    else if (process.env['STANDIN_VERBOSE'] && line) process.stderr.write(`[chromium] ${line}\n`)
  }
}
