import { basename } from 'node:path'
import { PATIENCE_MS } from '@shared/cli/protocol.ts'
import type { WishSent } from '@shared/cli/wishes.ts'
import { whereabouts } from './doctor.ts'
import { complain, connected, EXIT, notThere, places, print, told } from './asking.ts'
import { ask } from './link.ts'
import { readArguments, type Asked, type Given } from './read-arguments.ts'
import type { CommandEntry } from './table.ts'
import { choices, say, sayOf } from './texts.ts'
import { isAsking, wishOf, type Asking } from './wish-of.ts'

const send = async (wish: WishSent, json: boolean): Promise<number> => {
  const connection = await connected(wish)
  if (connection === null) return notThere(wish, json)
  const last = await ask(connection, wish, {
    patience: PATIENCE_MS,
    status: (status) => print(json ? JSON.stringify(status) : status.text),
    part: (bytes) => void process.stdout.write(bytes),
  })
  const code = told(last)
  if (wish.do === 'doctor' && last !== null) print(whereabouts(places, connection.place))
  return code
}

/** Write what comes into a file, as a whole or not at all. */
const sendTo = async (path: string, wish: WishSent): Promise<number> => {
  const connection = await connected(wish)
  if (connection === null) return notThere(wish, false)
  const parts: Uint8Array[] = []
  const last = await ask(connection, wish, { patience: PATIENCE_MS, part: (bytes) => void parts.push(bytes) })
  if (last === null || !last.ok) return told(last)
  const { saveFile } = await import('../main/export/save-file.ts')
  const failure = await saveFile(path, parts)
  if (failure === null) print(say('saved', { name: basename(path) }))
  else complain(say('notSaved', { name: basename(path) }))
  return failure === null ? EXIT.done : EXIT.noAnswer
}

const doIt = async (name: Asking, entry: CommandEntry, given: Given): Promise<number> => {
  const sending = wishOf(name, entry, given, process.cwd())
  if ('trouble' in sending) {
    complain(sending.trouble)
    return EXIT.notRead
  }
  const { wish } = sending
  const json = given.flags.has('json')
  if (wish.do === 'status' && wish.watch) return told(await (await import('./follow.ts')).follow(places, json, print))
  const output = given.values['output']?.at(-1)
  return output === undefined ? send(wish, json) : sendTo(output, wish)
}

const answer = async (asked: Asked): Promise<number> => {
  switch (asked.kind) {
    case 'help': {
      const { helpOf, helpOfAll } = await import('./usage.ts')
      process.stdout.write(asked.entry === null ? helpOfAll() : helpOf(asked.entry))
      return EXIT.done
    }
    case 'version':
      print(VERSION)
      return EXIT.done
    case 'trouble':
      complain(asked.say)
      return EXIT.notRead
    case 'command': {
      const { entry, given } = asked
      if (isAsking(entry.name)) return doIt(entry.name, entry, given)
      if (entry.name === 'import') return (await import('./import.ts')).importFile(entry, given)
      if (entry.name === 'run') return (await import('./run-command.ts')).runCommand(given.rest, places, process.env)
      process.stdout.write(
        (await import('./completions.ts')).completionsFor(given.operand ?? '', { say, sayOf, choices }),
      )
      return EXIT.done
    }
  }
}

declare const VERSION: string

// A reader that went away, as `head` does, is no trouble of ours.
process.stdout.on('error', () => process.exit(EXIT.done))
void answer(readArguments(process.argv.slice(2))).then((code) => Object.assign(process, { exitCode: code }))
