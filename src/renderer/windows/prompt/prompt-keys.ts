import type { Asked } from '../../key-guard.ts'
import type { Step } from './use-prompt.ts'

/** What a key does in the Prompt: leave, take the step's way, or go to another step. */
export type Doing = 'leave' | 'take' | { readonly step: Step }

const STEP_OF = { 2: 'draft', 3: 'extend', 4: 'handOver', 5: 'park' } as const

/**
 * Enter ships, digits open the other ways, Esc leaves. In the step that asks for more time Enter alone takes nothing:
 * it is Ctrl or Cmd with Enter.
 */
export const doingOf = (key: Asked, step: Step, canExtend: boolean): Doing | null => {
  switch (key) {
    case 'escape':
      return 'leave'
    case 'enter':
      return step === 'extend' ? null : 'take'
    case 'takeText':
      return step === 'ways' ? null : 'take'
    case '2':
    case '3':
    case '4':
    case '5':
      if (step !== 'ways' || (key === '3' && !canExtend)) return null
      return { step: STEP_OF[key] }
  }
}
