import { describe, expect, test } from 'vitest'
import type { Evidence, Flag } from '@core/loops/flag.ts'
import { noticedNotification } from '@core/noticed/notification.ts'
import type { About, Noticed } from '@core/noticed/noticed.ts'
import { noticedAt, noticedDue, noticedGone, noticedSeen, showNoticed } from '@core/noticed/tell.ts'
import type { Signal } from '@core/signal.ts'
import type { At, State } from '@core/state.ts'
import { bootMs, epochMs, minutes, monoMs, type DurationMs } from '@core/time.ts'
import type { Text } from '@core/views/text.ts'
import { World } from './support/world.ts'

const BOOT = 9_000_000
const WALL = epochMs(1_778_745_600_000)
const NOW: At = { now: { wall: WALL, mono: monoMs(0), boot: bootMs(BOOT) }, zone: 'UTC', freshId: 'fresh' }
const later = (ms: number): At => ({ ...NOW, now: { ...NOW.now, boot: bootMs(BOOT + ms) } })
const TEN = 10 * 60_000

/** A timebox of an hour that runs, far from its cap. */
const world = new World()
const open = world.start('Launch note', 60)
const timebox: State['timebox'] = {
  ...open,
  phase: {
    name: 'running',
    since: { wall: WALL, boot: bootMs(BOOT - 60_000) },
    deadline: { wall: WALL, boot: bootMs(BOOT + 60 * 60_000) },
    told: false,
  },
}
const evidence = (text: Text, rule: Evidence['rule'] = 'churn'): Evidence => ({
  rule,
  strength: 'weak',
  at: WALL,
  text,
})
const CHURN: Text = { key: 'loop.churn', values: { count: 5, wrote: 9, kept: 1 } }
const flag: Flag = { at: WALL, evidence: [evidence(CHURN)] }
const LOOP: About = { name: 'loop', timeboxId: open.id, file: 'note' }
const OUT: About = { name: 'out', title: 'Launch note', plan: null }
const noticed = (change: Partial<Noticed> = {}): Noticed => ({
  about: LOOP,
  flag,
  since: bootMs(BOOT),
  step: 'due',
  waits: null,
  ...change,
})
const having = (change: Partial<State>, settings: Partial<State['settings']> = {}): State => ({
  ...world.state,
  timebox,
  activeAt: bootMs(BOOT),
  lastNudge: null,
  ...change,
  settings: { ...world.state.settings, ...settings },
})
const LOOK = { type: 'lookAround', about: 'prompt' }
const WITHDRAWN = { type: 'withdrawNotification', moment: 'loop' }
type Seen = Extract<Signal, { type: 'lookedAround' }>
const seen = (idle: number | null, fullScreen: boolean | null = null): Seen => ({
  type: 'lookedAround',
  idle: idle as DurationMs | null,
  fullScreen,
  doNotDisturb: null,
})

describe('what was noticed is over', () => {
  test('when nothing was, there is nothing', () => {
    const state = having({})
    expect(noticedGone(state, NOW)).toMatchObject({ state, announce: [] })
    expect(noticedDue(state, NOW)).toMatchObject({ state, announce: [] })
    expect(noticedAt(state, NOW)).toBeNull()
  })

  test.each([
    ['goes on', timebox, false],
    ['is over', null, true],
    ['is another', { ...timebox, id: 'another' }, true],
    [
      'is paused',
      { ...timebox, phase: { name: 'paused', since: timebox.phase.since, left: minutes(5), told: false } },
      true,
    ],
  ] as const)('with its timebox, which %s', (_, of, over) => {
    const { state, announce } = noticedGone(having({ timebox: of, noticed: noticed({ step: 'told' }) }), NOW)
    expect(state.noticed === null).toBe(over)
    expect(announce).toEqual(over ? [WITHDRAWN] : [])
    const out = noticedGone(having({ timebox: of, noticed: noticed({ about: OUT, step: 'told' }) }), NOW)
    expect(out.state.noticed).not.toBeNull()
  })

  test.each([
    ['due', TEN - 1, false],
    ['due', TEN, true],
    ['appears', TEN, true],
    ['told', TEN, false],
    ['shown', TEN, false],
  ] as const)('(%s) after %s ms: %s', (step, ms, over) => {
    const { state, announce } = noticedGone(having({ noticed: noticed({ step }) }), later(ms))
    expect(state.noticed === null).toBe(over)
    expect(announce).toEqual([])
  })
})

describe('what was noticed is told', () => {
  test('by a notification, when something may speak', () => {
    const { state, announce } = noticedDue(having({ noticed: noticed() }), NOW)
    expect(state).toMatchObject({ noticed: { step: 'told', waits: null }, lastNudge: BOOT })
    expect(announce).toEqual([noticedNotification(noticed())])
  })

  test.each([
    ['too near to another', { lastNudge: bootMs(BOOT - 1) }],
    ['in a meeting', { meeting: { until: null } }],
  ])('not %s', (_, change) => {
    const state = having({ noticed: noticed(), ...change })
    expect(noticedDue(state, NOW)).toMatchObject({ state, announce: [] })
  })

  test('by the Prompt that is on screen already', () => {
    const { state, announce } = noticedDue(
      having({ noticed: noticed(), promptStep: 'ways' }, { atLoop: 'window' }),
      NOW,
    )
    expect(state).toMatchObject({ noticed: { step: 'shown' }, lastNudge: BOOT })
    expect(announce).toEqual([])
  })

  test('by the Prompt where that is wanted, which looks around first', () => {
    const { state, announce } = noticedDue(having({ noticed: noticed() }, { atLoop: 'window' }), NOW)
    expect(state).toMatchObject({ noticed: { step: 'appears', waits: { since: BOOT, lookAt: null } }, lastNudge: null })
    expect(announce).toEqual([LOOK])
  })

  test.each(['told', 'shown', 'answered'] as const)('once: not when it is %s', (step) => {
    const state = having({ noticed: noticed({ step }) })
    expect(noticedDue(state, NOW)).toMatchObject({ state, announce: [] })
    expect(noticedAt(state, NOW)).toBeNull()
  })

  test.each([
    [BOOT - 1, true],
    [BOOT, true],
    [BOOT + 1, false],
    [null, false],
  ])('looking around again when it is time (%s): %s', (lookAt, looks) => {
    const waits = { since: bootMs(BOOT), lookAt: lookAt === null ? null : bootMs(lookAt) }
    const before = having({ noticed: noticed({ step: 'appears', waits }) })
    const { state, announce } = noticedDue(before, NOW)
    expect(announce).toEqual(looks ? [LOOK] : [])
    expect(state.noticed?.waits?.lookAt).toBe(looks ? null : lookAt)
    expect(noticedAt(before, NOW)).toBe(lookAt)
  })
})

describe('what was seen around', () => {
  const appears = (since = BOOT) => noticed({ step: 'appears', waits: { since: bootMs(since), lookAt: null } })

  test.each([
    ['it does not wait for that', noticed()],
    ['nothing waits', noticed({ step: 'appears' })],
  ])('changes nothing where %s', (_, one) => {
    const state = having({ noticed: one })
    expect(noticedSeen(state, seen(null), NOW)).toMatchObject({ state, announce: [] })
  })

  test('shows the evidence where nobody types, without the keyboard', () => {
    const { state, announce } = noticedSeen(having({ noticed: appears(), activeAt: bootMs(0) }), seen(null), NOW)
    expect(state).toMatchObject({ noticed: { step: 'shown', waits: null }, promptStep: 'ways', lastNudge: BOOT })
    expect(announce).toEqual([
      WITHDRAWN,
      { type: 'showWindow', window: 'prompt', focus: false },
      { type: 'hideWindow', window: 'running' },
    ])
  })

  test.each([
    [0, true, false],
    [59_999, true, false],
    [60_000, true, true],
    [0, false, true],
  ])('after %s ms of typing, where it waits for a pause (%s), it appears: %s', (ms, waitForLull, shown) => {
    const state = having({ noticed: appears(), activeAt: bootMs(BOOT + ms) }, { waitForLull })
    const { noticed: after } = noticedSeen(state, seen(0), later(ms)).state
    expect(after).toMatchObject(
      shown ? { step: 'shown', waits: null } : { step: 'appears', waits: { since: BOOT, lookAt: BOOT + ms + 1_000 } },
    )
  })

  test('under a full screen becomes a notification', () => {
    const { state, announce } = noticedSeen(having({ noticed: appears() }), seen(null, true), NOW)
    expect(state.noticed).toMatchObject({ step: 'told', waits: null })
    expect(announce).toEqual([noticedNotification(appears())])
  })

  test('is shown with the keyboard to whoever asks for it, and takes the place of a line', () => {
    const closing: State['closing'] = {
      timeboxId: 'a',
      title: 'A',
      said: { kind: 'ship', startedAt: WALL },
      until: bootMs(BOOT),
    }
    const { state, announce } = showNoticed(having({ noticed: noticed(), closing }), noticed(), true)
    expect(state).toMatchObject({ closing: null, promptAsked: 1, noticed: { step: 'shown' } })
    expect(announce).toContainEqual({ type: 'showWindow', window: 'prompt', focus: true })
  })
})

describe('when something is to be done about it', () => {
  test.each([
    ['now', {}, 0],
    ['after the gap', { lastNudge: bootMs(BOOT - 60_000) }, 9 * 60_000],
    ['when it is too late, at the latest', { lastNudge: bootMs(BOOT + 60_000) }, TEN],
    ['when it is too late, in a meeting without an end', { meeting: { until: null } }, TEN],
  ])('%s', (_, change, ms) => {
    const state = having({ noticed: noticed(), ...change }, { nudgeGap: minutes(10) })
    expect(noticedAt(state, NOW)).toBe(BOOT + ms)
  })

  test('is nothing while an answer is awaited', () => {
    expect(noticedAt(having({ noticed: noticed({ step: 'appears' }) }), NOW)).toBeNull()
  })
})

describe('the notification', () => {
  const at = { clock: WALL }

  test('has every piece of evidence, and three answers', () => {
    const second: Text = { key: 'loop.hotspot', values: { count: 4 } }
    expect(noticedNotification(noticed({ flag: { at: WALL, evidence: [evidence(CHURN), evidence(second)] } }))).toEqual(
      {
        type: 'notify',
        moment: 'loop',
        title: { key: 'notify.loop.title', values: {} },
        body: [CHURN, second],
        actions: [
          { text: { key: 'notify.action.ship', values: {} }, command: { type: 'ship', timeboxId: open.id } },
          { text: { key: 'notify.action.notALoop', values: {} }, command: { type: 'notALoop', timeboxId: open.id } },
          { text: { key: 'notify.action.showMe', values: {} }, command: { type: 'showNoticed' } },
        ],
        click: { type: 'showNoticed' },
      },
    )
  })

  test('of looks says how many there were in its title', () => {
    const looking = evidence({ key: 'loop.looking', values: { count: 3, since: at } }, 'looking')
    expect(noticedNotification(noticed({ flag: { at: WALL, evidence: [evidence(CHURN), looking] } }))).toMatchObject({
      title: { key: 'notify.loop.looked', values: { count: 3 } },
      body: [CHURN, { key: 'notify.loop.unchanged', values: { since: at } }],
    })
  })

  test.each([
    [{ key: 'loop.reopened.today', values: { count: 2, at } }, [{ key: 'notify.out.today', values: { at } }]],
    [{ key: 'loop.reopened.yesterday', values: { count: 2, at } }, [{ key: 'notify.out.yesterday', values: { at } }]],
    [
      { key: 'loop.reopened.earlier', values: { count: 2, days: 3 } },
      [{ key: 'notify.out.earlier', values: { count: 3 } }],
    ],
    [CHURN, []],
  ] as const)('of shipped work says when it went out', (said, body) => {
    const out = noticed({ about: OUT, flag: { at: WALL, evidence: [evidence(said, 'reopened')] } })
    expect(noticedNotification(out)).toEqual({
      type: 'notify',
      moment: 'loop',
      title: { key: 'notify.out.title', values: { task: 'Launch note' } },
      body,
      actions: [
        { text: { key: 'notify.action.leaveBe', values: {} }, command: { type: 'leaveBe' } },
        {
          text: { key: 'notify.action.startTimebox', values: {} },
          command: { type: 'startOut', realThings: false },
        },
      ],
      click: { type: 'showNoticed' },
    })
  })
})
