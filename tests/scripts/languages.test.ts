import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { differencesOf, leavesOf } from '../../scripts/languages/compare.ts'
import { placesOf } from '../../scripts/languages/files.ts'
import { hardCoded, hardCodedIn } from '../../scripts/languages/hard-coded.ts'
import { pageDifferences } from '../../scripts/languages/guide.ts'
import { troublesOf } from '../../scripts/languages/troubles.ts'
import { LANGUAGES } from '../../src/core/languages.ts'
import type { Sentences } from '../../src/shared/pseudo.ts'

const ROOT = join(import.meta.dirname, '../..')

describe('the files that are there', () => {
  test.each(LANGUAGES)('%s is whole and keeps to the wording', (language) => {
    expect(troublesOf(ROOT, language)).toEqual([])
  })
})

const ENGLISH: Sentences = {
  menu: {
    quit: 'Quit Enough',
    left_one: '{{count}} minute left, until {{until}}',
    left_other: '{{count}} minutes left, until {{until}}',
    recent: '{{task}}, {{count}} min',
    used_0: 'You chose to have none.',
    used_2: 'Both of them are used now.',
    used_one: 'It is used.',
    used_other: 'All of them are used now.',
  },
  loop: 'Your last saves changed <b>{{percent}} %</b>.',
  hint: 'Write {task} where it belongs',
}
const GERMAN: Sentences = {
  menu: {
    quit: 'Enough beenden',
    left_one: 'Noch {{count}} Minute, bis {{until}}',
    left_other: 'Noch {{count}} Minuten, bis {{until}}',
    recent: '{{task}}, {{count}} Min.',
    used_0: 'Du hast keine gewählt.',
    used_2: 'Beide sind verbraucht.',
    used_one: 'Sie ist verbraucht.',
    used_other: 'Alle sind verbraucht.',
  },
  loop: 'Die letzten Speicherungen änderten <b>{{percent}} %</b>.',
  hint: 'Schreib {task}, wo es hingehört',
}
const changed = (sentences: Sentences, path: string, text: string | null): Sentences => {
  const [name = '', ...rest] = path.split('.')
  const { [name]: old, ...others } = sentences
  if (rest.length === 0) return text === null ? others : { ...others, [name]: text }
  return { ...others, [name]: changed(typeof old === 'object' ? old : {}, rest.join('.'), text) }
}

describe('a locale file beside the English one', () => {
  test('has no differences when it says the same', () => {
    expect(differencesOf(ENGLISH, GERMAN, 'de')).toEqual([])
    expect(differencesOf(ENGLISH, ENGLISH, 'en')).not.toContainEqual(expect.stringContaining('missing'))
  })

  test.each<readonly [path: string, text: string | null, trouble: RegExp]>([
    ['menu.quit', null, /^menu\.quit is missing$/u],
    ['menu.open', 'Öffnen', /^menu\.open is asked for nowhere$/u],
    ['menu.left_one', null, /^menu\.left lacks the form _one$/u],
    ['menu.left_few', 'Noch {{count}}, bis {{until}}', /^menu\.left has no use for the form _few$/u],
    ['menu.quit_other', 'Beenden', /^menu\.quit has no use for the form _other$/u],
    ['menu.used_0', null, /^menu\.used lacks the form _0$/u],
    ['menu.used_2', null, /^menu\.used lacks the form _2$/u],
    ['menu.left_other', 'Noch {{count}} Minuten', /lacks \{\{until\}\}/u],
    ['menu.left_other', 'Noch Minuten, bis {{until}}', /lacks \{\{count\}\}/u],
    ['menu.quit', '{{task}} beenden', /has no use for \{\{task\}\}/u],
    ['hint', 'Schreib die Aufgabe, wo sie hingehört', /lacks \{task\}/u],
    ['loop', 'Es waren {{percent}} %.', /<b>…<\/b>/u],
    ['loop', 'Es waren <b>{{percent}} %.', /<b>…<\/b>/u],
    ['menu.quit', '<b>Enough</b> beenden', /<b>…<\/b>/u],
    ['menu.quit', ' ', /is empty/u],
    ['menu.used_2', 'Both of them are used now.', /is still in English/u],
  ])('%s as %s is noticed', (path, text, trouble) => {
    const found = differencesOf(ENGLISH, changed(GERMAN, path, text), 'de')
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(trouble)
  })

  test('one number may be spelt out, and a sentence with a count may have forms that English lacks', () => {
    const spelt = changed(GERMAN, 'menu.left_one', 'Noch eine Minute, bis {{until}}')
    const formed = changed(
      changed(changed(spelt, 'menu.recent', null), 'menu.recent_one', '{{task}}, {{count}} Minute'),
      'menu.recent_other',
      '{{task}}, {{count}} Minuten',
    )
    expect(differencesOf(ENGLISH, formed, 'de')).toEqual([])
  })

  test('Japanese has one form for all counts, Spanish may leave out the one for millions', () => {
    const japanese = changed(changed(GERMAN, 'menu.left_one', null), 'menu.used_one', null)
    expect(differencesOf(ENGLISH, japanese, 'ja')).toEqual([])
    expect(differencesOf(ENGLISH, GERMAN, 'ja')).toEqual([
      'menu.left has no use for the form _one',
      'menu.used has no use for the form _one',
    ])
    expect(differencesOf(ENGLISH, GERMAN, 'es')).toEqual([])
    expect(differencesOf(ENGLISH, changed(GERMAN, 'menu.left_many', '{{count}} de {{until}}'), 'es')).toEqual([])
  })

  test('Polish needs its few and many', () => {
    expect(differencesOf(ENGLISH, GERMAN, 'pl')).toEqual([
      'menu.left lacks the form _many',
      'menu.left lacks the form _few',
      'menu.used lacks the form _many',
      'menu.used lacks the form _few',
    ])
  })
})

describe('a page of the guide beside the English one', () => {
  const page = (language: string, body: string): string => `<html lang="${language}"><body>${body}</body></html>`
  const english = page('en', '<h1>Enough</h1><p>Click <kbd>Enter</kbd>.</p><a href="more.en.html">More</a>')
  const back = page('en', '<p>All of it.</p><a href="en.html">Back</a>')

  test.each([
    ['de', '<h1>Enough</h1><p>Drück <kbd>Enter</kbd>.</p><a href="more.de.html">Mehr</a>', 0],
    ['de', '<h1>Enough</h1><a href="more.de.html">Mehr</a>', 1],
    ['de', '<h1>Enough</h1><p>Drück <kbd>Enter</kbd>.</p><a href="more.en.html">Mehr</a>', 1],
    ['de', '<h1>Enough</h1><p>Drück <kbd>Enter</kbd>.</p><a href="more.de.html">Mehr</a><p>Und mehr.</p>', 1],
  ])('%s: %s', (language, body, troubles) => {
    expect(pageDifferences(english, page(language, body), language)).toHaveLength(troubles)
  })

  test.each([
    ['<p>Alles davon.</p><a href="de.html">Zurück</a>', 0],
    ['<p>Alles davon.</p><a\n  href="de.html"\n>Zurück</a\n>', 0],
    ['<p>Alles davon.</p><a href="en.html">Zurück</a>', 1],
    ['<p>Alles davon.</p><a href="es.html">Zurück</a>', 1],
  ])('leads back to the guide in its own language: %s', (body, troubles) => {
    expect(pageDifferences(back, page('de', body), 'de')).toHaveLength(troubles)
  })

  test('says its language', () => {
    expect(pageDifferences(english, english.replace('.en.html', '.de.html'), 'de')).toEqual([
      'is to begin with <html lang="de">',
    ])
  })
})

describe('a language that is being written', () => {
  const root = mkdtempSync(join(tmpdir(), 'enough-languages-'))
  const english = placesOf('en')
  const german = placesOf('de')
  const write = (place: string, text: string): void => {
    mkdirSync(dirname(join(root, place)), { recursive: true })
    writeFileSync(join(root, place), text)
  }
  beforeAll(() => {
    for (const place of Object.values(english)) cpSync(join(ROOT, place), join(root, place))
  })
  afterAll(() => rmSync(root, { recursive: true, force: true }))

  test('is asked for each file that is not there', () => {
    expect(troublesOf(root, 'de')).toEqual(Object.values(german).map((place) => `${place} is missing`))
  })

  test('is asked for every sentence that is still in English, and for words that harm', () => {
    const germans = Object.values(german)
    Object.values(english).forEach((place, index) => {
      const text = readFileSync(join(ROOT, place), 'utf8')
      write(germans[index] ?? '', text.replace('lang="en"', 'lang="de"').replaceAll('.en.html', '.de.html'))
    })
    const sentences: Sentences = JSON.parse(readFileSync(join(ROOT, english.sentences), 'utf8'))
    write(german.sentences, JSON.stringify(changed(sentences, 'menu.quit', 'Du musst gehen')))
    const found = troublesOf(root, 'de')
    expect(found.filter((trouble) => trouble.includes('still in English')).length).toBeGreaterThan(500)
    expect(found).toContainEqual(expect.stringMatching(/^menu\.quit: Du musst gehen/u))
  })

  test('is refused where its critic can’t be read', () => {
    write(german.critic, '{"spaced":true,"rules":[],"general":{}}')
    expect(troublesOf(root, 'de')).toEqual([expect.stringMatching(/^src\/shared\/critic\/de\.json heavy/u)])
  })

  test('English has all its texts looked at', () => {
    const sentences: Sentences = JSON.parse(readFileSync(join(ROOT, english.sentences), 'utf8'))
    expect(leavesOf(sentences).length).toBeGreaterThan(1500)
    write(english.sentences, JSON.stringify(changed(sentences, 'menu.quit', 'You must go')))
    expect(troublesOf(root, 'en')).toEqual([expect.stringMatching(/^menu\.quit: You must go/u)])
  })
})

describe('words that a window writes itself', () => {
  const inElement = (inside: string): readonly string[] =>
    hardCoded('a.tsx', `export const A = ({ x, words }: Props) => <div>${inside}</div>`)

  test('are nowhere', () => {
    expect(hardCodedIn(join(ROOT, 'src/renderer'))).toEqual([])
  })

  test.each([
    ['<p>Ship it</p>', ['Ship it']],
    ["<p>{'Ship it'}</p>", ['Ship it']],
    ["{x ? 'Yes' : <b>No</b>}", ['Yes', 'No']],
    ["{x && 'Yes'}", ['Yes']],
    ["{x ?? 'Nothing'}", ['Nothing']],
    ["{x + ' minutes'}", ['minutes']],
    ['{`${x} minutes`}', ['minutes']],
    ['<>出荷</>', ['出荷']],
    ['<p aria-label="Ship it" />', ['Ship it']],
    ["<p title={x ? 'Yes' : words('no')} />", ['Yes']],
    ['<input placeholder={`Type ${x}`} />', ['Type']],
  ])('are noticed: %s', (inside, found) => {
    expect(inElement(inside)).toEqual(found)
  })

  test.each([
    "<p>{words('menu.quit')}</p>",
    '<p> · </p>',
    "<p>{' '}</p>",
    '<input type="text" className="wide" name="cap" />',
    "<p>{x === 'ship' ? words('a.b') : null}</p>",
    '{`${x}\u2002·\u2002${x}`}',
  ])('are not seen in %s', (inside) => {
    expect(inElement(inside)).toEqual([])
  })
})
