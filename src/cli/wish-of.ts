import { resolve } from 'node:path'
import { NAMINGS, PAGE_FORMS, TIMEBOX_FORMS } from '@core/export/wish.ts'
import { BY } from '@core/report/wish.ts'
import type { WishSent } from '@shared/cli/wishes.ts'
import { durationOf, isDay } from '@shared/cli/duration.ts'
import type { Given } from './read-arguments.ts'
import { KIND_NAMES, type CommandEntry, type CommandName } from './table.ts'
import { choices, say } from './texts.ts'

/** What is asked of the app, or why that can't be read. */
export type Sending = { readonly wish: WishSent } | { readonly trouble: string }

/** Commands that the app answers in one go; the others are the command's own. */
export type Asking = Exclude<CommandName, 'run' | 'completions' | 'import'>
export const isAsking = (name: CommandName): name is Asking =>
  name !== 'run' && name !== 'completions' && name !== 'import'

type Value = string | undefined
type Last = (name: string) => Value

/** The wish that a command with its words stands for. @param folder where it was typed, for paths */
export const wishOf = (name: Asking, { options }: CommandEntry, given: Given, folder: string): Sending => {
  const last: Last = (option) => given.values[option]?.at(-1)
  const noDay = options.map((option) => (option.value?.is === 'day' ? last(option.name) : undefined)).find(isNoDay)
  if (noDay !== undefined) return { trouble: say('day', { written: noDay }) }
  if (name === 'start') return startOf(given, last, folder)
  const unfit = name === 'export' ? unfitIn(given, last) : null
  if (unfit !== null) return { trouble: unfit }
  return { wish: plainWish(name, given, last) }
}

const isNoDay = (written: Value): boolean => written !== undefined && !isDay(written)

/** What was chosen, among what can be. */
const oneOf = <Choice extends string>(choices: readonly Choice[], value: Value): Choice | undefined =>
  choices.find((choice) => choice === value)

const startOf = ({ flags, values, operand = '' }: Given, last: Last, folder: string): Sending => {
  const written = last('cap')
  const cap = written === undefined ? undefined : durationOf(written)
  if (cap === null) return { trouble: say('time', { written: written ?? '' }) }
  const watch = last('watch')
  return {
    wish: {
      do: 'start',
      title: operand,
      cap,
      marks: values['mark'] === undefined ? undefined : [...values['mark']],
      watch: watch === undefined ? undefined : resolve(folder, watch),
      kind: oneOf(KIND_NAMES, last('kind')),
      project: last('project'),
      ifThen: last('if-then'),
      parkFirst: flags.has('park-first'),
      now: flags.has('now'),
    },
  }
}

const plainWish = (name: Exclude<Asking, 'start'>, { flags, operand }: Given, last: Last): WishSent => {
  const days = { from: last('from'), to: last('to') }
  switch (name) {
    case 'status':
      return { do: name, watch: flags.has('watch') }
    case 'extend':
      return { do: name, reason: operand ?? '' }
    case 'hand-over':
      return { do: 'handOver', sentence: operand }
    case 'park':
      return { do: name, note: operand }
    case 'report':
      return {
        do: name,
        by: oneOf(BY, last('by')) ?? 'task',
        form: flags.has('json') ? 'json' : flags.has('csv') ? 'csv' : 'text',
        ...days,
      }
    case 'export':
      return { do: name, what: exportOf(operand, last) }
    case 'look':
    case 'pause':
    case 'resume':
    case 'ship':
    case 'draft':
    case 'reflect':
    case 'doctor':
      return { do: name }
  }
}

/** What each of the exports can have. */
const EXPORTING: Readonly<Record<string, { readonly options: readonly string[]; readonly forms: readonly string[] }>> =
  {
    timeboxes: { options: ['as', 'tasks-by', 'from', 'to', 'output'], forms: TIMEBOX_FORMS },
    page: { options: ['as', 'tasks-by', 'view', 'around', 'output'], forms: PAGE_FORMS },
    everything: { options: ['output'], forms: [] },
  }

/** Why what was given does not go together; null when it does. */
const unfitIn = ({ values, operand = 'timeboxes' }: Given, last: Last): string | null => {
  const { options = [], forms = [] } = EXPORTING[operand] ?? {}
  const other = Object.keys(values).find((option) => !options.includes(option))
  if (other !== undefined) return say('unknownOption', { command: `export ${operand}`, name: `--${other}` })
  const form = last('as')
  if (form !== undefined && !forms.includes(form)) return say('oneOf', { name: '--as', choices: choices(forms) })
  // Nobody can read it in a terminal, and no pipe asks for it.
  return form === 'pdf' && last('output') === undefined ? say('pdfNeedsFile') : null
}

type Exporting = Extract<WishSent, { do: 'export' }>['what']

const exportOf = (what: Value, last: Last): Exporting => {
  const naming = oneOf(NAMINGS, last('tasks-by')) ?? 'names'
  if (what === 'everything') return { of: 'everything' }
  if (what === 'page') {
    return {
      of: 'page',
      form: oneOf(PAGE_FORMS, last('as')) ?? 'markdown',
      view: oneOf(['week', 'month'], last('view')) ?? 'week',
      naming,
      around: last('around'),
    }
  }
  return {
    of: 'timeboxes',
    form: oneOf(TIMEBOX_FORMS, last('as')) ?? 'csv',
    naming,
    from: last('from'),
    to: last('to'),
  }
}
