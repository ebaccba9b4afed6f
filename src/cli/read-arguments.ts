import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import { choices, say } from './texts.ts'
import { COMMANDS, EVERYWHERE, type CommandEntry, type Option } from './table.ts'
import { usageOf, written } from './usage.ts'

/** What was typed after a command: flags, values by option, and its word. */
export interface Given {
  readonly flags: ReadonlySet<string>
  readonly values: Readonly<Record<string, readonly string[]>>
  readonly operand: string | undefined
  /** the command of `run`, with its arguments */
  readonly rest: readonly string[]
}

/** What somebody asks for by what they typed, or why it can't be read. */
export type Asked =
  | { readonly kind: 'help'; readonly entry: CommandEntry | null }
  | { readonly kind: 'version' }
  | { readonly kind: 'trouble'; readonly say: string }
  | { readonly kind: 'command'; readonly entry: CommandEntry; readonly given: Given }

const trouble = (said: string): Asked => ({ kind: 'trouble', say: said })

/** Read the words behind `enough`. Nothing is guessed: what is not known is said, and nothing is asked of the app. */
export const readArguments = (argv: readonly string[]): Asked => {
  const [name, ...words] = argv
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const about = COMMANDS.find((one) => one.name === words[0])
    return { kind: 'help', entry: about ?? null }
  }
  if (name === '--version') return { kind: 'version' }
  const entry = COMMANDS.find((one) => one.name === name)
  if (entry === undefined) return trouble(say('unknownCommand', { name }))
  return entry.runs === true ? readRun(entry, words) : readWords(entry, words)
}

/** Up to the command all words are ours, and from there on none is. */
const readRun = (entry: CommandEntry, words: readonly string[]): Asked => {
  const [first = '', ...others] = words
  if (first === '--help' || first === '-h') return { kind: 'help', entry }
  const rest = first === '--' ? others : words
  if (first !== '--' && first.startsWith('-'))
    return trouble(say('unknownOption', { command: entry.name, name: first }))
  if (rest.length === 0) return trouble(say('needsOperand', { command: entry.name, usage: usageOf(entry) }))
  return { kind: 'command', entry, given: { flags: new Set(), values: {}, operand: undefined, rest } }
}

const configOf = (options: readonly Option[]): ParseArgsOptionsConfig =>
  Object.fromEntries(
    options.map(({ name, value }) => [name, { type: value === undefined ? 'boolean' : 'string', multiple: true }]),
  )

const readWords = (entry: CommandEntry, words: readonly string[]): Asked => {
  const options = [...entry.options, ...EVERYWHERE]
  const { tokens } = parseArgs({
    args: words.map((word) => (word === '-h' ? '--help' : word)),
    options: configOf(options),
    strict: false,
    tokens: true,
  })
  const flags = new Set<string>()
  const values: Record<string, string[]> = {}
  const operands: string[] = []
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue
    if (token.kind === 'positional') {
      operands.push(token.value)
      continue
    }
    const option = options.find(({ name }) => name === token.name)
    if (option === undefined) return trouble(say('unknownOption', { command: entry.name, name: token.rawName }))
    const wrong = wrongWith(entry, option, token.value)
    if (wrong !== null) return trouble(wrong)
    if (option.value === undefined) flags.add(option.name)
    else (values[option.name] ??= []).push(token.value ?? '')
  }
  if (flags.has('help')) return { kind: 'help', entry }
  return checked(entry, operands, { flags, values, operand: operands[0], rest: [] })
}

/** Why a value can't be taken; null when it can. */
const wrongWith = ({ name: command }: CommandEntry, option: Option, value: string | undefined): string | null => {
  const usage = written(option)
  if (option.value === undefined) return value === undefined ? null : say('tooMany', { command, name: value })
  if (value === undefined) return say('needsValue', { name: `--${option.name}`, usage })
  return option.value.is === 'choice' && !option.value.of.includes(value)
    ? say('oneOf', { name: `--${option.name}`, choices: choices(option.value.of) })
    : null
}

const checked = (entry: CommandEntry, operands: readonly string[], given: Given): Asked => {
  const { name, operand } = entry
  const [first, second] = operands
  const extra = operand === undefined ? first : second
  if (extra !== undefined) return trouble(say('tooMany', { command: name, name: extra }))
  if (operand?.needed === true && first === undefined)
    return trouble(say('needsOperand', { command: name, usage: usageOf(entry) }))
  if (operand?.of !== undefined && first !== undefined && !operand.of.includes(first))
    return trouble(say('oneOf', { name: operand.name.toUpperCase(), choices: choices(operand.of) }))
  return { kind: 'command', entry, given }
}
