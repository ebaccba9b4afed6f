import { describe, expect, test } from 'vitest'
import type { Status } from '@shared/cli/protocol.ts'
import { createFollowers } from '../../../src/main/cli/status.ts'
import type { Caller } from '../../../src/main/cli/socket.ts'

const status = (text: string): Status => ({
  phase: 'running',
  task: text,
  kind: 'other',
  project: null,
  left: 1,
  cap: 25,
  until: null,
  started: null,
  marks: [],
  text,
  tooltip: '',
  class: 'running',
  percentage: 0,
})

/** Somebody who reads a line when told to, and may leave. */
const reader = () => {
  const heard: string[] = []
  const held: { go: (() => void)[]; leave: () => void } = { go: [], leave: () => undefined }
  const caller: Caller = {
    write: () => Promise.resolve(),
    isGone: () => false,
    whenGone: (then) => (held.leave = then),
  }
  const write = ({ text }: Status): Promise<void> => {
    heard.push(text)
    return new Promise((resolve) => held.go.push(resolve))
  }
  const read = async (): Promise<void> => {
    held.go.shift()?.()
    await new Promise(setImmediate)
  }
  return { heard, caller, write, read, leave: () => held.leave() }
}

describe('those who follow', () => {
  test('hear where things stand at once, and each change once', async () => {
    const now = { text: 'a' }
    const followers = createFollowers(() => status(now.text))
    const one = reader()
    void followers.add(one.caller, one.write)
    await one.read()
    followers.changed()
    now.text = 'b'
    followers.changed()
    await one.read()
    followers.changed()
    expect(one.heard).toEqual(['a', 'b'])
  })

  test('who reads slowly hears the latest, and not all that was between', async () => {
    const now = { text: 'a' }
    const followers = createFollowers(() => status(now.text))
    const slow = reader()
    const quick = reader()
    void followers.add(slow.caller, slow.write)
    void followers.add(quick.caller, quick.write)
    for (const text of ['b', 'c', 'd']) {
      now.text = text
      await quick.read()
      followers.changed()
    }
    await slow.read()
    expect(quick.heard).toEqual(['a', 'b', 'c', 'd'])
    expect(slow.heard).toEqual(['a', 'd'])
  })

  test('who has left is told nothing more, and their answer is over', async () => {
    const now = { text: 'a' }
    const followers = createFollowers(() => status(now.text))
    const one = reader()
    const over = followers.add(one.caller, one.write)
    await one.read()
    one.leave()
    await over
    now.text = 'b'
    followers.changed()
    expect(one.heard).toEqual(['a'])
  })
})
