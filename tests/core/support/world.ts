import type { Command } from '@core/command.ts'
import type { Effect, Save } from '@core/effect.ts'
import { step } from '@core/engine.ts'
import type { Answer } from '@core/move.ts'
import type { Episode } from '@core/loops/observation.ts'
import type { ClosedExperiment } from '@core/experiments/experiment.ts'
import { noFiles } from '@core/persisted/no-files.ts'
import type { Evening } from '@core/reflection/evening.ts'
import type { SaveFailure } from '@core/refusal.ts'
import { DEFAULT_SETTINGS, type Settings } from '@core/settings.ts'
import type { Signal } from '@core/signal.ts'
import type { Files } from '@core/persisted/open-files.ts'
import { livedOf, type Lived } from '@core/recording/recording.ts'
import { initialState, type At, type State } from '@core/state.ts'
import { bootMs, epochMs, minutes, monoMs, type BootMs, type Instant, type LocalDay } from '@core/time.ts'
import type { Timebox, TimeboxRecord } from '@core/timebox/timebox.ts'

/** Thursday 14 May 2026, 10:35 in Berlin. */
export const MORNING = epochMs(Date.UTC(2026, 4, 14, 8, 35))

const REWRITTEN: Episode['change'] = { added: 90, deleted: 90, lines: 4, touched: [] }
const SALT = 'salt-of-this-world'

/** Nothing speaks of mornings and evenings by itself; who tries that switches it on. */
const QUIET: Files = {
  ...noFiles(SALT),
  settings: { ...DEFAULT_SETTINGS, offerEvening: false, smallAction: false, tellWeek: false, welcomed: true },
}

type Writable<T> = { -readonly [K in keyof T]: T[K] }

/** Which version the app is, in tests. */
export const VERSION = '1.2.3'

/** The core with a clock made of numbers and a disk made of maps. What a test does to it, a day could do. */
export class World {
  state: State = initialState(QUIET, VERSION)
  now: Instant = { wall: MORNING, mono: monoMs(1_000), boot: bootMs(5_000) }
  zone = 'Europe/Berlin'
  readonly effects: Effect[] = []
  readonly disk: Writable<Files> & {
    history: Map<string, TimeboxRecord>
    closed: Map<string, ClosedExperiment>
    evenings: Map<LocalDay, Evening>
  } = { ...QUIET, history: new Map(), closed: new Map(), evenings: new Map() }
  /** what commands were answered with, in order */
  readonly answers: Answer['outcome'][] = []
  /** every write fails with this while it is set */
  broken: SaveFailure | null = null
  /** what the system tells when the app looks around; `lastKey`: a moment of the boot clock */
  around: { lastKey: BootMs | null; fullScreen: boolean | null; doNotDisturb: boolean | null } = {
    lastKey: null,
    fullScreen: null,
    doNotDisturb: null,
  }
  /** what the shell's one timer is set to */
  private armed: BootMs | null = null
  private ids = 0
  /** every step since the world began or was started again, the state before the first, and what came of them */
  lived: { begins: State; steps: Lived[]; effects: Effect[] } = { begins: this.state, steps: [], effects: [] }

  readonly idOf: (step: number) => string

  /** @param idOf the fresh id of each step, by its number */
  constructor(idOf = (step: number): string => `id-${step}`) {
    this.idOf = idOf
  }

  command(command: Command): Answer {
    const answer = this.dispatch({ from: 'person', command })
    this.answers.push(answer.outcome)
    return answer
  }

  signal(signal: Signal): Answer {
    return this.dispatch({ from: 'system', signal })
  }

  /** Time passes with the computer awake; every wake-up on the way goes off when it is due. */
  pass(ms: number): this {
    const end = this.now.boot + ms
    for (let wake = this.armed; wake !== null && wake <= end; wake = this.armed) {
      this.advance(Math.max(0, wake - this.now.boot))
      this.wake()
    }
    this.advance(end - this.now.boot)
    return this
  }

  /** The armed timer goes off; timers may go off a little early. Without one armed nothing happens. */
  wake(): void {
    if (this.armed === null) return
    this.armed = null
    this.signal({ type: 'wake' })
  }

  passMinutes(count: number): this {
    return this.pass(count * 60_000)
  }

  /** The computer sleeps: the monotonic clock stands still. */
  sleep(ms: number): this {
    this.now = { wall: epochMs(this.now.wall + ms), mono: this.now.mono, boot: bootMs(this.now.boot + ms) }
    this.signal({ type: 'resumed' })
    return this
  }

  /** Time passes awake, but the app is stopped and misses its wake-up. */
  stall(ms: number): this {
    this.advance(ms)
    this.wake()
    return this
  }

  /** The same where the system says so and both clocks run on (Windows, macOS). */
  sleepAnnounced(ms: number): this {
    this.signal({ type: 'suspended' })
    this.advance(ms)
    this.signal({ type: 'resumed' })
    return this
  }

  /** A key is pressed, somewhere. */
  key(): this {
    this.around.lastKey = this.now.boot
    return this
  }

  /** This computer tells how long nobody was there; somebody is now. */
  watched(): this {
    this.signal({ type: 'sensesChecked', senses: { idle: true, fullScreen: true, doNotDisturb: true, titles: true } })
    this.around.fullScreen = false
    return this.key()
  }

  /** Settings as the person changes them. */
  set(change: Partial<Settings>): this {
    this.command({ type: 'changeSettings', change })
    return this
  }

  /** Somebody sets the wall clock; the app learns of it with whatever comes next. */
  setClock(ms: number): this {
    this.now = { ...this.now, wall: epochMs(this.now.wall + ms) }
    this.signal({ type: 'resumed' })
    return this
  }

  /** The app is killed and started again from what is on disk. */
  restart(goneMs = 0, sameBoot = true): this {
    const lastAlive = this.now.wall
    this.advance(goneMs)
    if (!sameBoot) this.now = { wall: this.now.wall, mono: monoMs(700), boot: bootMs(900) }
    this.armed = null
    this.state = initialState(this.disk, VERSION)
    this.lived = { begins: this.state, steps: [], effects: [] }
    this.signal({ type: 'started', lastAlive })
    return this
  }

  start(title = 'Reply to Priya', cap = 25, more: Partial<Extract<Command, { type: 'start' }>> = {}): Timebox {
    this.command({
      type: 'start',
      title,
      cap: minutes(cap),
      marks: ['Answers her two questions'],
      kind: 'other',
      ...more,
    })
    return this.open()
  }

  /** A file that is looked at was saved, a minute ago. `change` null: it was found like this. */
  save(whole: string, change: Episode['change'] = REWRITTEN): this {
    const { wall: at } = this.now
    this.signal({ type: 'observed', seen: [{ kind: 'episode', at, file: 'note', size: 5_000, whole, change }] })
    return this
  }

  open(): Timebox {
    if (this.state.timebox === null) throw new Error('nothing is open')
    return this.state.timebox
  }

  records(): readonly TimeboxRecord[] {
    return [...this.disk.history.values()]
  }

  /** Effects of one type since the world began. */
  seen<T extends Effect['type']>(type: T): Extract<Effect, { type: T }>[] {
    return this.effects.filter((effect): effect is Extract<Effect, { type: T }> => effect.type === type)
  }

  private advance(ms: number): void {
    const { wall, mono, boot } = this.now
    this.now = { wall: epochMs(wall + ms), mono: monoMs(mono + ms), boot: bootMs(boot + ms) }
  }

  private dispatch(input: Parameters<typeof step>[1]): Answer {
    const stepped = this.step(input)
    const saves = stepped.effects.flatMap((effect) => (effect.type === 'save' ? [effect.save] : []))
    if (saves.length > 0) {
      const failure = this.broken
      if (failure === null) for (const save of saves) this.write(save)
      this.step({
        from: 'system',
        signal: failure === null ? { type: 'saved' } : { type: 'saveFailed', reason: failure },
      })
    }
    for (const effect of stepped.effects) {
      if (effect.type === 'lookAround') this.lookAround(effect.about)
      if (effect.type === 'loadDay') this.loadDay(effect.day)
    }
    return stepped.answer
  }

  private loadDay(day: LocalDay): void {
    this.signal({ type: 'dayLoaded', day, evening: this.disk.evenings.get(day) ?? null, records: this.records() })
  }

  private lookAround(about: 'idle' | 'prompt'): void {
    const { lastKey, fullScreen, doNotDisturb } = this.around
    const idle = lastKey === null ? null : minutes((this.now.boot - lastKey) / 60_000)
    this.signal({
      type: 'lookedAround',
      idle,
      fullScreen: about === 'prompt' ? fullScreen : null,
      doNotDisturb: about === 'prompt' ? doNotDisturb : null,
    })
  }

  private step(input: Parameters<typeof step>[1]) {
    this.ids += 1
    const at: At = { now: this.now, zone: this.zone, freshId: this.idOf(this.ids) }
    const lived = livedOf(input, at)
    if (lived !== null) this.lived.steps.push(lived)
    const stepped = step(this.state, input, at)
    this.state = stepped.state
    this.effects.push(...stepped.effects)
    this.lived.effects.push(...stepped.effects)
    for (const effect of stepped.effects) if (effect.type === 'scheduleWake') this.armed = effect.at
    return stepped
  }

  private write(save: Save): void {
    const copy = structuredClone(save)
    switch (copy.file) {
      case 'history':
        this.disk.history.set(copy.record.id, copy.record)
        break
      case 'closed':
        this.disk.closed.set(copy.experiment.id, copy.experiment)
        break
      case 'reflections':
        this.disk.evenings.set(copy.evening.day, copy.evening)
        break
      case 'current':
      case 'tasks':
      case 'settings':
      case 'loops':
      case 'experiments':
      case 'words':
        Object.assign(this.disk, { [copy.file]: copy.data })
    }
  }
}
