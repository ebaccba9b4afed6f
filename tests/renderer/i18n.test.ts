import { readdirSync, readFileSync } from 'node:fs'
import type { Text } from '@core/views/text.ts'
import { createPieces, createSay, createWords, directionOf } from '@shared/i18n.ts'
import { i18nOf } from '../support/languages.ts'
import { mirroredSentence, pseudoSentence, withEach, type Sentences } from '@shared/pseudo.ts'
import { describe, expect, test } from 'vitest'
import en from '../../src/shared/locales/en.json' with { type: 'json' }
import { REFUSALS } from '../../src/core/refusal.ts'
import { AT, mins } from './support/samples.ts'

const say = createSay(i18nOf('en'), 'Europe/Berlin', 'en-GB')
const bare = (sentence: string): string => sentence.replace(/[\u2068\u2069]/gu, '')
const at = { clock: AT }

describe('the sentence of a text', () => {
  test.each<[Text, string]>([
    [{ key: 'tray.tooltip.running', values: { task: 'Mail', count: mins(1) } }, 'Mail: 1 minute left'],
    [{ key: 'tray.tooltip.running', values: { task: 'Mail', count: mins(2) } }, 'Mail: 2 minutes left'],
    [{ key: 'tray.tooltip.running', values: { task: '', count: mins(2) } }, 'One thing: 2 minutes left'],
    [{ key: 'menu.left', values: { count: mins(16), until: at } }, '16 minutes left, until 10:35'],
    [{ key: 'notify.cap.title', values: {} }, 'Good enough — ship it'],
    [{ key: 'notify.extensionEnd.title', values: { count: mins(5) } }, 'Five minutes, as agreed'],
    [{ key: 'notify.extensionEnd.title', values: { count: mins(1) } }, '1 minute, as agreed'],
    [{ key: 'notify.extensionEnd.title', values: { count: mins(10) } }, '10 minutes, as agreed'],
    [{ key: 'quit.title', values: { task: 'Mail' } }, 'Quit and park “Mail”?'],
  ])('%o', (text, sentence) => {
    expect(bare(say(text))).toBe(sentence)
  })

  test.each(['{{count}} left', '$t(menu.quit)', '$& $1', '<b>&amp;</b>', '%s {count} {{task}}'])(
    'takes a title as it is written: %s',
    (task) => {
      expect(bare(say({ key: 'tray.tooltip.running', values: { task, count: mins(3) } }))).toBe(
        `${task}: 3 minutes left`,
      )
    },
  )

  test('keeps the direction of a title to itself, inside a sentence only', () => {
    const task = 'כותרת'
    expect(say({ key: 'quit.title', values: { task } })).toBe(`Quit and park “\u2068${task}\u2069”?`)
    expect(say({ key: 'menu.task', values: { task } })).toBe(task)
  })

  test('shows times in the zone it is given, and in UTC when that is unknown', () => {
    const words = (zone: string) => createWords(i18nOf('en'), zone, 'en-GB')('start.ends', { time: at })
    expect(words('Asia/Tokyo')).toBe('ends about 17:35')
    expect(words('Nowhere/Here')).toBe('ends about 8:35')
  })
})

describe('what is to stand out in a sentence', () => {
  const pieces = createPieces(i18nOf('en'), 'Europe/Berlin', 'en-GB')
  const tiny: Text = { key: 'loop.tiny-edits', values: { count: 4, percent: 0.3 } }

  test('is a piece of its own', () => {
    expect(pieces(tiny)).toEqual([
      { words: 'Your last 4 saves changed ', stressed: false },
      { words: '0.3 %', stressed: true },
      { words: ' of the text.', stressed: false },
    ])
  })

  test.each<Text>([
    tiny,
    { key: 'loop.back-and-forth', values: { since: at } },
    { key: 'loop.looking', values: { count: 3, since: at } },
    { key: 'loop.reopened.yesterday', values: { count: 2, at } },
  ])('and together the pieces are what a notification says: %o', (text) => {
    const together = pieces(text).map(({ words }) => words)
    expect(together.join('')).toBe(say(text))
    expect(say(text)).not.toContain('<')
  })
})

const leaves = (sentences: Sentences, path = ''): readonly (readonly [string, string])[] =>
  Object.entries(sentences).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as const] : leaves(value, `${path}${key}.`),
  )
const baseOf = (key: string): string => key.replace(/_(one|other|zero|\d+)$/u, '')
const placeholders = (sentence: string): readonly string[] => (sentence.match(/\{\{[^}]+\}\}/gu) ?? []).toSorted()

/** For now: texts that were written before their windows. A line goes with the window that asks for its texts. */
const AHEAD: readonly string[] = []

describe('en.json', () => {
  const sources = ['src/renderer', 'src/core/views'].flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/u.test(file))
      .map((file) => readFileSync(`${root}/${file}`, 'utf8')),
  )
  const quoted = new Set(
    sources.flatMap((source) => [...source.matchAll(/'([a-zA-Z]+(?:\.[a-zA-Z-]+)*)'/gu)].map(([, key]) => key)),
  )
  const patterns = sources
    .flatMap((source) =>
      [...source.matchAll(/`((?:[a-zA-Z]+\.)+(?:\$\{[^}]+\}[a-zA-Z.]*)+)`/gu)].map(([, key]) => key ?? ''),
    )
    .map((key) => new RegExp(`^${key.replaceAll(/\$\{[^}]+\}/gu, '[a-zA-Z0-9-]+').replaceAll('.', '\\.')}$`, 'u'))
  const own = new Set<string>(['untitled', ...REFUSALS.map((code) => `error.${code}`)])
  const asked = (key: string): boolean =>
    own.has(key) || quoted.has(key) || patterns.some((pattern) => pattern.test(key))
  const ahead = (key: string): boolean => AHEAD.some((prefix) => key.startsWith(prefix))
  const keys = [...new Set(leaves(en).map(([key]) => baseOf(key)))]

  test.each(keys.filter((key) => !ahead(key)))('%s is asked for somewhere', (key) => {
    expect(asked(key)).toBe(true)
  })

  test.each(AHEAD)('%s is still ahead of its window', (prefix) => {
    expect(keys.filter((key) => key.startsWith(prefix)).some((key) => !asked(key))).toBe(true)
  })

  test.each(leaves(en))('%s keeps to the wording', (_key, sentence) => {
    expect(sentence).not.toMatch(/!|'|"|\.\.\.|\b(must|should|failed|invalid|error|perfect|wasted|productive)\b/iu)
    if (sentence !== 'Good enough — ship it') expect(sentence).not.toMatch(/[–—]/u)
  })
})

describe('the pseudo-locale', () => {
  const long = new Map(leaves(withEach(en, pseudoSentence)))

  test.each(leaves(en))('%s keeps its placeholders and grows', (key, sentence) => {
    const other = long.get(key) ?? ''
    expect(placeholders(other)).toEqual(placeholders(sentence))
    const words = sentence.replace(/\{\{[^}]+\}\}|\{\w+\}|<\/?b>/gu, '')
    if (words.trim() !== '')
      expect(other.length - sentence.length).toBeGreaterThanOrEqual(Math.floor(words.length * 0.4))
  })

  test('is accented and in brackets, so that a hard-coded text shows', () => {
    expect(pseudoSentence('Ship it')).toMatch(/^\[Šĥíþ íţ .+\]$/u)
    expect(pseudoSentence('{{task}}')).toBe('{{task}}')
    expect(pseudoSentence('Write {task} here')).toContain('{task}')
  })

  test('has plurals and times like English', () => {
    const longSay = createSay(i18nOf('long'), 'Europe/Berlin', 'en-GB')
    expect(longSay({ key: 'menu.left', values: { count: mins(1), until: at } })).toMatch(/1 ɱíñüţé .*10:35/u)
  })
})

describe('the pseudo-locale from right to left', () => {
  const mirrored = new Map(leaves(withEach(en, mirroredSentence)))
  const unmarked = (sentence: string): string => sentence.replace(/[\u200f\u202e\u202c]/gu, '')

  test.each(leaves(en))('%s says the same, and ends what it begins', (key, sentence) => {
    const other = mirrored.get(key) ?? ''
    expect(unmarked(other)).toBe(sentence)
    expect(other.match(/\u202e/gu)?.length).toBe(other.match(/\u202c/gu)?.length)
    expect(/\p{L}/u.test(sentence.replace(/\{\{[^}]+\}\}|<\/?b>/gu, ''))).toBe(other.includes('\u202e'))
  })

  test('begins its lines at the right, and keeps what is put in apart', () => {
    const rtl = i18nOf('rtl')
    expect([directionOf(rtl), directionOf(i18nOf('long')), directionOf(i18nOf('en'))]).toEqual(['rtl', 'ltr', 'ltr'])
    const rtlSay = createSay(rtl, 'Europe/Berlin', 'en-GB')
    const said = rtlSay({ key: 'tray.tooltip.running', values: { task: 'Mail (draft)', count: mins(2) } })
    expect(said).toContain('\u2068Mail (draft)\u2069')
    expect(unmarked(bare(said))).toBe('Mail (draft): 2 minutes left')
    expect(rtlSay({ key: 'menu.left', values: { count: mins(2), until: at } })).toContain('\u206810:35\u2069')
  })
})

describe('numbers and times', () => {
  test.each([
    ['en-GB', 'Your last 4 saves wrote 1,250 characters and kept 30.', '10:35'],
    ['en-US', 'Your last 4 saves wrote 1,250 characters and kept 30.', '10:35\u202fAM'],
    ['de-DE', 'Your last 4 saves wrote 1,250 characters and kept 30.', '10:35'],
    ['ja-JP', 'Your last 4 saves wrote 1,250 characters and kept 30.', '10:35'],
  ])('are English where the system is %s, with the hours of its clocks', (system, sentence, time) => {
    const here = createSay(i18nOf('en'), 'Europe/Berlin', system)
    expect(here({ key: 'loop.churn', values: { count: 4, wrote: 1250, kept: 30 } })).toBe(sentence)
    const clock = here({ key: 'menu.awaySince', values: { since: at } })
    expect(clock.replace(/\s/gu, ' ')).toBe(`Away since ${time}`.replace(/\s/gu, ' '))
  })
})
