import type { Family } from './case.ts'

/** Every side of the app that is attacked, in order. */
export const FAMILIES: readonly Family[] = []
