import type { Family } from './case.ts'
import { hardening } from './hardening.ts'
import { network } from './network.ts'

/** Every side of the app that is attacked, in order. */
export const FAMILIES: readonly Family[] = [network, hardening]
