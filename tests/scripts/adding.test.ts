import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { headingsIn } from '../support/documents.ts'
import { blocksIn, chapterOf, follow } from '../support/worked-examples.ts'

// That what the pages tell to do also works is shown by adding.examples.ts, which takes minutes.

const ROOT = join(import.meta.dirname, '../..')
const ADDING = readFileSync(join(ROOT, 'docs/adding.md'), 'utf8')
const LANGUAGES = readFileSync(join(ROOT, 'docs/languages.md'), 'utf8')
const CHAPTERS = [
  ...headingsIn(ADDING, 2).map((heading) => ({ heading, chapter: chapterOf(ADDING, heading) })),
  { heading: 'One more, step by step', chapter: chapterOf(LANGUAGES, 'One more, step by step') },
]

test.each(CHAPTERS)('every line of “$heading” has its place in the code as it is', ({ chapter }) => {
  const folder = mkdtempSync(join(tmpdir(), 'enough-adding-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const blocks = blocksIn(chapter).filter(({ language }) => language !== 'sh')
  expect(blocks.length).toBeGreaterThan(1)
  for (const block of blocks) {
    const file = (block.text.split('\n')[0] ?? '').replace(/^\/\/ /u, '').trim()
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    if (existsSync(join(ROOT, file)) && !existsSync(join(folder, file))) cpSync(join(ROOT, file), join(folder, file))
    follow(folder, block)
  }
})
