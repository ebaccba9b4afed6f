import type { Command } from '../command.ts'
import type { State } from '../state.ts'
import { localDay, minutes, minutesNear, minutesUp, type Instant } from '../time.ts'
import { leftAt } from '../timebox/measure.ts'
import type { Timebox } from '../timebox/timebox.ts'
import { text, type Text } from './text.ts'
import { trayMenu } from './tray-menu.ts'
import type { TrayIcon, TrayView } from './tray-type.ts'

const RING_STEPS = 8

/** The tray of a state: icon, tooltip and menu. */
export const trayView = (state: State, now: Instant, zone: string): TrayView => {
  const { timebox } = state
  return {
    icon: timebox === null ? 'idle' : iconOf(timebox, now),
    tooltip: timebox === null ? idleTooltip(state, now, zone) : tooltipOf(timebox, now),
    menu: trayMenu(state, now, zone),
    click: clickOf(timebox),
  }
}

/** After a day was closed the evening is the person's, until the next day begins. */
const idleTooltip = ({ closedOn, settings }: State, now: Instant, zone: string): Text =>
  closedOn === localDay(now.wall, zone, settings.dayStart)
    ? text('reflection.invite.tooltip', {})
    : text('tray.tooltip.idle', {})

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
