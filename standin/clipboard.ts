import { notImplemented } from './not-implemented.ts'

type Items = Parameters<Electron.Clipboard['write']>[0]

/**
 * `clipboard`, asynchronous as in Electron 45, kept in memory: the display's clipboard isn't
 * touched, so a test sees what the app wrote and nothing else. What a page copies goes to
 * Chromium's own clipboard.
 */
class MemoryClipboard implements Omit<Electron.Clipboard, 'selection'> {
  #text = ''
  #items: Items = []

  clear(): void {
    this.#text = ''
    this.#items = []
  }

  async has(mimetype: string): Promise<boolean> {
    return (mimetype === 'text/plain' && this.#text !== '') || this.#items.some((item) => item.types.includes(mimetype))
  }

  async read(): Promise<Items> {
    return [...this.#items]
  }

  async readText(): Promise<string> {
    return this.#text
  }

  async write(data: Items): Promise<void> {
    this.clear()
    this.#items = [...data]
    const text = data.find((item) => item.types.includes('text/plain'))
    if (text) this.#text = await toText(await text.getType('text/plain'))
  }

  async writeText(text: string): Promise<void> {
    if (typeof text !== 'string') throw new TypeError('text must be a string')
    this.clear()
    this.#text = text
  }
}

async function toText(value: unknown): Promise<string> {
  if (value instanceof Blob) return value.text()
  if (typeof value === 'string') return value
  if (Buffer.isBuffer(value)) return value.toString()
  throw notImplemented('clipboard.write of this kind of item')
}

/** The clipboard, and the selection of the middle mouse button. */
export const clipboard: Electron.Clipboard = Object.assign(new MemoryClipboard(), {
  selection: Object.assign(new MemoryClipboard(), { selection: missingSelection() }),
})

function missingSelection(): Electron.Clipboard {
  const nothing: unknown = undefined
  return nothing as Electron.Clipboard
}
