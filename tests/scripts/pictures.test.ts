import { globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { linksIn } from '../support/documents.ts'

const ROOT = join(import.meta.dirname, '../..')
const PICTURES = join(ROOT, 'docs/pictures')
const KIB = 1024
const read = (name: string): Buffer => readFileSync(join(PICTURES, name))

interface Chunk {
  readonly name: string
  readonly data: Buffer
}
/** The chunks of a WebP: after twelve bytes each has four letters, its length, and its data up to an even number of bytes. */
const chunksOf = (webp: Buffer): readonly Chunk[] => {
  const chunks: Chunk[] = []
  for (let at = 12; at + 8 <= webp.length;) {
    const length = webp.readUInt32LE(at + 4)
    chunks.push({ name: webp.toString('latin1', at, at + 4), data: webp.subarray(at + 8, at + 8 + length) })
    at += 8 + length + (length % 2)
  }
  return chunks
}
/** How long each frame of an animation is shown, in milliseconds. */
const timesOf = (webp: Buffer): readonly number[] =>
  chunksOf(webp).flatMap(({ name, data }) => (name === 'ANMF' ? [data.readUIntLE(12, 3)] : []))

describe('the animation of the README', () => {
  test('lasts about twenty seconds, and weighs three megabytes at most', () => {
    const film = read('enough.webp')
    expect(film.length).toBeLessThan(3 * KIB * KIB)
    const seconds = timesOf(film).reduce((sum, time) => sum + time, 0) / 1000
    expect(Math.abs(seconds - 20)).toBeLessThan(2)
  })

  test('goes over from one picture into the next, so that nothing flashes', () => {
    const times = timesOf(read('enough.webp'))
    const shown = times.flatMap((time, index) => (time >= 500 ? [index] : []))
    expect(shown.length).toBeGreaterThan(9)
    const between = shown.slice(1).map((index, nth) => index - (shown[nth] ?? 0) - 1)
    expect(between.filter((steps) => steps < 5)).toEqual([])
  })

  test('has a still picture for whoever wants less movement, and says in words what is seen', () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8')
    expect(readme).toMatch(
      /<source media="\(prefers-reduced-motion: reduce\)" srcset="docs\/pictures\/enough-still\.webp"/u,
    )
    expect(timesOf(read('enough-still.webp'))).toEqual([])
    const film = linksIn(readme).find(({ to }) => to === 'docs/pictures/enough.webp')
    expect(film?.text.split(' ').length).toBeGreaterThan(20)
  })
})

describe('the pictures of the guide', () => {
  const used = new Set(
    globSync('docs/guide/**/*.md', { cwd: ROOT }).flatMap((file) =>
      linksIn(readFileSync(join(ROOT, file), 'utf8')).flatMap(({ to, isPicture }) =>
        isPicture ? [to.replace(/^.*pictures\//u, '')] : [],
      ),
    ),
  )
  const sizes = [...used]
    .flatMap((light) => [light, light.replace('-light', '-dark')])
    .map((name) => ({
      name,
      size: statSync(join(PICTURES, name)).size,
    }))

  test('are small enough to come along with the app', () => {
    expect(sizes.length).toBeGreaterThan(30)
    expect(sizes.filter(({ size }) => size > 160 * KIB)).toEqual([])
    expect(sizes.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(2.5 * KIB * KIB)
  })
})
