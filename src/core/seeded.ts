import { FNV_BASIS, fnv1a } from './fnv.ts'

/** A whole number from a text, the same for the same text. It spreads choices. */
export const hashOf = (text: string): number => fnv1a(text, FNV_BASIS)

/** One of some things, the same for the same seed; undefined when there are none. */
export const oneOf = <T>(things: readonly T[], seed: string): T | undefined => things[hashOf(seed) % things.length]

/** The things in their order, beginning at a place that the seed decides. Of none it is no place, and they stay none. */
export const turned = <T>(things: readonly T[], seed: string): readonly T[] => {
  const from = hashOf(seed) % things.length
  return [...things.slice(from), ...things.slice(0, from)]
}
