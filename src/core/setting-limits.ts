import { minutes } from './time.ts'

/** Latest time at which a day may begin, as a span after midnight. */
export const LATEST_DAY_START = minutes(12 * 60)
/** Most caps that Start has room for. */
export const MOST_CAPS = 6
