import { describe, expect, test } from 'vitest'
import type { Save } from '@core/effect.ts'
import type { SaveFailure } from '@core/refusal.ts'
import { noFiles } from '@core/persisted/no-files.ts'
import { play } from '@core/recording/play.ts'
import { initialState } from '@core/state.ts'
import { bootMs, epochMs, minutes, monoMs, type BootMs } from '@core/time.ts'
import { createRecorder } from '../../src/main/recording/recorder.ts'
import { createRuntime } from '../../src/main/runtime.ts'

/** A runtime whose disk, clock and shell write down what was asked of them, in order. */
const runtimeWith = (answer: (save: Save) => SaveFailure | null) => {
  const story: string[] = []
  const clock = { at: 0, wake: null as { readonly at: BootMs; readonly run: () => void } | null }
  const begins = initialState(noFiles('a-salt-of-this-test'), '1.2.3')
  const recorder = createRecorder(begins)
  const runtime = createRuntime(begins, {
    clock: {
      now: () => ({ wall: epochMs(1_763_000_000_000 + clock.at), mono: monoMs(clock.at), boot: bootMs(clock.at) }),
      zone: () => 'UTC',
      wakeAt: (at, run) => {
        const armed = { at, run }
        clock.wake = armed
        return () => {
          if (clock.wake === armed) clock.wake = null
        }
      },
    },
    newId: () => 'id-1',
    save: (save) => {
      const failure = answer(save)
      story.push(`${failure ?? 'saved'} ${save.file}`)
      return failure
    },
    stepped: recorder.stepped,
    perform: (effect) => void story.push('window' in effect ? `${effect.type} ${effect.window}` : effect.type),
    changed: (state) => void story.push(state.unsaved === null ? 'changed' : 'changed, unsaved'),
  })
  const start = () => runtime.command({ type: 'start', title: 'Reply', cap: minutes(25), marks: [], kind: 'other' })
  return { runtime, recorder, story, clock, start }
}

describe('the runtime', () => {
  test('writes before it shows', () => {
    const { start, story } = runtimeWith(() => null)
    expect(start()).toEqual({ outcome: 'done' })
    expect(story).toEqual([
      'saved current',
      'saved tasks',
      'saved loops',
      'hideWindow start',
      'hideWindow prompt',
      'withdrawNotification',
      'prepareWindow prompt',
      'changed',
    ])
  })

  test('stops writing at the first failure and says so', () => {
    const { start, story, runtime } = runtimeWith((save) => (save.file === 'current' ? 'diskFull' : null))
    start()
    expect(story[0]).toBe('diskFull current')
    expect(story).not.toContain('saved tasks')
    expect(story.at(-1)).toBe('changed, unsaved')
    expect(story).toContain('notify')
    expect(runtime.state().timebox?.title).toBe('Reply')
  })

  test('tells every step, the answers of the disk too, so that it can be lived again', () => {
    const { start, clock, runtime, recorder } = runtimeWith((save) => (save.file === 'tasks' ? 'diskFull' : null))
    start()
    clock.at = minutes(1)
    clock.wake?.run()
    runtime.command({ type: 'ship', timeboxId: 'another one' })
    const played = play(recorder.recording())
    expect(played.at(-1)?.state).toEqual(runtime.state())
    expect(
      played.map(({ lived: { input } }) => (input.from === 'person' ? input.command.type : input.signal.type)),
    ).toEqual(['start', 'saveFailed', 'wake', 'saveFailed', 'ship'])
  })

  test('keeps one wake-up armed, for the next due moment', () => {
    const { start, clock, runtime } = runtimeWith(() => null)
    start()
    expect(clock.wake?.at).toBe(minutes(1))
    const first = clock.wake
    runtime.command({ type: 'pause', timeboxId: 'id-1' })
    expect(clock.wake?.at).toBe(minutes(20))
    runtime.command({ type: 'resume', timeboxId: 'id-1' })
    expect(clock.wake).not.toBe(first)
    clock.at = minutes(25)
    clock.wake?.run()
    expect(runtime.state().timebox?.phase.name).toBe('resting')
  })
})
