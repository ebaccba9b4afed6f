import type { Command } from '../../src/core/command.ts'
import type { Effect, Save } from '../../src/core/effect.ts'
import type { Answer } from '../../src/core/move.ts'
import type { Played } from '../../src/core/recording/play.ts'
import type { Lived } from '../../src/core/recording/recording.ts'
import { minutesNear, type EpochMs } from '../../src/core/time.ts'
import { createI18n, createSay } from '../../src/shared/i18n.ts'
import en from '../../src/shared/locales/en.json' with { type: 'json' }

/** One thing of a day that a reader wants to know: when, whose doing it was, and what. */
export interface Line {
  readonly at: EpochMs
  readonly zone: string
  readonly by: 'person' | 'enough' | 'system'
  readonly what: string
}

type Say = ReturnType<typeof createSay>
type Told = Pick<Line, 'by' | 'what'>

/** What is asked so often, or changes so little, that a day is easier to read without it. */
const QUIET: readonly Command['type'][] = [
  'keepStartDraft',
  'keepPromptDraft',
  'keepWordDraft',
  'keepSentenceDraft',
  'keepStepDraft',
  'keepEveningDraft',
  'dismissClosing',
  'minimise',
]

/** Signals that say something to a reader; the others are the shell's own talk. */
const TOLD_SIGNALS = ['started', 'suspended', 'resumed', 'saveFailed', 'promptFailed', 'notice', 'ending']

/** A day in lines, in the order in which it was lived. */
export const linesOf = (played: readonly Played[]): readonly Line[] => {
  const i18n = createI18n('en', en)
  return played.flatMap((one) => {
    const { now, zone } = one.lived.at
    const say = createSay(i18n, zone, 'en-GB')
    const told = [...ofInput(one), ...ofLoop(one, say), ...one.effects.flatMap((effect) => ofEffect(effect, say))]
    return told.map(({ by, what }) => ({ at: now.wall, zone, by, what }))
  })
}

const ofInput = ({ lived: { input }, answer }: Played): readonly Told[] => {
  if (input.from === 'system') return ofSignal(input.signal)
  if (QUIET.includes(input.command.type)) return []
  return [{ by: 'person', what: `${asWritten(input.command)}${howOf(answer)}` }]
}

const howOf = (answer: Answer): string => {
  if (answer.outcome === 'refused') return `, refused: ${answer.code}`
  return answer.outcome === 'stale' ? ', stale' : ''
}

type Signal = Extract<Lived['input'], { from: 'system' }>['signal']
const ofSignal = (signal: Signal): readonly Told[] =>
  TOLD_SIGNALS.includes(signal.type) ? [{ by: 'system', what: asWritten(signal) }] : []

/** A command or signal by its name, with what it holds but ids: those mean something to a program alone. */
const asWritten = (input: Command | Signal): string => {
  const { type, ...held } = input
  const details = Object.entries(held).flatMap(([name, value]) => detailOf(name, value))
  return [type, ...details].join(', ')
}

const SPANS = ['cap', 'length', 'left']

const detailOf = (name: string, value: unknown): readonly string[] => {
  if (/^id$|Id$|^parkFirst$/u.test(name) || value === undefined || value === '') return []
  if (typeof value === 'string') return [/^[A-Z]/u.test(value) ? `“${value}”` : `${name} ${value}`]
  if (typeof value === 'number') return [SPANS.includes(name) ? `${name} ${value / 60_000} min` : `${name} ${value}`]
  if (Array.isArray(value)) return value.length === 0 ? [] : [`${name} ${value.length}`]
  if (typeof value === 'object' && value !== null) return [`${name} (${Object.keys(value).join(', ')})`]
  return value === true ? [name] : []
}

/** A loop, from the step at which it was noticed. */
const ofLoop = ({ before, state }: Played, say: Say): readonly Told[] =>
  before.noticed === null && state.noticed !== null
    ? [{ by: 'enough', what: `noticed: ${state.noticed.flag.evidence.map(({ text }) => say(text)).join(' ')}` }]
    : []

const ofEffect = (effect: Effect, say: Say): readonly Told[] => {
  if (effect.type === 'notify') {
    const body = 'key' in effect.body ? [effect.body] : effect.body
    return [{ by: 'enough', what: `told: ${[effect.title, ...body].map((text) => `“${say(text)}”`).join(' ')}` }]
  }
  if (effect.type === 'showWindow') return [{ by: 'enough', what: `shows the window ${effect.window}` }]
  if (effect.type === 'playSound') return [{ by: 'enough', what: `plays the sound ${effect.sound}` }]
  return effect.type === 'save' ? ofSave(effect.save) : []
}

const ENDED = { ship: 'shipped', draft: 'shared as a draft', handOver: 'handed over', park: 'parked' } as const

const ofSave = (save: Save): readonly Told[] => {
  if (save.file === 'history') {
    const { title, outcome, took, plannedCap, withdrawnAt } = save.record
    const how = withdrawnAt === undefined ? ENDED[outcome.kind] : 'taken back'
    const minutes = `${minutesNear(took)} of ${minutesNear(plannedCap)} min`
    return [{ by: 'enough', what: `keeps “${title}”: ${how}, ${minutes}` }]
  }
  if (save.file === 'reflections') return [{ by: 'enough', what: `keeps the evening of ${save.evening.day}` }]
  return save.file === 'closed' ? [{ by: 'enough', what: 'keeps a closed experiment' }] : []
}
