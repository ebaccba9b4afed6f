import type { Command } from '../../src/core/command.ts'
import type { Effect, Save } from '../../src/core/effect.ts'
import { step, type Input } from '../../src/core/engine.ts'
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts'
import { noFiles } from '../../src/core/persisted/no-files.ts'
import type { Files } from '../../src/core/persisted/open-files.ts'
import { initialState, type State } from '../../src/core/state.ts'
import { minutes } from '../../src/core/time.ts'
import type { Computer } from './computer.ts'

const MINUTE = 60_000

/** What the bench knows by itself, without the product: how long the person has worked on what is open. */
interface Truth {
  readonly cap: number
  readonly worked: number
  /** time awake at which the running stretch began; null while it does not run */
  readonly since: number | null
  /** work that came all at once, by counting time away: what it passed over is due then, and no earlier */
  readonly leapTo: number
}

export interface Errors {
  /** how far each nudge was from its moment, in milliseconds awake */
  readonly nudges: number[]
  /** counted minus true work of each timebox, in milliseconds */
  readonly work: number[]
  negative: number
}

/** A person at the computer, the core, and what is really true; the shell's part is played here. */
export class Day {
  readonly errors: Errors = { nudges: [], work: [], negative: 0 }
  #state: State
  #truth: Truth = { cap: 0, worked: 0, since: null, leapTo: 0 }
  #pausedAt: number | null = null
  #ids = 0
  readonly #computer: Computer
  readonly #save: (save: Save) => void

  /** @param disk what lies there, and where saves go; without one nothing is kept */
  constructor(
    computer: Computer,
    disk: { readonly files: Files; readonly save: (save: Save) => void } = {
      files: noFiles('a-salt-of-this-bench'),
      save: () => undefined,
    },
  ) {
    this.#computer = computer
    this.#save = disk.save
    const { files } = disk
    this.#state = initialState(
      {
        ...files,
        settings: {
          ...DEFAULT_SETTINGS,
          wordBefore: true,
          waitForLull: false,
          atCap: 'notification',
          offerEvening: false,
        },
      },
      '0.0.0',
    )
    computer.hear = (signal) => this.#dispatch({ from: 'system', signal: { type: signal } })
    this.#dispatch({ from: 'system', signal: { type: 'started', lastAlive: null } })
  }

  get state(): State {
    return this.#state
  }

  start(cap: number): void {
    this.#truth = { cap: cap * MINUTE, worked: 0, since: this.#computer.awake(), leapTo: 0 }
    this.#command({ type: 'start', title: 'Reply', cap: minutes(cap), marks: [], kind: 'other' })
  }

  pause(): void {
    this.#truth = { ...this.#truth, worked: this.#worked(), since: null }
    this.#pausedAt = this.#computer.real
    this.#command({ type: 'pause', timeboxId: this.#open() })
  }

  resume(): void {
    this.#truth = { ...this.#truth, since: this.#computer.awake() }
    this.#pausedAt = null
    this.#command({ type: 'resume', timeboxId: this.#open() })
  }

  extend(): void {
    const { worked, cap } = { worked: this.#worked(), cap: this.#truth.cap }
    this.#truth = { cap: cap + 5 * MINUTE, worked, since: this.#computer.awake(), leapTo: 0 }
    this.#command({ type: 'extend', timeboxId: this.#open(), reason: 'The total' })
  }

  /** The time away was work: counted, up to the cap. */
  countAway(): void {
    const asked = this.#state.timebox?.asked
    if (asked === null || asked === undefined) return
    const before = this.#worked()
    const worked = before + Math.min(asked.length, this.#truth.cap - before)
    this.#truth = {
      ...this.#truth,
      worked,
      leapTo: worked,
      since: this.#truth.since === null ? null : this.#computer.awake(),
    }
    this.#command({ type: 'answerAway', timeboxId: this.#open(), answer: 'count' })
  }

  ship(): void {
    this.#command({ type: 'ship', timeboxId: this.#open() })
    const record = this.#state.lastShip?.record
    if (record === undefined) throw new Error('nothing was shipped')
    this.errors.work.push(record.took - this.#worked())
    if (record.endedAt < record.startedAt || record.breaks.some(({ from, to }) => to < from)) this.errors.negative += 1
  }

  #open(): string {
    if (this.#state.timebox === null) throw new Error('nothing is open')
    return this.#state.timebox.id
  }

  #worked(): number {
    const { worked, since, cap } = this.#truth
    return since === null ? worked : Math.min(cap, worked + this.#computer.awake() - since)
  }

  #command(command: Command): void {
    this.#dispatch({ from: 'person', command })
  }

  #dispatch(input: Input): void {
    this.#ids += 1
    const { now, zone } = { now: this.#computer.now(), zone: this.#computer.zone }
    const stepped = step(this.#state, input, { now, zone, freshId: `id-${this.#ids}` })
    this.#state = stepped.state
    const { timebox } = stepped.state
    if (timebox !== null && Math.min(timebox.worked, ...Object.values(timebox.spans)) < 0) this.errors.negative += 1
    for (const effect of stepped.effects) this.#carryOut(effect)
    if (stepped.effects.some(({ type }) => type === 'save')) {
      this.#dispatch({ from: 'system', signal: { type: 'saved' } })
    }
  }

  #carryOut(effect: Effect): void {
    if (effect.type === 'save') this.#save(effect.save)
    if (effect.type === 'scheduleWake') this.#computer.wakeAt(effect.at)
    if (effect.type !== 'notify') return
    const { cap, worked, since, leapTo } = this.#truth
    const awake = since === null ? worked : worked + this.#computer.awake() - since
    if (effect.moment === 'cap' || effect.moment === 'extensionEnd') this.errors.nudges.push(awake - cap)
    if (effect.moment === 'wordBefore') this.errors.nudges.push(awake - Math.max(leapTo, cap - 5 * MINUTE))
    if (effect.moment === 'stillPaused' && this.#pausedAt !== null) {
      this.errors.nudges.push(this.#computer.real - this.#computer.awakeFrom(this.#pausedAt + 20 * MINUTE))
    }
  }
}
