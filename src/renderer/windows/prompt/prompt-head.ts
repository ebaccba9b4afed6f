import type { LoopView } from '@core/views/noticed-view.ts'
import type { PromptView, TimeboxView } from '@core/views/snapshot-type.ts'
import type { Words } from '@shared/i18n.ts'
import type { Scene } from '../../components/LineArt.tsx'
import type { Step } from './use-prompt.ts'

/** The line's event at each step. */
export const SCENES: Readonly<Record<Step, Scene>> = {
  ways: 'sun',
  extend: 'sun',
  handOver: 'pebbles',
  park: 'moon',
  draft: 'sail',
}

/** The loop that the choices are about; in a step that was chosen it is no longer the matter. */
export const loopAt = (step: Step, prompt: PromptView | null): LoopView | null =>
  step === 'ways' && prompt?.about.name === 'loop' ? prompt.about : null

interface Head {
  readonly eyebrow: string
  readonly headline: string
  /** null: nothing is to be said */
  readonly lead: Lead | null
}

/** One sentence, and who said it where somebody is named. */
export interface Lead {
  readonly text: string
  readonly by: string
}

/** What stands above the choices: what happened, the step's name, and one sentence. */
export const headOf = (step: Step, timebox: TimeboxView, prompt: PromptView | null, words: Words): Head => ({
  eyebrow: eyebrowOf(step, timebox, prompt, words),
  headline: headlineOf(step, timebox, words),
  lead: leadOf(step, timebox, prompt, words),
})

const eyebrowOf = (step: Step, { phase, left, cap }: TimeboxView, prompt: PromptView | null, words: Words): string => {
  if (loopAt(step, prompt) !== null) return words('prompt.eyebrow.loop')
  if (phase !== 'resting') return words('running.left', { count: left })
  return prompt?.about.name === 'extension'
    ? words('prompt.eyebrow.extension', { count: prompt.about.length })
    : words('prompt.eyebrow.cap', { count: cap })
}

const headlineOf = (step: Step, { extensionLength }: TimeboxView, words: Words): string => {
  if (step === 'ways') return words('prompt.headline')
  return step === 'extend' ? words('prompt.extend.title', { count: extensionLength }) : words(`prompt.${step}.name`)
}

/** The person's own words come first: the reason for more time, what they meant to do now, or a sentence kept for this. */
const leadOf = (step: Step, timebox: TimeboxView, prompt: PromptView | null, words: Words): Lead | null => {
  const plain = (text: string): Lead => ({ text, by: '' })
  if (step === 'extend') return plain(words('prompt.extend.question'))
  if (step !== 'ways') return plain(words(`prompt.${step}.lead`))
  const { phase, ifThen } = timebox
  if (phase === 'resting' && prompt?.about.name === 'extension') {
    const { reason } = prompt.about
    return plain(reason === '' ? words('prompt.leadPlain') : words('prompt.leadExtension', { reason }))
  }
  return phase === 'resting' && ifThen !== null ? plain(ifThen) : kindWord(prompt?.word ?? null, words)
}

const kindWord = (word: PromptView['word'], words: Words): Lead | null => {
  if (word === null) return null
  return word.own ? { text: word.text, by: word.by } : { text: words(`kindWords.${word.id}`), by: '' }
}
