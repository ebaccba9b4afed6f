import type { Filed, Save } from './effect.ts'
import type { Input } from './engine.ts'
import type { CurrentFile } from './persisted/current.ts'
import type { State } from './state.ts'
import type { Instant } from './time.ts'

/** What `current` holds of a state. */
export const currentOf = (state: State): CurrentFile => ({
  timebox: state.timebox,
  prompt: state.prompt,
  lastShip: state.lastShip,
  meeting: state.meeting,
  look: state.look,
  drafts: state.drafts,
  evenings: state.evenings,
  offeredOn: state.offeredOn,
  closedOn: state.closedOn,
  untoldWeek: state.untoldWeek,
  lastWord: state.lastWord,
  waitAskedOn: state.waitAskedOn,
  joyAsked: state.joyAsked,
  joyTold: state.joyTold,
})

type AboutSaving = Extract<Input, { from: 'system' }> & { readonly signal: { readonly type: 'saved' | 'saveFailed' } }

/** What the store tells of its own writing. */
export const aboutSaving = (input: Input): input is AboutSaving =>
  input.from === 'system' && (input.signal.type === 'saved' || input.signal.type === 'saveFailed')

/**
 * What has to be written after a step, in an order that a power cut at any point leaves repairable: an ended timebox
 * reaches history before `current` forgets it, and a ship that was taken back reaches `current` before history lets it go.
 * While something is unsaved, everything is written again as soon as anything is, or when the retry is due.
 */
export const savesBetween = (
  before: State,
  after: State,
  records: readonly Filed[],
  input: Input,
  now: Instant,
): { readonly saves: readonly Save[]; readonly writing: readonly Filed[] } => {
  if (aboutSaving(input)) return { saves: [], writing: input.signal.type === 'saved' ? [] : before.writing }
  const changed = {
    current: CURRENT_KEYS.some((key) => before[key] !== after[key]),
    tasks: before.tasks !== after.tasks,
    settings: before.settings !== after.settings,
    loops: before.loops !== after.loops,
    experiments: before.experiments !== after.experiments,
    words: before.words !== after.words,
  }
  const anything = records.length > 0 || Object.values(changed).includes(true)
  const again = after.unsaved !== null && (anything || now.boot >= after.unsaved.retryAt)
  const writing = again ? [...after.unsaved.records, ...records] : records
  const filed = (withdrawn: boolean): readonly Save[] => writing.filter((one) => isWithdrawn(one) === withdrawn)
  return {
    writing,
    saves: [
      ...filed(false),
      ...(again || changed.current ? [{ file: 'current', data: currentOf(after) } as const] : []),
      ...filed(true),
      ...(again || changed.tasks ? [{ file: 'tasks', data: after.tasks } as const] : []),
      ...(again || changed.experiments ? [{ file: 'experiments', data: after.experiments } as const] : []),
      ...(again || changed.words ? [{ file: 'words', data: after.words } as const] : []),
      ...(again || changed.settings ? [{ file: 'settings', data: after.settings } as const] : []),
      ...(again || changed.loops ? [{ file: 'loops', data: after.loops } as const] : []),
    ],
  }
}

const isWithdrawn = (filed: Filed): boolean => filed.file === 'history' && filed.record.withdrawnAt !== undefined

const CURRENT_KEYS = [
  'timebox',
  'prompt',
  'lastShip',
  'meeting',
  'look',
  'drafts',
  'evenings',
  'offeredOn',
  'closedOn',
  'untoldWeek',
  'lastWord',
  'waitAskedOn',
  'joyAsked',
  'joyTold',
] as const satisfies readonly (keyof CurrentFile)[]
