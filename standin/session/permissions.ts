import type { Protocol as Cdp } from '../chromium/protocol.ts'

type RequestHandler = (
  contents: unknown,
  permission: string,
  answer: (granted: boolean) => void,
  details: object,
) => void
type CheckHandler = (contents: unknown, permission: string, origin: string, details: object) => boolean

type Descriptor = Cdp.Browser.PermissionDescriptor

/** Electron's permission names and what Chromium calls them. */
const PERMISSIONS: readonly (readonly [electron: string, descriptor: Descriptor, details?: object])[] = [
  ['geolocation', { name: 'geolocation' }],
  ['notifications', { name: 'notifications' }],
  ['media', { name: 'camera' }, { mediaTypes: ['video'], mediaType: 'video' }],
  ['media', { name: 'microphone' }, { mediaTypes: ['audio'], mediaType: 'audio' }],
  ['clipboard-read', { name: 'clipboard-read' }],
  ['clipboard-sanitized-write', { name: 'clipboard-write' }],
  ['midi', { name: 'midi' }],
  ['midiSysex', { name: 'midi', sysex: true }],
  ['idle-detection', { name: 'idle-detection' }],
  ['window-management', { name: 'window-management' }],
  ['persistent-storage', { name: 'persistent-storage' }],
]

/** One permission as Chromium is to be told. */
export type PermissionSetting = { readonly permission: Descriptor; readonly setting: 'granted' | 'denied' }

/**
 * A session's permission handlers. Chromium can't ask the host when a page wants something, so
 * the handlers are asked for every permission when a page of a new origin is loaded (and when a
 * handler is set), and Chromium is told the answers: what is denied is really denied.
 * Without a handler everything is granted, as in Electron.
 */
export class Permissions {
  #onRequest: RequestHandler | null = null
  #onCheck: CheckHandler | null = null
  #onDevice: ((details: object) => boolean) | null = null
  readonly #onChange: () => void

  constructor(onChange: () => void) {
    this.#onChange = onChange
  }

  setRequestHandler(handler: RequestHandler | null): void {
    this.#onRequest = handler
    this.#onChange()
  }

  setCheckHandler(handler: CheckHandler | null): void {
    this.#onCheck = handler
    this.#onChange()
  }

  setDeviceHandler(handler: ((details: object) => boolean) | null): void {
    this.#onDevice = handler
  }

  /** For tests: the device handler the app gave. */
  get deviceHandler(): ((details: object) => boolean) | null {
    return this.#onDevice
  }

  /** What the app says about each permission for pages of this origin. */
  settingsFor(contents: unknown, origin: string): Promise<readonly PermissionSetting[]> {
    return Promise.all(
      PERMISSIONS.map(async ([name, permission, more]): Promise<PermissionSetting> => {
        const granted = await this.ask(contents, name, origin, more)
        return { permission, setting: granted ? 'granted' : 'denied' }
      }),
    )
  }

  /** Asks both handlers about one permission, `openExternal` included. */
  async ask(contents: unknown, permission: string, origin: string, more: object = {}): Promise<boolean> {
    const details = {
      isMainFrame: true,
      requestingUrl: `${origin}/`,
      securityOrigin: `${origin}/`,
      embeddingOrigin: origin,
      ...more,
    }
    if (this.#onCheck && !this.#onCheck(contents, permission, origin, details)) return false
    const onRequest = this.#onRequest
    if (!onRequest) return true
    return new Promise((resolve) => onRequest(contents, permission, (granted) => resolve(granted), details))
  }
}
