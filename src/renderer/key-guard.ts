/** After a window appears, keys do nothing for this long, so that a sentence in progress can't choose anything. */
export const QUIET_MS = 800

/** What is known of a key press, and of the window it reached. Times on the page's own clock. */
export interface Press {
  readonly at: number
  /** when the window was last shown or got the keyboard */
  readonly shownAt: number
  readonly focused: boolean
  readonly repeat: boolean
  readonly composing: boolean
}

/** Whether a key may choose something. */
export const mayAct = ({ at, shownAt, focused, repeat, composing }: Press): boolean =>
  focused && !repeat && !composing && at - shownAt >= QUIET_MS

/** Where the key went: a text field writes, a control answers by itself, everything else is the window's. */
export type KeyPlace = 'text' | 'control' | 'window'

/** What a key asks the window for. */
export type Asked = 'enter' | 'takeText' | 'escape' | '2' | '3' | '4' | '5'

interface Chord {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

const DIGITS = ['2', '3', '4', '5'] as const

/** In a text field Enter and digits write; Ctrl or Cmd with Enter takes what was written, Esc leaves. */
export const askedBy = (chord: Chord, place: KeyPlace): Asked | null => {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = chord
  if (altKey || shiftKey) return null
  if (ctrlKey || metaKey) return key === 'Enter' ? 'takeText' : null
  if (key === 'Escape') return 'escape'
  if (place === 'text') return null
  if (key === 'Enter') return place === 'window' ? 'enter' : null
  return DIGITS.find((digit) => digit === key) ?? null
}

const NOT_TEXT = new Set(['radio', 'checkbox', 'button', 'submit', 'range'])

/** Where a key press lands. Radio buttons and sliders don't answer to Enter, so they count as the window. */
export const placeOf = (target: EventTarget | null): KeyPlace => {
  if (!(target instanceof HTMLElement)) return 'window'
  if (target instanceof HTMLTextAreaElement || target.isContentEditable) return 'text'
  if (target instanceof HTMLInputElement) return NOT_TEXT.has(target.type) ? 'window' : 'text'
  return target.closest('button, select, a, summary') === null ? 'window' : 'control'
}

const ACTING = new Set(['Enter', ' ', 'Escape', ...DIGITS])

/** Keys that would choose something if they got through to a control. */
export const wouldAct = (key: string, place: KeyPlace): boolean =>
  place === 'text' ? key === 'Escape' : ACTING.has(key)
