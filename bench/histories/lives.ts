import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { believable } from '../../tests/support/histories/believable.ts'
import { median } from '../figures.ts'
import { writeMonths } from '../../tests/support/histories/write.ts'

/** The device whose history a bench reads and writes. */
export const DEVICE = 'abcdefgh'
/** The last day of every life. */
export const LAST_DAY = '2026-05-14'

/** Lets plain Node run the app's sources: what they call `@core` and `electron`. */
export const withAliases = async (): Promise<void> => void (await import('../../tests/main/store/child-hooks.ts'))

/**
 * A data folder with a believable history of so many timeboxes, in the system's folder for temporary files, while
 * something is done with it.
 */
export const withLife = async <T>(timeboxes: number, use: (root: string) => Promise<T>): Promise<T> => {
  const root = mkdtempSync(join(tmpdir(), 'enough-bench-'))
  try {
    writeMonths(root, DEVICE, believable({ seed: 1, timeboxes, until: LAST_DAY }))
    return await use(root)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

/** Medians of several things, done in turns so that a busy moment meets all of them; one round counts for nothing. */
export const inTurns = (rounds: number, things: readonly (() => unknown)[]): readonly number[] => {
  const times = things.map((): number[] => [])
  for (let round = 0; round <= rounds; round += 1) {
    for (const [place, thing] of things.entries()) {
      const began = performance.now()
      thing()
      if (round > 0) times[place]?.push(performance.now() - began)
    }
  }
  return times.map(median)
}
