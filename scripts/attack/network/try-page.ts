import type { Page } from 'playwright-core'
import { listen } from './listeners.ts'
import { pageTries } from './page-tries.ts'
import { attemptsIn, type Attempt } from './trace.ts'

/** One way in which the code of a page tried to speak to somebody, and to whom. */
export interface PageTry {
  readonly name: string
  /** an address far away, as the trace tells it */
  readonly far: string
  /** whether somebody on this computer was reached */
  readonly reachedNear: boolean
}

/** How long a try may take that does not tell by itself when it is over. */
const PATIENCE_MS = 400

/** Code that settles when a try is over, whatever comes of it. */
const settled = (code: string): string =>
  `Promise.race([Promise.resolve().then(() => ${code}).then(() => 0, () => 0), new Promise((late) => setTimeout(late, ${PATIENCE_MS}))]).then(() => 0)`

/** Every way, by name. */
export const PAGE_WAYS: readonly string[] = Object.keys(pageTries(''))

/**
 * Tries to speak to an address far away, to a name, and to somebody on this computer.
 * @param page a window's page @param block the third part of the far addresses, so that runs can be told apart
 * @param ways which, by name
 */
export const tryAll = async (page: Page, block: number, ways = PAGE_WAYS): Promise<readonly PageTry[]> => {
  const tries: PageTry[] = []
  const home = page.url()
  for (const [index, name] of ways.entries()) {
    const far = `198.51.${block}.${index + 1}`
    const near = await listen()
    const places = [`${far}:8443`, `try-${block}-${index}.invalid:8443`, `127.0.0.1:${near.port}`]
    // A page that left would not be there for the next try; that it stays is a test of its own.
    for (const at of places) await page.evaluate(settled(pageTries(at)[name] ?? '0')).catch(() => undefined)
    if (page.url() !== home) throw new Error(`the page went to ${page.url()}`)
    tries.push({ name, far, reachedNear: near.heard() > 0 })
    near.close()
  }
  return tries
}

/** What of the tries got through, by name. @param trace of the whole run */
export const throughIn = (tries: readonly PageTry[], trace: string): ReadonlyMap<string, readonly string[]> => {
  const attempts = attemptsIn(trace)
  return new Map(tries.map((one) => [one.name, through(one, attempts)]))
}

const through = ({ far, reachedNear }: PageTry, attempts: readonly Attempt[]): readonly string[] => [
  ...new Set(attempts.filter(({ target }) => target.startsWith(`${far}:`)).map(({ target }) => target)),
  ...(reachedNear ? ['this computer'] : []),
]
