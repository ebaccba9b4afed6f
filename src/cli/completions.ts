import { COMMANDS, EVERYWHERE, textOf, type CommandEntry, type Operand, type Option } from './table.ts'
import type { Texts } from './texts.ts'

/** Completions of a shell; nothing for one that is not known. */
export const completionsFor = (shell: string, texts: Texts): string => {
  switch (shell) {
    case 'bash':
      return bash()
    case 'zsh':
      return zsh(texts)
    case 'fish':
      return fish(texts)
    default:
      return ''
  }
}

const optionsOf = ({ options }: CommandEntry): readonly Option[] => [...options, ...EVERYWHERE]
/** A text within single quotes of a shell. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`
const choicesOf = ({ value }: Option): readonly string[] => (value?.is === 'choice' ? value.of : [])
const wantsValue = ({ value }: Option): boolean => value !== undefined

const bash = (): string => {
  const names = COMMANDS.map(({ name }) => name).join(' ')
  const values = COMMANDS.flatMap((entry) =>
    entry.options.filter(wantsValue).map((option) => {
      const offer = option.value?.is === 'file' ? 'compopt -o default' : `words=${quoted(choicesOf(option).join(' '))}`
      return `    ${entry.name}:--${option.name}) ${offer} ;;`
    }),
  )
  const words = COMMANDS.map((entry) => {
    const all = [...optionsOf(entry).map(({ name }) => `--${name}`), ...(entry.operand?.of ?? [])]
    const files = entry.operand?.name === 'file' ? 'compopt -o default; ' : ''
    return `    ${entry.name}) ${files}words=${quoted(all.join(' '))} ;;`
  })
  return `# Completions of enough for bash.
_enough() {
  local here=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command=\${COMP_WORDS[1]} words=
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '${names} --help --version' -- "$here"))
    return
  fi
  COMPREPLY=()
  if [ "$command" = run ]; then
    compopt -o default
    return
  fi
  case "$command:$before" in
${values.join('\n')}
    *) case "$command" in
${words.join('\n')}
    esac ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$here"))
}
complete -F _enough enough
`
}

/** What zsh's \`_arguments\` takes for the value of an option. */
const zshValue = (option: Option): string => {
  if (option.value === undefined) return ''
  if (option.value.is === 'choice') return `:${option.name}:(${choicesOf(option).join(' ')})`
  return option.value.is === 'file' ? `:${option.name}:_files` : `:${option.name}: `
}
/** Brackets and colons mean something to zsh. */
const zshText = (text: string): string => text.replaceAll(/[[\]:\\]/gu, '\\$&')

const zshOperand = ({ name, of }: Operand): string =>
  of === undefined ? (name === 'file' ? '_files' : ' ') : `(${of.join(' ')})`

const zsh = ({ sayOf }: Texts): string => {
  const commands = COMMANDS.map(({ name }) => `    ${quoted(`${name}:${zshText(sayOf('command', name))}`)}`)
  const cases = COMMANDS.map((entry) => {
    const lines = optionsOf(entry).map((option) => {
      const often = (option.times ?? 1) > 1 ? '*' : ''
      return quoted(`${often}--${option.name}[${zshText(sayOf('option', textOf(option)))}]${zshValue(option)}`)
    })
    const operand = entry.operand
    const word = operand === undefined ? [] : [quoted(`1:${operand.name}:${zshOperand(operand)}`)]
    const all = entry.runs === true ? ["'*:: :_normal'"] : [...lines, ...word]
    return `    ${entry.name}) _arguments ${all.join(' ')} ;;`
  })
  return `#compdef enough
# Completions of enough for zsh.
_enough() {
  local -a commands
  commands=(
${commands.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${cases.join('\n')}
  esac
}
if [ "$funcstack[1]" = _enough ]; then _enough "$@"; else compdef _enough enough; fi
`
}

const fish = ({ sayOf }: Texts): string => {
  const at = (name: string): string => `complete -c enough -n '__fish_seen_subcommand_from ${name}'`
  const commands = COMMANDS.map(
    ({ name }) => `complete -c enough -n __fish_use_subcommand -f -a ${name} -d ${quoted(sayOf('command', name))}`,
  )
  const options = COMMANDS.flatMap((entry) =>
    optionsOf(entry).map((option) => {
      const value = wantsValue(option) ? (option.value?.is === 'file' ? ' -r' : ' -x') : ''
      const choices = choicesOf(option)
      const offered = choices.length === 0 ? '' : ` -a ${quoted(choices.join(' '))}`
      return `${at(entry.name)} -l ${option.name}${value}${offered} -d ${quoted(sayOf('option', textOf(option)))}`
    }),
  )
  const words = COMMANDS.filter(({ runs }) => runs !== true).map(
    ({ name, operand }) =>
      `${at(name)} ${operand?.name === 'file' ? '-F' : '-f'}${operand?.of === undefined ? '' : ` -a ${quoted(operand.of.join(' '))}`}`,
  )
  return `${['# Completions of enough for fish.', ...commands, ...options, ...words].join('\n')}\n`
}
