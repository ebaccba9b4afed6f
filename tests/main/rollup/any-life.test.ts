import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@fast-check/vitest'
import { read, SCHEMA_VERSION } from '@core/persisted/ladder.ts'
import * as fc from 'fast-check'
import { expect } from 'vitest'
import { makePage } from '../../../src/main/rollup/make-page.ts'
import { refresh, type Known } from '../../../src/main/rollup/refresh.ts'
import { openRollups, withRollups } from '../../../src/main/rollup/rollups.ts'
import { electronStorePort } from '../../../src/main/store/electron-store-port.ts'
import { openMonths } from '../../../src/main/store/month-files.ts'
import { anyRecord } from '../../support/histories/arbitrary.ts'
import { notedLog, NOW, put, putData, record } from '../store/samples.ts'
import { ALL, DEVICE, plain, slowly } from './slow.ts'

const END = { ...ALL, around: ALL.closed }
/** Files of a folder below the data folder, by a chance. */
const some = (root: string, folder: string, chance: number): string | null => {
  try {
    const names = readdirSync(join(root, folder, DEVICE))
      .filter((name) => /^[\d-]+\.json$/u.test(name))
      .toSorted()
    const name = names[Math.floor(chance * names.length)]
    return name === undefined ? null : `${folder}/${DEVICE}/${name.slice(0, -'.json'.length)}`
  } catch {
    return null
  }
}

const chance = fc.double({ min: 0, max: 0.999, noNaN: true })
const happening = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      what: fc.constant('end' as const),
      one: anyRecord(fc.constantFrom('a', 'b', 'c', 'd', 'e')),
    }),
  },
  { weight: 5, arbitrary: fc.record({ what: fc.constantFrom('flush' as const, 'mend' as const, 'restart' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constantFrom('delete' as const, 'newer' as const, 'damage' as const, 'replace' as const),
      of: fc.constantFrom('history', 'rollup'),
      chance,
    }),
  },
)

const open = (root: string) => {
  const port = electronStorePort(root)
  const log = notedLog()
  const rollups = openRollups({ port, log, root, device: DEVICE })
  return {
    rollups,
    months: withRollups(openMonths({ port, log, clock: () => NOW, notice: () => undefined, read }, DEVICE), rollups),
  }
}

test.prop([fc.array(happening, { minLength: 1, maxLength: 14 })], { numRuns: 30 })(
  'whatever ends, is deleted, damaged, brought back, newer, mended or restarted: every number is right',
  (life) => {
    const root = mkdtempSync(join(tmpdir(), 'enough-life-'))
    try {
      let app = open(root)
      const known: Known = new Map()
      app.months.upsert(record('first'))
      for (const one of life) {
        switch (one.what) {
          case 'end':
            app.months.upsert(one.one)
            break
          case 'flush':
            app.rollups.flush()
            break
          case 'restart':
            app = open(root)
            break
          case 'mend':
            refresh(root, DEVICE, known, { progress: () => undefined, mended: app.rollups.take })
            break
          case 'delete':
          case 'newer':
          case 'damage':
          case 'replace': {
            const file = some(root, one.of, one.chance)
            if (file === null) break
            if (one.what === 'delete') rmSync(join(root, `${file}.json`))
            else if (one.what === 'newer') putData(root, file, { from: 'the future' }, 99)
            else if (one.what === 'damage') put(root, file, '{"half')
            else
              putData(root, file, one.of === 'history' ? { timeboxes: [] } : { formula: 1, months: {} }, SCHEMA_VERSION)
          }
        }
      }
      // From what lies there, and from what a worker knew all along.
      const fresh = plain(makePage(root, END, () => refresh(root, DEVICE, new Map())).report)
      const followed = plain(makePage(root, END, () => refresh(root, DEVICE, known)).report)
      expect(fresh).toEqual(slowly(root))
      expect(followed).toEqual(fresh)
      // And after everything was written.
      app.rollups.flush()
      refresh(root, DEVICE, known, { progress: () => undefined, mended: app.rollups.take })
      expect(plain(makePage(root, END, () => refresh(root, DEVICE, new Map())).report)).toEqual(slowly(root))
    } finally {
      rmSync(root, { recursive: true, force: true })
    }
  },
  60_000,
)
