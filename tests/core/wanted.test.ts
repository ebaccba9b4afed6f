import { minutes } from '@core/time.ts'
import { wantedOf, type Wanting } from '@core/wanted.ts'
import { parseCommand } from '@shared/requests.ts'
import { describe, expect, test } from 'vitest'
import { World } from './support/world.ts'

const wanted = ({ state, now }: World, wish: Wanting, path?: string) => wantedOf(state, wish, path, now.wall)
const START = { do: 'start', title: 'Launch note', parkFirst: false, now: false } as const

describe('what is wished of whatever is open', () => {
  test.each([
    [{ do: 'ship' }, { type: 'ship' }],
    [{ do: 'draft' }, { type: 'shareDraft' }],
    [
      { do: 'handOver', sentence: 'For Ana' },
      { type: 'handOver', sentence: 'For Ana' },
    ],
    [
      { do: 'park', note: 'at the table' },
      { type: 'park', note: 'at the table' },
    ],
    [
      { do: 'extend', reason: 'a last line' },
      { type: 'extend', reason: 'a last line' },
    ],
    [{ do: 'pause' }, { type: 'pause' }],
    [{ do: 'resume' }, { type: 'resume' }],
    [{ do: 'look' }, { type: 'wantToLook' }],
  ] as const)('%j is a command about it, or is refused while nothing is', (wish, command) => {
    const world = new World()
    expect(wanted(world, wish)).toMatchObject({ refused: {} })
    const { id } = world.start('Launch note', 25)
    const found = wanted(world, wish)
    expect(found).toEqual({ command: { ...command, timeboxId: id } })
    if ('command' in found) expect(parseCommand(found.command)).toMatchObject({ ok: true })
  })

  test('the evening needs nothing open', () => {
    expect(wanted(new World(), { do: 'reflect' })).toEqual({ command: { type: 'openEvening' } })
  })

  test('a start is as it was the last time, unless something else is said', () => {
    const world = new World()
    const { id } = world.start('Launch note', 50, { marks: ['one page'], project: 'Beta' })
    const asBefore = {
      type: 'start',
      cap: minutes(50),
      marks: ['one page'],
      project: 'Beta',
      parkFirst: undefined,
      watched: undefined,
    }
    expect(wanted(world, START)).toMatchObject({ command: asBefore })
    const said = { ...START, cap: minutes(10), marks: [], kind: 'code', parkFirst: true, now: true } as const
    expect(wanted(world, said, '/tmp/note.md')).toMatchObject({
      command: {
        cap: minutes(10),
        marks: [],
        kind: 'code',
        watched: { path: '/tmp/note.md', mode: null },
        parkFirst: id,
        afterHours: 'now',
      },
    })
  })
})
