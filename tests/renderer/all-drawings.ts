import { BOUNDARY_DRAWINGS } from './boxes-boundaries.table.ts'
import { DATA_DRAWINGS } from './boxes-data.table.ts'
import { EVENING_DRAWINGS } from './boxes-evening.table.ts'
import { EXPORT_DRAWINGS } from './boxes-export.table.ts'
import { INSIGHTS_DRAWINGS } from './boxes-insights.table.ts'
import { LOOP_DRAWINGS } from './boxes-loops.table.ts'
import { SETTINGS_DRAWINGS } from './boxes-settings.table.ts'
import { WELCOME_DRAWINGS } from './boxes-welcome.table.ts'
import { WORDS_DRAWINGS } from './boxes-words.table.ts'
import { DRAWINGS, type Drawn } from './boxes.table.ts'

/** Pictures that windows are held against, by the name of their scene, with what stands where in them. */
export type Drawings = Readonly<Record<string, readonly Drawn[]>>

/** The small windows of a timebox, and the evening. */
export const WINDOW_DRAWINGS: Drawings = {
  ...DRAWINGS,
  ...LOOP_DRAWINGS,
  ...WELCOME_DRAWINGS,
  ...EVENING_DRAWINGS,
}
/** The windows that are read: Settings, Words, Insights and what is exported. */
export const PAGE_DRAWINGS: Drawings = {
  ...SETTINGS_DRAWINGS,
  ...WORDS_DRAWINGS,
  ...BOUNDARY_DRAWINGS,
  ...DATA_DRAWINGS,
  ...INSIGHTS_DRAWINGS,
  ...EXPORT_DRAWINGS,
}
export const ALL_DRAWINGS: Drawings = { ...WINDOW_DRAWINGS, ...PAGE_DRAWINGS }
