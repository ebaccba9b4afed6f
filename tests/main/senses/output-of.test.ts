import { expect, test } from 'vitest'
import { askPrograms } from '../../../src/main/senses/output-of.ts'

const patient = askPrograms(AbortSignal.timeout(10_000))

test('what a program says, also when it ends with an error', async () => {
  expect(await patient('echo', ['hello'])).toEqual({ text: 'hello\n', failed: false })
  expect(await patient('sh', ['-c', 'echo so far; exit 3'])).toEqual({ text: 'so far\n', failed: true })
})

test('a program that is missing has not been run', async () => {
  expect(await patient('no-such-program-here', [])).toBeNull()
})

test('one that takes too long is ended, and counts as not run', async () => {
  expect(await askPrograms(AbortSignal.timeout(50))('sleep', ['60'])).toBeNull()
})
