import { execFileSync } from 'node:child_process'
import { copyFileSync, readFileSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { newFolder, watchPath, type Seen } from './support/watch-path.ts'

const TEXT = 'One paragraph that is long enough to be one.\n\nAnother one, which is as long as the first of them.\n'

vi.setConfig({ testTimeout: 30_000 })

const watched = async (rate = 300): Promise<{ folder: string; file: string; seen: Seen }> => {
  const folder = newFolder()
  const file = join(folder, 'note.md')
  writeFileSync(file, TEXT)
  const seen = watchPath(file, { rate })
  await seen.until(() => seen.episodes().length === 1, 'it was not seen')
  return { folder, file, seen }
}

/** One save, and the change that has to come of it. */
const savedBy = async (seen: Seen, save: () => void): Promise<void> => {
  const before = seen.changes().length
  save()
  await seen.until(() => seen.changes().length > before, 'the save made no episode')
}

/** Changes and saves, when everything that waited has been looked at; and what went wrong. */
const inAll = async (seen: Seen): Promise<readonly unknown[]> => {
  await seen.end()
  return [seen.changes().length, seen.savings(), ...seen.problems, ...seen.bugs]
}

describe('one save is one change', () => {
  test.each(['yes', 'no', 'auto'])('by vim, with backupcopy=%s, swap and backup', async (backupCopy) => {
    const { file, seen } = await watched()
    for (const word of ['Second', 'Third']) {
      await savedBy(seen, () => {
        const options = `set swapfile backup writebackup backupcopy=${backupCopy} undofile`
        const command = `1s/^\\w*/${word}/`
        execFileSync('vim', [
          '-N',
          '-u',
          'NONE',
          '-i',
          'NONE',
          '-e',
          '-s',
          '-c',
          options,
          '-c',
          command,
          '-c',
          'wq',
          file,
        ])
      })
      expect(readFileSync(file, 'utf8')).toContain(`${word} paragraph`)
    }
    expect(seen.changes().map(({ change }) => change?.touched.length)).toEqual([1, 1])
    expect(await inAll(seen)).toEqual([2, 2])
  })

  test('that empties the file before it is written', async () => {
    const { file, seen } = await watched(30)
    await savedBy(seen, () => {
      truncateSync(file)
      setTimeout(() => writeFileSync(file, TEXT.replace('One', 'Any')), 400)
    })
    expect(seen.changes()[0]).toMatchObject({ change: { added: 3, deleted: 3 } })
    expect(await inAll(seen)).toEqual([1, 1])
  })

  test('with a backup beside it, as nano and emacs make one', async () => {
    const { folder, file, seen } = await watched()
    await savedBy(seen, () => {
      copyFileSync(file, `${file}~`)
      writeFileSync(join(folder, '.#note.md'), '')
      writeFileSync(join(folder, '#note.md#'), 'half of')
      writeFileSync(file, TEXT.replace('One', 'Any'))
    })
    expect(await inAll(seen)).toEqual([1, 1])
  })

  test('with a rename over it, as most programs save', async () => {
    const { folder, file, seen } = await watched()
    for (const word of ['Any', 'Some', 'No']) {
      await savedBy(seen, () => {
        const half = join(folder, '.goutputstream-1A2B3C')
        writeFileSync(half, TEXT.replace('One', word))
        renameSync(half, file)
      })
    }
    expect(await inAll(seen)).toEqual([3, 3])
  })

  test('by deletion and return', async () => {
    const { file, seen } = await watched()
    await savedBy(seen, () => {
      rmSync(file)
      setTimeout(() => writeFileSync(file, TEXT.replace('One', 'Any')), 500)
    })
    expect(await inAll(seen)).toEqual([1, 1])
  })

  test('of a file that a link leads to', async () => {
    const folder = newFolder()
    const elsewhere = join(newFolder(), 'real.md')
    writeFileSync(elsewhere, TEXT)
    symlinkSync(elsewhere, join(folder, 'link.md'))
    const seen = watchPath(join(folder, 'link.md'))
    await seen.until(() => seen.episodes().length === 1, 'it was not seen')
    await savedBy(seen, () => {
      writeFileSync(`${elsewhere}.tmp`, TEXT.replace('One', 'Any'))
      renameSync(`${elsewhere}.tmp`, elsewhere)
    })
    expect(await inAll(seen)).toEqual([1, 1])
  })
})

test('saving what has not changed is nothing', async () => {
  const { file, seen } = await watched()
  writeFileSync(file, TEXT)
  writeFileSync(file, `${TEXT}  \n\n`)
  await seen.end()
  expect(seen.all).toHaveLength(1)
})

test('a file that is saved without end makes an episode a minute', async () => {
  const { file, seen } = await watched(60)
  const began = Date.now()
  let saves = 0
  const timer = setInterval(() => {
    saves += 1
    writeFileSync(file, `${TEXT}\nMore and more of it, ${'again and '.repeat(saves)} again.\n`)
  }, 50)
  await seen.until(() => seen.changes().length >= 3, 'no episodes').finally(() => clearInterval(timer))
  const minutes = (Date.now() - began) / 1_000
  expect(saves).toBeGreaterThan(40)
  expect(seen.changes().length).toBeLessThanOrEqual(minutes + 1)
  const times = seen.changes().map(({ at }) => at)
  const gaps = times.slice(1).map((at, index) => at - (times[index] ?? 0))
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(60_000)
})

describe('what happened while nobody looked', () => {
  test('is a state to start from, and no change', async () => {
    const { file, seen } = await watched()
    seen.setActive(false)
    writeFileSync(file, TEXT.replace('One', 'Any'))
    seen.setActive(true)
    await seen.until(() => seen.episodes().length === 2, 'it was not looked at again')
    await savedBy(seen, () => writeFileSync(file, TEXT.replace('One', 'Some')))
    expect(seen.changes()[0]).toMatchObject({ change: { added: 4, deleted: 3 } })
    expect(await inAll(seen)).toEqual([1, 1])
  })

  test.each(['a pause', 'the end of the timebox'])('a save that was seen is told with %s', async (what) => {
    const { file, seen } = await watched(1)
    writeFileSync(file, TEXT.replace('One', 'Any'))
    await seen.until(() => seen.savings() === 1, 'the save was not seen')
    expect(seen.changes()).toEqual([])
    if (what === 'a pause') seen.setActive(false)
    else await seen.end()
    await seen.until(() => seen.changes().length === 1, 'it was not told')
  })
})
