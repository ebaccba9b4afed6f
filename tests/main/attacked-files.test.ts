import { expect, test } from 'vitest'
import { attackFiles } from '../support/file-attacks.ts'
import { newFolder } from './store/samples.ts'

test('files that are made to do harm cost little, and come to one calm sentence each', async () => {
  const open: unknown[] = []
  for await (const result of attackFiles(newFolder(), 1)) {
    if (result.attempted === 0 || result.refused !== result.attempted) open.push(result)
  }
  expect(open).toEqual([])
}, 180_000)
