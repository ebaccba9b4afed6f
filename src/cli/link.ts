import { lstatSync } from 'node:fs'
import { createConnection, type Socket } from 'node:net'
import { PROTOCOL, type Reply, type Status } from '@shared/cli/protocol.ts'
import type { WishSent } from '@shared/cli/wishes.ts'

/** A socket of this user's: what somebody else put there is told nothing. */
const isOurs = (place: string): boolean => {
  if (process.getuid === undefined) return true
  const stat = lstatSync(place, { throwIfNoEntry: false })
  return stat !== undefined && stat.isSocket() && stat.uid === process.getuid()
}

/** A connection, and where it leads. */
export interface Connection {
  readonly socket: Socket
  readonly place: string
}

const connectAt = (place: string): Promise<Socket | null> =>
  new Promise((resolve) => {
    const socket = createConnection(place)
    socket.once('connect', () => {
      socket.removeAllListeners('error')
      resolve(socket)
    })
    socket.once('error', () => resolve(null))
  })

/** A connection to the running app; null when none listens. */
export const connect = async (places: readonly string[]): Promise<Connection | null> => {
  for (const place of places) {
    const socket = isOurs(place) ? await connectAt(place) : null
    if (socket !== null) return { socket, place }
  }
  return null
}

/** What is done with what comes before the last line of an answer. */
export interface Hearing {
  readonly status?: (status: Status) => void
  readonly part?: (bytes: Uint8Array) => void
  readonly progress?: (done: number, of: number) => void
  /** how long silence is borne, in milliseconds; 0: for ever */
  readonly patience: number
}

export type Last = Extract<Reply, { ok: boolean }>

/** Ask over a connection, and hear the answer to its last line. @returns null when it ended before that */
export const ask = ({ socket }: Connection, wish: WishSent, hearing: Hearing): Promise<Last | null> =>
  new Promise((resolve) => {
    const over = (last: Last | null): void => {
      socket.destroy()
      resolve(last)
    }
    const hear = (reply: Reply): void => {
      if ('status' in reply) hearing.status?.(reply.status)
      else if ('part' in reply) hearing.part?.(Buffer.from(reply.part, 'base64'))
      else if ('progress' in reply) hearing.progress?.(reply.progress.done, reply.progress.of)
      else over(reply)
    }
    let held = ''
    socket.setEncoding('utf8')
    socket.setTimeout(hearing.patience, () => over(null))
    socket.on('error', () => over(null))
    socket.on('close', () => resolve(null))
    socket.on('data', (chunk: string) => {
      const lines = `${held}${chunk}`.split('\n')
      held = lines.pop() ?? ''
      for (const line of lines) hear(replyIn(line))
    })
    socket.write(`${JSON.stringify({ v: PROTOCOL, wish })}\n`)
  })

/** The app is this user's own, and its version is looked at by the app; what is no reply ends the answer. */
const replyIn = (line: string): Reply => {
  try {
    const reply: Reply = JSON.parse(line)
    return reply
  } catch {
    return { v: PROTOCOL, ok: false, code: 'internal', say: '' }
  }
}
