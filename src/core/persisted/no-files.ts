import { NO_EXPERIMENTS } from '../experiments/experiment.ts'
import { DEFAULT_SETTINGS } from '../settings.ts'
import type { Files } from './open-files.ts'
import { NO_TASKS } from '../tasks/tasks.ts'
import { NO_WORDS } from '../words/words.ts'
import { NOTHING_CURRENT } from './current.ts'
import { nothingObserved } from './loops.ts'

/** What the files hold at the very first start. @param salt fresh and random */
export const noFiles = (salt: string): Files => ({
  current: NOTHING_CURRENT,
  tasks: NO_TASKS,
  settings: DEFAULT_SETTINGS,
  loops: nothingObserved(salt),
  experiments: NO_EXPERIMENTS,
  words: NO_WORDS,
})
