import { EventEmitter } from 'node:events'
import { test as propertyTest, fc } from '@fast-check/vitest'
import type { CommandLine, Session, WebContents } from 'electron'
import { describe, expect, test, vi } from 'vitest'
import { closeContents } from '../../src/main/closed-contents.ts'
import { closeSession } from '../../src/main/closed-session.ts'
import { QUIET_SWITCHES, quieten } from '../../src/main/quiet-switches.ts'
import { CLOSED_PREFERENCES, pagePreferences } from '../../src/main/windows/page-preferences.ts'

const isOwn = (url: string): boolean => url.startsWith('app://bundle/')

/** A session that keeps what it is given, and can be asked as Electron would ask. */
const closedSession = () => {
  const given: Record<string, (...args: unknown[]) => unknown> = {}
  const values: Record<string, unknown> = {}
  const taking = (name: string) => (handler: (...args: unknown[]) => unknown) => void (given[name] = handler)
  const session = Object.assign(new EventEmitter(), {
    ...Object.fromEntries(
      [
        'setPermissionRequestHandler',
        'setPermissionCheckHandler',
        'setDevicePermissionHandler',
        'setBluetoothPairingHandler',
        'setDisplayMediaRequestHandler',
        'setCertificateVerifyProc',
      ].map((name) => [name, taking(name)]),
    ),
    setSpellCheckerEnabled: (on: boolean) => void (values['spelling'] = on),
    setSpellCheckerDictionaryDownloadURL: (url: string) => void (values['dictionaries'] = url),
    webRequest: { onBeforeRequest: taking('onBeforeRequest') },
  })
  closeSession(session as unknown as Session, isOwn)
  const ask = (name: string, ...args: unknown[]): unknown => {
    const answer = vi.fn<(answered: unknown) => void>()
    const returned = given[name]?.(...args, answer)
    return answer.mock.calls.length > 0 ? answer.mock.calls[0]?.[0] : returned
  }
  return { session, values, ask }
}

/** Tells an event as Electron does. @returns whether it was prevented, and what was chosen */
const tell = (emitter: EventEmitter, name: string, ...args: unknown[]) => {
  const event = { preventDefault: vi.fn<() => void>() }
  const choose = vi.fn<(chosen?: unknown) => void>()
  emitter.emit(name, event, ...args, choose)
  return { prevented: event.preventDefault.mock.calls.length > 0, chosen: choose.mock.calls.flat() }
}

describe('a session', () => {
  const { session, values, ask } = closedSession()

  test.each([
    ['a permission that is asked for', () => ask('setPermissionRequestHandler', {}, 'media'), false],
    ['a permission that is looked up', () => ask('setPermissionCheckHandler', {}, 'media', 'app://bundle'), false],
    ['a device', () => ask('setDevicePermissionHandler', { deviceType: 'hid' }), false],
    ['the pairing of a device', () => ask('setBluetoothPairingHandler', {}), { confirmed: false }],
    ['a picture of the screen', () => ask('setDisplayMediaRequestHandler', {}), null],
    ['any certificate', () => ask('setCertificateVerifyProc', { hostname: 'example.org' }), -2],
  ])('refuses %s', (_what, asked, answer) => {
    expect(asked()).toEqual(answer)
  })

  test.each([
    ['will-download', [{}], []],
    ['select-hid-device', [{}], [null]],
    ['select-serial-port', [[], {}], ['']],
    ['select-usb-device', [{}], []],
  ])('prevents %s, and chooses nothing', (name, args, chosen) => {
    expect(tell(session, name, ...args)).toEqual({ prevented: true, chosen })
  })

  test('looks at no spelling, and would find its dictionaries nowhere', () => {
    expect(values['spelling']).toBe(false)
    expect(new URL(String(values['dictionaries'])).hostname).toMatch(/\.invalid$/u)
  })

  test('lets the app’s own files through', () => {
    expect(ask('onBeforeRequest', { url: 'app://bundle/index.html' })).toEqual({ cancel: false })
  })

  propertyTest.prop([fc.webUrl({ withFragments: true, withQueryParameters: true })])(
    'lets no address of the web through',
    (url) => {
      expect(ask('onBeforeRequest', { url })).toEqual({ cancel: true })
    },
  )
})

describe('a page', () => {
  const given: { open?: () => unknown; webRtc?: string } = {}
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (handler: () => unknown) => void (given.open = handler),
    setWebRTCIPHandlingPolicy: (policy: string) => void (given.webRtc = policy),
  })
  closeContents(contents as unknown as WebContents)

  test.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])(
    '%s is prevented',
    (name) => {
      expect(tell(contents, name).prevented).toBe(true)
    },
  )

  test('opens no window', () => {
    expect(given.open?.()).toEqual({ action: 'deny' })
  })

  test('finds no Bluetooth device', () => {
    expect(tell(contents, 'select-bluetooth-device', [])).toEqual({ prevented: true, chosen: [''] })
  })

  test('sends no packets of its own', () => {
    expect(given.webRtc).toBe('disable_non_proxied_udp')
  })
})

describe('the command line', () => {
  const quietened = (serving: boolean, packaged: boolean): ReadonlyMap<string, string> => {
    const switches = new Map([
      ['remote-debugging-port', '9222'],
      ['remote-debugging-pipe', ''],
    ])
    const line = {
      appendSwitch: (name: string, value = '') => void switches.set(name, value),
      removeSwitch: (name: string) => void switches.delete(name),
    }
    quieten(line as unknown as CommandLine, serving, packaged)
    return switches
  }

  test('closes Chromium’s own ways to the network', () => {
    const switches = quietened(false, true)
    for (const [name, value] of Object.entries(QUIET_SWITCHES)) expect(switches.get(name)).toBe(value)
    expect(switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND')
  })

  test('leaves this computer to the development server alone', () => {
    expect(quietened(true, false).get('host-resolver-rules')).toMatch(/^MAP \* ~NOTFOUND, EXCLUDE localhost/u)
  })

  test('has no debugger in a package', () => {
    expect([...quietened(false, true).keys()].filter((name) => name.startsWith('remote-debugging'))).toEqual([])
    expect(quietened(false, false).get('remote-debugging-port')).toBe('9222')
  })
})

describe('what a page may do', () => {
  test('is the least there is', () => {
    expect(pagePreferences('/preload.cjs', false)).toEqual({
      preload: '/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      disableWakeLocks: true,
      spellcheck: false,
      devTools: false,
    })
  })

  test('has developer tools while developing alone', () => {
    expect(pagePreferences('/preload.cjs', true)).toEqual({
      ...CLOSED_PREFERENCES,
      preload: '/preload.cjs',
      devTools: true,
    })
  })
})
