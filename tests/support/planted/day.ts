import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright-core'
import { until } from '../../../scripts/demo/until.ts'
import type { Secrets } from './search.ts'

/** A run of the built app, whoever started it. */
interface Run {
  readonly app: ElectronApplication
  readonly dataDir: string
  readonly window: (name: string) => Promise<Page>
}

const WHAT = ['task', 'mark', 'project', 'ifThen', 'reason', 'handOver', 'parkNote', 'kindWord', 'critic', 'kinder']
const MORE = ['lesson', 'story', 'trait', 'appreciation', 'joy', 'sentence', 'template', 'prediction', 'search', 'file']

/** A text of its own for each thing that a person writes, or that is read of theirs. */
export const plantedSecrets = (seed: number): Secrets =>
  Object.fromEntries(
    [...WHAT, ...MORE].map((what, index) => [what, `Quince${what}${(seed + index).toString(36)}Medlar`]),
  )

const dispatch = async (page: Page, command: unknown): Promise<void> => {
  const reply = await page.evaluate(
    (sent) =>
      (Reflect.get(globalThis, 'enough') as { dispatch: (command: unknown) => Promise<unknown> }).dispatch(sent),
    command,
  )
  if ((reply as { ok: boolean }).ok) return
  throw new Error(`${JSON.stringify(command)} was answered ${JSON.stringify(reply)}`)
}

interface Snapshot {
  readonly timebox: { readonly id: string } | null
}
const openId = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const bridge = Reflect.get(globalThis, 'enough') as { getSnapshot: () => Promise<{ value: Snapshot }> }
    return (await bridge.getSnapshot()).value.timebox?.id ?? ''
  })

/**
 * A day in which something is written at every place where something can be, a file is looked at, a text is searched
 * for, and each window has been open. @param file of the person's, outside of the data folder
 */
export const liveADay = async (run: Run, secrets: Secrets, file: string): Promise<void> => {
  const secret = (what: string): string => secrets[what] ?? ''
  writeFileSync(file, `A first line.\n\n${secret('file')}\n`)
  const start = await run.window('start')
  await start.getByRole('textbox').first().fill(secret('task'))
  await workOn(run, start, secret, file)
  await inSettings(await opened(run, start, 'settings'), secret)
  await inTheEvening(run, await openEvening(run, start), secret)
  await inWords(await opened(run, start, 'words'), secret)
  await opened(run, start, 'insights')
  await start.evaluate(async (text) => {
    const bridge = Reflect.get(globalThis, 'enough') as { copy: (sentence: string) => Promise<unknown> }
    await bridge.copy(text)
  }, secret('handOver'))
}

const opened = async (run: Run, start: Page, name: string): Promise<Page> => {
  await dispatch(start, { type: 'open', window: name })
  return run.window(name)
}

/** Two timeboxes: one is extended and parked, one handed over. */
const workOn = async (run: Run, start: Page, secret: (what: string) => string, file: string): Promise<void> => {
  const plan = { cap: 28_800_000, marks: [secret('mark')], kind: 'writing', project: secret('project') }
  await dispatch(start, { type: 'keepTemplate', ...plan, title: secret('template'), repeat: [] })
  const experiment = { prediction: secret('prediction'), leftOut: secret('prediction'), belief: 60 }
  const watched = { path: file, mode: null }
  const first = { type: 'start', ...plan, title: secret('task'), ifThen: secret('ifThen'), watched, experiment }
  await dispatch(start, first)
  const running = await opened(run, start, 'running')
  const timeboxId = await openId(running)
  await watchedFor(run, file, secret('file'))
  await dispatch(running, { type: 'openPrompt', timeboxId, step: 'handOver' })
  const prompt = await run.window('prompt')
  await dispatch(prompt, { type: 'extend', timeboxId, reason: secret('reason') })
  await dispatch(prompt, { type: 'park', timeboxId, note: secret('parkNote') })
  await dispatch(start, { type: 'start', ...plan, title: secret('task') })
  await dispatch(prompt, { type: 'handOver', timeboxId: await openId(prompt), sentence: secret('handOver') })
}

const openEvening = async (run: Run, start: Page): Promise<Page> => {
  await dispatch(start, { type: 'open', window: 'words' })
  await dispatch(await run.window('words'), { type: 'openEvening' })
  return run.window('reflection')
}

/** How long a file stands still between two saves, in milliseconds: it is read when it does. */
const STILL_MS = 1500
const SAVES = 20

/** The file is saved until something of it was observed, which the app keeps as a fingerprint. */
const watchedFor = async (run: Run, file: string, text: string): Promise<void> => {
  const kept = (): string => readFileSync(join(run.dataDir, 'loops.json'), 'utf8')
  const before = kept()
  for (let save = 0; save < SAVES && kept() === before; save += 1) {
    appendFileSync(file, `${text} once more.\n`)
    const saved = performance.now()
    await until('A change of what is kept', () => kept() !== before || performance.now() - saved > STILL_MS)
  }
  if (kept() === before) throw new Error('nothing was observed of the file')
}

const inSettings = async (settings: Page, secret: (what: string) => string): Promise<void> => {
  await dispatch(settings, { type: 'keepKindWord', text: secret('kindWord'), by: '', when: 'any' })
  await dispatch(settings, { type: 'keepSentence', text: secret('sentence'), for: 'no' })
  const block = {
    name: secret('joy'),
    day: '2026-05-14',
    at: 68_400_000,
    length: 3_600_000,
    rule: 'FREQ=DAILY',
    except: [],
  }
  await dispatch(settings, { type: 'keepJoy', block })
}

const inTheEvening = async (run: Run, evening: Page, secret: (what: string) => string): Promise<void> => {
  await dispatch(evening, { type: 'keepPair', critic: secret('critic'), kinder: secret('kinder'), offered: [] })
  await dispatch(evening, { type: 'keepLesson', happened: secret('lesson'), learned: secret('lesson') })
  const story = { story: secret('story'), from: '', against: '', truer: secret('story') }
  await dispatch(evening, { type: 'keepStory', ...story })
  await dispatch(evening, { type: 'keepTrait', criticism: secret('trait'), strength: secret('trait') })
  const field = evening.getByRole('textbox').first()
  await field.fill(secret('appreciation'))
  const isKept = (): boolean => readFileSync(join(run.dataDir, 'current.json'), 'utf8').includes(secret('appreciation'))
  await until('The draft of the evening', isKept)
  await dispatch(evening, { type: 'closeDay' })
}

const inWords = async (words: Page, secret: (what: string) => string): Promise<void> => {
  await words.evaluate(async (text) => {
    const bridge = Reflect.get(globalThis, 'enough') as { findNotes: (wanted: unknown) => Promise<unknown> }
    await bridge.findNotes({ text, tab: 'all', limit: 50 })
  }, secret('search'))
}
