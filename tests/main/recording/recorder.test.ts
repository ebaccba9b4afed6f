import { describe, expect, test } from 'vitest'
import { step, type Input } from '@core/engine.ts'
import { noFiles } from '@core/persisted/no-files.ts'
import { play } from '@core/recording/play.ts'
import { readRecording } from '@core/recording/recording.ts'
import { initialState, type State } from '@core/state.ts'
import { bootMs, epochMs, minutes, monoMs } from '@core/time.ts'
import { createRecorder } from '../../../src/main/recording/recorder.ts'
import { recordingParts } from '../../../src/main/recording/recording-parts.ts'
import { joined } from '../../support/joined.ts'

const BEGINS = initialState(noFiles('a-salt-of-this-test'), '1.0.0')

/** A core that is recorded, a second for each step. */
const recorded = (most?: Parameters<typeof createRecorder>[1]) => {
  const recorder = createRecorder(BEGINS, most)
  const held: { state: State; steps: number } = { state: BEGINS, steps: 0 }
  const take = (input: Input): void => {
    const before = held.state
    held.steps += 1
    const ms = held.steps * 1000
    const now = { wall: epochMs(1_763_000_000_000 + ms), mono: monoMs(ms), boot: bootMs(ms) }
    const at = { now, zone: 'Europe/Berlin', freshId: `id-${held.steps}` }
    held.state = step(before, input, at).state
    recorder.stepped(before, input, at, held.state)
  }
  return { recorder, take, state: () => held.state }
}

const draft = (title: string): Input => ({
  from: 'person',
  command: {
    type: 'keepStartDraft',
    draft: { title, cap: '25', marks: [], ifThen: '', kind: 'writing', more: false },
  },
})
const start: Input = {
  from: 'person',
  command: { type: 'start', title: 'Reply', cap: minutes(25), marks: [], kind: 'other' },
}

describe('what is remembered', () => {
  test('is every step since the start', () => {
    const { recorder, take, state } = recorded()
    for (const input of [start, draft('Slides')]) take(input)
    expect(recorder.recording().steps).toHaveLength(2)
    expect(play(recorder.recording()).at(-1)?.state).toEqual(state())
  })

  test.each([
    ['steps', { steps: 40, units: 1_000_000 }, 80],
    ['texts', { steps: 4_000, units: 20_000 }, 40],
  ])('has a bound in %s, and what is left can still be played', (_what, most, largest) => {
    const { recorder, take, state } = recorded(most)
    take(start)
    for (let one = 0; one < 2.5 * largest; one += 1) take(draft(`${'x'.repeat(1000)}${one % 10}`))
    const recording = recorder.recording()
    expect(recording.steps.length).toBeLessThanOrEqual(largest)
    expect(recording.steps.length).toBeGreaterThan(largest / 4)
    expect(recording.begins).not.toEqual(BEGINS)
    expect(play(recording).at(-1)?.state).toEqual(state())
  })

  test.each<readonly [string, Input]>([
    [
      'the files were put in the place of others',
      { from: 'system', signal: { type: 'reopened', files: noFiles('s'.repeat(16)) } },
    ],
    ['what was observed is erased', { from: 'person', command: { type: 'eraseObserved' } }],
  ])('is forgotten when %s', (_when, input) => {
    const { recorder, take, state } = recorded()
    for (const one of [draft('Quince'), input]) take(one)
    expect(recorder.recording()).toEqual({ begins: state(), steps: [] })
    take(draft('Slides'))
    expect(play(recorder.recording()).at(-1)?.state).toEqual(state())
    if (input.from === 'system') expect(JSON.stringify(recorder.recording())).not.toContain('Quince')
  })
})

describe('its file', () => {
  test('is read again, has a line for each step, and none of what was written', async () => {
    const { recorder, take } = recorded()
    for (const input of [draft('Quince'), start, ...Array.from({ length: 120 }, () => draft('Medlar'))]) take(input)
    const text = await joined(recordingParts(recorder.recording(), '1.2.3'))
    expect(text.split('\n')).toHaveLength(122 + 3)
    expect(JSON.parse(text)).toMatchObject({ recording: 1, app: '1.2.3' })
    expect(text).not.toMatch(/Quince|Medlar|Reply/u)
    const read = readRecording(text)
    if ('why' in read) throw new Error(read.why)
    expect(play(read).at(-1)?.state.timebox).toMatchObject({ title: expect.stringMatching(/^Task \d+$/u) })
  })

  test('of a start at which nothing happened is read too', async () => {
    const text = await joined(recordingParts({ begins: BEGINS, steps: [] }, '1.2.3'))
    expect(readRecording(text)).toMatchObject({ steps: [] })
  })
})
