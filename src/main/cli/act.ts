import type { Refusal } from '@core/refusal.ts'
import type { State } from '@core/state.ts'
import { refusalText, text, type Text } from '@core/views/text.ts'
import type { Wish } from '@shared/cli/wishes.ts'

/** Wishes that are commands of the core. */
export type Acting = Exclude<Wish, { do: 'status' | 'report' | 'export' | 'import' | 'doctor' | 'run' }>

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
