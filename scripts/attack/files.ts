import { attackFiles } from '../../tests/support/file-attacks.ts'
import type { Family } from './case.ts'

/** How many times larger than in `npm test` the bombs are. */
const SIZE = 4

/** Files that the app reads because somebody chose them, or because they lie where its own are. */
export const filesFamily: Family = {
  name: 'files',
  run: (rig) => attackFiles(rig.newFolder(), SIZE),
}
