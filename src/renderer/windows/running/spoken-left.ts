import type { TimeboxView } from '@core/views/snapshot-type.ts'
import type { Words } from '@shared/i18n.ts'

/** Minutes that are said aloud while it runs. */
const SAID_AT = 5

/** What a screen reader is told by itself: at five minutes, and when the cap is reached. Silent otherwise. */
export const spokenLeft = ({ phase, left, cap }: Pick<TimeboxView, 'phase' | 'left' | 'cap'>, words: Words): string => {
  if (phase === 'resting') return words('running.resting', { count: cap })
  return phase === 'running' && left === SAID_AT ? words('running.left', { count: left }) : ''
}
