import { EventEmitter } from 'node:events'
import { beforeEach, expect, test, vi } from 'vitest'

const app = new EventEmitter()
vi.mock('electron', () => ({ app }))
const { waitingLinks } = await import('../../src/main/waiting-links.ts')

/** macOS hands a link over. @returns whether the app said that it takes it */
const handOver = (link: string): boolean => {
  const taken = vi.fn()
  app.emit('open-url', { preventDefault: taken }, link)
  return taken.mock.calls.length === 1
}

beforeEach(() => {
  app.removeAllListeners()
})

test('links that come before the app can follow them are followed then, in their order', () => {
  const links = waitingLinks()
  expect([handOver('enough://start?task=a'), handOver('enough://start?task=b')]).toEqual([true, true])
  const followed: string[] = []
  links.follow((link) => followed.push(link))
  expect(followed).toEqual(['enough://start?task=a', 'enough://start?task=b'])
  handOver('enough://start?task=c')
  expect(followed.at(-1)).toBe('enough://start?task=c')
  expect(followed).toHaveLength(3)
})
