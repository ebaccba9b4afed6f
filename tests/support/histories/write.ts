import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SCHEMA_VERSION } from '../../../src/core/persisted/ladder.ts'
import type { MonthOfLife } from './believable.ts'

/**
 * Writes months as the app leaves them, without syncing each: for benches, tests and the demo.
 * @param root the data folder @returns how many bytes were written
 */
export const writeMonths = (root: string, device: string, months: Iterable<MonthOfLife>): number => {
  const folder = join(root, 'history', device)
  mkdirSync(folder, { recursive: true })
  let bytes = 0
  for (const { month, timeboxes } of months) {
    const text = `${JSON.stringify({ schemaVersion: SCHEMA_VERSION, data: { timeboxes } }, undefined, '\t')}\n`
    writeFileSync(join(folder, `${month}.json`), text)
    bytes += Buffer.byteLength(text)
  }
  return bytes
}
