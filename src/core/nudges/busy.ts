import type { Signal } from '../signal.ts'
import type { State } from '../state.ts'

/** Another app fills the screen, or the person is not to be disturbed. */
export const isBusy = (
  { settings }: State,
  { fullScreen, doNotDisturb }: Extract<Signal, { type: 'lookedAround' }>,
): boolean => (settings.quietFullScreen && fullScreen === true) || (settings.quietDoNotDisturb && doNotDisturb === true)
