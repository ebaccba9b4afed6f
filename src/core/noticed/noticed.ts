import type { Flag } from '../loops/flag.ts'
import type { Fingerprint } from '../loops/observation.ts'
import type { Waits } from '../prompt/appear.ts'
import type { BootMs } from '../time.ts'
import type { Plan } from '../timebox/life.ts'

/** What was noticed: a loop in the open timebox, or shipped work that is opened again. */
export type About =
  | { readonly name: 'loop'; readonly timeboxId: string; readonly file: Fingerprint | null }
  | {
      readonly name: 'out'
      readonly title: string
      /** what is to be started; null when its file was saved without a start */
      readonly plan: Plan | null
      /** the open timebox that is to be parked first */
      readonly parkFirst?: string | undefined
    }

/**
 * Something that was noticed, from then until it is answered or over. In memory alone: the fact is in its timebox.
 * - `due`: it is told as soon as something may speak
 * - `appears`: the Prompt waits for a pause in typing
 * - `told`: a notification told it
 * - `shown`: the Prompt shows it
 * - `answered`: shipped work is to be started all the same
 */
export interface Noticed {
  readonly about: About
  readonly flag: Flag
  readonly since: BootMs
  readonly step: 'due' | 'appears' | 'told' | 'shown' | 'answered'
  readonly waits: Waits | null
}
