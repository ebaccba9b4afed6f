import { powerMonitor } from 'electron'

/** Timers stand still in sleep; after it, everything due is looked at again. */
export const watchPower = (resumed: () => void): void => {
  powerMonitor.on('resume', resumed)
}
