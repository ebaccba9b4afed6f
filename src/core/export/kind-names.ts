import type { Kind } from '../timebox/kind.ts'
import type { TimeboxRecord } from '../timebox/timebox.ts'
import { rewritten, text, type Text } from '../views/text.ts'
import type { Wording } from './wording.ts'

/** How the names of tasks are replaced. */
export interface KindNames {
  /** What a kind is called. */
  readonly ofKind: (kind: Kind) => string
  /** What stands for a title; null when no timebox has it, so that nothing is known of its kind. */
  readonly ofTitle: (title: string) => string | null
  /** Something that a person wrote, with every known title in it replaced. */
  readonly within: (written: string) => string
  /** A sentence without names; null when it names a task of which nothing is known. */
  readonly sentence: (said: Text) => Text | null
}

const folded = (title: string): string => title.trim().toLowerCase()
const SPECIAL = /[\\^$.*+?()[\]{}|/]/gu

/** Any of some titles where it stands as words of its own, the longest first; null when there are none. */
const anyOf = (titles: readonly string[]): RegExp | null => {
  if (titles.length === 0) return null
  const longestFirst = titles.toSorted((a, b) => b.length - a.length)
  const some = longestFirst.map((title) => title.replaceAll(SPECIAL, '\\$&')).join('|')
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${some})(?![\\p{L}\\p{N}])`, 'giu')
}

/** @param records whose titles are not to be seen: those of all that is told about */
export const kindNames = (records: readonly TimeboxRecord[], { say }: Wording): KindNames => {
  const kinds = new Map(records.map(({ title, kind }) => [folded(title), kind]))
  const titles = anyOf([...kinds.keys()].filter((title) => title !== ''))
  const ofKind = (kind: Kind): string => say(text(`export.kind.${kind}`, {}))
  const ofTitle = (title: string): string | null => {
    const kind = kinds.get(folded(title))
    return kind === undefined ? null : ofKind(kind)
  }
  const within = (written: string): string =>
    titles === null ? written : written.replace(titles, (found) => ofTitle(found) ?? ofKind('other'))
  const sentence = (said: Text): Text | null => {
    const { values } = said
    if ('task' in values && values.task !== '') {
      const kind = ofTitle(values.task)
      return kind === null ? null : rewritten(said, { task: kind })
    }
    if ('prediction' in values) return rewritten(said, { prediction: within(values.prediction) })
    return 'said' in values ? rewritten(said, { said: within(values.said) }) : said
  }
  return { ofKind, ofTitle, within, sentence }
}

/** Everything as it is called. */
export const OWN_NAMES: Pick<KindNames, 'within' | 'sentence'> = {
  within: (written) => written,
  sentence: (said) => said,
}
