import { createHmac } from 'node:crypto'
import type { Fingerprint } from '@core/loops/observation.ts'

/** Turns what must not be told into what can be compared. */
export type Fingerprints = (secret: string) => Fingerprint

/** 96 bits: with a million paragraphs of one person the chance that two are mixed up is below 1 in 10^16. */
const BYTES = 12

/**
 * Fingerprints with a salt, which is a secret of this installation (or of one run): without it even a guessed text can't
 * be checked against a fingerprint.
 */
export const createFingerprints =
  (salt: Uint8Array): Fingerprints =>
  (secret) => {
    const growing = growingFingerprint(salt)
    growing.add(secret)
    return growing.done()
  }

/** The fingerprint of something that is read piece by piece, because it is too large to be held. */
export const growingFingerprint = (
  salt: Uint8Array,
): { readonly add: (piece: Uint8Array | string) => void; readonly done: () => Fingerprint } => {
  const hash = createHmac('sha256', salt)
  return { add: (piece) => void hash.update(piece), done: () => hash.digest().subarray(0, BYTES).toString('base64url') }
}
