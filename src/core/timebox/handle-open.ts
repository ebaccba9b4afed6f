import { assertNever } from '../assert-never.ts'
import { choose } from '../choose.ts'
import type { Command } from '../command.ts'
import { withExperiment } from '../experiments/handle-experiment.ts'
import type { LookCommand } from '../looks/handle-look.ts'
import { andThen, go, refuse, stale, type Move } from '../move.ts'
import type { NoticedCommand } from '../noticed/answer.ts'
import { capClaimed } from '../prompt/appear.ts'
import { askedFor, CAP_TOLD, putPromptAway, showPrompt } from '../prompt/prompt.ts'
import type { At, State } from '../state.ts'
import { bootMs, minutes, plus } from '../time.ts'
import { answerAway, isIn } from './absence.ts'
import * as life from './life.ts'
import { leftAt } from './measure.ts'
import type { Timebox } from './timebox.ts'

/** How long "Five minutes, until …" stays. */
const EXTENDED_STAYS = minutes(3 / 60)

/** Commands about the open timebox. */
export type OpenCommand = Extract<
  Command,
  { timeboxId: string; type: Exclude<Command['type'], 'withdrawShip' | LookCommand['type'] | NoticedCommand['type']> }
>

/** What a command does to the timebox that is open. */
export const handleOpen = (state: State, timebox: Timebox, command: OpenCommand, at: At): Move => {
  const { phase } = timebox
  switch (command.type) {
    case 'pause':
      return phase.name === 'running'
        ? go({ ...state, timebox: life.pause(timebox, at.now) })
        : refuse(state, 'nothingRunning')
    case 'resume':
      return isIn(timebox, 'paused')
        ? go({ ...state, timebox: life.resume(timebox, at.now) }, [
            { type: 'withdrawNotification', moment: 'stillPaused' },
          ])
        : refuse(state, 'notPaused')
    case 'extend':
      return extend(state, timebox, command.reason, at)
    case 'ship':
      return choose(state, timebox, { kind: 'ship' }, at)
    case 'shareDraft':
      return choose(
        withExperiment(state, command.experiment, timebox, at),
        timebox,
        { kind: 'draft', expectation: written(command.experiment?.prediction) },
        at,
      )
    case 'handOver':
      return choose(state, timebox, { kind: 'handOver', sentence: written(command.sentence) }, at)
    case 'park':
      if (command.until !== undefined && command.until <= at.now.wall) return refuse(state, 'timeInPast')
      return choose(state, timebox, { kind: 'park', until: command.until, note: written(command.note) }, at)
    case 'rest':
      return putPromptAway(state)
    case 'answerAway': {
      if (timebox.asked === null) return stale(state)
      const answered = { ...state, timebox: answerAway(timebox, command.answer, at.now) }
      return answered.timebox.phase.name === 'resting' && phase.name !== 'resting'
        ? andThen(go(answered), (next) => capClaimed(next, at))
        : go(answered)
    }
    case 'keepGoing':
      return go(state, [{ type: 'withdrawNotification', moment: 'wordBefore' }])
    case 'moveGoalposts':
      return same(timebox.marks, command.marks)
        ? go(state)
        : go({
            ...state,
            timebox: {
              ...timebox,
              marks: command.marks,
              goalposts: [...timebox.goalposts, { at: at.now.wall, from: [...timebox.marks], to: command.marks }],
            },
          })
    case 'openPrompt':
      return go(
        {
          ...askedFor(state, command.step),
          prompt: phase.name === 'resting' ? 'open' : state.prompt,
          waits: phase.name === 'resting' ? null : state.waits,
        },
        [...CAP_TOLD, showPrompt(state, true)],
      )
    case 'parkAndQuit':
      return andThen(choose(state, timebox, { kind: 'park' }, at, true), (parked) => go(parked, [{ type: 'quit' }]))
    default:
      return assertNever(command)
  }
}

const extend = (state: State, timebox: Timebox, reason: string, at: At): Move => {
  const { extensionCount, extensionLength, askReason } = state.settings
  if (timebox.phase.name === 'away') return refuse(state, 'notAllowed')
  if (timebox.extensions.length >= extensionCount) return refuse(state, 'noExtensionsLeft')
  if (reason === '' && askReason) return refuse(state, 'reasonEmpty')
  const longer = life.extend(timebox, extensionLength, reason, at.now)
  const { prompt: _draft, ...drafts } = state.drafts
  return go(
    {
      ...state,
      timebox: longer,
      prompt: 'closed',
      promptStep: null,
      waits: null,
      noticed: null,
      drafts,
      closing: {
        timeboxId: timebox.id,
        title: timebox.title,
        said: { kind: 'extended', until: plus(at.now.wall, leftAt(longer, at.now)) },
        until: bootMs(at.now.boot + EXTENDED_STAYS),
      },
    },
    [...CAP_TOLD, showPrompt({ ...state, timebox: longer }, false)],
  )
}

/** Optional sentences that were left empty are not kept. */
const written = (sentence: string | undefined): string | undefined => (sentence === '' ? undefined : sentence)

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((mark, index) => mark === b[index])
