import { originOf } from '../session/schemes.ts'

/** What a frame needs of its contents. */
type Owner = {
  readonly id: number
  readonly getURL: () => string
  readonly send: (channel: string, ...args: unknown[]) => void
  readonly executeJavaScript: (code: string, userGesture?: boolean) => Promise<unknown>
  readonly reload: () => void
  readonly isDestroyed: () => boolean
}

/**
 * `WebFrameMain` of a page's main frame, the only frame that has a preload. It follows the page
 * from document to document: `url` is always that of the current one.
 */
export class Frame implements Pick<
  Electron.WebFrameMain,
  | 'url'
  | 'origin'
  | 'parent'
  | 'name'
  | 'routingId'
  | 'processId'
  | 'frameTreeNodeId'
  | 'detached'
  | 'send'
  | 'isDestroyed'
> {
  readonly parent = null
  readonly frames: Electron.WebFrameMain[] = []
  readonly name = ''
  readonly routingId = 1
  readonly detached = false
  readonly visibilityState = 'visible'
  readonly #owner: Owner

  constructor(owner: Owner) {
    this.#owner = owner
  }

  get url(): string {
    return this.#owner.getURL()
  }

  get origin(): string {
    return originOf(this.url)
  }

  get top(): this {
    return this
  }

  get framesInSubtree(): this[] {
    return [this]
  }

  get processId(): number {
    return this.#owner.id
  }

  get frameTreeNodeId(): number {
    return this.#owner.id
  }

  get frameToken(): string {
    return String(this.#owner.id)
  }

  get osProcessId(): number {
    return 0
  }

  send(channel: string, ...args: unknown[]): void {
    this.#owner.send(channel, ...args)
  }

  executeJavaScript(code: string, userGesture?: boolean): Promise<unknown> {
    return this.#owner.executeJavaScript(code, userGesture)
  }

  reload(): boolean {
    this.#owner.reload()
    return true
  }

  isDestroyed(): boolean {
    return this.#owner.isDestroyed()
  }
}
