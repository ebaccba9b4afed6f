/** FNV-1a, 32 bits, over code units (Fowler, Noll, Vo); two seeds side by side make a name that meets no other. */
export const fnv1a = (text: string, seed: number): number => {
  let hash = seed
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0
  return hash
}

const SEEDS = [0x811c9dc5, 0x2f0b4a27]

/** A short name, of fourteen letters and digits, that stands for a text. */
export const shortNameOf = (text: string): string =>
  SEEDS.map((seed) => fnv1a(text, seed).toString(36).padStart(7, '0')).join('')
