import { mkdirSync, readdirSync, statSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { WindowName } from '@core/command.ts'
import { initialState } from '@core/state.ts'
import { bootMs, epochMs, monoMs } from '@core/time.ts'
import type { Reply } from '@shared/bridge.ts'
import { answerWindows, type IpcPorts } from '../../src/main/ipc/ipc.ts'
import { createRefused, type RefusedCounts } from '../../src/main/ipc/refused.ts'
import { senderOf } from '../../src/main/ipc/sender.ts'
import type { Log } from '../../src/main/log.ts'
import { createRuntime } from '../../src/main/runtime.ts'
import { electronStorePort } from '../../src/main/store/electron-store-port.ts'
import { openStore } from '../../src/main/store/open-store.ts'
import { handlers } from './fake-electron.ts'

const ORIGIN = 'app://bundle'
const NOW = { wall: epochMs(Date.UTC(2026, 4, 14, 8)), mono: monoMs(0), boot: bootMs(0) }

/** Whoever sends a request: a page, a frame in it, and where that has come from. */
export interface Sender {
  readonly contents: object
  readonly frame: { readonly url: string; readonly parent: object | null } | null
}

/** The channels as the app answers them, with its real core and its real files, and fakes of what asks the person. */
export interface IpcRig {
  /** A window of the product, showing its own page. */
  readonly window: (name: WindowName) => Sender
  readonly ask: (sender: Sender, channel: string, request: unknown) => Promise<Reply<unknown>>
  readonly channels: readonly string[]
  readonly counts: () => RefusedCounts
  /** What was asked of the parts behind the channels, in order. */
  readonly called: readonly string[]
  readonly lines: readonly string[]
  readonly bugs: readonly unknown[]
  /** Everything that could have changed: the state, every file, and what was asked of whom. */
  readonly fingerprint: () => string
  /** Let time go by, in milliseconds. */
  readonly pass: (ms: number) => void
}

/** @param root an empty folder for its files */
export const createIpcRig = (root: string): IpcRig => {
  const lines: string[] = []
  const bugs: unknown[] = []
  const called: string[] = []
  const own = new Map<WindowName, object>()
  const held = { elapsed: 0, ids: 0 }
  const log: Log = {
    event: (event, fields) => void lines.push(`${event} ${JSON.stringify(fields ?? {})}`),
    logBug: (error) => void bugs.push(error),
  }
  mkdirSync(root, { recursive: true })
  const store = openStore(electronStorePort(root), {
    root,
    clock: () => NOW.wall,
    zone: 'UTC',
    random: () => 0.5,
    newSalt: () => 'a-salt-of-this-test',
    log,
  })
  const runtime = createRuntime(initialState(store, '1.2.3'), {
    clock: { now: () => NOW, zone: () => 'UTC', wakeAt: () => () => undefined },
    newId: () => `id-${(held.ids += 1)}`,
    save: (save) => {
      const saved = store.save(save)
      return saved.ok ? null : saved.reason
    },
    stepped: () => undefined,
    perform: (effect) => void called.push(effect.type),
    changed: () => undefined,
  })
  const refused = createRefused(log)
  const contents = (name: WindowName): object => {
    const known = own.get(name) ?? { name }
    own.set(name, known)
    return known
  }
  answerWindows({
    ...answersOf((name) => void called.push(name)),
    senderOf: (event) =>
      senderOf(event, { nameOf: (sender) => [...own].find(([, one]) => one === sender)?.[0] ?? null }, ORIGIN),
    command: (command) => {
      called.push(command.type)
      return runtime.command(command)
    },
    refused,
    elapsed: () => held.elapsed,
    bug: log.logBug,
  })
  return {
    window: (name) => ({ contents: contents(name), frame: { url: `${ORIGIN}/index.html#/${name}`, parent: null } }),
    ask: async (sender, channel, request) =>
      (await handlers.get(channel)?.(
        { sender: sender.contents, senderFrame: sender.frame },
        request,
      )) as Reply<unknown>,
    channels: [...handlers.keys()],
    counts: refused.counts,
    called,
    lines,
    bugs,
    fingerprint: () => hashOf(JSON.stringify([runtime.state(), called.length, filesBelow(root)])),
    pass: (ms) => void (held.elapsed += ms),
  }
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Every file below a folder and which one it is: one that is written anew is another, of another time. */
const filesBelow = (root: string): readonly (readonly [string, number, number, number])[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .map((name) => {
      const { ino, size, mtimeMs } = statSync(join(root, name))
      return [name, ino, size, mtimeMs]
    })

type Asked = Omit<IpcPorts, 'senderOf' | 'command' | 'refused' | 'elapsed' | 'bug'>

/** Everything behind the channels but the core: each tells that it was asked. */
const answersOf = (call: (name: string) => void): Asked => {
  const nothing = async (name: string): Promise<{ readonly value: null }> => {
    call(name)
    return { value: null }
  }
  const no = async (name: string): Promise<{ readonly value: false }> => {
    call(name)
    return { value: false }
  }
  const count = async (name: string): Promise<{ readonly value: number }> => {
    call(name)
    return { value: 0 }
  }
  const none = async (name: string): Promise<{ readonly value: readonly never[] }> => {
    call(name)
    return { value: [] }
  }
  return {
    snapshot: () => ({}) as ReturnType<IpcPorts['snapshot']>,
    fit: (_name, height) => height,
    left: () => call('left'),
    findNotes: async () => {
      call('findNotes')
      return { notes: [], more: false }
    },
    insights: async () => {
      call('insights')
      return null
    },
    exporter: {
      ready: async () => 'internal',
      save: () => nothing('saveExport'),
      preview: async () => ({ code: 'internal' }),
      shipped: async () => [],
    },
    data: {
      everything: () => (async function* () {})(),
      save: () => nothing('saveEverything'),
      saveRecording: () => nothing('saveRecording'),
      choose: () => nothing('chooseImport'),
      takeIn: () => nothing('takeIn'),
      erase: () => no('erase'),
    },
    copies: { files: () => ({ value: [] }), of: () => none('earlierCopies'), goBack: () => no('goBack') },
    histories: {
      choose: () => nothing('chooseHistory'),
      read: async () => {
        call('readHistory')
        return { code: 'internal' }
      },
      take: () => count('takeHistory'),
      takeBack: () => count('takeHistoryBack'),
    },
    sharedFolder: {
      choose: () => nothing('chooseShared'),
      leave: () => (call('leaveShared'), { value: null }),
      name: () => (call('nameComputer'), { value: null }),
      forget: () => (call('forgetComputer'), { value: null }),
    },
    openFolder: () => nothing('openFolder'),
    joyFiles: { read: () => nothing('importJoy'), write: () => no('exportJoy') },
    say: ({ key }) => key,
  }
}
