import type { Wording } from '@core/export/wording.ts'
import { durationMs, epochMs, localDaySchema, minutes } from '@core/time.ts'
import { NO_SPANS, type TimeboxRecord } from '@core/timebox/timebox.ts'
import { createSay } from '@shared/i18n.ts'
import { i18nOf } from '../../support/languages.ts'
import { createWording } from '../../../src/main/export/spoken.ts'

/** English, with times and dates as in Britain. */
export const WORDING: Wording = createWording(createSay(i18nOf('en'), 'Europe/Berlin', 'en-GB'), 'en', 'en-GB')

/** A day of May 2026. */
export const may = (day: number) => localDaySchema.parse(`2026-05-${String(day).padStart(2, '0')}`)

/** A timebox of a morning in Berlin, 25 minutes of 25. */
export const record = (change: Partial<TimeboxRecord> = {}): TimeboxRecord => ({
  id: 'box-1',
  title: 'Launch note',
  kind: 'writing',
  plannedCap: minutes(25),
  cap: minutes(25),
  marks: [],
  startedAt: epochMs(Date.UTC(2026, 4, 14, 8, 35)),
  startZone: 'Europe/Berlin',
  extensions: [],
  goalposts: [],
  breaks: [],
  spans: NO_SPANS,
  loops: [],
  looks: [],
  took: durationMs(25 * 60_000),
  endedAt: epochMs(Date.UTC(2026, 4, 14, 9, 0)),
  endZone: 'Europe/Berlin',
  day: may(14),
  outcome: { kind: 'ship' },
  updatedAt: epochMs(Date.UTC(2026, 4, 14, 9, 0)),
  ...change,
})
