import type { Family } from './case.ts'
import { dataFamily } from './data.ts'
import { filesFamily } from './files.ts'
import { hardening } from './hardening.ts'
import { ipcFamily } from './ipc.ts'
import { network } from './network.ts'

/** Every side of the app that is attacked, in order. */
export const FAMILIES: readonly Family[] = [network, hardening, ipcFamily, filesFamily, dataFamily]
