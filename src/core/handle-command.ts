import { assertNever } from './assert-never.ts'
import { handleJoy } from './boundaries/handle-joy.ts'
import { letWait, startOutside, startWithin } from './boundaries/start-within.ts'
import type { Command, WindowName } from './command.ts'
import { withSentenceDraft, withWordDraft } from './drafts.ts'
import { handleExperiment } from './experiments/handle-experiment.ts'
import { handleLook } from './looks/handle-look.ts'
import { go, stale, type Move } from './move.ts'
import { answerNoticed } from './noticed/answer.ts'
import { eraseObserved, pauseObserving } from './noticed/observe.ts'
import { handleEvening, leaveEvening } from './reflection/handle-evening.ts'
import { handleProject } from './projects/handle-projects.ts'
import { putPromptAway } from './prompt/prompt.ts'
import { partOf, touchesSection, withDefaults } from './settings-sections.ts'
import { changeSettings } from './settings.ts'
import type { At, State } from './state.ts'
import { offerStart } from './tasks/offer-start.ts'
import { handleTemplate } from './templates/handle-templates.ts'
import { momentOf, shifted } from './time.ts'
import { handleOpen } from './timebox/handle-open.ts'
import { withdrawShip } from './timebox/start.ts'
import { text } from './views/text.ts'
import { weekRead } from './week-words/week-nudge.ts'
import { welcomed } from './welcome.ts'
import { handleWords } from './words/handle-words.ts'

/** What a command does. Pure; every rule about who may do what when stands here or in what it calls. */
export const handleCommand = (state: State, command: Command, at: At): Move => {
  switch (command.type) {
    case 'start':
      return startWithin(state, command, at)
    case 'startAgain':
    case 'startTemplate':
    case 'carryOn':
      return startOutside(state, command, at)
    case 'offerStart':
      return offerStart(state, command)
    case 'letWait':
      return letWait(state, command, at)
    case 'keepParked':
      return go(state, [{ type: 'withdrawNotification', moment: 'parkedBack' }])
    case 'withdrawShip':
      return withdrawShip(state, command.timeboxId, at)
    case 'meet':
      return go({
        ...state,
        meeting: { until: command.length === null ? null : shifted(momentOf(at.now), command.length) },
      })
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
    case 'keepWordDraft':
      return go({ ...state, drafts: withWordDraft(state.drafts, command.id, command.draft) })
    case 'keepSentenceDraft':
      return go({ ...state, drafts: withSentenceDraft(state.drafts, command.id, command.draft) })
    case 'keepStepDraft': {
      const { step: _old, ...rest } = state.drafts
      return go({ ...state, drafts: command.draft === null ? rest : { ...rest, step: command.draft } })
    }
    case 'open':
      return open(state, command.window, at)
    case 'readLater':
      return go(state, [{ type: 'withdrawNotification', moment: 'week' }])
    case 'openSentences':
      return open({ ...state, sentencesAsked: at.freshId }, 'settings', at)
    case 'welcomed':
      return welcomed(state, command.start)
    case 'close':
      return close(state, command.window, at)
    case 'minimise':
      return go(state, [{ type: 'minimiseWindow', window: command.window }])
    case 'dismissClosing':
      return state.closing === null
        ? go(state)
        : go({ ...state, closing: null }, [{ type: 'hideWindow', window: 'prompt' }])
    case 'dismissNotice':
      return go({ ...state, notice: null })
    case 'changeSettings':
      return go({
        ...state,
        settings: changeSettings(state.settings, command.change),
        resetFrom: touchesSection(command.change) ? null : state.resetFrom,
      })
    case 'resetSettings': {
      const { section } = command
      const resetFrom = { section, before: partOf(state.settings, section) }
      return go({ ...state, settings: withDefaults(state.settings, section), resetFrom })
    }
    case 'undoReset':
      return state.resetFrom === null
        ? stale(state)
        : go({ ...state, settings: changeSettings(state.settings, state.resetFrom.before), resetFrom: null })
    case 'help':
      return open({ ...state, helpAsked: { id: at.freshId, about: command.about ?? null } }, 'help', at)
    case 'releases':
      return go(state, [{ type: 'openReleases' }])
    case 'quit':
      return state.timebox === null
        ? go(state, [{ type: 'quit' }])
        : go(state, [
            { type: 'askQuit', timeboxId: state.timebox.id, task: text('quit.title', { task: state.timebox.title }) },
          ])
    case 'notALoop':
    case 'showNoticed':
    case 'leaveBe':
    case 'startOut':
      return answerNoticed(state, command, at)
    case 'openEvening':
    case 'keepEveningDraft':
    case 'stopEvening':
    case 'closeDay':
    case 'notTonight':
      return handleEvening(state, command, at)
    case 'noteExperiment':
    case 'tonight':
    case 'closeExperiment':
    case 'letExperimentGo':
    case 'keepStep':
    case 'removeStep':
      return handleExperiment(state, command, at)
    case 'keepPair':
    case 'quietWord':
    case 'keepLesson':
    case 'keepStory':
    case 'keepTrait':
    case 'keepKindWord':
    case 'keepSentence':
    case 'removeWord':
    case 'switchLine':
    case 'keepWeekLine':
      return handleWords(state, command, at)
    case 'keepJoy':
    case 'takeJoy':
    case 'removeJoy':
    case 'moveJoy':
    case 'onMyWay':
      return handleJoy(state, command, at)
    case 'keepProject':
    case 'removeProject':
      return handleProject(state, command, at)
    case 'keepTemplate':
    case 'removeTemplate':
    case 'putTemplateAway':
      return handleTemplate(state, command, at)
    case 'pauseObserving':
      return pauseObserving(state, command.length, at)
    case 'eraseObserved':
      return eraseObserved(state, at)
    case 'wantToLook':
    case 'waitToLook':
    case 'lookOnce':
    case 'leaveLook':
    case 'lookFound':
      return handleLook(state, command, at)
    case 'pause':
    case 'resume':
    case 'extend':
    case 'ship':
    case 'shareDraft':
    case 'handOver':
    case 'park':
    case 'rest':
    case 'answerAway':
    case 'keepGoing':
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

const open = (state: State, window: WindowName, at: At): Move => {
  if (window === 'reflection') return handleEvening(state, { type: 'openEvening' }, at)
  if (window === 'prompt') {
    const { timebox, promptStep } = state
    return timebox === null
      ? stale(state)
      : handleOpen(state, timebox, { type: 'openPrompt', timeboxId: timebox.id, step: promptStep ?? 'ways' }, at)
  }
  // Without a tray its window stands in for it: whoever opens something finds it again.
  const menu = state.tray === 'absent' ? [{ type: 'showWindow', window: 'trayless', focus: false } as const] : []
  return go(window === 'insights' ? weekRead(state, at) : state, [...menu, { type: 'showWindow', window, focus: true }])
}

/** What a window was opened for is over when it is closed. */
export const withoutQuestion = (state: State, window: WindowName): State => {
  if (window === 'start') return { ...state, asked: null }
  return window === 'settings' ? { ...state, joyEditing: null, sentencesAsked: null, resetFrom: null } : state
}

const close = (state: State, window: WindowName, at: At): Move => {
  if (window === 'prompt') return putPromptAway(state)
  return window === 'reflection'
    ? leaveEvening(state, at)
    : go(withoutQuestion(state, window), [{ type: 'hideWindow', window }])
}
