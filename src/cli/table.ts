import { NAMINGS, PAGE_FORMS, TIMEBOX_FORMS } from '../core/export/wish.ts'
import { IMPORT_FORMS, MAPS_MAX } from '../shared/cli/imports.ts'
import { BY } from '../core/report/wish.ts'

/*
 * Every command with its words: what is read from the command line, the help, the completions and the manual page are
 * all made of this. Sentences are in en.json, by these names.
 */

/** What a value is: completions offer the choices, or files. */
type Value =
  | { readonly is: 'text' | 'time' | 'day' | 'file' }
  | { readonly is: 'choice'; readonly of: readonly string[] }

/** An option; without a value it is said or not said. */
export interface Option {
  readonly name: string
  readonly value?: Value
  /** how often it may be given */
  readonly times?: number
  /** its sentence, where the name alone has another */
  readonly text?: OptionText
}

/** A word that belongs to no option. */
export interface Operand {
  readonly name: 'task' | 'reason' | 'sentence' | 'note' | 'command' | 'what' | 'shell' | 'file'
  readonly needed: boolean
  readonly of?: readonly string[]
}

export interface CommandEntry {
  readonly name: CommandName
  readonly operand?: Operand
  readonly options: readonly Option[]
  /** what follows is another command, to the end of the line */
  readonly runs?: true
}

export const COMMAND_NAMES = [
  'start',
  'status',
  'look',
  'run',
  'pause',
  'resume',
  'extend',
  'ship',
  'draft',
  'hand-over',
  'park',
  'reflect',
  'report',
  'export',
  'import',
  'doctor',
  'completions',
] as const
export type CommandName = (typeof COMMAND_NAMES)[number]

type OptionText =
  | 'help'
  | 'version'
  | 'cap'
  | 'mark'
  | 'watch-file'
  | 'kind'
  | 'project'
  | 'if-then'
  | 'park-first'
  | 'now'
  | 'json'
  | 'csv'
  | 'watch'
  | 'from'
  | 'to'
  | 'by'
  | 'as'
  | 'tasks-by'
  | 'view'
  | 'around'
  | 'output'
  | 'as-program'
  | 'map'
  | 'dry-run'
  | 'undo'
  | 'yes'

export const SHELLS = ['bash', 'zsh', 'fish'] as const
export const EXPORTS = ['timeboxes', 'page', 'everything'] as const
const MARKS = 3

const flag = (name: OptionText): Option => ({ name })
const text = (name: OptionText): Option => ({ name, value: { is: 'text' } })
const choice = (name: OptionText, of: readonly string[]): Option => ({ name, value: { is: 'choice', of } })
const DAYS: readonly Option[] = [
  { name: 'from', value: { is: 'day' } },
  { name: 'to', value: { is: 'day' } },
]

/** The kinds of tasks; a test holds them to those of the core, whose list would bring a library along. */
export const KIND_NAMES = ['writing', 'messages', 'slides', 'code', 'planning', 'away', 'other'] as const

/** Options that every command has. */
export const EVERYWHERE: readonly Option[] = [flag('help')]

export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'start',
    operand: { name: 'task', needed: false },
    options: [
      { name: 'cap', value: { is: 'time' } },
      { name: 'mark', value: { is: 'text' }, times: MARKS },
      { name: 'watch', value: { is: 'file' }, text: 'watch-file' },
      choice('kind', KIND_NAMES),
      text('project'),
      text('if-then'),
      flag('park-first'),
      flag('now'),
    ],
  },
  { name: 'status', options: [flag('json'), flag('watch')] },
  { name: 'look', options: [] },
  { name: 'run', operand: { name: 'command', needed: true }, options: [], runs: true },
  { name: 'pause', options: [] },
  { name: 'resume', options: [] },
  { name: 'extend', operand: { name: 'reason', needed: false }, options: [] },
  { name: 'ship', options: [] },
  { name: 'draft', options: [] },
  { name: 'hand-over', operand: { name: 'sentence', needed: false }, options: [] },
  { name: 'park', operand: { name: 'note', needed: false }, options: [] },
  { name: 'reflect', options: [] },
  { name: 'report', options: [...DAYS, choice('by', BY), flag('json'), flag('csv')] },
  {
    name: 'export',
    operand: { name: 'what', needed: false, of: EXPORTS },
    options: [
      choice('as', [...TIMEBOX_FORMS, ...PAGE_FORMS.filter((form) => form !== 'markdown')]),
      choice('tasks-by', NAMINGS),
      ...DAYS,
      choice('view', ['week', 'month']),
      { name: 'around', value: { is: 'day' } },
      { name: 'output', value: { is: 'file' } },
    ],
  },
  {
    name: 'import',
    operand: { name: 'file', needed: false },
    options: [
      { ...choice('as', IMPORT_FORMS), text: 'as-program' },
      { ...text('map'), times: MAPS_MAX },
      flag('dry-run'),
      flag('undo'),
      flag('yes'),
    ],
  },
  { name: 'doctor', options: [] },
  { name: 'completions', operand: { name: 'shell', needed: true, of: SHELLS }, options: [] },
]

/** The sentence of an option. */
export const textOf = ({ name, text: other }: Option): string => other ?? name
