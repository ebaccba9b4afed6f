import { COMMANDS, EVERYWHERE, textOf, type CommandEntry } from './table.ts'
import type { Texts } from './texts.ts'
import { usageOf, written } from './usage.ts'

/** Text that troff prints as it is: a backslash and a line that begins with a dot or a quote mean something to it. */
const plain = (text: string): string =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll(/^(?=[.'])/gmu, '\\&')

const optionsOf = ({ options }: CommandEntry, { sayOf }: Texts): readonly string[] =>
  [...options, ...EVERYWHERE].flatMap((option) => [
    '.TP',
    `.B ${plain(written(option))}`,
    plain(sayOf('option', textOf(option))),
  ])

const commandOf = (entry: CommandEntry, texts: Texts): readonly string[] => {
  const { sayOf } = texts
  const detail = sayOf('detail', entry.name)
  return [
    '.SS',
    plain(usageOf(entry)),
    plain(sayOf('command', entry.name)),
    ...(detail === '' ? [] : ['.PP', plain(detail)]),
    ...optionsOf(entry, texts),
  ]
}

/** The manual page, as man(7) reads it. It is made when the command is built. */
export const manPage = (version: string, texts: Texts): string => {
  const { say, sayOf } = texts
  return [
    `.TH ENOUGH 1 "" "Enough ${version}" "Enough"`,
    // Lines that are stretched to the margin read badly in a terminal.
    '.ad l',
    '.SH NAME',
    `enough \\- ${plain(say('about'))}`,
    '.SH SYNOPSIS',
    '.B enough',
    plain('COMMAND […]'),
    '.SH COMMANDS',
    ...COMMANDS.flatMap((entry) => commandOf(entry, texts)),
    '.SH EXIT STATUS',
    ...['0', '1', '2', '3', '4'].flatMap((code) => ['.TP', `.B ${code}`, plain(sayOf('codes', code))]),
    '.PP',
    plain(sayOf('codes', 'run')),
    '',
  ].join('\n')
}
