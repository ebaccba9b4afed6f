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
  (salt: Buffer): Fingerprints =>
  (secret) =>
    createHmac('sha256', salt).update(secret, 'utf8').digest().subarray(0, BYTES).toString('base64url')
