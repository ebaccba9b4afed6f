/**
 * FNV-1a, 32 bits, over UTF-16 units; it hides nothing. Two seeds side by side make a name that meets no other. Source:
 * draft-eastlake-fnv (prime 16777619).
 */
export const fnv1a = (text: string, seed: number): number => {
  let hash = seed
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0
  return hash
}

/** The offset basis of the source. */
export const FNV_BASIS = 0x811c9dc5
const SEEDS = [FNV_BASIS, 0x2f0b4a27]

/** A short name, of fourteen letters and digits, that stands for a text. */
export const shortNameOf = (text: string): string =>
  SEEDS.map((seed) => fnv1a(text, seed).toString(36).padStart(7, '0')).join('')
