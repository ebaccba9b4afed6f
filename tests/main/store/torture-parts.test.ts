import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs'

import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '@core/settings.ts'
import { hold, newLedger, said, tried } from '../../../scripts/torture/ledger.ts'
import { seed } from '../../../scripts/torture/folders.ts'
import { plattersOf } from '../../../scripts/torture/power-cut.ts'
import { isSound, newTally } from '../../../scripts/torture/tally.ts'
import { newFolder } from './samples.ts'

describe('a power cut leaves', () => {
  /** A folder with `old` in a file, and a way to do things to it that are noted. */
  const disk = () => {
    const root = newFolder()
    const file = join(root, 'file')
    writeFileSync(file, 'old')
    const platters = plattersOf(root)
    const note = (name: string, path: string) => platters.note({ name, path })
    const sync = (path: string): void => {
      const handle = openSync(path, 'r')
      fsyncSync(handle)
      closeSync(handle)
      note('fsyncSync', path)
    }
    return {
      root,
      file,
      sync,
      write: (text: string): void => {
        const next = join(root, 'next')
        const handle = openSync(next, 'w')
        note('openSync', next)
        writeSync(handle, text)
        note('writeSync', next)
        closeSync(handle)
      },
      rename: (): void => {
        renameSync(join(root, 'next'), file)
        note('renameSync', file)
      },
      left: (early: boolean): string | null => {
        const into = newFolder()
        platters.leave(into, early)
        return existsSync(join(into, 'file')) ? readFileSync(join(into, 'file'), 'utf8') : null
      },
    }
  }

  test('the old file while the new one has not taken its place', () => {
    const one = disk()
    one.write('new')
    one.sync(join(one.root, 'next'))
    expect([one.left(false), one.left(true)]).toEqual(['old', 'old'])
  })

  test('the old or the new one while the folder is not synced', () => {
    const one = disk()
    one.write('new')
    one.sync(join(one.root, 'next'))
    one.rename()
    expect([one.left(false), one.left(true)]).toEqual(['old', 'new'])
  })

  test('the new one once file and folder are synced, whatever comes after it', () => {
    const one = disk()
    one.write('new')
    one.sync(join(one.root, 'next'))
    one.rename()
    one.sync(one.root)
    one.write('newer')
    expect([one.left(false), one.left(true)]).toEqual(['new', 'new'])
  })

  test('nothing of a file that was renamed before it was synced', () => {
    const one = disk()
    one.write('new')
    one.rename()
    expect(one.left(true)).toBe('')
    one.sync(one.root)
    expect(one.left(false)).toBe('')
  })
})

describe('what is held against the files', () => {
  const folder = () => {
    const root = newFolder()
    seed(root)
    return root
  }
  const theme = (name: 'dark' | 'light') => ({ file: 'settings', data: { ...DEFAULT_SETTINGS, theme: name } }) as const

  test('finds what was said to be saved', () => {
    expect(hold(folder(), newLedger())).toEqual({ found: 1, lost: [], unparsed: [], leftBehind: [] })
  })

  test('tells of what was said to be saved and is not there', () => {
    const ledger = newLedger()
    said(ledger, theme('dark'))
    expect(hold(folder(), ledger)).toMatchObject({ found: 0, lost: ['settings  '] })
  })

  test('lets what was refused be there or not', () => {
    const ledger = newLedger()
    tried(ledger, theme('dark'))
    expect(hold(folder(), ledger).lost).toEqual([])
    tried(ledger, theme('light'))
    expect(hold(folder(), ledger).lost).toEqual([])
  })

  test('tells of what does not parse, and of what was left behind', () => {
    const root = folder()
    mkdirSync(join(root, 'tasks'))
    writeFileSync(join(root, 'tasks/kqzvbtma.json'), '{"torn')
    writeFileSync(join(root, 'tasks/kqzvbtma.json.next'), '{}')
    expect(hold(root, newLedger())).toMatchObject({
      unparsed: ['tasks/kqzvbtma.json'],
      leftBehind: ['tasks/kqzvbtma.json.next'],
    })
  })

  test.each(['lost', 'unparsed', 'leftBehind', 'needless'] as const)('one that is %s is one too many', (wrong) => {
    expect([isSound(newTally()), isSound({ ...newTally(), [wrong]: ['one'] })]).toEqual([true, false])
  })
})
