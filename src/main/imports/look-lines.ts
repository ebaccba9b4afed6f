import type { ImportLook, LeftOut } from '@core/imports/preview.ts'
import { text, type Text } from '@core/views/text.ts'

type Say = (text: Text) => string

/** What is left out, and where, as far as that says something. */
const leftText = ({ count, lines }: LeftOut, why: string): Text =>
  lines.length === 0
    ? text('imports.left', { count, why })
    : text('imports.leftAt', { count, why, lines: `${lines.join(', ')}${count > lines.length ? ', …' : ''}` })

/** How a table is read, in the words of the command. */
export const columnsLine = ({ columns }: ImportLook, say: Say): readonly string[] =>
  columns.length === 0 ? [] : [say(text('imports.columns', { columns: columns.join(', ') }))]

/** What a file brings: how many, from when to when, and what is known of them. */
export const holdsLines = ({ program, fresh, days, unsaid }: ImportLook, say: Say): readonly string[] =>
  [
    ...(days === null
      ? []
      : [
          text('imports.holds', {
            count: fresh,
            program: say(text(`imports.program.${program}`, {})),
            from: { date: days.from },
            to: { date: days.to },
          }),
        ]),
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
    ...left.map((one) => leftText(one, say(text(`imports.why.${one.why}`, {})))),
  ].map(say)
