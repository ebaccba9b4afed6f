import { lookOffered } from '@core/looks/handle-look.ts'
import type { Refusal } from '@core/refusal.ts'
import type { State } from '@core/state.ts'
import { fittedFor } from '@core/tasks/fitted.ts'
import type { EpochMs } from '@core/time.ts'
import { refusalText, text, type Text } from '@core/views/text.ts'
import type { Wish } from '@shared/cli/wishes.ts'

/** Wishes that are commands of the core. */
export type Acting = Exclude<Wish, { do: 'status' | 'report' | 'export' | 'import' | 'doctor' | 'run' }>

/** What is to be dispatched, as it is before it is parsed as a command; or why there is nothing to dispatch. */
export type Wanted = { readonly command: unknown } | { readonly refused: Text }

/**
 * The command that a wish stands for. What it is about is what is open now, so that nobody types an id; whether it may be
 * is decided by the core alone, as for a window.
 * @param path of the file of a start, which was found
 */
export const wantedOf = (state: State, wish: Acting, path: string | undefined, wall: EpochMs): Wanted => {
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

const startOf = (state: State, wish: Extract<Wish, { do: 'start' }>, path: string | undefined): object => {
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

/** What is said when something was done. @param line where things stand after it */
export const saidAfter = (wish: Acting, before: State, after: State, line: Text): Text => {
  const task = before.timebox?.title ?? ''
  switch (wish.do) {
    case 'start':
      // Shipped work that is started again is asked about first, in the window.
      return after.timebox === null || after.timebox.id === before.timebox?.id
        ? text('cli.asksOut', { task: wish.title })
        : line
    case 'pause':
    case 'resume':
    case 'extend':
      return line
    case 'look':
      return text('cli.look', { task: before.timebox?.title ?? before.lastShip?.record.title ?? '' })
    case 'reflect':
      return text('cli.evening', {})
    case 'ship':
    case 'draft':
    case 'handOver':
    case 'park':
      return text(`cli.ended.${wish.do}`, { task })
  }
}

/** What is said when it was refused: why, and what helps from here. */
export const saidRefused = (code: Refusal): readonly Text[] => {
  const why = refusalText(code)
  if (code === 'timeboxOpen') return [why, text('cli.parkFirst', {})]
  return code === 'afterHours' || code === 'joyTime' ? [why, text('cli.now', {})] : [why]
}
