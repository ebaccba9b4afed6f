import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { eveningNudge } from '@core/reflection/invite.ts'
import { bootMs, epochMs, localDay, localDaySchema, minutes, type DurationMs, type LocalDay } from '@core/time.ts'
import { createSay } from '@shared/i18n.ts'
import { i18nOf } from '../../support/languages.ts'
import { Temporal } from 'temporal-polyfill'
import { World } from '../support/world.ts'

const ZONE = 'Europe/Berlin'
const SIX = minutes(18 * 60)
const say = createSay(i18nOf('en'), ZONE, 'en-GB')

/** A world at a time in Berlin. */
const worldAt = (local: string): World => {
  const world = new World()
  const wall = Temporal.PlainDateTime.from(local).toZonedDateTime(ZONE).epochMilliseconds
  world.now = { ...world.now, wall: epochMs(wall), boot: bootMs(1_000_000) }
  return world
}
const offer = (world: World, endsAt: DurationMs | null = SIX, offeredOn: LocalDay | null = null) =>
  eveningNudge(
    {
      ...world.state,
      settings: { ...world.state.settings, offerEvening: endsAt !== null, eveningAt: endsAt ?? SIX },
      offeredOn,
    },
    { now: world.now, zone: world.zone, freshId: 'x' },
  )[0] ?? null
/** Minutes until it is due; null when it does not come. */
const dueIn = (world: World, endsAt: DurationMs | null = SIX, offeredOn: LocalDay | null = null): number | null => {
  const invitation = offer(world, endsAt, offeredOn)
  return invitation === null ? null : (invitation.due - world.now.boot) / 60_000
}
const today = (world: World): LocalDay => localDay(world.now.wall, ZONE, world.state.settings.dayStart)

describe('the invitation to the evening', () => {
  test.each([
    { now: '2026-05-14T10:00', endsAt: SIX, due: 480, why: 'comes at the end of the day' },
    { now: '2026-05-14T18:00', endsAt: SIX, due: 0, why: 'is due at that minute' },
    { now: '2026-05-14T20:59', endsAt: SIX, due: -179, why: 'comes late when the computer was off' },
    { now: '2026-05-14T21:00', endsAt: SIX, due: null, why: 'does not come later than three hours after' },
    {
      now: '2026-05-15T00:30',
      endsAt: minutes(23 * 60),
      due: -90,
      why: 'belongs to the evening before, after midnight',
    },
    { now: '2026-05-14T23:00', endsAt: minutes(120), due: 180, why: 'comes after midnight where work ends then' },
    { now: '2026-05-14T04:00', endsAt: minutes(120), due: 22 * 60, why: 'not for the night that is over' },
    { now: '2026-03-28T22:00', endsAt: minutes(3 * 60 + 30), due: 4 * 60 + 30, why: 'over the missing hour' },
    { now: '2026-10-24T22:00', endsAt: minutes(3 * 60 + 30), due: 6 * 60 + 30, why: 'over the hour that comes twice' },
    { now: '2026-05-14T10:00', endsAt: null, due: null, why: 'not on a day without an end' },
  ])('at $now: $why', ({ now, endsAt, due }) => {
    expect(dueIn(worldAt(now), endsAt, null)).toBe(due)
  })

  test('does not come while a timebox goes on or waits, and comes when it rests or is over', () => {
    const world = worldAt('2026-05-14T17:50')
    const { id } = world.start('Reply', 25)
    expect(offer(world)).toBeNull()
    world.command({ type: 'pause', timeboxId: id })
    expect(offer(world)).toBeNull()
    world.command({ type: 'resume', timeboxId: id })
    world.passMinutes(25)
    expect(world.open().phase.name).toBe('resting')
    expect(dueIn(world)).toBe(-15)
    world.command({ type: 'ship', timeboxId: id })
    expect(dueIn(world)).toBe(-15)
  })

  test('comes once a day', () => {
    const world = worldAt('2026-05-14T18:00')
    expect(offer(world, SIX, localDaySchema.parse('2026-05-14'))).toBeNull()
    expect(dueIn(world, SIX, localDaySchema.parse('2026-05-13'))).toBe(0)
  })

  test('says the same after ten evenings of “Not tonight” as on the first', () => {
    const spoken: string[] = []
    let offeredOn: LocalDay | null = null
    for (let date = 14; date < 25; date += 1) {
      const world = worldAt(`2026-05-${date}T18:00`)
      const invitation = offer(world, SIX, offeredOn)
      if (invitation?.alone.type !== 'notify') continue
      const { title, body } = invitation.alone
      spoken.push([title, body, invitation.line].flat().map(say).join(' | '))
      offeredOn = today(world)
    }
    expect(spoken).toEqual(
      Array.from(
        { length: 11 },
        () => 'The work day ends here | Would you like five quiet minutes? | Five quiet minutes, if you like.',
      ),
    )
  })

  const evenings = fc.record({
    endsAt: fc.option(fc.integer({ min: 0, max: 1439 }).map(minutes)),
    offeredOn: fc.constantFrom(null, localDaySchema.parse('2026-05-01'), localDaySchema.parse('2026-05-13')),
  })

  test.prop([fc.integer({ min: 0, max: 40 * 24 * 60 }), evenings])(
    'knows nothing of the evenings before, and is never more than three hours late',
    (later, { endsAt, offeredOn }) => {
      const world = worldAt('2026-05-14T00:00')
      world.now = { ...world.now, wall: epochMs(world.now.wall + later * 60_000) }
      const now = today(world)
      const invitation = offer(world, endsAt, offeredOn)
      const alike = (one: typeof invitation): unknown => one && [one.due, one.line, one.alone]
      if (offeredOn !== now) expect(alike(invitation)).toEqual(alike(offer(world, endsAt, null)))
      else expect(invitation).toBeNull()
      if (invitation === null) return
      expect(invitation.told(world.state, { now: world.now, zone: world.zone, freshId: 'x' }).offeredOn).toBe(now)
      expect(world.now.boot - invitation.due).toBeLessThan(3 * 60 * 60_000)
    },
  )
})
