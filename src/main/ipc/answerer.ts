import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import type { WindowName } from '@core/command.ts'
import type { Refusal } from '@core/refusal.ts'
import { refusalText, type Text } from '@core/views/text.ts'
import type { Reply } from '@shared/bridge.ts'
import { outOfBounds } from './bounded.ts'
import type { Outcome } from './outcome.ts'
import { createPace } from './pace.ts'
import type { Refused, RefusedFor } from './refused.ts'

type Handle<T> = (name: WindowName, request: unknown, event: IpcMainInvokeEvent) => Promise<Outcome<T>> | Outcome<T>
/** Answers a channel: every request is looked at before it is handed on. `bytes`: so many may come with it. */
export type Answerer = <T>(channel: string, handle: Handle<T>, bytes?: number) => void

interface Asked<T> {
  readonly handle: Handle<T>
  readonly bytes: number
}

export interface AnswererPorts {
  /** The window a message comes from, if it is one of ours showing our own page. */
  readonly senderOf: (event: IpcMainInvokeEvent) => WindowName | null
  readonly refused: Refused
  readonly say: (text: Text) => string
  readonly bug: (error: unknown) => void
  /** milliseconds that only go on */
  readonly elapsed: () => number
}

/** What a refusal counts as; the others are about what the person asked for, and count as nothing. */
const COUNTED: Readonly<Partial<Record<Refusal, RefusedFor>>> = { notAllowed: 'window', badInput: 'shape' }

/**
 * Hands on what one of our windows asks, at a pace that a person can have, and in a size that requests have. Everything
 * else is refused with a code and its calm sentence, and counted; nothing is ever thrown at a window.
 */
export const createAnswerer = ({ senderOf, refused, say, bug, elapsed }: AnswererPorts): Answerer => {
  const pace = createPace(elapsed)
  const refusal = (code: Refusal) => ({ ok: false, code, message: say(refusalText(code)) }) as const
  const counted = (why: RefusedFor, code: Refusal) => {
    refused.add(why)
    return refusal(code)
  }
  const answered = async <T>(asked: Asked<T>, name: WindowName, request: unknown, event: IpcMainInvokeEvent) => {
    const { handle, bytes } = asked
    const end = pace.begin(name)
    if (end === null) return counted('flood', 'tooMuchAtOnce')
    try {
      const out = outOfBounds(request, bytes)
      if (out !== null) return counted(out, 'badInput')
      const outcome = await handle(name, request, event)
      if (!('code' in outcome)) return { ok: true, value: outcome.value } as const
      const why = COUNTED[outcome.code]
      return why === undefined ? refusal(outcome.code) : counted(why, outcome.code)
    } finally {
      end()
    }
  }
  return <T>(channel: string, handle: Handle<T>, bytes = 0): void =>
    ipcMain.handle(channel, async (event, request: unknown): Promise<Reply<T>> => {
      try {
        const name = senderOf(event)
        return name === null
          ? counted('stranger', 'notAllowed')
          : await answered({ handle, bytes }, name, request, event)
      } catch (error) {
        bug(error)
        return refusal('internal')
      }
    })
}
