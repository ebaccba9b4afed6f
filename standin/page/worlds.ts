import type { CdpSession } from '../chromium/cdp.ts'
import { BINDING, ISOLATED_WORLD } from '../renderer/source.ts'

/** A script of the page failed; the text is the exception's. */
class ScriptError extends Error {}

/**
 * The two JavaScript worlds of a page's main frame: which execution context is which at the moment,
 * and how to run something in it.
 */
export class Worlds {
  readonly #session: CdpSession
  readonly #mainFrameId: string
  #isolated: number | undefined
  #main: number | undefined

  constructor(session: CdpSession, mainFrameId: string) {
    this.#session = session
    this.#mainFrameId = mainFrameId
    session.on('Runtime.executionContextCreated', ({ context }) => {
      const { frameId, isDefault } = (context.auxData ?? {}) as { frameId?: string; isDefault?: boolean }
      if (frameId !== this.#mainFrameId) return
      if (isDefault) this.#main = context.id
      else if (context.name === ISOLATED_WORLD) this.#isolated = context.id
    })
    session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => this.#forget(executionContextId))
    session.on('Runtime.executionContextsCleared', () => {
      this.#isolated = undefined
      this.#main = undefined
    })
  }

  /** Whether a binding call came from the preload's world of the current document. */
  isIsolated(contextId: number): boolean {
    return contextId === this.#isolated
  }

  /** Calls one of the doors the isolated world keeps for the host; `undefined` when there is no document. */
  async door(name: string, ...args: readonly unknown[]): Promise<unknown> {
    if (this.#isolated === undefined) return undefined
    const list = args.map((argument) => JSON.stringify(argument)).join(', ')
    return this.#run(`${BINDING}Doors.${name}(${list})`, this.#isolated).catch(() => undefined)
  }

  /** The object a door gives, as a handle for DevTools. */
  async doorHandle(name: string, ...args: readonly unknown[]): Promise<string | undefined> {
    if (this.#isolated === undefined) return undefined
    const list = args.map((argument) => JSON.stringify(argument)).join(', ')
    const { result } = await this.#session.send('Runtime.evaluate', {
      expression: `${BINDING}Doors.${name}(${list})`,
      contextId: this.#isolated,
    })
    return result.objectId
  }

  /** Runs a script in the page's own world and gives its (awaited, cloned) value. */
  execute(code: string, userGesture: boolean): Promise<unknown> {
    return this.#run(code, this.#main, userGesture)
  }

  /** Resolves after the document has been drawn (two animation frames), or after `patienceMs`. */
  async painted(patienceMs: number): Promise<void> {
    if (this.#isolated === undefined) return
    const code = `new Promise((done) => {
      requestAnimationFrame(() => requestAnimationFrame(() => done()))
      setTimeout(done, ${patienceMs})
    })`
    await this.#run(code, this.#isolated).catch(() => undefined)
  }

  async #run(expression: string, contextId: number | undefined, userGesture = false): Promise<unknown> {
    const { result, exceptionDetails } = await this.#session.send('Runtime.evaluate', {
      expression,
      ...(contextId === undefined ? {} : { contextId }),
      awaitPromise: true,
      returnByValue: true,
      userGesture,
    })
    if (!exceptionDetails) return result.value
    const text = exceptionDetails.exception?.description ?? exceptionDetails.text
    throw new ScriptError(text)
  }

  #forget(contextId: number): void {
    if (this.#isolated === contextId) this.#isolated = undefined
    if (this.#main === contextId) this.#main = undefined
  }
}
