import type { ElectronApplication, Page } from 'playwright-core'
import { ASKINGS, ELSEWHERE, GOINGS, OPENINGS } from './page-code.ts'

/** How many tries of a case there were, and which of them came to something. */
export interface Tried {
  readonly attempted: number
  readonly through: readonly string[]
}

const quietly = (code: string): string => `(() => { try { return ${code} } catch { return null } })()`

/** Settles when the page is drawn. */
const DRAWN = `new Promise((done) => {
  const look = () => document.getElementById('root')?.childElementCount > 0 ? done(true) : requestAnimationFrame(look)
  look()
})`

/** Comes to whether the page is still there, two frames later: a navigation has begun by then, and been stopped. */
const STAYS = `new Promise((done) =>
  requestAnimationFrame(() => requestAnimationFrame(() => done(document.getElementById('root')?.childElementCount > 0))))`

/** Tries every way to go elsewhere. What comes through is where the page is afterwards. */
export const goElsewhere = async (page: Page, way: string): Promise<Tried> => {
  const home = page.url()
  const through: string[] = []
  await page.evaluate(DRAWN)
  for (const url of ELSEWHERE) {
    await page.evaluate(`setTimeout(() => ${quietly(GOINGS[way]?.(url) ?? 'null')})`)
    const stays = await page.evaluate(STAYS).catch(() => false)
    if (page.url() !== home || stays !== true) through.push(url)
  }
  return { attempted: ELSEWHERE.length, through }
}

/** Tries every way to open a window. What comes through is a window, or something to hold one by. */
export const openWindows = async (app: ElectronApplication, page: Page, way: string): Promise<Tried> => {
  const count = (): Promise<number> => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
  const before = await count()
  const through: string[] = []
  for (const url of ELSEWHERE) {
    const code = quietly(OPENINGS[way]?.(url) ?? 'null')
    const opened = await page.evaluate(
      `(() => { const opened = ${code}; return opened === null || opened === undefined })()`,
    )
    if (opened !== true || (await count()) !== before) through.push(url)
  }
  return { attempted: ELSEWHERE.length, through }
}

/** Asks for something that a page can be given. */
export const askFor = async (page: Page, what: string): Promise<Tried> => {
  const answer = String(await page.evaluate(ASKINGS[what] ?? `'unknown'`))
  return { attempted: 1, through: answer === 'refused' ? [] : [answer] }
}
