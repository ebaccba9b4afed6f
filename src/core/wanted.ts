import { lookOffered } from './looks/handle-look.ts'
import type { State } from './state.ts'
import { fittedFor } from './tasks/fitted.ts'
import type { EpochMs } from './time.ts'
import type { Kind } from './timebox/kind.ts'
import { refusalText, text, type Text } from './views/text.ts'

/** A start, with what is said of it; what is not said is as it was the last time. */
interface WantedStart {
  readonly do: 'start'
  readonly title: string
  /** milliseconds */
  readonly cap?: number | undefined
  readonly marks?: readonly string[] | undefined
  readonly kind?: Kind | undefined
  readonly project?: string | undefined
  readonly ifThen?: string | undefined
  readonly parkFirst: boolean
  readonly now: boolean
}

/** What is wished of whatever is open at that moment: by a shortcut or in a terminal nobody types an id. */
export type Wanting =
  | WantedStart
  | { readonly do: 'look' | 'reflect' | 'pause' | 'resume' | 'ship' | 'draft' }
  | { readonly do: 'extend'; readonly reason: string }
  | { readonly do: 'handOver'; readonly sentence?: string | undefined }
  | { readonly do: 'park'; readonly note?: string | undefined }

/** What is to be dispatched, as it is before it is parsed as a command; or why there is nothing to dispatch. */
export type Wanted = { readonly command: unknown } | { readonly refused: Text }

/**
 * The command that a wish stands for. Whether it may be is decided where commands are handled, as for a window.
 * @param path of the file of a start, which was found
 */
export const wantedOf = (state: State, wish: Wanting, path: string | undefined, wall: EpochMs): Wanted => {
  const { timebox } = state
  if (wish.do === 'start') return { command: startOf(state, wish, path) }
  if (wish.do === 'reflect') return { command: { type: 'openEvening' } }
  if (wish.do === 'look') {
    const target = lookOffered(state, wall)
    return target === null
      ? { refused: text('cli.nothingToLookAt', {}) }
      : { command: { type: 'wantToLook', timeboxId: target.id } }
  }
  if (timebox === null) return { refused: refusalText('nothingRunning') }
  const { do: type, ...rest } = wish
  return { command: { type: type === 'draft' ? 'shareDraft' : type, timeboxId: timebox.id, ...rest } }
}

const startOf = (state: State, wish: WantedStart, path: string | undefined): object => {
  const { title, parkFirst, now, ifThen } = wish
  const fitted = fittedFor(state, title)
  return {
    type: 'start',
    title,
    cap: wish.cap ?? fitted.cap,
    marks: wish.marks ?? fitted.marks,
    kind: wish.kind ?? fitted.kind,
    project: wish.project ?? fitted.project,
    ifThen,
    watched: path === undefined ? undefined : { path, mode: null },
    parkFirst: parkFirst ? state.timebox?.id : undefined,
    afterHours: now ? 'now' : undefined,
  }
}
