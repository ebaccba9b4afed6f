import type { TimeboxView } from '@core/views/snapshot-type.ts'
import type { Text } from '@core/views/text.ts'
import type { Words } from '@shared/i18n.ts'
import { useWords } from '../../enough.tsx'
import type { Copying } from './CopySentence.tsx'
import { copyable, expected } from './prompt-draft.ts'
import type { Parking } from './use-parking.ts'
import type { Prompting, Step } from './use-prompt.ts'

interface Taken {
  readonly timebox: TimeboxView
  readonly prompting: Prompting
  readonly parking: Parking
  readonly copying: Copying
}

/** Take the way of a step, with what was written in it. */
export const useTaking = (taken: Taken): ((step: Step) => void) => {
  const { words, say } = useWords()
  const { timebox, prompting, copying } = taken
  const { id: timeboxId } = timebox
  const { draft, choose } = prompting
  return (step) => {
    switch (step) {
      case 'ways':
        choose({ type: 'ship', timeboxId })
        return
      case 'extend':
        prompting.extend()
        return
      case 'draft':
        choose({ type: 'shareDraft', timeboxId, ...expected(draft, words) })
        return
      case 'handOver':
        choose({ type: 'handOver', timeboxId, ...written('sentence', draft.sentence.trim() || (copying.copied ?? '')) })
        return
      case 'park':
        park(taken, words, say)
    }
  }
}

const park = ({ timebox, prompting, parking }: Taken, words: Words, say: (text: Text) => string): void => {
  const chosen = parking.until()
  if ('refused' in chosen) {
    const past = chosen.refused === 'timeInPast'
    prompting.say(past ? say({ key: 'error.timeInPast', values: {} }) : words('prompt.park.pickEmpty'))
    return
  }
  const until = chosen.until === undefined ? {} : { until: chosen.until }
  prompting.choose({ type: 'park', timeboxId: timebox.id, ...until, ...written('note', prompting.draft.note) })
}

/** An optional sentence of a command: left out when it is empty. */
const written = <K extends string>(name: K, text: string): { readonly [_ in K]?: string } | Record<never, never> =>
  text.trim() === '' ? {} : { [name]: copyable(text) }
