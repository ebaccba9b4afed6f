import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { placesOf } from '../../scripts/languages/files.ts'
import { troublesOf } from '../../scripts/languages/troubles.ts'
import { pseudoSentence, withEach, type Sentences } from '../../src/shared/pseudo.ts'
import { headingsIn } from '../support/documents.ts'
import { blocksIn, chapterOf, copyOfProject, follow, type Block } from '../support/worked-examples.ts'

const ROOT = join(import.meta.dirname, '../..')
const ADDING = readFileSync(join(ROOT, 'docs/adding.md'), 'utf8')
const LANGUAGES = chapterOf(readFileSync(join(ROOT, 'docs/languages.md'), 'utf8'), 'One more, step by step')
const PATIENCE = { timeout: 600_000 }

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

/** What a translator does, done by accents: no sentence is English any more, and all places stay. */
const translated = (folder: string, language: string): void => {
  const { sentences, command, critic } = placesOf(language)
  for (const place of [sentences, command]) {
    const texts: Sentences = JSON.parse(readFileSync(join(folder, place), 'utf8'))
    writeFileSync(join(folder, place), JSON.stringify(withEach(texts, pseudoSentence), null, 2))
  }
  const library = readFileSync(join(folder, critic), 'utf8')
  writeFileSync(
    join(folder, critic),
    library.replaceAll(/(?<=": ")[A-ZI].*(?=",?$)/gmu, (said) => said.replaceAll(/e/gu, 'é')),
  )
}

test('a language is added by the steps of its page', PATIENCE, () => {
  const folder = copied()
  const isLook = ({ text }: Block): boolean => text.startsWith('node scripts/check-languages.ts')
  const blocks = blocksIn(LANGUAGES)
  const at = blocks.findIndex(isLook)
  expect(at).toBeGreaterThan(0)
  for (const block of blocks.slice(0, at)) follow(folder, block)
  expect(troublesOf(folder, 'sv').filter((trouble) => trouble.includes('still in English')).length).toBeGreaterThan(500)
  translated(folder, 'sv')
  for (const block of blocks.slice(at)) follow(folder, block)
  follow(folder, {
    language: 'sh',
    text: 'npx tsc --noEmit -p src/core\nnpx tsc --noEmit -p src/cli\nnpx tsc --noEmit -p src/main',
  })
  follow(folder, { language: 'sh', text: 'npx vitest run --project core tests/core/languages.test.ts' })
})
