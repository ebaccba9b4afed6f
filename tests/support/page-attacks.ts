import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright-core'
import { CHANNELS } from '@shared/channels.ts'
import type { CaseResult } from '../../scripts/attack/case.ts'
import { until } from '../../scripts/demo/until.ts'

/** A run of the built app, whoever started it. */
interface Run {
  readonly app: ElectronApplication
  readonly dataDir: string
  readonly window: (name: string) => Promise<Page>
}

/** What a page was told, by code; `threw` where it could not even be sent. */
type Told = Readonly<Record<string, number>>
const REFUSED = ['notAllowed', 'badInput', 'watchNotFound', 'tooMuchAtOnce', 'threw']

const counted = (name: string, told: Told, isWhole: boolean): CaseResult => {
  const attempted = Object.values(told).reduce((sum, one) => sum + one, 0)
  const refused = REFUSED.reduce((sum, code) => sum + (told[code] ?? 0), 0)
  const note = Object.entries(told)
    .map(([code, count]) => `${code} ${count}`)
    .join(', ')
  return { name, attempted, refused: isWhole ? refused : 0, note }
}

/** What Chromium keeps, and copies that are made of the rest some seconds after the start. */
const NOT_OF_REQUESTS = /^(?:session|backups)\//u

/** Everything of the person's that lies on disk. */
const filesOf = (dataDir: string): string => {
  const hash = createHash('sha256')
  for (const name of readdirSync(dataDir, { recursive: true, encoding: 'utf8' }).toSorted()) {
    const path = join(dataDir, name)
    if (!name.endsWith('.json') || NOT_OF_REQUESTS.test(name) || !statSync(path).isFile()) continue
    hash.update(name).update(readFileSync(path))
  }
  return hash.digest('hex')
}

/** The same as a window would, by every method of its bridge and as code of the page could call it. @param floods requests of the flood */
export async function* attackFromPages(run: Run, floods: number): AsyncGenerator<CaseResult> {
  const start = await run.window('start')
  await settled(run)
  yield await whole(run, 'what is no request, by every method of a window’s bridge', () => start.evaluate(tryBridge))
  yield* attackFromOutside(run)
  yield await flood(run, start, floods)
}

/** What an app writes when it starts is written. */
const settled = (run: Run): Promise<void> => {
  const seen = { files: '', since: 0 }
  return until('An app that has nothing more to write', () => {
    const files = filesOf(run.dataDir)
    if (files !== seen.files) Object.assign(seen, { files, since: performance.now() })
    return performance.now() - seen.since > 1000
  })
}

const whole = async (run: Run, name: string, act: () => Promise<Told>): Promise<CaseResult> => {
  const before = filesOf(run.dataDir)
  const told = await act()
  return counted(name, told, filesOf(run.dataDir) === before)
}

/** Runs in the page. */
const tryBridge = async (): Promise<Told> => {
  const circle: unknown[] = []
  circle.push(circle)
  const junk: readonly unknown[] = [
    undefined,
    null,
    0,
    '',
    Number.NaN,
    10n,
    [],
    {},
    new Map([['type', 'help']]),
    new Set(['help']),
    new Date(0),
    /x/u,
    new Error('x'),
    new ArrayBuffer(8),
    new Float64Array(8),
    () => 1,
    Symbol('x'),
    circle,
    JSON.parse('{"__proto__":{"polluted":true},"type":"help"}'),
    JSON.parse('{"type":"help","constructor":{"prototype":{"polluted":true}}}'),
    {
      type: 'help',
      get more() {
        return 1
      },
    },
    { type: 'erase', what: 'everything' },
    Array.from({ length: 2000 }).reduce<unknown>((inner) => [inner], 1),
  ]
  const huge = [Array.from({ length: 50_000 }, () => 1), 'x'.repeat(5 * 2 ** 20), new Uint8Array(9 * 2 ** 20)]
  const bridge = Reflect.get(globalThis, 'enough') as Record<string, (request?: unknown) => Promise<unknown>>
  const takes = ['dispatch', 'fit', 'copy', 'chooseWatched', 'checkWatched', 'findNotes', 'getInsights', 'saveExport']
  const more = [
    'previewPage',
    'findShipped',
    'erase',
    'earlierCopies',
    'goBack',
    'chooseHistory',
    'readHistory',
    'nameComputer',
    'forgetComputer',
  ]
  const ofOthers = [
    'importJoy',
    'exportJoy',
    'saveEverything',
    'saveRecording',
    'chooseImport',
    'takeIn',
    'openData',
    'copiedFiles',
    'takeHistory',
    'takeHistoryBack',
    'chooseShared',
    'leaveShared',
  ]
  const told: Record<string, number> = {}
  const tell = (code: string): void => {
    told[code] = (told[code] ?? 0) + 1
  }
  const one = async (method: string, request: unknown): Promise<void> => {
    try {
      const reply = (await bridge[method]?.(request)) as { ok: boolean; code?: string } | undefined
      tell(reply?.ok === false ? (reply.code ?? 'noCode') : `answered by ${method}`)
    } catch {
      tell('threw')
    }
  }
  for (const method of [...takes, ...more]) for (const request of junk) await one(method, request)
  for (const request of huge) await one('dispatch', request)
  for (const method of ofOthers) await one(method, undefined)
  if ('polluted' in {}) tell('polluted')
  return told
}

/** A page with nothing between it and the channels, as one that was taken over would be. */
const PRELOAD = `const { contextBridge, ipcRenderer } = require('electron')
contextBridge.exposeInMainWorld('raw', { invoke: (channel, request) => ipcRenderer.invoke(channel, request) })
`

async function* attackFromOutside(run: Run): AsyncGenerator<CaseResult> {
  const folder = mkdtempSync(join(tmpdir(), 'enough-stranger-'))
  const preload = join(folder, 'preload.cjs')
  writeFileSync(preload, PRELOAD)
  try {
    for (const url of ['app://bundle/index.html?stranger#/settings', 'app://bundle/index.html?stranger#/gallery']) {
      await run.app.evaluate(
        ({ BrowserWindow }, page) => {
          const webPreferences = { preload: page.preload, sandbox: true, contextIsolation: true }
          void new BrowserWindow({ show: false, webPreferences }).loadURL(page.url)
        },
        { preload, url },
      )
      const stranger = await strangerIn(run)
      const channels = Object.values(CHANNELS)
      yield await whole(run, `every channel, by a page of its own at ${url}`, () => stranger.evaluate(tryRaw, channels))
      await stranger.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The page that was made for it, which a stand-in for Electron may show under another host. */
const strangerIn = async (run: Run): Promise<Page> => {
  const find = () => run.app.windows().find((page) => page.url().includes('stranger'))
  await until('A page of a stranger', async () => (await find()?.evaluate(() => 'raw' in globalThis)) === true)
  const page = find()
  if (page === undefined) throw new Error('the page of a stranger is gone')
  return page
}

/** Runs in the page. */
const tryRaw = async (channels: readonly string[]): Promise<Told> => {
  const raw = Reflect.get(globalThis, 'raw') as { invoke: (channel: string, request: unknown) => Promise<unknown> }
  const told: Record<string, number> = {}
  const tell = (code: string): void => {
    told[code] = (told[code] ?? 0) + 1
  }
  const requests = [undefined, { type: 'open', window: 'settings' }, { type: 'quit' }, { what: 'everything' }, 300]
  for (const channel of channels) {
    for (const request of requests) {
      try {
        const reply = (await raw.invoke(channel, request)) as { ok: boolean; code?: string }
        tell(reply.ok ? `answered at ${channel}` : (reply.code ?? 'noCode'))
      } catch {
        // What is told to windows has nobody who hears it.
        tell('threw')
      }
    }
  }
  return told
}

/** How much slower than before an answer may come right after a flood, in milliseconds. */
const SLOWER = 2000

/** Everything that is refused is refused at once, and the window is answered as before when it is over. */
const flood = async (run: Run, page: Page, requests: number): Promise<CaseResult> => {
  const answered = (): Promise<number> =>
    page.evaluate(async () => {
      const bridge = Reflect.get(globalThis, 'enough') as { getSnapshot: () => Promise<{ ok: boolean }> }
      const began = performance.now()
      while (!(await bridge.getSnapshot()).ok) await new Promise((resolve) => setTimeout(resolve, 50))
      return performance.now() - began
    })
  const before = filesOf(run.dataDir)
  const usual = await answered()
  const { told, took } = await page.evaluate(async (many) => {
    const bridge = Reflect.get(globalThis, 'enough') as { dispatch: (command: unknown) => Promise<{ code?: string }> }
    const began = performance.now()
    const asked = Array.from({ length: many }, () => bridge.dispatch({ type: 'close', window: 'prompt' }))
    const counts: Record<string, number> = {}
    for (const { code = 'answered' } of await Promise.all(asked)) counts[code] = (counts[code] ?? 0) + 1
    return { told: counts, took: performance.now() - began }
  }, requests)
  const after = await answered()
  const isWhole = after < usual + SLOWER && filesOf(run.dataDir) === before && (told['tooMuchAtOnce'] ?? 0) > 0
  const { note, ...result } = counted(`${requests} requests of a window at once`, told, isWhole)
  const times = `over in ${Math.round(took)} ms; an answer takes ${Math.round(usual)} ms before, ${Math.round(after)} ms after`
  return { ...result, note: `${note}; ${times}` }
}
