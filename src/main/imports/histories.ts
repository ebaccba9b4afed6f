import { basename } from 'node:path'
import type { WebContents } from 'electron'
import type { Refusal } from '@core/refusal.ts'
import { refusalText, text, type Text } from '@core/views/text.ts'
import type { HistoryProgress, HistorySeen } from '@shared/bridge.ts'
import type { HistoryRequest } from '@shared/requests.ts'
import { choosePath } from '../dialogs.ts'
import type { Outcome } from '../ipc/outcome.ts'
import type { Importer, Progress } from './importer.ts'
import { holdsLines, restLines } from './look-lines.ts'
import type { ImportWish } from './messages.ts'

/** Months of which it is told how far it is; fewer are here before that can be read. */
const LONG = 24
/** How often it is told. */
const STEPS = 10

export interface HistoriesPorts {
  readonly importer: Importer
  readonly choose: (sender: WebContents, what: 'file' | 'folder') => Promise<string | null>
  readonly say: (text: Text) => string
  readonly tell: (progress: HistoryProgress) => void
}

/** What the Settings window may do with what other programs kept. Where it lies stays here: a window knows no path. */
export interface Histories {
  /** Let the person choose, and tell what would come of it; null when they chose nothing. */
  readonly choose: (sender: WebContents, what: 'file' | 'folder') => Promise<Outcome<HistorySeen | null>>
  /** Look at what was chosen last in the way that the person says. */
  readonly read: (request: HistoryRequest) => Promise<Outcome<HistorySeen>>
  /** Take in what was looked at last. @returns how many */
  readonly take: () => Promise<Outcome<number>>
  /** Take the last one back. @returns how many */
  readonly takeBack: () => Promise<Outcome<number>>
}

/** The system's own window, for a file or a folder. */
export const chooseHistory: HistoriesPorts['choose'] = (sender, what) =>
  choosePath(sender, { properties: [what === 'file' ? 'openFile' : 'openDirectory'] })

export const createHistories = ({ importer, choose, say, tell }: HistoriesPorts): Histories => {
  const held: { wish: ImportWish | null } = { wish: null }

  const look = async (wish: ImportWish): Promise<Outcome<HistorySeen>> => {
    const looked = await importer.look(wish)
    const { form = null, table = null } = looked
    if ('code' in looked && form === null && looked.code !== 'importUnknown') return { code: looked.code }
    held.wish = { ...wish, form }
    const seen = { name: basename(wish.path), form, table }
    if ('code' in looked) return { value: { ...seen, fresh: 0, lines: [say(asked(looked.code))] } }
    const { value } = looked
    const nothing = value.fresh === 0 ? [say(refusalText('importNothingNew'))] : []
    return {
      value: { ...seen, fresh: value.fresh, lines: [...holdsLines(value, say), ...restLines(value, say), ...nothing] },
    }
  }

  return {
    choose: async (sender, what) => {
      const path = await choose(sender, what)
      return path === null ? { value: null } : look({ path, form: null, map: [] })
    },
    read: ({ form, columns, order }) => {
      const words = Object.entries(columns).map(([role, name]) => `${role}=${name}`)
      const map = [...words, ...(order === null ? [] : [`dates=${order}`])]
      return held.wish === null ? Promise.resolve({ code: 'badInput' }) : look({ ...held.wish, form, map })
    },
    take: async () => {
      if (held.wish === null) return { code: 'badInput' }
      const taken = await importer.take(held.wish, inSteps(tell))
      if ('value' in taken) held.wish = null
      return taken
    },
    takeBack: () => importer.undo(inSteps(tell)),
  }
}

/** What is to be told by the person before anything can be read; the sentences of the command speak of its options. */
const asked = (code: Refusal): Text => {
  if (code === 'importDates') return text('imports.asks.dates', {})
  return code === 'importUnknown' ? text('imports.asks.form', {}) : text('imports.asks.columns', {})
}

/** Tells of a long one, and not of every month. */
const inSteps = (tell: HistoriesPorts['tell']): Progress => {
  const told = { step: -1 }
  return (done, of) => {
    const step = Math.floor((done * STEPS) / of)
    if (of < LONG || step === told.step) return
    told.step = step
    tell({ done, of })
  }
}
