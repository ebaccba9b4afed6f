import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { leavesOf } from '../../scripts/languages/compare.ts'
import { placesOf } from '../../scripts/languages/files.ts'
import { troublesOf } from '../../scripts/languages/troubles.ts'
import { librarySchema } from '../../src/core/critic/library.ts'
import { pseudoSentence, withEach, type Sentences } from '../../src/shared/pseudo.ts'
import { headingsIn } from '../support/documents.ts'
import { blocksIn, chapterOf, copyOfProject, follow, type Block } from '../support/worked-examples.ts'

const ROOT = join(import.meta.dirname, '../..')
const ADDING = readFileSync(join(ROOT, 'docs/adding.md'), 'utf8')
const LANGUAGES = chapterOf(readFileSync(join(ROOT, 'docs/languages.md'), 'utf8'), 'One more, step by step')
const PATIENCE = { timeout: 1_800_000 }

const copied = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'enough-adding-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  copyOfProject(folder)
  return folder
}

test.each(headingsIn(ADDING, 2))(
  '%s is added by the lines of its page, and what the page runs is quiet',
  PATIENCE,
  (heading) => {
    const blocks = blocksIn(chapterOf(ADDING, heading))
    expect(blocks.at(-1)).toMatchObject({ language: 'sh', text: expect.stringContaining('npm run check') })
    const folder = copied()
    for (const block of blocks) follow(folder, block)
  },
)

/** The sentences with one more, by its whole key. */
const withOne = (sentences: Sentences, key: string, text: string): Sentences => {
  const [name = '', ...rest] = key.split('.')
  const inside = sentences[name]
  const changed = rest.length === 0 ? text : withOne(typeof inside === 'object' ? inside : {}, rest.join('.'), text)
  return { ...sentences, [name]: changed }
}

/** The sentences with the forms that a language needs and English does without, said as for other numbers. */
const withForms = (sentences: Sentences, troubles: readonly string[]): Sentences => {
  const others = new Map(leavesOf(sentences).map(({ key, text }) => [key, text]))
  return troubles.reduce((all, trouble) => {
    const [, key = '', form = ''] = /: (\S+) lacks the form (_\w+)$/u.exec(trouble) ?? []
    return key === '' ? all : withOne(all, `${key}${form}`, others.get(`${key}_other`) ?? '')
  }, sentences)
}

const rewrite = (folder: string, place: string, change: (content: unknown) => unknown): void =>
  writeFileSync(join(folder, place), JSON.stringify(change(JSON.parse(readFileSync(join(folder, place), 'utf8')))))

/** What a translator does, done by accents: no sentence is English any more, and each has the forms that are asked for. */
const translate = (folder: string, language: string): void => {
  const { sentences, command, critic } = placesOf(language)
  for (const place of [sentences, command])
    rewrite(folder, place, (texts) => withEach(texts as Sentences, pseudoSentence))
  const accented = (texts: Sentences): Sentences => withEach(texts, (text) => text.replaceAll(/[aeo]/gu, 'å'))
  rewrite(folder, critic, (library) => {
    const { rules, general, heavy, ...others } = librarySchema.parse(library)
    return {
      ...others,
      rules: rules.map((rule) => Object.assign(rule, { kinder: accented(rule.kinder) })),
      general: accented(general),
      heavy: { ...heavy, kinder: accented(heavy.kinder) },
    }
  })
  rewrite(folder, sentences, (texts) => withForms(texts as Sentences, troublesOf(folder, language)))
}

test('a language is added by the steps of its page', PATIENCE, () => {
  const folder = copied()
  const isLook = ({ text }: Block): boolean => text.startsWith('node scripts/check-languages.ts')
  const blocks = blocksIn(LANGUAGES)
  const at = blocks.findIndex(isLook)
  expect(at).toBeGreaterThan(0)
  for (const block of blocks.slice(0, at)) follow(folder, block)
  expect(troublesOf(folder, 'sv').filter((trouble) => trouble.includes('still in English')).length).toBeGreaterThan(500)
  translate(folder, 'sv')
  for (const block of blocks.slice(at)) follow(folder, block)
  follow(folder, {
    language: 'sh',
    text: 'npx tsc --noEmit -p src/core\nnpx tsc --noEmit -p src/cli\nnpx tsc --noEmit -p src/main',
  })
  follow(folder, { language: 'sh', text: 'npx vitest run --project core tests/core/languages.test.ts' })
})
