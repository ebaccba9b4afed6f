import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { RATE, SOUND_NAMES, soundFile } from '../../scripts/lib/sounds.ts'
import { SOUNDS } from '../../src/core/settings.ts'

const FOLDER = join(import.meta.dirname, '../../src/renderer/sounds')
const samplesOf = (file: Buffer): readonly number[] =>
  Array.from({ length: (file.length - 44) / 2 }, (_, index) => file.readInt16LE(44 + index * 2) / 32_768)
const loudest = (samples: readonly number[]): number => Math.max(...samples.map(Math.abs))

test('there is one for each choice', () => {
  expect(SOUND_NAMES).toEqual(SOUNDS)
})

describe.each(SOUND_NAMES)('%s', (name) => {
  const file = readFileSync(join(FOLDER, `${name}.wav`))
  const samples = samplesOf(file)

  test('is what the script makes', () => {
    expect(file.equals(soundFile(name))).toBe(true)
  })

  test('is small, short and quiet', () => {
    expect(file.length).toBeLessThan(30 * 1024)
    expect(samples.length / RATE).toBeLessThanOrEqual(1.2)
    expect(20 * Math.log10(loudest(samples))).toBeCloseTo(-24, 1)
  })

  test('begins and ends without a click', () => {
    expect(loudest(samples.slice(0, 6))).toBeLessThan(0.004)
    expect(loudest(samples.slice(-60))).toBeLessThan(0.001)
    const steps = samples.slice(1).map((sample, index) => Math.abs(sample - (samples[index] ?? 0)))
    expect(loudest(steps)).toBeLessThan(0.04)
  })
})
