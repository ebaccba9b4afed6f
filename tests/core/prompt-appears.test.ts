import { describe, expect, test } from 'vitest'
import { minutes, type BootMs } from '@core/time.ts'
import { World } from './support/world.ts'

const SECOND = 1_000

/** Somebody who types a key every half second, for so long. */
const typing = (world: World, seconds: number): World => {
  for (let half = 0; half < seconds * 2; half += 1) world.key().pass(SECOND / 2)
  return world
}
const atCap = (change: Parameters<World['set']>[0] = {}): World => {
  const world = new World().set(change).watched()
  world.start('Reply', 10)
  return typing(world, 600)
}
const prompts = (world: World) => world.seen('showWindow').filter(({ window }) => window === 'prompt')

describe('the Prompt', () => {
  test('waits for a pause in typing, without taking the keyboard', () => {
    const world = typing(atCap(), 20)
    expect(world.state).toMatchObject({ prompt: 'waiting', timebox: { phase: { name: 'resting' } } })
    expect([...prompts(world), ...world.seen('notify')]).toEqual([])
    world.pass(4 * SECOND)
    expect(prompts(world)).toEqual([{ type: 'showWindow', window: 'prompt', focus: false }])
    expect(world.state.prompt).toBe('open')
  })

  test('opened by the person meanwhile waits for nothing more', () => {
    const world = typing(atCap({ askAway: false }), 20)
    world.command({ type: 'open', window: 'prompt' })
    expect(world.state).toMatchObject({ prompt: 'open', waits: null })
    const looked = world.seen('lookAround').length
    typing(world, 20).passMinutes(2)
    expect(world.seen('lookAround')).toHaveLength(looked)
    expect(prompts(world)).toEqual([{ type: 'showWindow', window: 'prompt', focus: true }])
  })

  test('waits for a minute at most', () => {
    const world = atCap()
    typing(world, 59)
    expect(prompts(world)).toEqual([])
    typing(world, 2)
    expect(prompts(world)).toHaveLength(1)
  })

  test('looks around once a second while it waits, and never when it does not', () => {
    const world = atCap({ askAway: false })
    const before = world.seen('lookAround').length
    expect(before).toBe(1)
    typing(world, 10).pass(3 * SECOND)
    const after = world.seen('lookAround').length
    expect(after - before).toBeGreaterThanOrEqual(10)
    expect(after - before).toBeLessThanOrEqual(13)
    world.passMinutes(600)
    expect(world.seen('lookAround')).toHaveLength(after)
  })

  test('does not wait when that is switched off, or when nobody can tell whether somebody types', () => {
    expect(prompts(atCap({ waitForLull: false }))).toHaveLength(1)
    const blind = new World()
    blind.start('Reply', 10)
    expect(prompts(blind.passMinutes(10))).toHaveLength(1)
  })

  test('never covers a full-screen app: one notification, and the Prompt within ten seconds of its end', () => {
    const world = new World().watched().set({ askAway: false })
    world.start('Reply', 10)
    world.around.fullScreen = true
    world.passMinutes(11)
    expect(world.state.prompt).toBe('held')
    expect(prompts(world)).toEqual([])
    expect(world.seen('notify')).toMatchObject([{ moment: 'cap' }])
    world.around.fullScreen = false
    world.pass(10 * SECOND)
    expect(prompts(world)).toHaveLength(1)
    expect(world.seen('withdrawNotification').map(({ moment }) => moment)).toContain('cap')
    expect(world.seen('notify')).toHaveLength(1)
  })

  test('is held back while the system is set to Do not disturb, unless that is switched off', () => {
    for (const [quietDoNotDisturb, shown] of [
      [true, 0],
      [false, 1],
    ] as const) {
      const world = new World().watched().set({ quietDoNotDisturb, askAway: false })
      world.start('Reply', 10)
      world.around.doNotDisturb = true
      world.passMinutes(11)
      expect(prompts(world)).toHaveLength(shown)
    }
  })

  test('comes as the person wants: the tray alone, a notification, a window, the whole screen; never two of them', () => {
    const seen = (['tray', 'notification', 'window', 'screen'] as const).map((style) => {
      const world = new World().set({ atCap: style })
      world.start('Reply', 10)
      world.passMinutes(30)
      return [prompts(world).map(({ over }) => over ?? 'small'), world.seen('notify').map(({ moment }) => moment)]
    })
    expect(seen).toEqual([
      [[], []],
      [[], ['cap']],
      [['small'], []],
      [['screen'], []],
    ])
  })

  test('after more time quotes what it was for; switched off, the tray alone shows that it is over', () => {
    const world = new World().set({ atCap: 'notification' })
    const { id } = world.start('Reply', 10)
    world.passMinutes(10)
    world.command({ type: 'extend', timeboxId: id, reason: 'The total' })
    world.passMinutes(5)
    expect(world.seen('notify').at(-1)).toMatchObject({
      moment: 'extensionEnd',
      body: { key: 'notify.extensionEnd.body', values: { reason: 'The total' } },
    })
    world.command({ type: 'extend', timeboxId: id, reason: 'One more pass. Or two?' })
    world.passMinutes(5)
    expect(world.seen('notify').at(-1)).toMatchObject({ body: { key: 'notify.extensionEnd.ended' } })
    world.set({ tellExtensionEnd: false })
    world.command({ type: 'extend', timeboxId: id, reason: 'Why?' })
    const before = world.seen('notify').length
    world.passMinutes(60)
    expect(world.open().phase.name).toBe('resting')
    expect(world.seen('notify')).toHaveLength(before)
  })

  test('more time without a sentence is taken when none is asked for', () => {
    const world = new World().set({ askReason: false })
    const { id } = world.start('Reply', 10)
    world.passMinutes(10)
    expect(world.command({ type: 'extend', timeboxId: id, reason: '' })).toEqual({ outcome: 'done' })
  })

  test('that waited or was open is there again after a crash', () => {
    for (const world of [typing(atCap(), 5), atCap({ waitForLull: false })]) {
      const before = prompts(world).length
      world.around.lastKey = 0 as BootMs
      world.restart(20 * SECOND).pass(3 * SECOND)
      expect(prompts(world).length).toBe(before + 1)
      expect(world.state.prompt).toBe('open')
    }
  })

  test('stays as it is when it is on screen already, perhaps with a sentence in it', () => {
    const world = new World().watched()
    const { id } = world.start('Reply', 10)
    world.command({ type: 'openPrompt', timeboxId: id, step: 'handOver' })
    typing(world, 610)
    expect(world.state).toMatchObject({ prompt: 'open', promptStep: 'handOver', promptAsked: 1 })
    expect(prompts(world)).toHaveLength(1)
  })

  test('a ship from the tray while it waits needs no Prompt any more', () => {
    const world = atCap()
    world.command({ type: 'ship', timeboxId: world.open().id })
    world.passMinutes(5)
    expect(world.state.waits).toBeNull()
    expect(prompts(world)).toHaveLength(1)
    expect(world.state.promptStep).toBeNull()
  })

  test('sleep across the cap: the Prompt is there on return when the cap stayed where it was', () => {
    const world = new World().set({ inSleep: 'run' }).watched()
    world.start('Reply', 10)
    world.passMinutes(4).sleep(minutes(60))
    world.pass(3 * SECOND)
    expect(prompts(world)).toHaveLength(1)
  })
})
