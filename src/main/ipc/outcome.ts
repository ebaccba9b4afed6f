import type { Refusal } from '@core/refusal.ts'

/** What came of something that a window asked for: a value, or the code of a calm sentence. */
export type Outcome<T> = { readonly value: T } | { readonly code: Refusal }
