import type { CirclingStep } from './evening-steps.ts'
import type { Keeping, Writing } from './use-evening.ts'

const isBlank = (texts: object): boolean => Object.values(texts).every((text) => String(text).trim() === '')

/** Ids of the two things without which nothing can be kept. */
export const KINDER = 'reflection-kinder'
export const HAPPENED = 'reflection-happened'
/** What waits to be answered first gets the focus; nothing is said about it. */
const look = (id: string) => (): void => document.getElementById(id)?.focus()

/** Keep what was written under "Something still circling?"; with nothing written it is the way back. */
export const keepingOf = (evening: Writing, step: CirclingStep): (() => void) => {
  const { draft, keep, toEvening } = evening
  const { critic, experiment } = draft
  if (step === 'critic' && !isBlank(critic) && critic.kinder.trim() === '') return look(KINDER)
  if (step === 'experiment' && experiment?.happened === null) return look(HAPPENED)
  const keepings = keepingsOf(evening)[step]()
  return keepings.length === 0 ? toEvening : () => keep(keepings)
}

const keepingsOf = ({ draft, view }: Writing): Readonly<Record<CirclingStep, () => readonly Keeping[]>> => ({
  critic: () => {
    if (isBlank(draft.critic)) return []
    const { said, kinder, voice } = draft.critic
    const offered = view.suggestions?.kinder.map(({ name }) => name) ?? []
    const command = { type: 'keepPair', critic: said, kinder, offered } as const
    const anew = { critic: { said: '', kinder: '', voice: '' } }
    return [{ command: view.askVoice ? { ...command, voice } : command, anew }]
  },
  mistake: () =>
    isBlank(draft.mistake)
      ? []
      : [{ command: { type: 'keepLesson', ...draft.mistake }, anew: { mistake: { happened: '', learned: '' } } }],
  experiment: () => {
    if (draft.experiment === null || draft.experiment.happened === null) return []
    const { id, happened, belief, learned } = draft.experiment
    return [{ command: { type: 'closeExperiment', id, happened, belief, learned }, anew: { experiment: null } }]
  },
  weekly: () => [
    ...(isBlank(draft.story)
      ? []
      : [
          {
            command: { type: 'keepStory', ...draft.story } as const,
            anew: { story: { story: '', from: '', against: '', truer: '' } },
          },
        ]),
    ...(isBlank(draft.trait)
      ? []
      : [
          {
            command: { type: 'keepTrait', ...draft.trait } as const,
            anew: { trait: { criticism: '', strength: '' } },
          },
        ]),
  ],
})
