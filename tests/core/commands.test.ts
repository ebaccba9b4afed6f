import { describe, expect, test } from 'vitest'
import type { Command, WindowName } from '@core/command.ts'
import type { StartDraft } from '@core/drafts.ts'
import { MOMENTS, type Effect } from '@core/effect.ts'
import { shortNameOf } from '@core/fnv.ts'
import { andThen, go, refuse, stale } from '@core/move.ts'
import { noFiles } from '@core/persisted/no-files.ts'
import { hashOf, oneOf, turned } from '@core/seeded.ts'
import { bootMs, minutes } from '@core/time.ts'
import { marksSchema, oneLine, sentenceSchema, titleSchema } from '@core/written.ts'
import { World } from './support/world.ts'

/** What one command makes the shell do, saves and the timer aside. */
const done = (world: World, command: Command): readonly Effect[] => {
  const before = world.effects.length
  world.command(command)
  return world.effects.slice(before).filter(({ type }) => type !== 'save' && type !== 'scheduleWake')
}
const START_DRAFT: StartDraft = { title: 'Half', cap: '2', marks: [], ifThen: '', kind: 'other', more: false }
const promptDraft = (timeboxId: string) =>
  ({ timeboxId, step: 'extend', reason: 'The to', note: '', sentence: '', expectation: '' }) as const

describe('a window', () => {
  test.each(['start', 'running', 'settings', 'words', 'insights', 'welcome'] as const)('%s is opened', (window) => {
    expect(done(new World(), { type: 'open', window })).toEqual([{ type: 'showWindow', window, focus: true }])
    expect(done(new World(), { type: 'minimise', window })).toEqual([{ type: 'minimiseWindow', window }])
    expect(done(new World(), { type: 'close', window })).toEqual([{ type: 'hideWindow', window }])
  })

  test('where there is no tray brings back the one that stands in for it', () => {
    const world = new World()
    world.signal({ type: 'trayChecked', present: false })
    expect(world.effects.at(-1)).toEqual({ type: 'showWindow', window: 'trayless', focus: false })
    expect(done(world, { type: 'open', window: 'start' })).toEqual([
      { type: 'showWindow', window: 'trayless', focus: false },
      { type: 'showWindow', window: 'start', focus: true },
    ])
    const present = new World()
    present.signal({ type: 'trayChecked', present: true })
    expect(present.effects.at(-1)).toEqual({ type: 'hideWindow', window: 'trayless' })
    expect([world.state.tray, present.state.tray]).toEqual(['absent', 'present'])
    expect(done(present, { type: 'open', window: 'start' })).toHaveLength(1)
  })

  test('of the Prompt is opened for what is open, at the step it had', () => {
    expect(new World().command({ type: 'open', window: 'prompt' })).toEqual({ outcome: 'stale' })
    const world = new World()
    const { id } = world.start('Reply', 25)
    world.command({ type: 'open', window: 'prompt' })
    expect(world.state).toMatchObject({ promptStep: 'ways', prompt: 'closed', promptAsked: 1 })
    world.command({ type: 'openPrompt', timeboxId: id, step: 'park' })
    expect(done(world, { type: 'open', window: 'prompt' })).toEqual([
      { type: 'withdrawNotification', moment: 'cap' },
      { type: 'withdrawNotification', moment: 'extensionEnd' },
      { type: 'withdrawNotification', moment: 'wordBefore' },
      { type: 'showWindow', window: 'prompt', focus: true },
    ])
    expect(world.state).toMatchObject({ promptStep: 'park', promptAsked: 3 })
    expect(done(world, { type: 'close', window: 'prompt' })).toEqual([{ type: 'hideWindow', window: 'prompt' }])
    expect(world.state.promptStep).toBeNull()
  })

  test('of the Prompt, opened at the cap, is the one that was due', () => {
    const world = new World().set({ atCap: 'tray' })
    const { id } = world.start('Reply', 10)
    world.passMinutes(10)
    expect(world.state.prompt).toBe('closed')
    world.command({ type: 'open', window: 'prompt' })
    expect(world.state).toMatchObject({ prompt: 'open', waits: null })
    world.command({ type: 'close', window: 'prompt' })
    world.command({ type: 'openPrompt', timeboxId: id, step: 'ways' })
    expect(world.state).toMatchObject({ prompt: 'open', waits: null })
  })

  test('for the sentences opens Settings, and is asked for anew each time', () => {
    const world = new World()
    expect(done(world, { type: 'openSentences' })).toEqual([{ type: 'showWindow', window: 'settings', focus: true }])
    const first = world.state.sentencesAsked
    world.command({ type: 'openSentences' })
    expect(world.state.sentencesAsked).not.toBe(first)
    for (const window of ['start', 'running'] as const) world.command({ type: 'close', window })
    expect(world.state.sentencesAsked).not.toBeNull()
    world.command({ type: 'close', window: 'settings' })
    expect(world.state.sentencesAsked).toBeNull()
  })

  test('of the evening is left when it is closed', () => {
    const world = new World()
    world.command({ type: 'open', window: 'reflection' })
    expect(world.state.evening).not.toBeNull()
    world.command({ type: 'close', window: 'reflection' })
    expect(world.state.evening).toBeNull()
    world.command({ type: 'open', window: 'reflection' })
    world.signal({ type: 'windowClosed', window: 'reflection' })
    expect(world.state.evening).toBeNull()
  })

  test('that the system closes is over, and is not hidden once more', () => {
    const world = new World()
    world.command({ type: 'openSentences' })
    const before = world.effects.length
    world.signal({ type: 'windowClosed', window: 'settings' })
    expect(world.state.sentencesAsked).toBeNull()
    expect(world.effects.slice(before).filter(({ type }) => type === 'hideWindow')).toEqual([])
    world.start('Reply', 10)
    world.command({ type: 'open', window: 'prompt' })
    world.signal({ type: 'windowClosed', window: 'prompt' })
    expect(world.state.promptStep).toBeNull()
  })
})

describe('what is being written', () => {
  test('in Start is kept and let go', () => {
    const world = new World()
    world.command({ type: 'keepStepDraft', draft: { step: 'Sing', leaveOut: '', size: 1 } })
    world.command({ type: 'keepStartDraft', draft: START_DRAFT })
    expect(world.disk.current.drafts).toMatchObject({ start: START_DRAFT, step: { step: 'Sing' } })
    world.command({ type: 'keepStartDraft', draft: null })
    expect(world.disk.current.drafts).toEqual({ step: { step: 'Sing', leaveOut: '', size: 1 } })
  })

  test('in the Prompt is that of the open timebox', () => {
    const world = new World()
    const { id } = world.start('Reply', 10)
    expect(world.command({ type: 'keepPromptDraft', draft: promptDraft('another') })).toEqual({ outcome: 'stale' })
    world.command({ type: 'keepPromptDraft', draft: promptDraft(id) })
    expect(world.disk.current.drafts.prompt).toEqual(promptDraft(id))
    world.command({ type: 'keepPromptDraft', draft: null })
    expect(world.disk.current.drafts).toEqual({})
    world.command({ type: 'keepPromptDraft', draft: promptDraft(id) })
    world.command({ type: 'ship', timeboxId: id })
    expect(world.disk.current.drafts).toEqual({})
  })

  test('of sentences for others is kept side by side, until the last is let go', () => {
    const world = new World()
    const draft = (text: string) => ({ text, for: 'no' }) as Extract<Command, { type: 'keepSentenceDraft' }>['draft']
    world.command({ type: 'keepSentenceDraft', id: '', draft: draft('Not today') })
    world.command({ type: 'keepSentenceDraft', id: 'a', draft: draft('Thank you') })
    expect(Object.keys(world.disk.current.drafts.sentences ?? {})).toEqual(['', 'a'])
    world.command({ type: 'keepSentenceDraft', id: '', draft: null })
    expect(Object.keys(world.disk.current.drafts.sentences ?? {})).toEqual(['a'])
    world.command({ type: 'keepSentenceDraft', id: 'a', draft: null })
    expect(world.disk.current.drafts).toEqual({})
  })
})

describe('a meeting', () => {
  test('is as long as was said, or until somebody says so', () => {
    const world = new World()
    world.command({ type: 'meet', length: minutes(30) })
    expect(world.state.meeting?.until?.boot).toBe(world.now.boot + 30 * 60_000)
    world.command({ type: 'meet', length: null })
    expect(world.state.meeting).toEqual({ until: null })
    world.command({ type: 'endMeeting' })
    expect(world.state.meeting).toBeNull()
  })
})

describe('what is on screen for a moment', () => {
  test('the line after a choice leaves when it is clicked away, once', () => {
    const world = new World()
    world.command({ type: 'ship', timeboxId: world.start().id })
    expect(done(world, { type: 'dismissClosing' })).toEqual([{ type: 'hideWindow', window: 'prompt' }])
    expect(world.state.closing).toBeNull()
    expect(done(world, { type: 'dismissClosing' })).toEqual([])
  })

  test('a notice is there until it is put away', () => {
    const world = new World()
    world.signal({ type: 'notice', notice: { name: 'problem', code: 'startHalfWritten' } })
    expect(world.state.notice).toEqual({ name: 'problem', code: 'startHalfWritten' })
    world.command({ type: 'dismissNotice' })
    expect(world.state.notice).toBeNull()
  })

  test('a notification about a parked task leaves when it stays parked', () => {
    expect(done(new World(), { type: 'keepParked', parkedId: 'any' })).toEqual([
      { type: 'withdrawNotification', moment: 'parkedBack' },
    ])
  })

  test('a pause that is over takes its notification along', () => {
    const world = new World()
    const { id } = world.start()
    expect(world.command({ type: 'resume', timeboxId: id })).toEqual({ outcome: 'refused', code: 'notPaused' })
    world.command({ type: 'pause', timeboxId: id })
    expect(world.command({ type: 'pause', timeboxId: id })).toEqual({ outcome: 'refused', code: 'nothingRunning' })
    expect(done(world, { type: 'resume', timeboxId: id })).toEqual([
      { type: 'withdrawNotification', moment: 'stillPaused' },
    ])
  })
})

describe('leaving', () => {
  test('is asked about while something is open', () => {
    expect(done(new World(), { type: 'quit' })).toEqual([{ type: 'quit' }])
    const world = new World()
    const { id } = world.start('Reply')
    expect(done(world, { type: 'quit' })).toEqual([
      { type: 'askQuit', timeboxId: id, task: { key: 'quit.title', values: { task: 'Reply' } } },
    ])
    const parked = done(world, { type: 'parkAndQuit', timeboxId: id })
    expect(parked.at(-1)).toEqual({ type: 'quit' })
    expect(world.records()[0]?.outcome.kind).toBe('park')
    expect(world.state.closing).toBeNull()
  })

  test('of the system is no question, and before sleep the time is noted while something is open', () => {
    const told = (world: World, signal: Parameters<World['signal']>[0]) => {
      const before = world.effects.length
      world.signal(signal)
      return world.effects.slice(before).filter(({ type }) => type === 'quit' || type === 'markAlive')
    }
    expect(told(new World(), { type: 'ending' })).toEqual([{ type: 'quit' }])
    expect(told(new World(), { type: 'suspended' })).toEqual([])
    const world = new World()
    const { id } = world.start()
    expect(told(world, { type: 'suspended' })).toEqual([{ type: 'markAlive' }])
    expect(told(world, { type: 'wake' })).toEqual([{ type: 'markAlive' }])
    world.command({ type: 'pause', timeboxId: id })
    expect(told(world, { type: 'wake' })).toEqual([])
  })

  test('the page of all versions is handed to the browser', () => {
    expect(done(new World(), { type: 'releases' })).toEqual([{ type: 'openReleases' }])
  })
})

describe('what the system tells', () => {
  test('is known from then on, and nothing is relied on before', () => {
    const world = new World()
    expect(Object.values(world.state.senses)).toEqual([false, false, false, false])
    const senses = { idle: true, fullScreen: true, doNotDisturb: true, titles: true }
    world.signal({ type: 'sensesChecked', senses })
    const held = { shortcut: 'works', shipShortcut: 'twice', lookShortcut: 'none' } as const
    world.signal({ type: 'shortcutsChecked', held })
    expect(world.state).toMatchObject({ senses, shortcuts: held })
  })

  test('of a Prompt that could not appear becomes a notification, when one was due', () => {
    const failed = (world: World) => {
      const before = world.seen('notify').length
      world.signal({ type: 'promptFailed' })
      return world.seen('notify').slice(before)
    }
    const world = new World()
    expect(failed(world)).toEqual([])
    world.start('Reply', 10)
    expect(failed(world)).toEqual([])
    world.passMinutes(10)
    expect(failed(world)).toMatchObject([{ moment: 'cap' }])
  })

  test('that the files are others now puts away what may speak of the old ones', () => {
    const world = new World()
    world.signal({ type: 'trayChecked', present: true })
    world.start('Reply')
    world.signal({ type: 'notice', notice: { name: 'problem', code: 'startHalfWritten' } })
    const known = world.state
    const before = world.effects.length
    world.signal({ type: 'reopened', files: noFiles('another-secret-of') })
    expect(world.state).toMatchObject({
      timebox: null,
      tray: 'present',
      notice: known.notice,
      senses: known.senses,
      shortcuts: known.shortcuts,
      loops: { salt: 'another-secret-of' },
    })
    const effects = world.effects.slice(before)
    const hidden = effects.flatMap((effect) => (effect.type === 'hideWindow' ? [effect.window] : []))
    const windows: readonly WindowName[] = ['start', 'running', 'prompt', 'reflection', 'words', 'insights']
    expect(hidden).toEqual(windows)
    const withdrawn = effects.flatMap((effect) => (effect.type === 'withdrawNotification' ? [effect.moment] : []))
    expect(MOMENTS.filter((moment) => !withdrawn.includes(moment))).toEqual(['unsaved'])
  })
})

describe('a disk that says no', () => {
  test('is tried again after 2, 5, 10, 30 and 60 seconds, and then each minute; it is said once', () => {
    const world = new World()
    world.broken = 'diskFull'
    world.start()
    const waits: number[] = []
    for (let time = 0; time < 7; time += 1) {
      const { retryAt } = world.state.unsaved ?? { retryAt: bootMs(0) }
      waits.push((retryAt - world.now.boot) / 1_000)
      world.pass(retryAt - world.now.boot)
    }
    expect(waits).toEqual([2, 5, 10, 30, 60, 60, 60])
    expect(world.seen('notify')).toEqual([
      {
        type: 'notify',
        moment: 'unsaved',
        title: { key: 'notify.unsaved.title', values: {} },
        body: { key: 'error.diskFull', values: {} },
        actions: [],
        click: { type: 'open', window: 'running' },
      },
    ])
    world.broken = null
    world.passMinutes(1)
    expect(world.seen('withdrawNotification').at(-1)).toEqual({ type: 'withdrawNotification', moment: 'unsaved' })
    expect(world.state).toMatchObject({ unsaved: null, writing: [] })
  })

  test('leads to Start when nothing is open', () => {
    const world = new World()
    world.broken = 'diskFull'
    world.set({ usualCap: minutes(40) })
    expect(world.seen('notify')).toMatchObject([{ click: { type: 'open', window: 'start' } }])
  })
})

describe('a move', () => {
  const { state } = new World()
  const HIDE: Effect = { type: 'hideWindow', window: 'start' }
  const QUIT: Effect = { type: 'quit' }

  test('goes on, is refused, or is about what is gone', () => {
    expect(go(state)).toEqual({ state, announce: [], records: [], answer: { outcome: 'done' } })
    expect(stale(state)).toEqual({ state, announce: [], records: [], answer: { outcome: 'stale' } })
    expect(refuse(state, 'badInput')).toEqual({
      state,
      announce: [],
      records: [],
      answer: { outcome: 'refused', code: 'badInput' },
    })
  })

  test('after another adds to it, and the first one answers', () => {
    const next = { ...state, promptAsked: 7 }
    const move = andThen(stale(state), () => go(next, [QUIT]))
    expect(move).toMatchObject({ state: next, announce: [QUIT], answer: { outcome: 'stale' } })
    expect(andThen(go(state, [HIDE]), () => go(next, [QUIT])).announce).toEqual([HIDE, QUIT])
  })
})

describe('a choice that is the same for the same', () => {
  test.each([
    // Published values of FNV-1a with 32 bits.
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['foobar', 0xbf9cf968],
  ])('of "%s"', (text, hash) => {
    expect(hashOf(text)).toBe(hash)
  })

  test('takes one of what there is, or turns it round', () => {
    expect(oneOf([], 'a')).toBeUndefined()
    expect(oneOf(['x', 'y', 'z'], 'a')).toBe(['x', 'y', 'z'][0xe40c292c % 3])
    expect(turned([], 'a')).toEqual([])
    expect(turned([0, 1, 2, 3, 4], 'foobar')).toEqual([0, 1, 2, 3, 4].map((one) => (one + (0xbf9cf968 % 5)) % 5))
  })

  test('names a text in fourteen letters and digits, another one for another text', () => {
    const names = ['', 'a', 'b', 'foobar'].map(shortNameOf)
    for (const name of names) expect(name).toMatch(/^[a-z0-9]{14}$/u)
    expect(new Set(names).size).toBe(4)
    expect(shortNameOf('a').startsWith((0xe40c292c).toString(36).padStart(7, '0'))).toBe(true)
  })
})

describe('a text that was written', () => {
  test.each([
    ['  two   spaces  ', 'two spaces'],
    ['a\nb\tc\u0000d', 'a b c d'],
    ['a\u2028b\u2029c\u0085d\u007fe', 'a b c d e'],
    ['left\u202eright\u2066', 'leftright'],
    ['\ud83d\ude00 smile', '\ud83d\ude00 smile'],
    ['\ud83d alone \ude00', '\ufffd alone \ufffd'],
    ['مرحبا', 'مرحبا'],
  ])('%j is kept as %j', (text, kept) => {
    expect(oneLine(text)).toBe(kept)
  })

  test.each([
    ['title', titleSchema, 300],
    ['sentence', sentenceSchema, 1000],
  ])('is a %s up to its length, after it was put on one line', (_, schema, most) => {
    expect(schema.parse(`  ${'x'.repeat(most)}  `)).toHaveLength(most)
    expect(schema.safeParse('x'.repeat(most + 1)).success).toBe(false)
    expect(schema.parse('')).toBe('')
  })

  test('makes three marks at most, without empty ones', () => {
    expect(marksSchema.parse([' a ', '', ' ', 'b'])).toEqual(['a', 'b'])
    expect(marksSchema.parse([...Array.from({ length: 9 }, () => ''), 'a', 'b', 'c'])).toEqual(['a', 'b', 'c'])
    expect(marksSchema.safeParse(['a', 'b', 'c', 'd']).success).toBe(false)
    expect(marksSchema.safeParse(Array.from({ length: 13 }, () => '')).success).toBe(false)
    expect(marksSchema.parse(['x'.repeat(200)])).toEqual(['x'.repeat(200)])
    expect(marksSchema.safeParse(['x'.repeat(201)]).success).toBe(false)
  })
})
