import type { Sound } from '@core/settings.ts'
import type { Snapshot } from '@core/views/snapshot-type.ts'
import { WEEK_PAGE } from './insights-samples.ts'
import type { CommandInput, Done, EnoughBridge, Reply } from '@shared/bridge.ts'

type Refused = Extract<Reply<Done>, { ok: false }>

/** A bridge without main: it remembers what it was asked, and answers as it was told to. */
export interface FakeBridge extends EnoughBridge {
  readonly commands: CommandInput[]
  readonly heights: number[]
  readonly copied: string[]
  readonly push: (snapshot: Snapshot) => void
  /** Main asks for a sound. */
  readonly sound: (sound: Sound) => void
  /** Refuse the next command of a type. */
  readonly refuse: (type: CommandInput['type'], refusal: Omit<Refused, 'ok'>) => void
  readonly listeners: () => number
}

/** @param first what `getSnapshot` answers */
export const fakeBridge = (first: Snapshot): FakeBridge => {
  const commands: CommandInput[] = []
  const heights: number[] = []
  const copied: string[] = []
  const listeners = new Set<(snapshot: Snapshot) => void>()
  const heard = new Set<(sound: Sound) => void>()
  const refusals = new Map<CommandInput['type'], Refused>()
  return {
    commands,
    heights,
    copied,
    platform: 'linux',
    push: (snapshot) => {
      for (const listener of listeners) listener(snapshot)
    },
    refuse: (type, refusal) => refusals.set(type, { ok: false, ...refusal }),
    listeners: () => listeners.size,
    dispatch: (command) => {
      commands.push(command)
      const refusal = refusals.get(command.type)
      refusals.delete(command.type)
      return Promise.resolve(refusal ?? { ok: true, value: { outcome: 'done' } })
    },
    getSnapshot: () => Promise.resolve({ ok: true, value: first }),
    onSnapshot: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onSound: (listener) => {
      heard.add(listener)
      return () => heard.delete(listener)
    },
    sound: (sound) => {
      for (const listener of heard) listener(sound)
    },
    onLeaving: () => () => undefined,
    fit: (height) => {
      heights.push(height)
      return Promise.resolve({ ok: true, value: { height } })
    },
    chooseWatched: () => Promise.resolve({ ok: true, value: null }),
    checkWatched: (path) =>
      Promise.resolve({ ok: true, value: { path, name: path.split('/').at(-1) ?? path, isFolder: false, note: null } }),
    saveExport: () => Promise.resolve({ ok: true, value: null }),
    previewPage: () => Promise.resolve({ ok: true, value: { title: 'A week', days: '', parts: [], nothing: null } }),
    findShipped: () => Promise.resolve({ ok: true, value: [] }),
    importJoy: () => Promise.resolve({ ok: true, value: { added: 2, left: 1 } }),
    exportJoy: () => Promise.resolve({ ok: true, value: true }),
    findNotes: () => Promise.resolve({ ok: true, value: { notes: [], more: false } }),
    getInsights: () => Promise.resolve({ ok: true, value: WEEK_PAGE }),
    onInsightsProgress: () => () => undefined,
    saveEverything: () => Promise.resolve({ ok: true, value: null }),
    saveRecording: () => Promise.resolve({ ok: true, value: null }),
    chooseImport: () => Promise.resolve({ ok: true, value: null }),
    takeIn: () => Promise.resolve({ ok: true, value: null }),
    chooseHistory: () => Promise.resolve({ ok: true, value: null }),
    readHistory: () => Promise.resolve({ ok: false, code: 'badInput', message: '' }),
    takeHistory: () => Promise.resolve({ ok: true, value: 0 }),
    takeHistoryBack: () => Promise.resolve({ ok: true, value: 0 }),
    onHistoryProgress: () => () => undefined,
    erase: () => Promise.resolve({ ok: true, value: false }),
    copiedFiles: () => Promise.resolve({ ok: true, value: [] }),
    earlierCopies: () => Promise.resolve({ ok: true, value: [] }),
    goBack: () => Promise.resolve({ ok: true, value: false }),
    openData: () => Promise.resolve({ ok: true, value: null }),
    chooseShared: () => Promise.resolve({ ok: true, value: null }),
    leaveShared: () => Promise.resolve({ ok: true, value: null }),
    nameComputer: () => Promise.resolve({ ok: true, value: null }),
    forgetComputer: () => Promise.resolve({ ok: true, value: null }),
    pathOf: (file) => `/home/someone/${file.name}`,
    copy: (sentence) => {
      copied.push(sentence)
      return Promise.resolve({ ok: true, value: null })
    },
  }
}
