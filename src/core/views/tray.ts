import type { Command } from '../command.ts'
import { WITHDRAW_WITHIN } from '../handle-command.ts'
import type { State } from '../state.ts'
import { waiting } from '../tasks/remember.ts'
import { capOfParked, recent } from '../tasks/suggest.ts'
import { durationMs, minutes, minutesNear, minutesUp, plus, type Instant } from '../time.ts'
import { leftAt } from '../timebox/measure.ts'
import type { Timebox } from '../timebox/timebox.ts'
import { text, type Text } from './text.ts'
import type { MenuNode, TrayIcon, TrayView } from './tray-type.ts'

/** How many tasks "Recent" offers. */
const RECENT_SHOWN = 6
const RING_STEPS = 8
const MEETINGS = [minutes(30), minutes(60)] as const
/** The shortcut that opens Start from any app, as Electron writes it. */
export const START_SHORTCUT = 'CommandOrControl+Shift+E'

const line: MenuNode = { type: 'separator' }
const note = (content: Text): MenuNode => ({ type: 'item', text: content, command: null })
const item = (content: Text, command: Command): MenuNode => ({ type: 'item', text: content, command })

/** The tray of a state: icon, tooltip and menu. */
export const trayView = (state: State, now: Instant): TrayView => {
  const { timebox } = state
  const menu = timebox === null ? idleMenu(state, now) : openMenu(state, timebox, now)
  const unsaved = state.unsaved === null ? [] : [note(text('menu.unsaved', {})), line]
  return {
    icon: timebox === null ? 'idle' : iconOf(timebox, now),
    tooltip: timebox === null ? text('tray.tooltip.idle', {}) : tooltipOf(timebox, now),
    menu: [...unsaved, ...menu, line, ...lastLines],
    click: clickOf(timebox),
  }
}

const lastLines: readonly MenuNode[] = [
  item(text('menu.help', {}), { type: 'help' }),
  item(text('menu.quit', {}), { type: 'quit' }),
]

const clickOf = (timebox: Timebox | null): Command => {
  if (timebox === null) return { type: 'open', window: 'start' }
  return { type: 'open', window: timebox.phase.name === 'resting' ? 'prompt' : 'running' }
}

const iconOf = (timebox: Timebox, now: Instant): TrayIcon => {
  switch (timebox.phase.name) {
    case 'running':
      return RUNNING_ICONS[ringStep(timebox, now) - 1] ?? 'running-8'
    case 'paused':
    case 'away':
      return 'paused'
    case 'resting':
      return 'resting'
  }
}

const RUNNING_ICONS = [
  'running-1',
  'running-2',
  'running-3',
  'running-4',
  'running-5',
  'running-6',
  'running-7',
  'running-8',
] as const

/** 1 at the start to 8 near the cap. */
const ringStep = (timebox: Timebox, now: Instant): number =>
  Math.min(RING_STEPS, 1 + Math.floor(usedPart(timebox, now) * RING_STEPS))

/** 0 to 1: the part of the cap that is used up. */
export const usedPart = (timebox: Timebox, now: Instant): number =>
  timebox.cap === 0 ? 1 : Math.min(1, Math.max(0, 1 - leftAt(timebox, now) / timebox.cap))

const tooltipOf = (timebox: Timebox, now: Instant): Text => {
  const task = timebox.title
  const left = leftAt(timebox, now)
  switch (timebox.phase.name) {
    case 'running':
      return left <= minutes(1)
        ? text('tray.tooltip.lastMinute', { task })
        : text('tray.tooltip.running', { task, count: minutesUp(left) })
    case 'paused':
      return text('tray.tooltip.paused', { task, count: minutesUp(left) })
    case 'away':
      return text('tray.tooltip.away', { task })
    case 'resting':
      return text('tray.tooltip.resting', { task, count: minutesNear(timebox.cap) })
  }
}

const idleMenu = (state: State, now: Instant): readonly MenuNode[] => {
  const parked = waiting(state.tasks)[0]
  const tasks = recent(state.tasks, now.wall, RECENT_SHOWN)
  const { lastShip } = state
  const shippedJustNow =
    lastShip !== null && now.wall < plus(lastShip.record.endedAt, WITHDRAW_WITHIN) ? lastShip.record : null
  return [
    {
      type: 'item',
      text: text('menu.start', {}),
      command: { type: 'open', window: 'start' },
      ...(state.shortcut ? { accelerator: START_SHORTCUT } : {}),
    },
    ...(parked === undefined
      ? []
      : [
          item(text('menu.carryOnParked', { task: parked.title, count: minutesNear(capOfParked(parked)) }), {
            type: 'carryOn',
            parkedId: parked.id,
          }),
        ]),
    ...(tasks.length === 0
      ? []
      : [
          {
            type: 'submenu',
            text: text('menu.recent', {}),
            items: tasks.map((task) =>
              item(text('menu.recentTask', { task: task.title, count: minutesNear(task.lastCap) }), {
                type: 'startAgain',
                taskId: task.id,
              }),
            ),
          } as const,
        ]),
    ...(shippedJustNow === null
      ? []
      : [
          item(text('menu.carryOnShipped', { task: shippedJustNow.title }), {
            type: 'withdrawShip',
            timeboxId: shippedJustNow.id,
          }),
        ]),
  ]
}

const openMenu = (state: State, timebox: Timebox, now: Instant): readonly MenuNode[] => {
  const { id: timeboxId, phase } = timebox
  const heading = note(text('menu.task', { task: timebox.title }))
  const left = minutesUp(leftAt(timebox, now))
  const ship = item(text('menu.ship', {}), { type: 'ship', timeboxId })
  const park = item(text('menu.park', {}), { type: 'park', timeboxId })
  const draft = item(text('menu.draft', {}), { type: 'shareDraft', timeboxId })
  const handOver = item(text('menu.handOver', {}), { type: 'openPrompt', timeboxId, step: 'handOver' })
  const moreTime = timebox.extensions.length < state.settings.extensionCount
  const extend: Command = { type: 'openPrompt', timeboxId, step: 'extend' }
  switch (phase.name) {
    case 'running': {
      const until = { clock: phase.deadline.wall }
      return [
        heading,
        note(left <= 1 ? text('menu.lastMinute', { until }) : text('menu.left', { count: left, until })),
        line,
        ship,
        item(text('menu.pause', {}), { type: 'pause', timeboxId }),
        ...(moreTime ? [item(text('menu.more', {}), extend)] : []),
        line,
        draft,
        handOver,
        park,
        line,
        meetingLine(state),
      ]
    }
    case 'paused':
      return [
        heading,
        note(text('menu.pausedLeft', { count: left })),
        line,
        item(text('menu.carryOn', {}), { type: 'resume', timeboxId }),
        ship,
        park,
      ]
    case 'away':
      return [
        heading,
        note(text('menu.awaySince', { since: { clock: phase.from } })),
        line,
        item(text('menu.leaveAwayOut', {}), { type: 'answerAway', timeboxId, count: false }),
        item(text('menu.countAway', {}), { type: 'answerAway', timeboxId, count: true }),
        park,
      ]
    case 'resting':
      return [
        heading,
        note(text('menu.asPlanned', { count: minutesNear(durationMs(timebox.cap)) })),
        line,
        ship,
        draft,
        moreTime
          ? item(text('menu.extend', { count: minutesNear(state.settings.extensionLength) }), extend)
          : note(text('menu.noneLeft', { count: state.settings.extensionCount })),
        handOver,
        park,
        line,
        item(text('menu.openPrompt', {}), { type: 'openPrompt', timeboxId, step: 'ways' }),
        ...(state.meeting === null ? [] : [meetingLine(state)]),
      ]
  }
}

const meetingLine = (state: State): MenuNode =>
  state.meeting === null
    ? {
        type: 'submenu',
        text: text('menu.meeting', {}),
        items: [
          ...MEETINGS.map((length) =>
            item(text('menu.meetingFor', { count: minutesNear(length) }), { type: 'meet', length }),
          ),
          item(text('menu.meetingOpen', {}), { type: 'meet', length: null }),
        ],
      }
    : item(text('menu.meetingOver', {}), { type: 'endMeeting' })
