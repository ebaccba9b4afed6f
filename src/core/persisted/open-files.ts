import type { Experiments } from '../experiments/experiment.ts'
import type { Settings } from '../settings.ts'
import type { Tasks } from '../tasks/tasks.ts'
import type { Words } from '../words/words.ts'
import type { CurrentFile } from './current.ts'
import type { LoopsFile } from './loops.ts'

/** What the files hold at a start. */
export interface Files {
  readonly current: CurrentFile
  readonly tasks: Tasks
  readonly settings: Settings
  readonly loops: LoopsFile
  readonly experiments: Experiments
  readonly words: Words
}
