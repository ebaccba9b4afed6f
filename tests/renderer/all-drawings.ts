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

/** Every picture that windows are held against, by the name of its scene, with what stands where in it. */
export const ALL_DRAWINGS: Readonly<Record<string, readonly Drawn[]>> = {
  ...DRAWINGS,
  ...LOOP_DRAWINGS,
  ...SETTINGS_DRAWINGS,
  ...WORDS_DRAWINGS,
  ...WELCOME_DRAWINGS,
  ...BOUNDARY_DRAWINGS,
  ...DATA_DRAWINGS,
  ...EVENING_DRAWINGS,
  ...INSIGHTS_DRAWINGS,
  ...EXPORT_DRAWINGS,
}
