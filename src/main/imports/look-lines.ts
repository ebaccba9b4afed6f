import type { ImportLook, LeftOut } from '@core/imports/preview.ts'
import { text, type Text } from '@core/views/text.ts'
import { asList, joiningOf, type Joining } from '@core/views/together.ts'

type Say = (text: Text) => string

/** What is left out, and where, as far as that says something. */
const leftText = ({ count, lines }: LeftOut, why: string, join: Joining): Text =>
  lines.length === 0
    ? text('imports.left', { count, why })
    : text('imports.leftAt', {
        count,
        why,
        lines: asList(join, count > lines.length ? [...lines.map(String), '…'] : lines.map(String)),
      })

/** How a table is read, in the words of the command. */
export const columnsLine = ({ columns }: ImportLook, say: Say): readonly string[] =>
  columns.length === 0 ? [] : [say(text('imports.columns', { columns: asList(joiningOf(say), columns) }))]

const holdsText = (count: number, program: string, { from, to }: NonNullable<ImportLook['days']>): Text =>
  from === to
    ? text('imports.holdsOn', { count, program, day: { date: from } })
    : text('imports.holds', { count, program, from: { date: from }, to: { date: to } })

/** What a file brings: how many, from when to when, and what is known of them. */
export const holdsLines = ({ program, fresh, days, unsaid }: ImportLook, say: Say): readonly string[] =>
  [
    ...(days === null ? [] : [holdsText(fresh, say(text(`imports.program.${program}`, {})), days)]),
    ...(program === 'todoTxt' && fresh > 0
      ? [
          text('imports.tasks', { count: fresh, program: say(text('imports.program.todoTxt', {})) }),
          text('imports.offered', {}),
          ...unsaid.map((what) => text(`imports.unsaid.${what}`, {})),
        ]
      : []),
    ...(program === 'superProductivity' ? [text('imports.daysAlone', {})] : []),
  ].map(say)

/** What stays as it is, and what is left out, each in one sentence. */
export const restLines = ({ here, left }: ImportLook, say: Say): readonly string[] =>
  [
    ...(here === 0 ? [] : [text('imports.here', { count: here })]),
    ...left.map((one) => leftText(one, say(text(`imports.why.${one.why}`, {})), joiningOf(say))),
  ].map(say)
