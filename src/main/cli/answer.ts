import type { Command } from '@core/command.ts'
import type { Answer } from '@core/move.ts'
import type { Refusal } from '@core/refusal.ts'
import type { Signal } from '@core/signal.ts'
import type { State } from '@core/state.ts'
import type { Instant } from '@core/time.ts'
import { statusView } from '@core/views/status-view.ts'
import { refusalText, text, type Text } from '@core/views/text.ts'
import { asSentences, joiningOf } from '@core/views/together.ts'
import { wantedOf } from '@core/wanted.ts'
import type { WatchedChoice } from '@shared/bridge.ts'
import { PROTOCOL, type Reply } from '@shared/cli/protocol.ts'
import { wishSchema, type Wish } from '@shared/cli/wishes.ts'
import { parseCommand } from '@shared/requests.ts'
import type { Outcome } from '../ipc/outcome.ts'
import { checkWatched } from '../watch/choose.ts'
import { createFingerprints } from '../watch/fingerprints.ts'
import { saidAfter, saidRefused, type Acting } from './act.ts'
import { checkedUp, type AppFacts } from './doctor.ts'
import { requestIn } from './request-in.ts'
import type { Caller } from './socket.ts'
import { takenIn, type TakenPorts } from './taken-in.ts'
import { createFollowers, statusOf } from './status.ts'
import { writtenExport, writtenReport, type WrittenPorts } from './written.ts'

export interface AnswerPorts extends WrittenPorts, TakenPorts {
  readonly state: () => State
  readonly clock: { readonly now: () => Instant; readonly zone: () => string }
  readonly command: (command: Command) => Answer
  readonly signal: (signal: Signal) => Answer
  readonly facts: AppFacts
  readonly bug: (error: unknown) => void
}

/** Answers what `enough` asks. */
export interface Answers {
  /** Answer one line, whatever it is. */
  readonly answer: (line: string, caller: Caller) => Promise<void>
  readonly tooLong: () => Reply
  /** Things may stand differently now. */
  readonly changed: () => void
}

/** What ends an answer: what is said, or why it was not done. */
type Last = { readonly say: string } | { readonly code: string; readonly say: string }

/** Bytes in one line: a third more as base64, well below what a line may have. */
const PART_BYTES = 24 * 1024

export const createAnswers = (ports: AnswerPorts): Answers => {
  const { state, clock, say } = ports
  const refusal = (code: Refusal): Last => ({ code, say: say(refusalText(code)) })
  const status = () => statusOf(state(), clock.now(), clock.zone(), say)
  const followers = createFollowers(status)

  const act = async (wish: Acting): Promise<Last> => {
    const watched = await watchedOf(wish, say)
    if ('code' in watched) return refusal(watched.code)
    const before = state()
    const file = watched.value
    const wanted = wantedOf(before, wish, file?.path, clock.now().wall)
    if ('refused' in wanted) return { code: 'nothingRunning', say: say(wanted.refused) }
    const parsed = parseCommand(wanted.command)
    if (!parsed.ok) return refusal(parsed.code)
    const done = ports.command(parsed.command)
    if (done.outcome === 'refused')
      return { code: done.code, say: asSentences(joiningOf(say), saidRefused(done.code).map(say)) }
    const after = state()
    // Nothing is said to be done before it is on disk.
    if (after.unsaved !== null) return refusal(after.unsaved.reason)
    const { line } = statusView(after, clock.now(), clock.zone())
    const said = say(saidAfter(wish, before, after, line))
    return { say: [said, ...(file === null || file.note === null ? [] : [file.note])].join('\n') }
  }

  const note = ({ command, tree, ok }: Extract<Wish, { do: 'run' }>): Last => {
    const fingerprint = createFingerprints(Buffer.from(state().loops.salt))
    const seen = {
      kind: 'run',
      at: clock.now().wall,
      command: fingerprint(command),
      tree: fingerprint(tree),
      ok,
    } as const
    ports.signal({ type: 'observed', seen: [seen] })
    return { say: '' }
  }

  const answerWish = async (wish: Wish, caller: Caller): Promise<Last> => {
    const write = (line: Reply): Promise<void> => caller.write(line)
    switch (wish.do) {
      case 'status':
        if (wish.watch) await followers.add(caller, (now) => write({ v: PROTOCOL, status: now }))
        else await write({ v: PROTOCOL, status: status() })
        return { say: '' }
      case 'report':
        await writeParts([await writtenReport(wish, ports)], write, caller)
        return { say: '' }
      case 'export': {
        const written = await writtenExport(wish, ports)
        if ('code' in written) return refusal(written.code)
        await writeParts(written.value, write, caller)
        return { say: '' }
      }
      case 'import': {
        const taken = await takenIn(wish, ports, (line) => void write({ v: PROTOCOL, ...line }))
        return 'code' in taken ? refusal(taken.code) : { say: taken.value }
      }
      case 'doctor':
        return { say: checkedUp(state(), ports.facts).map(say).join('\n') }
      case 'run':
        return note(wish)
      case 'start':
      case 'look':
      case 'pause':
      case 'resume':
      case 'extend':
      case 'ship':
      case 'draft':
      case 'handOver':
      case 'park':
      case 'reflect':
        return act(wish)
    }
  }

  const lastOf = async (line: string, caller: Caller): Promise<Last> => {
    const request = requestIn(line)
    if (request === null) return refusal('badInput')
    if (request.v !== PROTOCOL) return { code: 'otherVersion', say: say(text('cli.otherVersion', {})) }
    const wish = wishSchema.safeParse(request.wish)
    if (!wish.success) return refusal('badInput')
    try {
      return await answerWish(wish.data, caller)
    } catch (error) {
      ports.bug(error)
      return refusal('internal')
    }
  }

  return {
    changed: followers.changed,
    tooLong: () => ending(refusal('badInput')),
    answer: async (line, caller) => caller.write(ending(await lastOf(line, caller))),
  }
}

const ending = (last: Last): Reply =>
  'code' in last ? { v: PROTOCOL, ok: false, ...last } : { v: PROTOCOL, ok: true, ...last }

/** The file that a start asks to be watched, when it can be. */
const watchedOf = async (wish: Acting, say: (text: Text) => string): Promise<Outcome<WatchedChoice | null>> =>
  wish.do === 'start' && wish.watch !== undefined ? checkWatched(wish.watch, say) : { value: null }

/** Write out parts of any length as lines; stop when nobody listens. */
const writeParts = async (
  parts: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
  write: (line: Reply) => Promise<void>,
  caller: Caller,
): Promise<void> => {
  for await (const part of parts) {
    const bytes = Buffer.from(part)
    for (let from = 0; from < bytes.length; from += PART_BYTES) {
      if (caller.isGone()) return
      await write({ v: PROTOCOL, part: bytes.subarray(from, from + PART_BYTES).toString('base64') })
    }
  }
}
