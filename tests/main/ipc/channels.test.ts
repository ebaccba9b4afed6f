import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { commandSchema } from '@core/command.ts'
import { CHANNELS } from '@shared/channels.ts'
import { attackChannels, ASKED_BY, commandsOf, strangersOf, TAKES, validFor } from '../../support/ipc-attacks.ts'
import { createIpcRig } from '../../support/ipc-rig.ts'
import { written } from '../../support/fake-electron.ts'
import { newFolder } from '../store/samples.ts'

const rig = () => createIpcRig(newFolder())
/** Enough to meet every kind of value at every channel; `npm run attack` draws a hundred times as many and more. */
const RUNS = 20

describe('the channels', () => {
  property.prop([fc.nat()], { numRuns: 1 })(
    'refuse what is tried against them, and change nothing',
    async (seed) => {
      const attacked = rig()
      const open: unknown[] = []
      for await (const result of attackChannels(attacked, seed, RUNS)) {
        if (result.attempted === 0 || result.refused !== result.attempted) open.push(result)
      }
      expect(open).toEqual([])
      expect(attacked.bugs).toEqual([])
      expect(attacked.counts()).toEqual({
        stranger: expect.any(Number),
        window: expect.any(Number),
        shape: expect.any(Number),
        size: expect.any(Number),
        flood: expect.any(Number),
      })
      for (const count of Object.values(attacked.counts())) expect(count).toBeGreaterThan(0)
    },
    120_000,
  )

  test('are all known to what attacks them, each with a request that it takes', () => {
    const told = ['snapshot', 'sound', 'insightsProgress', 'historyProgress', 'leaving'] as const
    const pushed: readonly string[] = told.map((name) => CHANNELS[name])
    const asked = Object.values(CHANNELS).filter((channel) => !pushed.includes(channel))
    expect(rig().channels.toSorted()).toEqual(asked.toSorted())
    for (const channel of [...Object.keys(TAKES), ...Object.keys(ASKED_BY)]) expect(asked).toContain(channel)
    for (const [channel, schema] of Object.entries(TAKES)) {
      // A picture is no JSON, so none is drawn.
      if (channel !== CHANNELS.saveExport) expect([channel, validFor(schema, 1)]).not.toEqual([channel, undefined])
    }
    const commands = commandsOf(1)
    expect(commands.size).toBe(commandSchema.options.length)
    expect([...commands].filter(([, command]) => command === undefined).map(([type]) => type)).toEqual([])
  })

  test('answer a window that asks what is its own', async () => {
    const one = rig()
    const start = { type: 'start', title: 'Reply', cap: 60_000, marks: [], kind: 'other' }
    const before = one.fingerprint()
    expect(await one.ask(one.window('start'), CHANNELS.dispatch, start)).toEqual({
      ok: true,
      value: { outcome: 'done' },
    })
    expect(one.fingerprint()).not.toBe(before)
    expect(await one.ask(one.window('running'), CHANNELS.fit, 300)).toEqual({ ok: true, value: { height: 300 } })
    expect(Object.values(one.counts())).toEqual([0, 0, 0, 0, 0])
  })

  test('tell strangers from windows by the page, its frame and its address', async () => {
    const one = rig()
    for (const stranger of Object.values(strangersOf(one))) {
      expect(await one.ask(stranger, CHANNELS.getSnapshot, undefined)).toMatchObject({ ok: false, code: 'notAllowed' })
    }
    expect(one.counts().stranger).toBe(Object.keys(strangersOf(one)).length)
  })

  test('put nothing on the clipboard that nobody asked for', async () => {
    const one = rig()
    const before = written.length
    const ask = (isAsked: unknown) => one.ask(one.window('prompt'), CHANNELS.copy, { sentence: 'A draft', isAsked })
    expect(await ask(false)).toMatchObject({ ok: false, code: 'notAllowed' })
    expect(await ask('yes')).toMatchObject({ ok: false, code: 'badInput' })
    expect(written.slice(before)).toEqual([])
    expect(await ask(true)).toEqual({ ok: true, value: null })
    expect(written.slice(before)).toEqual(['A draft'])
  })
})

describe('what was refused', () => {
  test('is in the log by its count alone, in a line for each power of ten', async () => {
    const one = rig()
    const secret = 'Letter to the landlord'
    for (let count = 0; count < 120; count += 1) {
      one.pass(1000)
      await one.ask(one.window('start'), CHANNELS.dispatch, { type: secret, secret })
    }
    expect(one.lines.filter((line) => line.startsWith('refused'))).toEqual(
      [1, 10, 100].map((count) => `refused {"why":"shape","count":${count}}`),
    )
    expect(one.lines.join()).not.toContain('landlord')
  })

  test('may be a getter that throws: nothing changes, and what it said is nowhere', async () => {
    const one = rig()
    const before = one.fingerprint()
    const sly = Object.defineProperty({}, 'type', {
      enumerable: true,
      get: () => {
        throw new Error('Letter to the landlord')
      },
    })
    expect(await one.ask(one.window('start'), CHANNELS.dispatch, sly)).toMatchObject({ ok: false, code: 'internal' })
    expect(one.fingerprint()).toBe(before)
    expect(one.lines.join()).not.toContain('landlord')
  })
})
