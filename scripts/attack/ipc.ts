import { attackChannels } from '../../tests/support/ipc-attacks.ts'
import { createIpcRig } from '../../tests/support/ipc-rig.ts'
import { attackFromPages } from '../../tests/support/page-attacks.ts'
import type { Family } from './case.ts'

/** Values that are drawn for each channel. */
const RUNS = 3000
/** Requests that a page sends at once. */
const FLOOD = 10_000

/** The channels between windows and the app: from inside with everything that can be sent, and from real pages. */
export const ipcFamily: Family = {
  name: 'ipc',
  run: async function* (rig) {
    yield* attackChannels(createIpcRig(rig.newFolder()), rig.seed, RUNS)
    yield* attackFromPages(await rig.launch({ args: ['--show=start'] }), FLOOD)
  },
}
