import { useState, type KeyboardEvent } from 'react'
import { suggest, type Offered, type Suggestion } from './suggestions.ts'

/** Remembered tasks while a title is typed. */
export interface Suggesting {
  readonly open: boolean
  readonly found: readonly Suggestion[]
  /** the chosen row; -1 for none, `found.length` for "as something new" */
  readonly active: number
  readonly typed: () => void
  readonly close: () => void
  readonly take: (index: number) => void
  /** Answer a key of the field. @returns whether it was one of the list's */
  readonly key: (event: KeyboardEvent) => boolean
}

/** The combobox: arrows choose, Enter takes, Esc and Tab close. Nothing is chosen before an arrow was pressed. */
export const useSuggestions = (
  tasks: readonly Offered[],
  title: string,
  onTake: (task: Offered) => void,
): Suggesting => {
  const [wanted, setWanted] = useState(false)
  const [active, setActive] = useState(-1)
  const found = suggest(tasks, title)
  const open = wanted && found.length > 0
  const last = title.trim() === '' ? found.length - 1 : found.length

  const close = (): void => {
    setWanted(false)
    setActive(-1)
  }
  const take = (index: number): void => {
    const chosen = found[index]
    close()
    if (chosen !== undefined) onTake(chosen.task)
  }
  const move = (step: number): void => {
    setWanted(true)
    if (open) setActive(nextRow(active, step, last))
  }
  const key = (event: KeyboardEvent): boolean => {
    switch (event.key) {
      case 'ArrowDown':
        move(1)
        return true
      case 'ArrowUp':
        if (!open) return false
        move(-1)
        return true
      case 'Enter':
        if (!open || active < 0) return false
        take(active)
        return true
      case 'Escape':
        if (!open) return false
        close()
        return true
      case 'Tab':
        close()
        return false
      default:
        return false
    }
  }
  const typed = (): void => {
    setWanted(true)
    setActive(-1)
  }
  return { open, found, active, typed, close, take, key }
}

/** The row after or before: through all rows, then none, and around. @param last index of the last row */
const nextRow = (active: number, step: number, last: number): number => {
  const places = last + 2
  return ((active + 1 + step + places) % places) - 1
}
