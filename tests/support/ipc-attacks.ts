import * as fc from 'fast-check'
import type { z } from 'zod'
import { commandSchema, WINDOWS, type CommandType, type WindowName } from '@core/command.ts'
import { erasingSchema } from '@core/data/erase.ts'
import { REFUSALS } from '@core/refusal.ts'
import type { Reply } from '@shared/bridge.ts'
import { CHANNELS } from '@shared/channels.ts'
import {
  chooseSchema,
  computerNameSchema,
  copiedFileSchema,
  copySchema,
  deviceSchema,
  exportSchema,
  findNotesSchema,
  fitSchema,
  goBackSchema,
  historySchema,
  insightsSchema,
  pageWishSchema,
  parseCommand,
  pathSchema,
  shippedSchema,
} from '@shared/requests.ts'
import type { CaseResult } from '../../scripts/attack/case.ts'
import { WINDOW_TABLE } from '../../src/main/windows/window-table.ts'
import type { IpcRig, Sender } from './ipc-rig.ts'
import { anyClone, near } from './near-schema.ts'

/** What each channel that is asked for something takes. */
export const TAKES: Readonly<Record<string, z.ZodType>> = {
  [CHANNELS.dispatch]: commandSchema,
  [CHANNELS.fit]: fitSchema,
  [CHANNELS.copy]: copySchema,
  [CHANNELS.chooseWatched]: chooseSchema,
  [CHANNELS.checkWatched]: pathSchema,
  [CHANNELS.findNotes]: findNotesSchema,
  [CHANNELS.getInsights]: insightsSchema,
  [CHANNELS.saveExport]: exportSchema,
  [CHANNELS.previewPage]: pageWishSchema,
  [CHANNELS.findShipped]: shippedSchema,
  [CHANNELS.erase]: erasingSchema,
  [CHANNELS.earlierCopies]: copiedFileSchema,
  [CHANNELS.goBack]: goBackSchema,
  [CHANNELS.chooseHistory]: chooseSchema,
  [CHANNELS.readHistory]: historySchema,
  [CHANNELS.nameComputer]: computerNameSchema,
  [CHANNELS.forgetComputer]: deviceSchema,
}

/** The windows that may ask at a channel; all of them where none is named. */
export const ASKED_BY: Readonly<Record<string, WindowName>> = {
  [CHANNELS.chooseWatched]: 'start',
  [CHANNELS.checkWatched]: 'start',
  [CHANNELS.importJoy]: 'settings',
  [CHANNELS.exportJoy]: 'settings',
  [CHANNELS.findNotes]: 'words',
  [CHANNELS.getInsights]: 'insights',
  [CHANNELS.saveExport]: 'insights',
  [CHANNELS.previewPage]: 'insights',
  [CHANNELS.findShipped]: 'insights',
  [CHANNELS.saveEverything]: 'settings',
  [CHANNELS.saveRecording]: 'settings',
  [CHANNELS.chooseImport]: 'settings',
  [CHANNELS.takeIn]: 'settings',
  [CHANNELS.erase]: 'settings',
  [CHANNELS.openData]: 'settings',
  [CHANNELS.copiedFiles]: 'settings',
  [CHANNELS.earlierCopies]: 'settings',
  [CHANNELS.goBack]: 'settings',
  [CHANNELS.chooseHistory]: 'settings',
  [CHANNELS.readHistory]: 'settings',
  [CHANNELS.takeHistory]: 'settings',
  [CHANNELS.takeHistoryBack]: 'settings',
  [CHANNELS.chooseShared]: 'settings',
  [CHANNELS.leaveShared]: 'settings',
  [CHANNELS.nameComputer]: 'settings',
  [CHANNELS.forgetComputer]: 'settings',
}

/** Whoever could send something and is no window showing its own page. */
export const strangersOf = (rig: IpcRig): Readonly<Record<string, Sender>> => {
  const own = rig.window('settings')
  const at = (url: string, parent: object | null = null): Sender => ({ ...own, frame: { url, parent } })
  return {
    'another page of the app’s own origin': { ...own, contents: {} },
    'the page of all components': { contents: {}, frame: { url: 'app://bundle/index.html#/gallery', parent: null } },
    'a frame in a window': at('app://bundle/index.html#/settings', {}),
    'a frame that is gone': { ...own, frame: null },
    'about:blank': at('about:blank'),
    'an empty address': at(''),
    'a data: page': at('data:text/html,x'),
    'another host': at('app://elsewhere/index.html'),
    'a host that begins alike': at('app://bundle.example.org/index.html'),
    'another port': at('app://bundle:81/index.html'),
    'another scheme': at('https://bundle/index.html'),
    'a file': at('file:///index.html'),
  }
}

/** Counts what was refused, which is all of it when nothing changed and every answer is a calm one. */
const counting = (rig: IpcRig) => {
  const told = { attempted: 0, refused: 0 }
  const longest = { ms: 0 }
  const held = { fingerprint: rig.fingerprint() }
  return {
    told,
    longest,
    try: async (sender: Sender, channel: string, request: unknown): Promise<void> => {
      const was = held.fingerprint
      told.attempted += 1
      // Time goes by, so that it is not the pace that refuses.
      rig.pass(1000)
      const began = performance.now()
      const reply = await rig.ask(sender, channel, request)
      longest.ms = Math.max(longest.ms, performance.now() - began)
      held.fingerprint = rig.fingerprint()
      if (isCalm(reply) && held.fingerprint === was && !isPolluted()) told.refused += 1
    },
  }
}

const isCalm = (reply: Reply<unknown>): boolean =>
  !reply.ok && REFUSALS.includes(reply.code) && reply.code !== 'internal' && reply.message === `error.${reply.code}`

const isPolluted = (): boolean => 'polluted' in {}

/** Draws so many values, always the same for a seed. */
const drawn = <T>(arbitrary: fc.Arbitrary<T>, numRuns: number, seed: number): readonly T[] =>
  fc.sample(arbitrary, { numRuns, seed })

const channelsWith = (schemas: Readonly<Record<string, z.ZodType>>): readonly (readonly [string, z.ZodType])[] =>
  Object.entries(schemas)

/** What a channel takes: a request of its own that its schema is content with. */
export const validFor = (schema: z.ZodType, seed: number): unknown =>
  drawn(near(schema, 0), 300, seed).find((request) => schema.safeParse(request).success)

export async function* attackChannels(rig: IpcRig, seed: number, runs: number): AsyncGenerator<CaseResult> {
  yield await strangers(rig, seed)
  yield await otherWindows(rig, seed)
  yield await otherCommands(rig, seed)
  yield await anything(rig, seed, runs)
  yield await nearly(rig, seed, runs)
  yield await polluting(rig)
  yield await huge(rig)
  yield await flood(rig)
}

const strangers = async (rig: IpcRig, seed: number): Promise<CaseResult> => {
  const { told, try: tryOne } = counting(rig)
  const all = Object.values(strangersOf(rig))
  for (const stranger of all) {
    for (const channel of rig.channels) {
      const schema = TAKES[channel]
      await tryOne(stranger, channel, schema === undefined ? undefined : validFor(schema, seed))
    }
  }
  return { name: 'every channel, from whoever is no window', ...told, note: `${all.length} kinds of them` }
}

const otherWindows = async (rig: IpcRig, seed: number): Promise<CaseResult> => {
  const { told, try: tryOne } = counting(rig)
  for (const [channel, owner] of Object.entries(ASKED_BY)) {
    const schema = TAKES[channel]
    const request = schema === undefined ? undefined : validFor(schema, seed)
    for (const name of WINDOWS) if (name !== owner) await tryOne(rig.window(name), channel, request)
  }
  return { name: 'a request that belongs to another window', ...told }
}

/** A command of each kind that can be parsed. */
export const commandsOf = (seed: number): ReadonlyMap<CommandType, unknown> =>
  new Map<CommandType, unknown>([
    ...commandSchema.options.map((option): [CommandType, unknown] => [
      option.shape.type.value,
      drawn(near(option, 0), 500, seed).find((request) => parseCommand(request).ok),
    ]),
    // Of sixty settings at once one is always drawn out of range.
    ['changeSettings', { type: 'changeSettings', change: { extensionCount: 1 } }],
  ])

const otherCommands = async (rig: IpcRig, seed: number): Promise<CaseResult> => {
  const { told, try: tryOne } = counting(rig)
  for (const [type, command] of commandsOf(seed)) {
    for (const name of WINDOWS) {
      if (!WINDOW_TABLE[name].commands.includes(type)) await tryOne(rig.window(name), CHANNELS.dispatch, command)
    }
  }
  for (const window of WINDOWS) {
    for (const name of WINDOWS)
      if (name !== window) await tryOne(rig.window(name), CHANNELS.dispatch, { type: 'close', window })
  }
  return { name: 'a command that belongs to another window', ...told }
}

/** Some schemas throw: the one of a list that is to be frozen, at bytes. */
const isTaken = (schema: z.ZodType, request: unknown): boolean => {
  try {
    return schema.safeParse(request).success
  } catch {
    return false
  }
}

/** From the window that may ask, so that nothing but the shape is in the way. */
const ownerOf = (rig: IpcRig, channel: string): Sender => rig.window(ASKED_BY[channel] ?? 'settings')

const anything = async (rig: IpcRig, seed: number, runs: number): Promise<CaseResult> => {
  const { told, try: tryOne } = counting(rig)
  for (const [channel, schema] of channelsWith(TAKES)) {
    for (const request of drawn(anyClone, runs, seed)) {
      if (!isTaken(schema, request)) await tryOne(ownerOf(rig, channel), channel, request)
    }
  }
  return { name: 'anything that can be sent at all', ...told, note: `seed ${seed}` }
}

const nearly = async (rig: IpcRig, seed: number, runs: number): Promise<CaseResult> => {
  const { told, try: tryOne } = counting(rig)
  for (const [channel, schema] of channelsWith(TAKES)) {
    for (const request of drawn(near(schema), runs, seed)) {
      if (!isTaken(schema, request)) await tryOne(ownerOf(rig, channel), channel, request)
    }
  }
  return { name: 'what is almost a request', ...told, note: `seed ${seed}` }
}

/** Keys that a literal can't have, at the first place and further in. */
const POLLUTING = ['__proto__', 'constructor', 'prototype'].flatMap((key) => [
  `{"${key}":{"polluted":true},"type":"help"}`,
  `{"type":"help","${key}":{"polluted":true}}`,
  `{"type":"changeSettings","change":{"${key}":{"polluted":true}}}`,
  `{"type":"changeSettings","change":{"places":{"${key}":{"x":1,"y":1}}}}`,
  `{"type":"changeSettings","change":{"quietHours":{"on":true,"from":0,"to":1,"${key}":{"polluted":true}}}}`,
])

const polluting = async (rig: IpcRig): Promise<CaseResult> => {
  const { told, try: tryOne } = counting(rig)
  for (const text of POLLUTING) {
    for (const channel of Object.keys(TAKES)) await tryOne(ownerOf(rig, channel), channel, JSON.parse(text))
  }
  return { name: 'keys that would change every object', ...told }
}

const MIB = 2 ** 20

/** Values of many megabytes, or of no end. */
const hugeOnes = (): Readonly<Record<string, unknown>> => {
  const circle: unknown[] = []
  circle.push(circle, { circle })
  const deep = Array.from({ length: 100_000 }).reduce<unknown>((inner) => [inner], 'x')
  return {
    text: 'x'.repeat(100 * MIB),
    'text of a title': { type: 'start', title: 'x'.repeat(100 * MIB), cap: 60_000, marks: [], kind: 'other' },
    'text of a sentence': { sentence: 'x'.repeat(100 * MIB), isAsked: true },
    bytes: new Uint8Array(100 * MIB),
    'bytes of a picture': { what: 'card', png: new Uint8Array(100 * MIB), day: '2026-05-14' },
    list: Array.from({ length: 5_000_000 }, () => 1),
    'list with holes': Object.assign([], { length: 2 ** 31 }),
    keys: Object.fromEntries(Array.from({ length: 500_000 }, (_, index) => [`k${index}`, index])),
    places: {
      type: 'changeSettings',
      change: { places: Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`w${index}`, { x: 1, y: 1 }])) },
    },
    depth: deep,
    circle,
  }
}

/** Milliseconds that a huge request may take, on a busy machine too; one that is read through takes a minute. */
const MOST_MS = 5000

const huge = async (rig: IpcRig): Promise<CaseResult> => {
  const { told, longest, try: tryOne } = counting(rig)
  for (const value of Object.values(hugeOnes())) {
    for (const channel of Object.keys(TAKES)) await tryOne(ownerOf(rig, channel), channel, value)
  }
  const refused = longest.ms < MOST_MS ? told.refused : 0
  const note = `the longest took ${Math.round(longest.ms)} ms`
  return { name: 'requests of up to 100 MiB, and without end', ...told, refused, note }
}

const FLOOD_SECONDS = 3
const A_SECOND = 10_000

/** A window that asks ten thousand times a second; others are answered meanwhile, and it is afterwards. */
const flood = async (rig: IpcRig): Promise<CaseResult> => {
  const [loud, quiet] = [rig.window('start'), rig.window('settings')]
  rig.pass(60_000)
  const began = performance.now()
  const before = rig.called.length
  let answered = 0
  for (let second = 0; second < FLOOD_SECONDS; second += 1) {
    for (let nth = 0; nth < A_SECOND; nth += 1) {
      rig.pass(1000 / A_SECOND)
      const reply = await rig.ask(loud, CHANNELS.fit, 300)
      answered += reply.ok ? 1 : 0
    }
    if (!(await rig.ask(quiet, CHANNELS.copiedFiles, undefined)).ok) answered += A_SECOND
  }
  rig.pass(2000)
  const isBack = (await rig.ask(loud, CHANNELS.fit, 300)).ok
  const took = performance.now() - began
  const most = 200 + (FLOOD_SECONDS + 1) * 100
  const isHeld =
    answered <= most && answered > 0 && isBack && took < 1000 * FLOOD_SECONDS && rig.called.length === before
  const attempted = FLOOD_SECONDS * A_SECOND - answered
  return {
    name: 'ten thousand requests a second',
    attempted,
    refused: isHeld ? attempted : 0,
    note: `${answered} were answered, the others dropped in ${Math.round(took)} ms`,
  }
}
