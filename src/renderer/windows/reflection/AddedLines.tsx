import { Plus, type LucideIcon } from 'lucide-react'
import { useRef, type KeyboardEvent } from 'react'
import { Icon } from '../../components/Icon.tsx'
import { BareLine } from './Written.tsx'

/** How many lines a list takes, as the core keeps them. */
const LINES_MAX = 20

interface AddedLinesProps {
  readonly lines: readonly string[]
  /** what is asked for, as the name of each line and in the empty one */
  readonly name: string
  readonly example: string
  /** looks of a row, and of what stands before it */
  readonly row: string | undefined
  readonly icon: string | undefined
  /** stands before a line that says something */
  readonly filled: LucideIcon
  readonly onWrite: (lines: string[]) => void
}

/** Lines that somebody adds: there is always one more to write in. Enter goes on, Backspace in an empty one goes back. */
export const AddedLines = ({ lines, name, example, row, icon, filled, onWrite }: AddedLinesProps) => {
  const fields = useRef<(HTMLTextAreaElement | null)[]>([])
  const rows = lines.length === LINES_MAX ? lines : [...withoutEnd(lines), '']
  const onBack = (index: number, event: KeyboardEvent): void => {
    if (event.key !== 'Backspace' || rows[index] !== '' || index === 0) return
    event.preventDefault()
    focusEnd(fields.current[index - 1])
    onWrite(lines.filter((_line, at) => at !== index))
  }
  return rows.map((line, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- a line is its place: two may say the same
    <li key={index} className={row}>
      <span className={icon}>
        <Icon of={line.trim() === '' ? Plus : filled} />
      </span>
      <BareLine
        field={(field) => {
          fields.current[index] = field
        }}
        value={line}
        aria-label={name}
        placeholder={index === rows.length - 1 ? example : undefined}
        onWrite={(text) => onWrite(withoutEnd(rows.map((other, at) => (at === index ? text : other))))}
        onEnter={() => fields.current[index + 1]?.focus()}
        onKeyDown={(event) => onBack(index, event)}
      />
    </li>
  ))
}

/** Empty lines at the end are offers to write, and nothing that was written. */
const withoutEnd = (lines: readonly string[]): string[] =>
  lines.slice(0, lines.findLastIndex((line) => line !== '') + 1)

const focusEnd = (field: HTMLTextAreaElement | null | undefined): void => {
  field?.focus()
  field?.setSelectionRange(field.value.length, field.value.length)
}
