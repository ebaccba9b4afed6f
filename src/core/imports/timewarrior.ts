import { z } from 'zod'
import { jsonIn } from '../persisted/json-in.ts'
import { stretch, tagsOf, titleOf } from './bounds.ts'
import { collecting, type Found, type Reading, type ReadIn, type Why } from './found.ts'
import { compactUtc } from './utc.ts'

/*
 * Timewarrior's own files, `data/2026-05.data`: a line is an interval, `inc START - END # TAG "OTHER TAG" # "ANNOTATION"`;
 * one that goes on has no END. Its export is the same as JSON.
 */

const LINE = /^inc (\S+)(?: - (\S+))?(?: # ?(.*))?$/u
/** Longest line, in UTF-16 units. */
const LINE_MAX = 64 * 1024
const WORD = /"((?:[^"\\]|\\.)*)"|(\S+)/gu

interface Interval {
  readonly start: string | undefined
  readonly end: string | undefined
  readonly tags: readonly string[]
  readonly annotation: string
}

/** Words of a line, in quotes or not; a `#` that stands alone comes before the annotation. */
const wordsOf = (written: string): Pick<Interval, 'tags' | 'annotation'> => {
  const words = [...written.matchAll(WORD)].map(
    ([whole, quoted]) => [whole, quoted?.replaceAll(/\\(.)/gu, '$1') ?? whole] as const,
  )
  const bar = words.findIndex(([whole]) => whole === '#')
  const text = (some: typeof words): readonly string[] => some.map(([, word]) => word)
  return bar === -1
    ? { tags: text(words), annotation: '' }
    : { tags: text(words.slice(0, bar)), annotation: text(words.slice(bar + 1)).join(' ') }
}

/** The annotation says what it was; without one the tags do. */
const foundOf = ({ start, end, tags, annotation }: Interval, { now }: Reading): Found | Why => {
  const from = compactUtc(start ?? '')
  if (from === null) return 'notRead'
  if (end === undefined) return 'noEnd'
  const to = compactUtc(end)
  if (to === null) return 'notRead'
  const when = stretch(from, to, now)
  if (typeof when === 'string') return when
  const title = titleOf(annotation === '' ? tags.join(', ') : annotation)
  return { key: `${start}|${end}|${tags.join('|')}`, title, project: '', tags: tagsOf(tags), when }
}

/** Lines of its files, one file after another. */
const readLines = (text: string, reading: Reading): ReadIn => {
  const { take, done } = collecting()
  text.split('\n').forEach((written, index) => {
    const line = written.trimEnd()
    if (line === '') return
    const [, start, end, rest = ''] = line.length > LINE_MAX ? [] : (LINE.exec(line) ?? [])
    take(index + 1, foundOf({ start, end, ...wordsOf(rest) }, reading))
  })
  return done('timewarrior')
}

const intervalSchema = z.object({
  start: z.string(),
  end: z.string().optional(),
  tags: z.array(z.string()).default([]),
  annotation: z.string().default(''),
})

const readExport = (intervals: readonly unknown[], reading: Reading): ReadIn => {
  const { take, done } = collecting()
  intervals.forEach((one, index) => {
    const parsed = intervalSchema.safeParse(one)
    take(index + 1, parsed.success ? foundOf({ end: undefined, ...parsed.data }, reading) : 'notRead')
  })
  return done('timewarrior')
}

/** What timewarrior keeps, out of its files or its export. */
export const readTimewarrior = (text: string, reading: Reading): ReadIn => {
  const content = jsonIn(text)
  return Array.isArray(content) ? readExport(content, reading) : readLines(text, reading)
}
