import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { wishSchema } from '@shared/cli/wishes.ts'
import { readArguments } from '../../src/cli/read-arguments.ts'
import { COMMAND_NAMES } from '../../src/cli/table.ts'
import { isAsking, wishOf } from '../../src/cli/wish-of.ts'
import { commandsIn } from '../support/documents.ts'

const ROOT = join(import.meta.dirname, '../..')

/** Words as a shell takes them apart. */
const wordsOf = (command: string): readonly string[] =>
  [...command.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, plain]) => quoted ?? plain ?? '')

/** What is to be mended in a command that a document has; null when it can be typed like that. */
const troubleOf = (command: string): string | null => {
  const [, ...argv] = wordsOf(command)
  // Named, as in "what `enough import` takes in", and not typed.
  if (argv.length === 1) return COMMAND_NAMES.some((name) => name === argv[0]) ? null : 'there is no such command'
  const asked = readArguments(argv)
  if (asked.kind === 'trouble') return asked.say
  if (asked.kind !== 'command' || !isAsking(asked.entry.name)) return null
  const sending = wishOf(asked.entry.name, asked.entry, asked.given, '/home/ana')
  if ('trouble' in sending) return sending.trouble
  const wish = wishSchema.safeParse(JSON.parse(JSON.stringify(sending.wish)))
  return wish.success ? null : 'the app can’t read it'
}

const commands = commandsIn(ROOT).filter(({ command }) => /^enough(?: |$)/u.test(command))

describe('the command in documents', () => {
  test('is written as it can be typed', () => {
    expect(commands.length).toBeGreaterThan(15)
    const written = commands.flatMap(({ document, command }) =>
      command.includes('COMMAND')
        ? COMMAND_NAMES.map((name) => ({ document, command: command.replace('COMMAND', name) }))
        : [{ document, command }],
    )
    const troubles = written.flatMap(({ document, command }) => {
      const trouble = command === 'enough' ? null : troubleOf(command)
      return trouble === null ? [] : [`${document}: ${command}: ${trouble}`]
    })
    expect(troubles).toEqual([])
  })

  test.each(['enough statis', 'enough status --jsn', 'enough start a b', 'enough report --from soon'])(
    'what can’t be typed would be found: %s',
    (command) => {
      expect(troubleOf(command)).not.toBeNull()
    },
  )

  test('has every command in its table', () => {
    const page = readFileSync(join(ROOT, 'docs/command-line.md'), 'utf8')
    const rows = page.split('\n').filter((line) => line.startsWith('| `'))
    const listed = rows.flatMap((row) =>
      [...(row.split(' | ')[0] ?? '').matchAll(/`([a-z-]+)/gu)].map(([, name]) => name),
    )
    expect(COMMAND_NAMES.filter((name) => !listed.includes(name))).toEqual([])
  })
})
