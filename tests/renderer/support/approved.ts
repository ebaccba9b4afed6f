import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pixelmatch from 'pixelmatch'
import type { Page } from 'playwright-core'
import { PNG } from 'pngjs'

const at = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url))

/** Where approved pictures are, and where those that differ are written. */
export interface Folders {
  readonly approved: string
  readonly differing: string
}
export const FOLDERS: Folders = { approved: at('tests/renderer/approved'), differing: at('test-results/renderer') }

/** How many pixels may differ, whatever the size of the window: fewer than a word has. */
const MAY_DIFFER = 100
/** How far colours may be apart and still count as one, of 1 between black and white: less than one tint of paper from another. */
const SAME_COLOUR = 0.02

/** What a window that has settled looks like now, one pixel per CSS pixel. */
export const pictureOf = (page: Page): Promise<Buffer> => page.screenshot({ scale: 'css' })

/** Keep a picture as the one to hold later ones against. */
export const approve = (name: string, picture: Buffer, { approved }: Folders = FOLDERS): void => {
  mkdirSync(approved, { recursive: true })
  writeFileSync(join(approved, `${name}.png`), picture)
}

/**
 * How a picture differs from the approved one, in words that name what to look at; null when it is alike. What differs
 * is written beside a drawing of where.
 */
export const differenceFrom = (name: string, picture: Buffer, folders: Folders = FOLDERS): string | null => {
  const file = join(folders.approved, `${name}.png`)
  const again = `looked at and meant: node tests/renderer/approve.ts ${name.replace(/-(?:light|dark)$/u, '')}`
  const actual = join(folders.differing, `${name}.actual.png`)
  const keep = (): void => {
    mkdirSync(folders.differing, { recursive: true })
    writeFileSync(actual, picture)
  }
  if (!existsSync(file)) {
    keep()
    return `${name}: no approved picture; it is now ${actual} (${again})`
  }
  const [one, other] = [PNG.sync.read(readFileSync(file)), PNG.sync.read(picture)]
  const { width, height } = one
  if (other.width !== width || other.height !== height) {
    keep()
    return `${name}: ${other.width} × ${other.height} instead of ${width} × ${height}, see ${actual} (${again})`
  }
  const where = new PNG({ width, height })
  const differ = pixelmatch(one.data, other.data, where.data, width, height, { threshold: SAME_COLOUR })
  if (differ <= MAY_DIFFER) return null
  keep()
  const difference = join(folders.differing, `${name}.diff.png`)
  writeFileSync(difference, PNG.sync.write(where))
  return `${name}: ${differ} pixels differ, see ${actual} and ${difference} (${again})`
}
