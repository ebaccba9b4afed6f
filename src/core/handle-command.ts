import { assertNever } from './assert-never.ts'
import { choose } from './choose.ts'
import type { Command, WindowName } from './command.ts'
import { go, refuse, stale, andThen, type Move } from './move.ts'
import { askedFor, capClaimed } from './prompt.ts'
import type { At, State } from './state.ts'
import { changeSettings } from './settings.ts'
import { forgetShip, putParked, rememberStart, waiting } from './tasks/remember.ts'
import { capOfParked, live } from './tasks/suggest.ts'
import { bootMs, minutes, plus } from './time.ts'
import * as life from './timebox/life.ts'
import type { Plan } from './timebox/life.ts'
import { leftAt } from './timebox/measure.ts'
import type { Timebox } from './timebox/timebox.ts'
import { text } from './views/text.ts'

/** How long a ship can be taken back. */
export const WITHDRAW_WITHIN = minutes(10)
/** How long "Five minutes, until …" stays. */
const EXTENDED_STAYS = minutes(3 / 60)

/** What a command does. Pure; every rule about who may do what when stands here or in what it calls. */
export const handleCommand = (state: State, command: Command, at: At): Move => {
  switch (command.type) {
    case 'start':
      return startPlan(state, command, command.parkFirst, at)
    case 'startAgain': {
      const task = live(state.tasks).find(({ id }) => id === command.taskId)
      if (task === undefined) return stale(state)
      const { title, kind, lastCap: cap, marks } = task
      return startPlan(state, { title, kind, cap, marks }, undefined, at)
    }
    case 'carryOn':
      return carryOnParked(state, command.parkedId, at)
    case 'keepParked':
      return go(state, [{ type: 'withdrawNotification', moment: 'parkedBack' }])
    case 'withdrawShip':
      return withdrawShip(state, command.timeboxId, at)
    case 'meet':
      return go({ ...state, meeting: { until: command.length === null ? null : plus(at.now.wall, command.length) } })
    case 'endMeeting':
      return go({ ...state, meeting: null })
    case 'keepStartDraft': {
      const { start: _old, ...rest } = state.drafts
      return go({ ...state, drafts: command.draft === null ? rest : { ...rest, start: command.draft } })
    }
    case 'keepPromptDraft': {
      const { prompt: _old, ...rest } = state.drafts
      if (command.draft === null) return go({ ...state, drafts: rest })
      if (command.draft.timeboxId !== state.timebox?.id) return stale(state)
      return go({ ...state, drafts: { ...rest, prompt: command.draft } })
    }
    case 'open':
      return open(state, command.window)
    case 'close':
      return close(state, command.window)
    case 'dismissClosing':
      return state.closing === null
        ? go(state)
        : go({ ...state, closing: null }, [{ type: 'hideWindow', window: 'prompt' }])
    case 'dismissNotice':
      return go({ ...state, notice: null })
    case 'changeSettings':
      return go({ ...state, settings: changeSettings(state.settings, command.change) })
    case 'help':
      return go(state, [{ type: 'openHelp' }])
    case 'quit':
      return state.timebox === null
        ? go(state, [{ type: 'quit' }])
        : go(state, [
            { type: 'askQuit', timeboxId: state.timebox.id, task: text('quit.title', { task: state.timebox.title }) },
          ])
    case 'pause':
    case 'resume':
    case 'extend':
    case 'ship':
    case 'shareDraft':
    case 'handOver':
    case 'park':
    case 'rest':
    case 'answerAway':
    case 'moveGoalposts':
    case 'openPrompt':
    case 'parkAndQuit':
      return state.timebox === null || state.timebox.id !== command.timeboxId
        ? stale(state)
        : handleOpen(state, state.timebox, command, at)
    default:
      return assertNever(command)
  }
}

/** Commands about the open timebox. */
type OpenCommand = Extract<Command, { timeboxId: string; type: Exclude<Command['type'], 'withdrawShip'> }>

const handleOpen = (state: State, timebox: Timebox, command: OpenCommand, at: At): Move => {
  const { phase } = timebox
  switch (command.type) {
    case 'pause':
      return phase.name === 'running'
        ? go({ ...state, timebox: life.pause(timebox, at.now) })
        : refuse(state, 'nothingRunning')
    case 'resume':
      return phase.name === 'paused'
        ? go({ ...state, timebox: life.resume(timebox, phase.since, phase.left, at.now) })
        : refuse(state, 'notPaused')
    case 'extend':
      return extend(state, timebox, command.reason, at)
    case 'ship':
      return choose(state, timebox, { kind: 'ship' }, at)
    case 'shareDraft':
      return choose(state, timebox, { kind: 'draft', expectation: written(command.expectation) }, at)
    case 'handOver':
      return choose(state, timebox, { kind: 'handOver', sentence: written(command.sentence) }, at)
    case 'park':
      if (command.until !== undefined && command.until <= at.now.wall) return refuse(state, 'timeInPast')
      return choose(state, timebox, { kind: 'park', until: command.until, note: written(command.note) }, at)
    case 'rest':
      return putPromptAway(state)
    case 'answerAway': {
      if (phase.name !== 'away') return stale(state)
      const answered = { ...state, timebox: life.answerAway(timebox, command.count, at.now) }
      return answered.timebox.phase.name === 'resting' ? andThen(go(answered), capClaimed) : go(answered)
    }
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
      return go({ ...askedFor(state, command.step), prompt: phase.name === 'resting' ? 'open' : state.prompt }, [
        { type: 'withdrawNotification', moment: 'cap' },
        { type: 'withdrawNotification', moment: 'extensionEnd' },
        { type: 'showWindow', window: 'prompt', focus: true },
      ])
    case 'parkAndQuit':
      return andThen(choose(state, timebox, { kind: 'park' }, at, true), (parked) => go(parked, [{ type: 'quit' }]))
    default:
      return assertNever(command)
  }
}

const startPlan = (state: State, plan: Plan, parkFirst: string | undefined, at: At): Move => {
  const { timebox: open } = state
  if (open !== null && open.id !== parkFirst) return refuse(state, 'timeboxOpen')
  const before = open === null ? go(state) : choose(state, open, { kind: 'park' }, at, true)
  return andThen(before, (free) => {
    const timebox = life.begin(plan, at)
    const { start: _draft, ...drafts } = free.drafts
    return go({ ...free, timebox, drafts, closing: null, tasks: rememberStart(free.tasks, timebox, at) }, [
      { type: 'hideWindow', window: 'start' },
      { type: 'hideWindow', window: 'prompt' },
      { type: 'withdrawNotification', moment: 'parkedBack' },
      { type: 'prepareWindow', window: 'prompt' },
    ])
  })
}

const carryOnParked = (state: State, parkedId: string, at: At): Move => {
  const parked = waiting(state.tasks).find(({ id }) => id === parkedId)
  if (parked === undefined) return stale(state)
  const { title, kind, marks, ifThen } = parked
  const started = startPlan(
    state,
    { title, kind, marks, ifThen, cap: capOfParked(parked), continues: parked.id },
    undefined,
    at,
  )
  if (started.answer.outcome !== 'done') return started
  const gone = { ...parked, deletedAt: at.now.wall, updatedAt: at.now.wall }
  return { ...started, state: { ...started.state, tasks: putParked(started.state.tasks, gone) } }
}

const withdrawShip = (state: State, timeboxId: string, at: At): Move => {
  const { lastShip } = state
  if (lastShip === null || lastShip.record.id !== timeboxId) return stale(state)
  const { record, left } = lastShip
  if (at.now.wall >= plus(record.endedAt, WITHDRAW_WITHIN)) return stale(state)
  if (state.timebox !== null) return refuse(state, 'timeboxOpen')
  const timebox = life.carryOn(record, left, at.now)
  const back: State = {
    ...state,
    timebox,
    lastShip: null,
    closing: null,
    tasks: forgetShip(state.tasks, record, at.now.wall),
  }
  const withdrawn = { ...record, withdrawnAt: at.now.wall, updatedAt: at.now.wall }
  const move = go(back, [{ type: 'hideWindow', window: 'prompt' }], [withdrawn])
  return timebox.phase.name === 'resting' ? andThen(move, capClaimed) : move
}

const extend = (state: State, timebox: Timebox, reason: string, at: At): Move => {
  const { extensionCount, extensionLength } = state.settings
  if (timebox.phase.name === 'away') return refuse(state, 'notAllowed')
  if (timebox.extensions.length >= extensionCount) return refuse(state, 'noExtensionsLeft')
  if (reason === '') return refuse(state, 'reasonEmpty')
  const longer = life.extend(timebox, extensionLength, reason, at.now)
  const { prompt: _draft, ...drafts } = state.drafts
  return go(
    {
      ...state,
      timebox: longer,
      prompt: 'closed',
      promptStep: null,
      drafts,
      closing: {
        timeboxId: timebox.id,
        title: timebox.title,
        said: { kind: 'extended', until: plus(at.now.wall, leftAt(longer, at.now)) },
        until: bootMs(at.now.boot + EXTENDED_STAYS),
      },
    },
    [
      { type: 'withdrawNotification', moment: 'cap' },
      { type: 'withdrawNotification', moment: 'extensionEnd' },
    ],
  )
}

const open = (state: State, window: WindowName): Move => {
  if (window === 'prompt') {
    if (state.timebox === null) return stale(state)
    const prompt = state.timebox.phase.name === 'resting' ? 'open' : state.prompt
    return go({ ...askedFor(state, state.promptStep ?? 'ways'), prompt }, [{ type: 'showWindow', window, focus: true }])
  }
  // Without a tray its window stands in for it: whoever opens something finds it again.
  const menu = state.tray === 'absent' ? [{ type: 'showWindow', window: 'trayless', focus: false } as const] : []
  return go(state, [...menu, { type: 'showWindow', window, focus: true }])
}

const close = (state: State, window: WindowName): Move =>
  window === 'prompt' ? putPromptAway(state) : go(state, [{ type: 'hideWindow', window }])

/** The Prompt leaves the screen: the cap rests in the tray, and nothing asks again. */
export const putPromptAway = (state: State): Move =>
  go({ ...state, prompt: 'closed', promptStep: null, closing: null }, [{ type: 'hideWindow', window: 'prompt' }])

/** Optional sentences that were left empty are not kept. */
const written = (sentence: string | undefined): string | undefined => (sentence === '' ? undefined : sentence)

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((mark, index) => mark === b[index])
