import { EventEmitter } from 'node:events'
import type { ClearStorageDataOptions } from 'electron'
import { app } from '../app/app.ts'
import { Net } from './net.ts'
import { Permissions } from './permissions.ts'
import { Protocol } from './protocol.ts'
import { WebRequest } from './web-request.ts'

/** What the host does for a session when it is asked to (set when Chromium runs). */
export type SessionBackend = {
  readonly clearStorage: (session: Session, options: ClearStorageDataOptions | undefined) => Promise<void>
}

const backend: { current: SessionBackend | undefined } = { current: undefined }

/** For the host: where clearing of storage goes. */
export function setSessionBackend(given: SessionBackend): void {
  backend.current = given
}

/**
 * `Session`: handlers for permissions, requests and schemes, per partition.
 * Not faithful: all partitions share one Chromium profile, so storage and cookies aren't kept
 * apart, and nothing of them outlives the host. Spell checking is never on.
 */
export class Session
  extends EventEmitter
  implements
    Pick<
      Electron.Session,
      | 'isPersistent'
      | 'setSpellCheckerEnabled'
      | 'isSpellCheckerEnabled'
      | 'clearStorageData'
      | 'clearCache'
      | 'getUserAgent'
      | 'setUserAgent'
      | 'setDevicePermissionHandler'
      | 'getPreloadScripts'
    >
{
  readonly partition: string
  readonly protocol: Protocol
  readonly permissions = new Permissions(() => this.emit('standin:permissions'))
  readonly webRequest = new WebRequest(() => this.emit('standin:requests'))
  readonly #net: Net
  #spellChecker = true
  #userAgent = ''

  constructor(partition: string) {
    super()
    this.setMaxListeners(0)
    this.partition = partition
    this.protocol = new Protocol()
    this.#net = new Net(this.protocol)
  }

  setPermissionRequestHandler(handler: Parameters<Permissions['setRequestHandler']>[0]): void {
    this.permissions.setRequestHandler(handler)
  }

  setPermissionCheckHandler(handler: Parameters<Permissions['setCheckHandler']>[0]): void {
    this.permissions.setCheckHandler(handler)
  }

  setDevicePermissionHandler(
    handler: ((details: Electron.DevicePermissionHandlerHandlerDetails) => boolean) | null,
  ): void {
    this.permissions.setDeviceHandler(handler as ((details: object) => boolean) | null)
  }

  /** No requests for screen capture come through: pages are denied them. */
  setDisplayMediaRequestHandler(): void {}

  /** No Bluetooth comes through either. */
  setBluetoothPairingHandler(): void {}

  /** Kept for nobody: no connection is made whose certificate could be looked at. */
  setCertificateVerifyProc(): void {}

  /** No dictionary is ever downloaded. */
  setSpellCheckerDictionaryDownloadURL(): void {}

  fetch(input: string | Request, init?: RequestInit): Promise<Response> {
    return this.#net.fetch(input, init)
  }

  isPersistent(): boolean {
    return this.partition === '' || this.partition.startsWith('persist:')
  }

  setSpellCheckerEnabled(enable: boolean): void {
    this.#spellChecker = enable
  }

  isSpellCheckerEnabled(): boolean {
    return this.#spellChecker
  }

  get spellCheckerEnabled(): boolean {
    return this.#spellChecker
  }

  set spellCheckerEnabled(enable: boolean) {
    this.#spellChecker = enable
  }

  setSpellCheckerLanguages(): void {}

  async clearStorageData(options?: ClearStorageDataOptions): Promise<void> {
    await backend.current?.clearStorage(this, options)
  }

  async clearCache(): Promise<void> {}

  getUserAgent(): string {
    return this.#userAgent
  }

  setUserAgent(userAgent: string): void {
    this.#userAgent = userAgent
  }

  getPreloadScripts(): Electron.PreloadScript[] {
    return []
  }
}

const partitions = new Map<string, Session>()

/** The session module: `defaultSession` and `fromPartition`. */
export const session = {
  get defaultSession(): Session {
    return session.fromPartition('')
  },
  fromPartition(partition: string): Session {
    const known = partitions.get(partition)
    if (known !== undefined) return known
    const made = new Session(partition)
    partitions.set(partition, made)
    app.emit('session-created', made)
    return made
  },
}

/** `protocol` and `net` as modules: those of the default session. */
export const protocol = session.defaultSession.protocol
export const net = new Net(protocol)
