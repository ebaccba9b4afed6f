import { shell } from 'electron'
import { RELEASES } from '@shared/identity.ts'
import type { PrivateProcess } from './private-process.ts'

/**
 * Hand the page of all versions to the browser, because somebody clicked. It is the one address that leaves the app, it is
 * always the same, and nothing is added to it. A system without a browser opens nothing.
 */
export const openReleasePage = ({ asOthersAre }: PrivateProcess): Promise<void> =>
  asOthersAre(() => shell.openExternal(RELEASES)).catch(() => undefined)
