import { copyFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { newFolder, watchPath } from './support/watch-path.ts'

vi.setConfig({ testTimeout: 30_000 })

const SECRET = 'Nobody may ever read this sentence about the quince.'
const SECRET_NAME = 'resignation-letter'

test('nothing that comes out of the worker has a word of a text or a name in it', async () => {
  const folder = join(newFolder(), `folder-${SECRET_NAME}`)
  mkdirSync(folder)
  const file = join(folder, `${SECRET_NAME}.md`)
  writeFileSync(file, `${SECRET}\n`)
  copyFileSync('tests/fixtures/documents/letter-1.odt', join(folder, `${SECRET_NAME}.odt`))
  const seen = watchPath(folder)
  await seen.until(() => seen.episodes().length === 1, 'it was not seen')
  writeFileSync(file, `${SECRET}\n\n${SECRET} ${SECRET}\n`)
  writeFileSync(join(folder, `${SECRET_NAME}.odt`), SECRET)
  await seen.until(() => seen.changes().length === 1, 'the save was not seen')
  renameSync(file, join(folder, `more-${SECRET_NAME}.md`))
  writeFileSync(join(folder, `more-${SECRET_NAME}.md`), `${SECRET} Again.\n`)
  await seen.until(() => seen.changes().length > 1, 'the other name was not seen')
  rmSync(folder, { recursive: true })
  await seen.until(() => seen.problems.length > 0, 'the end of the folder was not seen')
  await seen.end()

  const told = JSON.stringify(seen.messages)
  expect(seen.messages.length).toBeGreaterThan(5)
  for (const word of [...SECRET.split(/\W+/u), ...SECRET_NAME.split('-'), 'letter', 'answer']) {
    if (word.length > 3) expect(told.toLowerCase()).not.toContain(word.toLowerCase())
  }
})
