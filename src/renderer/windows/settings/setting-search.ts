import { fold } from '@core/words/fold.ts'
import type { Section } from './sections.ts'

/** A setting that was found: its section, its name, and which one it is among those of the same name there. */
export interface FoundSetting {
  readonly section: Section['name']
  readonly name: string
  readonly nth: number
}

/** Rows and groups say their name in this attribute, where they are drawn. */
const NAMED = '[data-setting]'
const nameOf = (element: HTMLElement): string => element.dataset['setting'] ?? ''

/** What can be read of a row: its name, its help, its choices, and what its controls are called. A group leaves its rows out. */
const textOf = (element: HTMLElement): string =>
  [
    nameOf(element),
    ...(element.tagName === 'SECTION' ? [] : [element.textContent]),
    ...[...element.querySelectorAll('[aria-label]')]
      .filter((labelled) => labelled.closest(NAMED) === element)
      .map((labelled) => labelled.getAttribute('aria-label') ?? ''),
  ].join('\n')

/**
 * Settings that hold all words of a query, those with the words in their name first.
 * @param drawn the sections as they are drawn, each in an element with its name in `data-section`
 */
export const findSettings = (drawn: HTMLElement, query: string): readonly FoundSetting[] => {
  const wanted = fold(query).split(' ').filter(Boolean)
  if (wanted.length === 0) return []
  const all = [...drawn.querySelectorAll<HTMLElement>('[data-section]')].flatMap((section) => {
    const seen = new Map<string, number>()
    return [section, ...section.querySelectorAll<HTMLElement>(NAMED)].map((element) => {
      const name = nameOf(element)
      const nth = seen.get(name) ?? 0
      seen.set(name, nth + 1)
      return { section: section.dataset['section'] ?? '', name, nth, text: fold(textOf(element)) }
    })
  })
  const holds = (text: string): boolean => wanted.every((word) => text.includes(word))
  const found = all.filter(({ text }) => holds(text))
  return [...found.filter(({ name }) => holds(fold(name))), ...found.filter(({ name }) => !holds(fold(name)))].flatMap(
    ({ section, name, nth }) => (isSection(section, drawn) ? [{ section, name, nth }] : []),
  )
}

const isSection = (name: string, drawn: HTMLElement): name is Section['name'] =>
  drawn.querySelector(`[data-section="${name}"]`) !== null

const CONTROLS = ['input:checked', 'button', 'input', 'select', 'textarea', 'summary'] as const

/** Bring a setting into sight, give its control the focus, and mark the row for a moment. */
export const goToSetting = (pane: HTMLElement, { name, nth }: FoundSetting): void => {
  const row = [...pane.querySelectorAll<HTMLElement>(NAMED)].filter((element) => nameOf(element) === name)[nth]
  if (row === undefined) return
  row.scrollIntoView({ block: 'center' })
  row.dataset['found'] = ''
  const control = CONTROLS.map((kind) => row.querySelector<HTMLElement>(`${kind}:not(:disabled)`)).find(
    (element) => element !== null,
  )
  control?.focus({ preventScroll: true })
}
