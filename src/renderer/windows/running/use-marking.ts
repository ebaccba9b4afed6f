import type { TimeboxView } from '@core/views/snapshot-type.ts'
import type { CommandInput } from '@shared/bridge.ts'
import { useState } from 'react'
import { asksAway, type Panel } from './panel-of.ts'

/** Changing what good enough means, while it runs. */
export interface Marking {
  /** the timebox whose marks are being changed; null while none are */
  readonly of: TimeboxView | null
  /** there is something to change, and nothing else is asked */
  readonly offered: boolean
  /** the way to them is there again, where it was */
  readonly returns: boolean
  readonly marks: readonly string[]
  readonly open: () => void
  readonly write: (marks: readonly string[]) => void
  /** Leave them as they are; what was written is there again. */
  readonly leave: () => void
  readonly done: () => void
}

interface Written {
  readonly timeboxId: string
  readonly open: boolean
  /** null: nothing was changed */
  readonly marks: readonly string[] | null
}

const filledIn = (marks: readonly string[]): readonly string[] => marks.filter((mark) => mark.trim() !== '')
const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((mark, index) => mark.trim() === b[index])

/** Marks are changed in the place of the buttons. A question that comes meanwhile is asked first. */
export const useMarking = (panel: Panel, onCommand: (command: CommandInput) => void): Marking => {
  const [written, setWritten] = useState<Written | null>(null)
  const timebox = panel.about === 'timebox' && panel.look === null && !asksAway(panel.timebox) ? panel.timebox : null
  const mine = timebox !== null && written?.timeboxId === timebox.id ? written : null
  const marks = mine?.marks ?? timebox?.marks ?? []
  const put = (change: Omit<Written, 'timeboxId'>): void => {
    if (timebox !== null) setWritten({ timeboxId: timebox.id, ...change })
  }
  return {
    of: mine?.open === true ? timebox : null,
    offered: timebox !== null && timebox.phase !== 'away' && timebox.phase !== 'resting',
    returns: mine !== null,
    marks,
    open: () => put({ open: true, marks: mine?.marks ?? null }),
    write: (next) => put({ open: true, marks: next }),
    leave: () => put({ open: false, marks: mine?.marks ?? null }),
    done: () => {
      if (timebox === null) return
      const next = filledIn(marks)
      if (!same(next, timebox.marks)) onCommand({ type: 'moveGoalposts', timeboxId: timebox.id, marks: [...next] })
      put({ open: false, marks: null })
    },
  }
}
