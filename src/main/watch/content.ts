import type { Fingerprint } from '@core/loops/observation.ts'

/** A file without a text that could be read. */
export interface Opaque {
  /** bytes */
  readonly size: number
  /** of all its bytes */
  readonly whole: Fingerprint
}

/** What a file holds: its text, or what tells it from others. */
export type Content = string | Opaque

export const sizeOf = (content: Content): number => (typeof content === 'string' ? content.length : content.size)

/** @param one normalised, like the other, where it is a text */
export const sameContent = (one: Content, other: Content): boolean =>
  typeof one === 'string' || typeof other === 'string' ? one === other : one.whole === other.whole
