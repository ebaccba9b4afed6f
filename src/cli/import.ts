import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { IMPORT_FORMS } from '@shared/cli/imports.ts'
import type { WishSent } from '@shared/cli/wishes.ts'
import { complain, connected, EXIT, notThere, print, told } from './asking.ts'
import { ask } from './link.ts'
import type { Given } from './read-arguments.ts'
import type { CommandEntry } from './table.ts'
import { say } from './texts.ts'
import { usageOf } from './usage.ts'

/** How long a long history may take to be read, in milliseconds. */
const PATIENCE_MS = 600_000

type What = Extract<WishSent, { do: 'import' }>['what']

/** How far it is, in one line of a terminal that is written over. */
const shown = (done: number, of: number): void => {
  if (!process.stderr.isTTY) return
  const line = say('importProgress', { done: String(done), of: String(of) })
  process.stderr.write(done === of ? `\r${line}\n` : `\r${line}`)
}

/** Ask one step of the app. @returns what the command would end with */
const step = async (what: What): Promise<number> => {
  const wish = { do: 'import', what } as const
  const connection = await connected(wish)
  if (connection === null) return notThere(wish, false)
  const part = (bytes: Uint8Array): void => void process.stdout.write(bytes)
  return told(await ask(connection, wish, { patience: PATIENCE_MS, part, progress: shown }))
}

/** Whether an answer is a yes. @param own the language's own words for it, with spaces between; y and yes are always one */
export const isYes = (answer: string, own: string): boolean =>
  ['y', 'yes', ...own.split(' ')].includes(answer.trim().normalize().toLowerCase())

/** Asked on the terminal; to close the question is to leave it. */
const isWanted = (): Promise<boolean> =>
  new Promise((resolve) => {
    const terminal = createInterface({ input: process.stdin, output: process.stderr })
    terminal.once('close', () => resolve(false))
    terminal.question(say('importAsk'), (answer) => {
      resolve(isYes(answer, say('importYes')))
      terminal.close()
    })
  })

/** Say what would come of it, ask, and take it in; or take the last one back. @returns the exit code */
export const importFile = async (entry: CommandEntry, { flags, values, operand }: Given): Promise<number> => {
  if (flags.has('undo') === (operand !== undefined)) {
    complain(say('importWhat', { usage: usageOf(entry) }))
    return EXIT.notRead
  }
  if (operand === undefined) return step({ step: 'undo' })
  const form = IMPORT_FORMS.find((one) => one === values['as']?.at(-1))
  const file = { path: resolve(operand), form, map: [...(values['map'] ?? [])] }
  const looked = await step({ step: 'look', ...file })
  if (looked !== EXIT.done || flags.has('dry-run')) return looked
  if (!flags.has('yes') && !process.stdin.isTTY) {
    complain(say('importLeft'))
    return EXIT.saidNo
  }
  if (!flags.has('yes') && !(await isWanted())) {
    print(say('importStays'))
    return EXIT.saidNo
  }
  return step({ step: 'take', ...file })
}
