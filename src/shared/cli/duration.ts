const MINUTE_MS = 60_000
const HOUR = 60
/** Hours, minutes or both, each of at most four digits: `25m`, `90`, `1h`, `1h30m`, `2h15`. */
const WRITTEN = /^(?:(\d{1,4})h)?(?:(\d{1,4})(?:m|min)?)?$/u

/** A length of time as it is typed, in milliseconds; null when it is none. How long a cap may be is the app's to say. */
export const durationOf = (written: string): number | null => {
  const found = WRITTEN.exec(written.trim().toLowerCase())
  const [, hours, minutes] = found ?? []
  if (hours === undefined && minutes === undefined) return null
  return (Number(hours ?? 0) * HOUR + Number(minutes ?? 0)) * MINUTE_MS
}

const DAY = /^\d{4}-\d\d-\d\d$/u

/** Whether a day is one of the calendar: `2026-05-14`. */
export const isDay = (written: string): boolean => {
  if (!DAY.test(written)) return false
  const at = Date.parse(`${written}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(written)
}
