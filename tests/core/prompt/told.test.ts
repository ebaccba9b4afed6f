import { describe, expect, test } from 'vitest'
import { capClaimed, isStill, promptDue, promptSeen, LONGEST_WAIT, LOOK_EVERY } from '@core/prompt/appear.ts'
import { askedFor, CAP_TOLD, capNotification, putPromptAway, showPrompt } from '@core/prompt/prompt.ts'
import { soundOf, soundSeen, soundWanted } from '@core/prompt/sound.ts'
import type { Signal } from '@core/signal.ts'
import type { At, State } from '@core/state.ts'
import { bootMs, epochMs, minutes, monoMs, type DurationMs } from '@core/time.ts'
import type { Timebox } from '@core/timebox/timebox.ts'
import { World } from '../support/world.ts'

const BOOT = 5_000_000
const NOW: At = {
  now: { wall: epochMs(1_778_745_600_000), mono: monoMs(0), boot: bootMs(BOOT) },
  zone: 'UTC',
  freshId: 'fresh',
}
const later = (ms: number): At => ({ ...NOW, now: { ...NOW.now, boot: bootMs(BOOT + ms) } })

const { state: CALM } = new World()
/** A timebox of 25 minutes at its cap. */
const resting: Timebox = {
  ...new World().start('Reply', 25),
  phase: { name: 'resting', since: { wall: NOW.now.wall, boot: bootMs(BOOT) } },
}
const extended = (reason: string): Timebox => ({
  ...resting,
  extensions: [
    { at: NOW.now.wall, length: minutes(5), reason: 'Earlier' },
    { at: NOW.now.wall, length: minutes(7), reason },
  ],
})
const having = (change: Partial<State>, settings: Partial<State['settings']> = {}): State => ({
  ...CALM,
  timebox: resting,
  activeAt: bootMs(BOOT),
  ...change,
  settings: { ...CALM.settings, ...settings },
})
type Seen = Extract<Signal, { type: 'lookedAround' }>
const seen = (change: Partial<Seen> = {}): Seen => ({
  type: 'lookedAround',
  idle: null,
  fullScreen: null,
  doNotDisturb: null,
  ...change,
})
const LOOK_AROUND = { type: 'lookAround', about: 'prompt' }
const MEETING: State['meeting'] = { until: null }

describe('the notification that stands in for the Prompt', () => {
  const actions = [
    { text: { key: 'notify.action.ship', values: {} }, command: { type: 'ship', timeboxId: resting.id } },
    {
      text: { key: 'notify.action.otherWays', values: {} },
      command: { type: 'openPrompt', timeboxId: resting.id, step: 'ways' },
    },
  ]
  const click = { type: 'openPrompt', timeboxId: resting.id, step: 'ways' }

  test('tells of the cap as it was planned', () => {
    expect(capNotification(resting)).toEqual({
      type: 'notify',
      moment: 'cap',
      title: { key: 'notify.cap.title', values: {} },
      body: { key: 'notify.cap.body', values: { task: 'Reply', count: 25 } },
      actions,
      click,
    })
  })

  test.each([
    ['The total', 'notify.extensionEnd.body', { reason: 'The total' }],
    ['Really?', 'notify.extensionEnd.ended', { reason: 'Really?' }],
    ['(Done.)', 'notify.extensionEnd.ended', { reason: '(Done.)' }],
    ['合計。', 'notify.extensionEnd.ended', { reason: '合計。' }],
    ['v1.2', 'notify.extensionEnd.body', { reason: 'v1.2' }],
    ['', 'notify.extensionEnd.plain', {}],
  ])('tells of the last time that was added, for "%s"', (reason, key, values) => {
    expect(capNotification(extended(reason))).toEqual({
      type: 'notify',
      moment: 'extensionEnd',
      title: { key: 'notify.extensionEnd.title', values: { count: 7 } },
      body: { key, values },
      actions,
      click,
    })
  })
})

describe('the Prompt on screen', () => {
  test.each([
    ['screen', resting, true],
    ['window', resting, false],
    ['screen', { ...resting, phase: new World().start('Reply', 25).phase }, false],
    ['screen', null, false],
  ] as const)('(%s) fills it only by its own at the cap', (atCap, timebox, fills) => {
    for (const focus of [true, false])
      expect(showPrompt(having({ timebox }, { atCap }), focus)).toEqual({
        type: 'showWindow',
        window: 'prompt',
        focus,
        ...(fills ? { over: 'screen' } : {}),
      })
  })

  test('is asked for anew each time', () => {
    const asked = askedFor(having({ promptAsked: 3 }), 'park')
    expect(asked).toMatchObject({ promptStep: 'park', promptAsked: 4 })
  })

  test('leaves with everything that was about it', () => {
    const state = having({ prompt: 'open', promptStep: 'ways', waits: { since: bootMs(1), lookAt: null } })
    expect(putPromptAway(state)).toMatchObject({
      state: { prompt: 'closed', promptStep: null, closing: null, waits: null, noticed: null },
      announce: [{ type: 'hideWindow', window: 'prompt' }],
    })
  })

  test.each([
    ['shown', true],
    ['told', false],
    ['due', false],
  ] as const)('takes a loop along that it has %s: %s', (step, gone) => {
    const noticed: State['noticed'] = {
      about: { name: 'loop', timeboxId: resting.id, file: null },
      flag: { at: NOW.now.wall, evidence: [] },
      since: bootMs(BOOT),
      step,
      waits: null,
    }
    expect(putPromptAway(having({ noticed })).state.noticed).toEqual(gone ? null : noticed)
  })

  test('takes what told of the cap with it', () => {
    expect(CAP_TOLD).toEqual(
      ['cap', 'extensionEnd', 'wordBefore'].map((moment) => ({ type: 'withdrawNotification', moment })),
    )
  })
})

describe('a sound', () => {
  const LOUD = { sound: 'bell' } as const
  const PLAYS = [{ type: 'playSound', sound: 'bell' }]

  test('is the one that was chosen, or none', () => {
    expect(soundOf(having({}))).toEqual([])
    expect(soundOf(having({}, LOUD))).toEqual(PLAYS)
  })

  test('waits for one look around, and not in quiet or when none is wanted', () => {
    expect(soundWanted(having({}, LOUD), NOW)).toMatchObject({ state: { soundWaits: true }, announce: [LOOK_AROUND] })
    for (const state of [having({}), having({ meeting: MEETING }, LOUD)])
      expect(soundWanted(state, NOW)).toMatchObject({ state, announce: [] })
  })

  test.each([
    [true, false, PLAYS],
    [true, true, []],
    [false, false, []],
  ])('(waits: %s) with a full screen: %s', (soundWaits, fullScreen, announce) => {
    const move = soundSeen(having({ soundWaits }, LOUD), seen({ fullScreen }))
    expect(move).toMatchObject({ state: { soundWaits: false }, announce })
  })
})

describe('the cap is claimed', () => {
  test('of nothing when nothing is open', () => {
    const state = having({ timebox: null })
    expect(capClaimed(state, NOW)).toMatchObject({ state, announce: [] })
  })

  test.each([
    ['tray', 'closed', null, []],
    ['notification', 'closed', BOOT, [capNotification(resting)]],
    ['window', 'waiting', BOOT, [LOOK_AROUND]],
    ['screen', 'waiting', BOOT, [LOOK_AROUND]],
  ] as const)('by %s', (atCap, prompt, lastNudge, announce) => {
    const move = capClaimed(having({ prompt: 'open' }, { atCap }), NOW)
    expect(move).toMatchObject({ state: { prompt, lastNudge }, announce })
    expect(move.state.waits).toEqual(prompt === 'waiting' ? { since: BOOT, lookAt: null } : null)
  })

  test.each(['tray', 'notification'] as const)('by %s with its sound, after a look around', (atCap) => {
    const { state, announce } = capClaimed(having({}, { atCap, sound: 'bowl' }), NOW)
    expect(state.soundWaits).toBe(true)
    expect(announce.at(-1)).toEqual(LOOK_AROUND)
  })

  test('in quiet by a notification, and the Prompt is held back', () => {
    expect(capClaimed(having({ meeting: MEETING, waits: { since: bootMs(1), lookAt: null } }), NOW)).toMatchObject({
      state: { prompt: 'held', waits: null, lastNudge: BOOT },
      announce: [capNotification(resting)],
    })
  })

  test('where the Prompt is on screen already it stays as it is', () => {
    const state = having(
      { promptStep: 'handOver', waits: { since: bootMs(1), lookAt: null }, timebox: extended('One') },
      { tellExtensionEnd: false, sound: 'bowl' },
    )
    expect(capClaimed(state, NOW)).toMatchObject({
      state: { prompt: 'open', promptStep: 'handOver', waits: null, lastNudge: BOOT, soundWaits: true },
      announce: [LOOK_AROUND],
    })
  })

  test('of added time only where that is wanted', () => {
    const quiet = capClaimed(having({ timebox: extended('One') }, { tellExtensionEnd: false, sound: 'bowl' }), NOW)
    expect(quiet).toMatchObject({ state: { prompt: 'closed', lastNudge: null, soundWaits: false }, announce: [] })
    const told = capClaimed(having({ timebox: extended('One') }, { tellExtensionEnd: true }), NOW)
    expect(told.state.prompt).toBe('waiting')
    const first = capClaimed(having({}, { tellExtensionEnd: false }), NOW)
    expect(first.state.prompt).toBe('waiting')
  })
})

describe('a Prompt that waits', () => {
  const waits = (lookAt: number | null, since = BOOT): State['waits'] => ({
    since: bootMs(since),
    lookAt: lookAt === null ? null : bootMs(lookAt),
  })

  test.each(['closed', 'open'] as const)('does nothing while it is %s', (prompt) => {
    const state = having({ prompt, waits: waits(BOOT) })
    expect(promptDue(state, NOW)).toMatchObject({ state, announce: [] })
    expect(promptSeen(state, seen(), NOW)).toMatchObject({ state, announce: [] })
  })

  test.each([
    [BOOT - 1, true],
    [BOOT, true],
    [BOOT + 1, false],
    [null, false],
  ])('looks around when it is time (%s): %s', (lookAt, looks) => {
    for (const prompt of ['waiting', 'held'] as const) {
      const move = promptDue(having({ prompt, waits: waits(lookAt) }), NOW)
      expect(move.announce).toEqual(looks ? [LOOK_AROUND] : [])
      expect(move.state.waits?.lookAt).toBe(looks ? null : lookAt)
    }
  })

  test('begins to wait when it was held back without looking', () => {
    expect(promptDue(having({ prompt: 'held', waits: null }), NOW)).toMatchObject({
      state: { prompt: 'waiting', waits: { since: BOOT, lookAt: null }, lastNudge: BOOT },
      announce: [LOOK_AROUND],
    })
  })

  test('is held back by a meeting that begins, and says so once', () => {
    const waiting = promptDue(having({ prompt: 'waiting', waits: waits(null), meeting: MEETING }), NOW)
    expect(waiting).toMatchObject({ state: { prompt: 'held', waits: null }, announce: [capNotification(resting)] })
    const held = promptDue(having({ prompt: 'held', waits: waits(null), meeting: MEETING }), NOW)
    expect(held).toMatchObject({ state: { prompt: 'held', waits: null }, announce: [] })
    const nothing = promptDue(having({ timebox: null, prompt: 'waiting', waits: waits(null), meeting: MEETING }), NOW)
    expect(nothing).toMatchObject({ state: { prompt: 'waiting', waits: null }, announce: [] })
  })

  test.each([
    ['without waiting', { prompt: 'waiting', waits: null }],
    ['without a timebox', { prompt: 'waiting', waits: waits(null), timebox: null }],
  ] as const)('sees nothing %s', (_, change) => {
    const state = having(change)
    expect(promptSeen(state, seen(), NOW)).toMatchObject({ state, announce: [] })
  })

  test.each([
    ['waiting', [capNotification(resting)], BOOT],
    ['held', [], null],
  ] as const)(
    '(%s) is held back by a full screen, and looks again after ten seconds',
    (prompt, announce, lastNudge) => {
      const move = promptSeen(having({ prompt, waits: waits(null) }), seen({ fullScreen: true }), NOW)
      expect(move).toMatchObject({
        state: { prompt: 'held', waits: { since: BOOT, lookAt: BOOT + 10_000 }, lastNudge },
        announce,
      })
    },
  )

  test('waits on while somebody types, from its own beginning or from the end of the full screen', () => {
    const typing = seen({ idle: minutes(0) })
    const waiting = promptSeen(having({ prompt: 'waiting', waits: waits(null, BOOT - 5) }), typing, NOW)
    expect(waiting).toMatchObject({
      state: { prompt: 'waiting', waits: { since: BOOT - 5, lookAt: BOOT + LOOK_EVERY } },
      announce: [],
    })
    const held = promptSeen(having({ prompt: 'held', waits: waits(null, BOOT - LONGEST_WAIT) }), typing, NOW)
    expect(held.state).toMatchObject({ prompt: 'waiting', waits: { since: BOOT } })
    expect([LOOK_EVERY, LONGEST_WAIT]).toEqual([1_000, 60_000])
  })

  test.each([
    [LONGEST_WAIT - 1, true, false],
    [LONGEST_WAIT, true, true],
    [0, false, true],
  ])('appears after %s ms of typing, where it waits for a pause (%s): %s', (waited, waitForLull, appears) => {
    const state = having({ prompt: 'waiting', waits: waits(null), activeAt: bootMs(BOOT + waited) }, { waitForLull })
    const { state: after } = promptSeen(state, seen({ idle: minutes(0) }), later(waited))
    expect(after.prompt).toBe(appears ? 'open' : 'waiting')
  })

  test('appears without the keyboard, with its sound, and what stood in for it leaves', () => {
    const state = having({ prompt: 'waiting', waits: waits(null), activeAt: bootMs(0) }, { sound: 'notes' })
    expect(promptSeen(state, seen(), NOW)).toMatchObject({
      state: { prompt: 'open', promptStep: 'ways', promptAsked: 1, closing: null, waits: null, lastNudge: BOOT },
      announce: [
        { type: 'withdrawNotification', moment: 'cap' },
        { type: 'withdrawNotification', moment: 'extensionEnd' },
        { type: 'showWindow', window: 'prompt', focus: false },
        { type: 'playSound', sound: 'notes' },
        { type: 'hideWindow', window: 'running' },
      ],
    })
  })

  test.each([
    [null, 0, true],
    [1_999, 9_000, false],
    [2_000, 9_000, true],
    [9_000, 1_999, false],
    [9_000, 2_000, true],
  ])('finds it still with the last key %s ms ago, and the last command %s ms: %s', (idle, since, still) => {
    const state = having({ activeAt: bootMs(BOOT - since) })
    expect(isStill(state, seen({ idle: idle as DurationMs | null }), bootMs(BOOT))).toBe(still)
  })
})
