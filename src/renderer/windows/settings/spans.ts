const MINUTE_MS = 60_000
const HOUR = 60
const TIME = /^([01]\d|2[0-3]):([0-5]\d)/u

/** Minutes of a span, as far as there are whole ones. @param span milliseconds */
export const minutesOf = (span: number): number => Math.round(span / MINUTE_MS)
/** A span as settings hold it. @returns milliseconds */
export const spanOf = (minutes: number): number => minutes * MINUTE_MS

/** What a list offers, with the value that is set between them when it is none of them. All in minutes. */
export const offeredWith = (offered: readonly number[], set: number): readonly number[] =>
  offered.includes(set) ? offered : [...offered, set].toSorted((one, other) => one - other)

/** A span after midnight as a time field holds it: `20:00`. */
export const timeOf = (span: number): string => {
  const minutes = minutesOf(span)
  const two = (count: number): string => String(count).padStart(2, '0')
  return `${two(Math.floor(minutes / HOUR))}:${two(minutes % HOUR)}`
}
/** The span after midnight that a time field holds; null while it holds no whole time. */
export const spanAt = (time: string): number | null => {
  const [, hours, minutes] = TIME.exec(time) ?? []
  return hours === undefined ? null : spanOf(Number(hours) * HOUR + Number(minutes))
}
