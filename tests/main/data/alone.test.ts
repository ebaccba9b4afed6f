import { expect, test } from 'vitest'
import { createAlone } from '../../../src/main/data/alone.ts'

test('what comes while something else is at work is told so, and not done', async () => {
  const alone = createAlone()
  const { promise, resolve } = Promise.withResolvers<string>()
  const first = alone(() => promise)
  expect(await alone(() => Promise.resolve('second'))).toEqual({ code: 'importBusy' })
  resolve('first')
  expect(await first).toBe('first')
  expect(await alone(() => Promise.resolve('third'))).toBe('third')
})

test('what broke stands in nobody’s way', async () => {
  const alone = createAlone()
  await expect(alone(() => Promise.reject(new Error('broke')))).rejects.toThrow('broke')
  expect(await alone(() => Promise.resolve('next'))).toBe('next')
})
