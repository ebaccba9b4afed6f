import { text, type Text } from '@core/views/text.ts'
import type { Reply } from '@shared/cli/protocol.ts'
import type { Wish } from '@shared/cli/wishes.ts'
import type { Importer } from '../imports/importer.ts'
import { columnsLine, holdsLines, restLines } from '../imports/look-lines.ts'
import type { Outcome } from '../ipc/outcome.ts'

/** What taking in needs of the rest of the app. */
export interface TakenPorts {
  readonly importer: Importer
  readonly say: (text: Text) => string
}

type Line = Omit<Extract<Reply, { part: string }>, 'v'> | Omit<Extract<Reply, { progress: object }>, 'v'>

/**
 * Look into a file of another program, take it in, or take the last one back. What would come of it is told as a part,
 * and how far it is as progress. @returns what is said at the end
 */
export const takenIn = async (
  { what }: Extract<Wish, { do: 'import' }>,
  { importer, say }: TakenPorts,
  tell: (line: Line) => void,
): Promise<Outcome<string>> => {
  const progress = (done: number, of: number): void => tell({ progress: { done, of } })
  if (what.step === 'undo') {
    const back = await importer.undo(progress)
    return 'code' in back ? back : { value: say(text('imports.takenBack', { count: back.value })) }
  }
  const wish = { path: what.path, form: what.form ?? null, map: what.map }
  if (what.step === 'take') {
    const taken = await importer.take(wish, progress)
    return 'code' in taken ? taken : { value: say(text('imports.taken', { count: taken.value })) }
  }
  const looked = await importer.look(wish)
  if ('code' in looked) return looked
  const look = looked.value
  const lines = [...holdsLines(look, say), ...columnsLine(look, say), ...restLines(look, say)]
  tell({ part: Buffer.from(lines.map((line) => `${line}\n`).join('')).toString('base64') })
  return looked.value.fresh === 0 ? { code: 'importNothingNew' } : { value: '' }
}
