import { EventEmitter } from 'node:events'

type Handler = (event: Electron.IpcMainInvokeEvent, ...args: unknown[]) => unknown
type Registered = { readonly handler: Handler; readonly once: boolean }

/** `ipcMain`, and the `ipc` of a webContents: handlers for `invoke`, listeners for `send`. */
export class IpcMain extends EventEmitter implements Pick<Electron.IpcMain, 'handle' | 'handleOnce' | 'removeHandler'> {
  readonly #handlers = new Map<string, Registered>()

  handle(channel: string, handler: Handler): void {
    this.#register(channel, { handler, once: false })
  }

  handleOnce(channel: string, handler: Handler): void {
    this.#register(channel, { handler, once: true })
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel)
  }

  /** For the host: takes the handler of a channel. */
  take(channel: string): Handler | undefined {
    const registered = this.#handlers.get(channel)
    if (registered?.once) this.#handlers.delete(channel)
    return registered?.handler
  }

  #register(channel: string, registered: Registered): void {
    if (this.#handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    if (typeof registered.handler !== 'function') {
      throw new TypeError(`Expected handler to be a function, but found type '${typeof registered.handler}'`)
    }
    this.#handlers.set(channel, registered)
  }
}

export const ipcMain = new IpcMain()
