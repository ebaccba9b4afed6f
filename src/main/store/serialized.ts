import type { Envelope } from '@core/persisted/ladder.ts'

/** A file's content as it lies on disk: any editor shows it in lines. */
export const serialized = (envelope: Envelope): string => `${JSON.stringify(envelope, undefined, '\t')}\n`
