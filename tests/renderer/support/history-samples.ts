import type { HistorySeen } from '@shared/bridge.ts'

/** A folder of timewarrior, as main tells of it. */
export const OF_TIMEWARRIOR: HistorySeen = {
  name: 'timewarrior',
  form: 'timewarrior',
  table: null,
  fresh: 214,
  lines: [
    'Timewarrior brings 214 that are not here yet, from April 3, 2026 to May 13, 2026.',
    '12 are here already and stay as they are.',
    'One is left out: it has no end.',
  ],
}

/** A table whose columns nobody knows yet. */
export const OF_A_TABLE: HistorySeen = {
  name: 'zeiten.csv',
  form: 'csv',
  table: {
    names: ['Datum', 'Beginn', 'Ende', 'Was'],
    first: ['11.05.2026', '09:00', '09:40', 'Bericht für das Quartal, zweiter Teil'],
    columns: {},
    order: null,
  },
  fresh: 0,
  lines: ['Which columns hold the start and the end can’t be told from their names. You can say it here.'],
}

/** The same table once it was said. */
export const TABLE_SAID: HistorySeen = {
  ...OF_A_TABLE,
  table: {
    ...OF_A_TABLE.table,
    names: ['Datum', 'Beginn', 'Ende', 'Was'],
    first: [],
    columns: { title: 'Was', 'start-date': 'Datum', 'start-time': 'Beginn', 'end-time': 'Ende' },
    order: 'day-first',
  },
  fresh: 2,
  lines: ['The table brings 2 that are not here yet, from May 11, 2026 to May 12, 2026.'],
}

/** Scenes of taking in that are held against a picture. */
export const HISTORY_PICTURES = ['settings-privacy-history', 'settings-privacy-history-columns'] as const
