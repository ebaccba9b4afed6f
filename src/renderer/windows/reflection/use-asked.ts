import { useEffect, useEffectEvent } from 'react'
import type { KeptDraft } from '../../use-kept-draft.ts'
import { begun } from './evening-steps.ts'
import type { EveningDraft } from './use-evening.ts'

/**
 * An experiment that somebody wants to compare, from a notification, while the evening is open: go there. What is
 * written stays as it is, and an echo of what the window itself said changes nothing.
 * @param experiment as main has it
 */
export const useAsked = (
  experiment: EveningDraft['experiment'],
  { latest, write }: Pick<KeptDraft<EveningDraft>, 'latest' | 'write'>,
): void => {
  const id = experiment?.id
  const heard = useEffectEvent((asked: string | undefined) => {
    const own = latest()
    if (experiment === null || own.experiment?.id === asked || begun(own) !== null) return
    write({ ...own, experiment, step: 'experiment' })
  })
  useEffect(() => heard(id), [id])
}
