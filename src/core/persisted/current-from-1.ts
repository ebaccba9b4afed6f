/**
 * `current` from version 1 to 2: moments are kept on both clocks, so that they can be measured between. Version 1 knew
 * the wall time of a pause, of a rest, of the end of a meeting and of a wait; a restart finds the boot times anew.
 * Anything else is handed on as it is.
 */
export const currentFrom1 = (data: unknown): unknown => {
  if (!isObject(data)) return data
  const { timebox, meeting, look } = data
  return {
    ...data,
    timebox: isObject(timebox) ? { ...timebox, ...standing(timebox['phase']) } : timebox,
    meeting: isObject(meeting) ? { until: moment(meeting['until']) } : meeting,
    look: isObject(look) && 'until' in look ? { ...look, until: moment(look['until']) } : look,
  }
}

type Loose = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null

const moment = (wall: unknown): unknown => (typeof wall === 'number' ? { wall, boot: 0 } : wall)

/** What changes. Being away was found at a restart after more than an hour: the question about it is a thing of its own now. */
const standing = (phase: unknown): Loose => {
  if (!isObject(phase)) return {}
  const { name, since, from, to, left } = phase
  if (name === 'paused' || name === 'resting') return { phase: { ...phase, since: moment(since) } }
  if (name !== 'away' || typeof from !== 'number' || typeof to !== 'number') return {}
  return {
    phase: { name, since: moment(to), left, back: true },
    asked: { from, to, length: Math.max(0, to - from), was: 'away', frozen: true },
  }
}
