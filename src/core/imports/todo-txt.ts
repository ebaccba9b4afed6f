import type { Kind } from '../timebox/kind.ts'
import { titleOf } from './bounds.ts'
import { FOUND_MAX, type Left, type Why } from './found.ts'

/*
 * Todo.txt, one task a line, as github.com/todotxt/todo.txt describes it: `(A) 2026-05-11 Call Mom +Family @phone due:…`.
 * A done one begins with `x `. Its keys are those that other programs have agreed on (due, t, rec, h, pri, id, uuid);
 * whatever else stands in a line stays in the title.
 */

/** What a line says that a task here has no place for. Each has one sentence in the locales (`imports.unsaid.<what>`). */
export const UNSAID = ['priority', 'dates', 'details'] as const
export type Unsaid = (typeof UNSAID)[number]

/** A task of another program's list. */
export interface TaskFound {
  readonly title: string
  readonly kind: Kind
  /** empty: none */
  readonly project: string
}

/** What a list of tasks holds: those that are open, the ones with a priority first. */
export interface TasksRead {
  readonly tasks: readonly TaskFound[]
  readonly left: readonly Left[]
  readonly unsaid: readonly Unsaid[]
}

const DONE = /^x(?: |$)/u
const PRIORITY = /^\(([A-Z])\) +/u
const CREATED = /^\d{4}-\d\d-\d\d /u
const KEY = /^(due|t|rec|h|pri|id|uuid):[^\s:]+$/u
const DATE_KEYS: readonly string[] = ['due', 't', 'rec']
/** After every priority there is. */
const LAST = '['

/** Contexts that say what sort of task it is; others are words of the title. */
const KIND_OF: ReadonlyMap<string, Kind> = new Map([
  ...['writing', 'write'].map((word) => [word, 'writing'] as const),
  ...['email', 'mail', 'messages', 'phone', 'call', 'calls'].map((word) => [word, 'messages'] as const),
  ...['slides', 'presentation'].map((word) => [word, 'slides'] as const),
  ...['code', 'coding'].map((word) => [word, 'code'] as const),
  ...['planning', 'plan'].map((word) => [word, 'planning'] as const),
  ...['away', 'errand', 'errands', 'outside'].map((word) => [word, 'away'] as const),
])

interface Line extends TaskFound {
  readonly priority: string
  readonly unsaid: readonly Unsaid[]
}

/** What a line says, or why it is left out. */
const taskIn = (line: string): Line | Why => {
  if (DONE.test(line)) return 'done'
  const [head = '', priority] = PRIORITY.exec(line) ?? []
  const unsaid = new Set<Unsaid>(priority === undefined ? [] : ['priority'])
  const words: string[] = []
  let [project, kind, isHidden] = ['', undefined as Kind | undefined, false]
  for (const word of line.slice(head.length).replace(CREATED, '').split(/\s/u)) {
    const [, key] = KEY.exec(word) ?? []
    const kindSaid = word.startsWith('@') ? KIND_OF.get(word.slice(1).toLowerCase()) : undefined
    if (key !== undefined) {
      isHidden ||= word === 'h:1'
      unsaid.add(DATE_KEYS.includes(key) ? 'dates' : 'details')
    } else if (word.startsWith('+') && word !== '+' && project === '') project = titleOf(word.slice(1))
    else if (kindSaid !== undefined && kind === undefined) kind = kindSaid
    else words.push(word)
  }
  const title = titleOf(words.join(' '))
  if (isHidden) return 'hidden'
  return title === ''
    ? 'noTitle'
    : { title, project, kind: kind ?? 'other', priority: priority ?? LAST, unsaid: [...unsaid] }
}

/** What a text in the form of Todo.txt holds. */
export const readTodoTxt = (text: string): TasksRead => {
  const found: Line[] = []
  const left: Left[] = []
  const seen = new Set<string>()
  for (const [index, written] of text.split('\n').entries()) {
    // A byte order mark is trimmed as well.
    const line = written.trim()
    if (line === '') continue
    const task = taskIn(line)
    const why = typeof task === 'string' ? task : whyNot(task, seen, found.length)
    if (why !== null) left.push({ line: index + 1, why })
    else if (typeof task !== 'string') found.push(task)
  }
  return {
    tasks: found
      .toSorted((a, b) => (a.priority === b.priority ? 0 : a.priority < b.priority ? -1 : 1))
      .map(({ title, kind, project }) => ({ title, kind, project })),
    left,
    unsaid: UNSAID.filter((one) => found.some(({ unsaid }) => unsaid.includes(one))),
  }
}

/** One that stands there before, and more than are taken in at once, are left out. */
const whyNot = ({ title }: Line, seen: Set<string>, count: number): Why | null => {
  const name = title.toLowerCase()
  if (seen.has(name)) return 'twice'
  seen.add(name)
  return count >= FOUND_MAX ? 'tooMany' : null
}
