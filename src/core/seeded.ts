/**
 * A whole number from a text, the same for the same text: FNV-1a, 32 bits, over UTF-16 units. It spreads choices; it
 * hides nothing. Source: draft-eastlake-fnv (offset basis 2166136261, prime 16777619).
 */
export const hashOf = (text: string): number => {
  let hash = 2_166_136_261
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 16_777_619) >>> 0
  }
  return hash
}

/** One of some things, the same for the same seed; undefined when there are none. */
export const oneOf = <T>(things: readonly T[], seed: string): T | undefined => things[hashOf(seed) % things.length]

/** The things in their order, beginning at a place that the seed decides. */
export const turned = <T>(things: readonly T[], seed: string): readonly T[] => {
  const from = things.length === 0 ? 0 : hashOf(seed) % things.length
  return [...things.slice(from), ...things.slice(0, from)]
}
