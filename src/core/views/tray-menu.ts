import { together } from '../computers/together.ts'
import { elsewhere } from './computers-view.ts'
import type { Command } from '../command.ts'
import { lookOffered } from '../looks/handle-look.ts'
import { MEETINGS } from '../nudges/quiet.ts'
import { smallActionAt, type SmallAction } from '../reflection/small-action.ts'
import type { State } from '../state.ts'
import { waiting } from '../tasks/remember.ts'
import { capOfParked, recent } from '../tasks/suggest.ts'
import { sameTitle } from '../tasks/same-title.ts'
import { templatesFor } from '../templates/keep.ts'
import { localDay, minutesNear, minutesUp, within, type Instant } from '../time.ts'
import { leftAt } from '../timebox/measure.ts'
import { WITHDRAW_WITHIN } from '../timebox/start.ts'
import type { Timebox } from '../timebox/timebox.ts'
import { recentRow, templateRow } from './recent-rows.ts'
import { text, type Text } from './text.ts'
import type { MenuNode } from './tray-type.ts'

/** How many tasks "Recent" offers. */
const RECENT_SHOWN = 6

const line: MenuNode = { type: 'separator' }
const note = (content: Text): MenuNode => ({ type: 'item', text: content, command: null })
const item = (content: Text, command: Command): MenuNode => ({ type: 'item', text: content, command })
const lastLines = (version: string): readonly MenuNode[] => [
  item(text('menu.help', {}), { type: 'help' }),
  item(text('menu.releases', { version }), { type: 'releases' }),
  item(text('menu.settings', {}), { type: 'open', window: 'settings' }),
  item(text('menu.quit', {}), { type: 'quit' }),
]

/** The tray menu of a state. Every menu ends with the same lines; what is unsaved comes first. */
export const trayMenu = (state: State, now: Instant, zone: string): readonly MenuNode[] => {
  const { timebox } = state
  const unsaved = state.unsaved === null ? [] : [note(text('menu.unsaved', {})), line]
  const menu = timebox === null ? idleMenu(state, now, zone) : openMenu(state, timebox, now)
  const running = elsewhere(state.computers, now.wall)
  // While it runs the meeting stands with the last lines, as one group.
  const grouped = timebox?.phase.name === 'running'
  return [
    ...unsaved,
    ...(running === null ? [] : [note(running), line]),
    ...menu,
    ...(grouped ? [] : [line]),
    ...lastLines(state.version),
  ]
}

const idleMenu = (state: State, now: Instant, zone: string): readonly MenuNode[] => {
  const action = smallActionOffered(state, now, zone)
  const parked = waiting(state.tasks)[0]
  const day = localDay(now.wall, zone, state.settings.dayStart)
  const today = templatesFor(state.tasks, day)[0]
  const known = together(state.tasks, state.others)
  const tasks = recent(known, now.wall, RECENT_SHOWN).filter(
    ({ title }) => today === undefined || !sameTitle(title, today.title),
  )
  const { lastShip } = state
  const shippedToday = lookOffered(state, now.wall)
  const shippedJustNow =
    lastShip !== null && within(lastShip.record.endedAt, WITHDRAW_WITHIN, now.wall) ? lastShip.record : null
  return [
    {
      type: 'item',
      text: text('menu.start', {}),
      command: { type: 'open', window: 'start' },
      ...(state.shortcuts.shortcut === 'works' ? { accelerator: state.settings.shortcut } : {}),
    },
    ...(parked === undefined
      ? []
      : [
          item(text('menu.carryOnParked', { task: parked.title, count: minutesNear(capOfParked(parked)) }), {
            type: 'carryOn',
            parkedId: parked.id,
          }),
        ]),
    ...(tasks.length === 0 && today === undefined
      ? []
      : [
          {
            type: 'submenu',
            text: text('menu.recent', {}),
            items: [
              ...(today === undefined ? [] : [templateRow(today, known, day)]),
              ...tasks.map((task) => recentRow(task, known, day)),
            ],
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
    ...(action === null ? [] : [note(text(`mornings.${action}`, {}))]),
    ...(shippedToday === null ? [] : [lookAgain(shippedToday.id)]),
    ...meetingEnds(state),
    line,
    item(text('reflection.invite.menu', {}), { type: 'openEvening' }),
    item(text('menu.insights', {}), { type: 'open', window: 'insights' }),
  ]
}

/** One small action: in the morning, for those who want one, and never counted. */
export const smallActionOffered = ({ settings }: State, now: Instant, zone: string): SmallAction | null =>
  settings.smallAction ? smallActionAt(now.wall, zone, settings.dayStart) : null

const openMenu = (state: State, timebox: Timebox, now: Instant): readonly MenuNode[] => {
  const { id: timeboxId, phase } = timebox
  const heading = note(text('menu.task', { task: timebox.title }))
  const left = minutesUp(leftAt(timebox, now))
  const ship = item(text('menu.ship', {}), { type: 'ship', timeboxId })
  const park = item(text('menu.park', {}), { type: 'park', timeboxId })
  const draft = item(text('menu.draft', {}), { type: 'shareDraft', timeboxId })
  const handOver = item(text('menu.handOver', {}), { type: 'openPrompt', timeboxId, step: 'handOver' })
  const moreTime = timebox.extensions.length < state.settings.extensionCount
  const extend: Command = state.settings.askReason
    ? { type: 'openPrompt', timeboxId, step: 'extend' }
    : { type: 'extend', timeboxId, reason: '' }
  switch (phase.name) {
    case 'running': {
      const until = { clock: phase.deadline.wall }
      return [
        heading,
        note(left <= 1 ? text('menu.lastMinute', { until }) : text('menu.left', { count: left, until })),
        line,
        ...awayLines(timebox),
        ship,
        lookAgain(timeboxId),
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
        ...meetingEnds(state),
      ]
    case 'away':
      return [
        heading,
        note(text('menu.awaySince', { since: { clock: timebox.asked?.from ?? phase.since.wall } })),
        line,
        ...awayLines(timebox),
        ship,
        park,
      ]
    case 'resting':
      return [
        heading,
        note(text('menu.asPlanned', { count: minutesNear(timebox.cap) })),
        line,
        ship,
        draft,
        moreTime
          ? item(text('menu.extend', { count: minutesNear(state.settings.extensionLength) }), extend)
          : note(text('menu.noneLeft', { count: state.settings.extensionCount })),
        handOver,
        park,
        line,
        item(text('menu.breathe', {}), { type: 'openPrompt', timeboxId, step: 'breathe' }),
        item(text('menu.openPrompt', {}), { type: 'openPrompt', timeboxId, step: 'ways' }),
        ...meetingEnds(state),
      ]
  }
}

/** The question about time away, for whoever answers it here. */
const awayLines = ({ id: timeboxId, asked }: Timebox): readonly MenuNode[] =>
  asked === null
    ? []
    : [
        note(text('menu.wasAway', { from: { clock: asked.from }, to: { clock: asked.to } })),
        item(text('menu.awayBreak', {}), { type: 'answerAway', timeboxId, answer: 'break' }),
        item(text('menu.awayOtherWork', {}), { type: 'answerAway', timeboxId, answer: 'otherWork' }),
        item(text('menu.awayCount', {}), { type: 'answerAway', timeboxId, answer: 'count' }),
        line,
      ]

const lookAgain = (timeboxId: string): MenuNode => item(text('menu.look', {}), { type: 'wantToLook', timeboxId })

/** Where no meeting is begun, one that goes on can still be ended. */
const meetingEnds = ({ meeting }: State): readonly MenuNode[] =>
  meeting === null ? [] : [item(text('menu.meetingOver', {}), { type: 'endMeeting' })]

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
