import { sayOf, say } from './texts.ts'
import { COMMANDS, EVERYWHERE, textOf, type CommandEntry, type Option, type Operand } from './table.ts'

/** How an option's value is written in a line of usage. */
export const valueOf = ({ value }: Option): string => {
  if (value === undefined) return ''
  switch (value.is) {
    case 'choice':
      return value.of.join('|')
    case 'time':
      return 'TIME'
    case 'day':
      return 'DAY'
    case 'file':
      return 'FILE'
    case 'text':
      return 'TEXT'
  }
}

/** An option with its value: `--cap TIME`. */
export const written = (option: Option): string => `--${option.name} ${valueOf(option)}`.trimEnd()

const operandOf = ({ name, needed, of }: Operand): string => {
  const word = of === undefined ? name.toUpperCase() : of.join('|')
  return needed ? word : `[${word}]`
}

/** How a command is written. */
export const usageOf = ({ name, operand, options, runs }: CommandEntry): string =>
  [
    `enough ${name}`,
    ...(runs === true ? ['--'] : []),
    ...(operand === undefined ? [] : [runs === true ? `${operandOf(operand)} [ARGUMENT…]` : operandOf(operand)]),
    ...options.map((option) => `[${written(option)}]${(option.times ?? 1) > 1 ? '…' : ''}`),
  ].join(' ')

/** Two columns, the second one under itself. */
const columns = (rows: readonly (readonly [string, string])[]): string => {
  const width = Math.max(...rows.map(([first]) => first.length))
  return rows.map(([first, second]) => `  ${first.padEnd(width)}  ${second}`).join('\n')
}

const EXITS = ['0', '1', '2', '3', '4'] as const

/** What `enough --help` prints. */
export const helpOfAll = (): string =>
  [
    say('about'),
    '',
    `${say('usage')}: enough COMMAND […]`,
    '',
    say('commands'),
    columns(COMMANDS.map(({ name }) => [name, sayOf('command', name)])),
    '',
    say('more'),
    '',
    say('ends'),
    columns(EXITS.map((code) => [code, sayOf('codes', code)])),
    `  ${sayOf('codes', 'run')}`,
    '',
  ].join('\n')

/** What `enough COMMAND --help` prints. */
export const helpOf = (entry: CommandEntry): string => {
  const { name, operand, options } = entry
  const detail = sayOf('detail', name)
  const rows = [
    ...(operand === undefined ? [] : [[operand.name.toUpperCase(), sayOf('operand', operand.name)] as const]),
    ...[...options, ...EVERYWHERE].map((option) => [written(option), sayOf('option', textOf(option))] as const),
  ]
  return [
    `${say('usage')}: ${usageOf(entry)}`,
    '',
    sayOf('command', name),
    ...(detail === '' ? [] : [detail]),
    '',
    say('options'),
    columns(rows),
    '',
  ].join('\n')
}
