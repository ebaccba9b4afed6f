import { unionOf } from '../entries.ts'
import { epochMs, minutes, type EpochMs } from '../time.ts'
import { oneLine } from '../written.ts'
import type { Computer } from './computers.ts'
import type { ComputerFile, Known, Presence } from './files.ts'

/** A clock that is further ahead is spoken of. */
const CLOCK_AHEAD = minutes(24 * 60)

/** What was heard of another computer. */
export interface Heard {
  readonly device: string
  /** null: it has left none that could be read */
  readonly file: ComputerFile | null
  readonly presence: Presence | null
  /** by the clock of this computer */
  readonly heardAt: EpochMs | null
  /** when its presence was heard of, by the clock of this computer */
  readonly presentAt: EpochMs | null
}

/** What was said of every computer, by whomever. @param all in the order of their letters */
const knownOf = (all: readonly (readonly Known[])[]): ReadonlyMap<string, Known> =>
  new Map(unionOf(all).map((known) => [known.id, known]))

/** What others go by before they are named: what their system calls them, or their letters. */
const nameOf = (known: Known | undefined, file: { readonly name: string } | null, device: string): string => {
  const given = known?.name ?? ''
  const own = file?.name ?? ''
  return given === '' ? (own === '' ? device : own) : given
}

/** The computers that share the folder. @param own what this one tells of itself */
export const computersOf = (own: ComputerFile, others: readonly Heard[]): readonly Computer[] => {
  const files = [own, ...others.flatMap(({ file }) => file ?? [])].toSorted((a, b) => (a.device < b.device ? -1 : 1))
  const known = knownOf(files.map((file) => file.known))
  const erased = files.flatMap((file) => file.erased.map(({ at }) => at))
  const latest = erased.length === 0 ? null : epochMs(Math.max(...erased))
  const hasErased = (file: ComputerFile | null): boolean | null =>
    latest === null ? null : file?.heeded.includes(latest) === true
  return [
    {
      device: own.device,
      name: nameOf(known.get(own.device), own, own.device),
      own: true,
      heardAt: null,
      runsAt: null,
      forgotten: false,
      erased: hasErased(own),
    },
    ...others.map(({ device, file, presence, heardAt, presentAt }) => {
      const forgottenAt = known.get(device)?.forgottenAt
      return {
        device,
        name: nameOf(known.get(device), file, device),
        own: false,
        heardAt,
        runsAt: presence?.running === true ? presentAt : null,
        forgotten: forgottenAt !== undefined && (heardAt ?? 0) <= forgottenAt,
        erased: hasErased(file),
      }
    }),
  ]
}

/** Others whose clock is more than a day ahead of this one. */
export const aheadOf = (others: readonly Heard[], now: EpochMs): readonly string[] =>
  others
    .filter(({ file, presence }) => Math.max(file?.at ?? 0, presence?.at ?? 0) - now > CLOCK_AHEAD)
    .map(({ device }) => device)

const put = (known: readonly Known[], one: Known): readonly Known[] => [...known.filter(({ id }) => id !== one.id), one]

/** Later than what was said before, whatever the clock says. */
const after = (before: Known | undefined, now: EpochMs): EpochMs =>
  epochMs(Math.max(now, (before?.updatedAt ?? -1) + 1))

/** A computer gets a name. @param heard what was said of it so far, by whomever */
export const named = (
  known: readonly Known[],
  { device, name }: { readonly device: string; readonly name: string },
  heard: readonly Known[],
  now: EpochMs,
): readonly Known[] => {
  const before = unionOf([known, heard]).find(({ id }) => id === device)
  return put(known, { ...before, id: device, name: oneLine(name), updatedAt: after(before, now) })
}

/** A computer is not listed until it is heard of again. */
export const forgotten = (
  known: readonly Known[],
  device: string,
  heard: readonly Known[],
  now: EpochMs,
): readonly Known[] => {
  const before = unionOf([known, heard]).find(({ id }) => id === device)
  return put(known, {
    ...before,
    id: device,
    name: before?.name ?? '',
    updatedAt: after(before, now),
    forgottenAt: now,
  })
}
