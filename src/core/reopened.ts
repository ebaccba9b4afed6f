import { MOMENTS, type Effect } from './effect.ts'
import { go, type Move } from './move.ts'
import type { Files } from './persisted/open-files.ts'
import { initialState, type State } from './state.ts'

/** What is put away, since it may speak of what is gone. */
const PUT_AWAY: readonly Effect[] = [
  ...(['start', 'running', 'prompt', 'reflection', 'words', 'insights'] as const).map((window) => ({
    type: 'hideWindow' as const,
    window,
  })),
  // That something is not saved is of the disk, and stays true.
  ...MOMENTS.filter((moment) => moment !== 'unsaved').map((moment) => ({
    type: 'withdrawNotification' as const,
    moment,
  })),
]

/**
 * The files are others now: something was taken in, or erased. What the product knows is what they hold, as after a
 * start; what the system told of itself stays.
 */
export const reopened = (state: State, files: Files): Move => {
  const { version, tray, shortcuts, senses, computers, wallMinusBoot, bootMinusMono, activeAt, notice } = state
  const told = { tray, shortcuts, senses, computers, wallMinusBoot, bootMinusMono, activeAt, notice }
  return go({ ...initialState(files, version), ...told }, PUT_AWAY)
}
