import { together } from '../computers/together.ts'
import { lastClosedDay } from '../insights/period.ts'
import { living } from '../entries.ts'
import { boundaryAt } from '../boundaries/boundary.ts'
import { planOf } from '../boundaries/start-within.ts'
import type { CriticLibrary } from '../critic/library.ts'
import type { Notice } from '../signal.ts'
import type { State } from '../state.ts'
import { nameOf } from '../noticed/wanted.ts'
import { oneLine } from '../written.ts'
import { RULES } from '../loops/rules.ts'
import type { LoopsFile } from '../persisted/loops.ts'
import { lookTarget } from '../looks/handle-look.ts'
import { budgetOfOpen, budgetOn } from '../projects/budget.ts'
import { projectsKnown } from '../projects/keep.ts'
import type { Budget } from '../insights/page.ts'
import { live, medianOfKind, medianOfTask, SIMILAR_NEEDED, TASKS_OFFERED } from '../tasks/suggest.ts'
import { templatesFor, templatesOf } from '../templates/keep.ts'
import { changedSections } from '../settings-sections.ts'
import { LATEST_DAY_START, LONGEST_CAP, MOST_CAPS, SHORTEST_CAP } from '../settings.ts'
import { durationMs, localDay, minutesNear, minutesUp, type DurationMs, type Instant } from '../time.ts'
import { leftAt } from '../timebox/measure.ts'
import { KINDS } from '../timebox/kind.ts'
import type { Timebox, WatchedPath } from '../timebox/timebox.ts'
import { elsewhere, sharedFolderView } from './computers-view.ts'
import { eveningView } from './evening-view.ts'
import { loopView, outView } from './noticed-view.ts'
import type {
  AskedView,
  BudgetView,
  ClosingView,
  LookView,
  PromptView,
  SettingsView,
  Snapshot,
  StartView,
  TimeboxView,
  WatchedView,
} from './snapshot-type.ts'
import { refusalText, text, type Text } from './text.ts'
import { usedPart } from './tray.ts'
import { smallActionOffered, trayMenu } from './tray-menu.ts'
import { wordsView } from './words-view.ts'

/** What the shell adds: the running number, the zone and the language chosen from the system's. */
export interface Frame {
  readonly rev: number
  readonly zone: string
  readonly language: Snapshot['language']
  /** kinder sentences of that language */
  readonly critic: () => CriticLibrary
}

/** What every window draws of a state. */
export const snapshotOf = (state: State, now: Instant, frame: Frame): Snapshot => ({
  rev: frame.rev,
  zone: frame.zone,
  language: frame.language,
  at: now.wall,
  theme: state.settings.theme,
  motion: state.settings.motion,
  textSize: state.settings.textSize,
  timebox: state.timebox === null ? null : timeboxView(state.timebox, state, now, frame.zone),
  start: startView(state, now, frame.zone),
  prompt: state.timebox === null ? null : promptView(state, state.timebox),
  out: outView(state),
  look: lookView(state, now),
  closing: closingView(state),
  evening: eveningView(state, now, frame),
  closedDay: lastClosedDay(now.wall, frame.zone, state.settings.dayStart, state.closedOn),
  smallAction: smallActionOffered(state, now, frame.zone),
  unsaved: state.unsaved === null ? null : refusalText(state.unsaved.reason),
  notice: state.notice === null ? null : noticeText(state.notice),
  elsewhere: elsewhere(state.computers, now.wall),
  trayless: {
    why: state.tray === 'absent' ? text('trayless.why', {}) : null,
    menu: trayMenu(state, now, frame.zone),
  },
  drafts: state.drafts,
  help: state.helpAsked,
  settings: settingsView(state, now, frame.zone),
})

const settingsView = (state: State, now: Instant, zone: string): SettingsView => {
  const { settings, senses, shortcuts, loops } = state
  const { places: _places, welcomed: _welcomed, exportFolder: _folder, ...values } = settings
  const observed = { pausedUntil: loops.pausedUntil?.wall ?? null, latest: latestOf(loops) }
  const day = localDay(now.wall, zone, settings.dayStart)
  return {
    values,
    most: { caps: MOST_CAPS, dayStart: LATEST_DAY_START },
    senses,
    shortcuts,
    loginRefused: state.loginRefused,
    changed: changedSections(settings),
    undo: state.resetFrom?.section ?? null,
    observed,
    rules: RULES.map(({ name }) => name),
    words: wordsView(state),
    projects: projectsKnown(together(state.tasks, state.others).projects).map((project) => ({
      id: project.id,
      name: project.name,
      budget: budgetView(budgetOn(project, day)),
    })),
    joyEditing: state.joyEditing,
    sentencesAsked: state.sentencesAsked,
    sharedFolder: sharedFolderView(state.computers, now.wall),
  }
}

/** The last thing that was written down. */
const latestOf = ({ watch }: LoopsFile): SettingsView['observed']['latest'] => {
  if (watch === null) return null
  const { episodes, runs, focuses, looks } = watch.log
  const look = looks.at(-1)
  const lasts = [
    ...[...Object.values(episodes), runs, focuses].flatMap((list) => list.at(-1) ?? []),
    ...(look === undefined ? [] : [{ kind: 'look', at: look } as const]),
  ]
  return lasts.toSorted((a, b) => b.at - a.at)[0] ?? null
}

const timeboxView = (timebox: Timebox, state: State, now: Instant, zone: string): TimeboxView => {
  const { phase } = timebox
  return {
    id: timebox.id,
    title: timebox.title,
    kind: timebox.kind,
    phase: phase.name,
    left: minutesUp(leftAt(timebox, now)),
    used: usedPart(timebox, now),
    until: phase.name === 'running' ? phase.deadline.wall : null,
    plannedCap: minutesNear(timebox.plannedCap),
    cap: minutesNear(timebox.cap),
    startedAt: timebox.startedAt,
    marks: timebox.marks,
    ifThen: timebox.ifThen ?? null,
    watched: watchedView(timebox.watched),
    extensionCount: state.settings.extensionCount,
    extensionsLeft: Math.max(0, state.settings.extensionCount - timebox.extensions.length),
    extensionLength: minutesNear(state.settings.extensionLength),
    budget: budgetView(budgetOfOpen(state, timebox, now, zone)),
    away: awayView(timebox),
  }
}

/** Nobody there yet: since when. Somebody again: the stretch that is asked about. */
const awayView = ({ phase, asked }: Timebox): TimeboxView['away'] => {
  if (asked !== null) return { from: asked.from, to: asked.to }
  return phase.name === 'away' ? { from: phase.since.wall, to: null } : null
}

const promptView = (state: State, timebox: Timebox): PromptView | null => {
  if (state.promptStep === null) return null
  const last = timebox.extensions.at(-1)
  const loop = loopView(state)
  return {
    timeboxId: timebox.id,
    asked: state.promptAsked,
    about:
      loop !== null
        ? { name: 'loop', ...loop }
        : last === undefined
          ? { name: 'cap' }
          : { name: 'extension', length: minutesNear(last.length), reason: last.reason },
    step: state.promptStep,
    word: state.word?.timeboxId === timebox.id ? state.word.choice : null,
  }
}

const watchedView = (watched: WatchedPath | undefined): WatchedView | null =>
  watched === undefined ? null : { ...watched, name: oneLine(nameOf(watched.path)) }

const lookView = (state: State, now: Instant): LookView | null => {
  const { look } = state
  const target = look === null ? null : lookTarget(state, look.timeboxId, now.wall)
  if (look === null || target === null) return null
  return {
    timeboxId: look.timeboxId,
    title: target.title,
    step: look.step,
    toFeelSure: look.step === 'looking' && look.toFeelSure,
  }
}

/** Nothing is said to be done before it is on disk. */
const closingView = (state: State): ClosingView | null => {
  const { closing } = state
  if (closing === null || state.unsaved !== null) return null
  const { timeboxId, title, said } = closing
  return {
    timeboxId,
    title,
    said:
      said.kind === 'extended'
        ? { ...said, length: minutesNear(state.settings.extensionLength) }
        : { kind: said.kind, startedAt: said.startedAt, ifThen: said.ifThen ?? null },
  }
}

const startView = (state: State, now: Instant, zone: string): StartView => {
  const suggests = state.settings.suggestCap
  const known = together(state.tasks, state.others)
  const medians = KINDS.map((kind) => [kind, medianOfKind(known, kind)] as const)
  return {
    caps: state.settings.caps.map(minutesNear),
    usualCap: minutesNear(state.settings.usualCap),
    shortestCap: minutesNear(SHORTEST_CAP),
    longestCap: minutesNear(LONGEST_CAP),
    tasks: live(known)
      .slice(0, TASKS_OFFERED)
      .map((task) => ({
        id: task.id,
        title: task.title,
        kind: task.kind,
        project: task.project ?? '',
        lastCap: minutesNear(task.lastCap),
        marks: task.marks,
        watched: watchedView(task.watched),
        median: suggests ? middle(medianOfTask(task)) : null,
      })),
    steps: living(state.experiments.steps),
    templates: templateViews(state, now, zone),
    boundary: boundaryAt(state, { now, zone }),
    asked: askedView(state),
    offered: state.startOffered,
    first: known.tasks.length === 0 && state.timebox === null && state.lastShip === null,
    medians: Object.fromEntries(
      (suggests ? medians : []).flatMap(([kind, took]) => (took === null ? [] : [[kind, middle(took)]])),
    ),
  }
}

const templateViews = ({ tasks, settings }: State, now: Instant, zone: string): StartView['templates'] => {
  const today = templatesFor(tasks, localDay(now.wall, zone, settings.dayStart))
  return templatesOf(tasks).map((template) => ({
    id: template.id,
    title: template.title,
    kind: template.kind,
    project: template.project ?? '',
    cap: minutesNear(template.cap),
    marks: template.marks,
    ifThen: template.ifThen ?? '',
    watched: watchedView(template.watched),
    repeat: template.repeat,
    isToday: today.includes(template),
  }))
}

const budgetView = (budget: Budget | null): BudgetView | null =>
  budget === null ? null : { ...budget, planned: minutesNear(budget.planned), used: minutesNear(budget.used) }

const askedView = (state: State): AskedView | null => {
  const plan = state.asked === null ? null : planOf(state, state.asked)
  return state.asked === null || plan === null
    ? null
    : { title: plan.title, cap: minutesUp(plan.cap), command: state.asked }
}

const middle = (
  took: DurationMs | null,
): { readonly of: number; readonly took: ReturnType<typeof minutesNear> } | null =>
  took === null ? null : { of: SIMILAR_NEEDED, took: minutesNear(durationMs(took)) }

const noticeText = (notice: Notice): Text => {
  switch (notice.name) {
    case 'setAside':
      return text('notice.setAside', { file: notice.file })
    case 'restored':
      return text('notice.restored', { file: notice.file, day: { date: notice.day } })
    case 'newerVersion':
      return text('notice.newerVersion', { file: notice.file })
    case 'stuck':
      return text('notice.stuck', { file: notice.file })
    case 'problem':
      return refusalText(notice.code)
  }
}
