const GRACE_MS = 50

/**
 * Who wants a navigation: the host (`loadURL`), the page (a link, a script), or a driver from
 * outside. The page's wish is told by its isolated world a moment before the request is held, on
 * another way; so for a request nobody has announced there is a short grace.
 */
export class Intents {
  #page: string | undefined
  #host: string | undefined
  #heard: (() => void) | undefined

  /** The page is about to go there. */
  fromPage(url: string): void {
    this.#page = withoutHash(url)
    this.#heard?.()
  }

  /** The host is about to load this. */
  fromHost(url: string): void {
    this.#host = withoutHash(url)
  }

  /** Whether it is the page that asked for this document. */
  async isFromPage(url: string): Promise<boolean> {
    const wanted = withoutHash(url)
    if (this.#host === wanted) {
      this.#host = undefined
      return false
    }
    if (this.#page !== wanted) await this.#grace()
    const fromPage = this.#page === wanted
    this.#page = undefined
    return fromPage
  }

  #grace(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, GRACE_MS)
      this.#heard = () => {
        clearTimeout(timer)
        this.#heard = undefined
        resolve()
      }
    })
  }
}

function withoutHash(url: string): string {
  return url.replace(/#.*$/, '')
}
