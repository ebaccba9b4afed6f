import { chmodSync } from 'node:fs'
import { createServer, type Server, type Socket } from 'node:net'
import { LINE_BYTES } from '@shared/cli/protocol.ts'
import { FILE_MODE } from '../store/folders.ts'
import { createLines } from './lines.ts'
import { madeReady } from './private-place.ts'

/** More than any desk has status bars. */
const CONNECTIONS = 64
/** Whoever was told that their line is too long has so long to hear it, in milliseconds. */
const LEAVE_MS = 1_000
/** A connection that asks for nothing is let go after this, in milliseconds. */
const QUIET_MS = 60_000

/** The way back to whoever asked. */
export interface Caller {
  /** Write a line; done when there is room for another. */
  readonly write: (line: object) => Promise<void>
  /** Whether nobody listens any more. */
  readonly isGone: () => boolean
  /** Called when nobody listens any more; at once, when that is so already. What they say until then is not heard. */
  readonly whenGone: (then: () => void) => void
}

export interface SocketPorts {
  /** Places to listen at, best first. */
  readonly places: readonly string[]
  /** null: users have no numbers here */
  readonly uid: number | null
  /** Answer one line. Lines of a connection are answered one after the other. */
  readonly answer: (line: string, caller: Caller) => Promise<void>
  /** What is said to a line that is too long, before the connection ends. */
  readonly tooLong: () => object
  readonly bug: (error: unknown) => void
}

/** Listens for `enough`. */
export interface Listening {
  /** Where, once it does; null where it can't: then there is no command line, and all else goes on. */
  readonly place: Promise<string | null>
  readonly end: () => void
}

/** Listen on a private socket: the user's own processes alone reach it. */
export const listen = (ports: SocketPorts): Listening => {
  const held: { server: Server | null; ended: boolean } = { server: null, ended: false }
  const callers = new Set<Socket>()
  const serve = (socket: Socket): void => {
    callers.add(socket)
    socket.once('close', () => callers.delete(socket))
    hear(socket, ports)
  }
  const at = (place: string): Promise<boolean> =>
    new Promise((resolve) => {
      const server = createServer(serve)
      server.maxConnections = CONNECTIONS
      server.once('error', () => resolve(false))
      server.listen(place, () => {
        if (ports.uid !== null) chmodSync(place, FILE_MODE)
        server.on('error', ports.bug)
        held.server = server
        if (held.ended) server.close()
        resolve(!held.ended)
      })
    })
  const first = async (): Promise<string | null> => {
    for (const place of ports.places) {
      if ((ports.uid === null || madeReady(place, ports.uid)) && (await at(place))) return place
    }
    return null
  }
  return {
    place: first(),
    end: () => {
      held.ended = true
      held.server?.close()
      for (const socket of callers) socket.destroy()
    },
  }
}

/** Answer what a connection asks, line by line. While one is answered nothing more is taken in, so that nothing piles up. */
const hear = (socket: Socket, { answer, tooLong, bug }: SocketPorts): void => {
  const lines = createLines(LINE_BYTES)
  const caller = callerOf(socket)
  const held = { busy: false }
  socket.setTimeout(QUIET_MS, () => socket.destroy())
  socket.on('error', () => socket.destroy())
  const answerAll = async (asked: readonly string[]): Promise<void> => {
    held.busy = true
    socket.pause()
    socket.setTimeout(0)
    for (const line of asked) {
      if (caller.isGone()) return
      await answer(line, caller)
    }
    held.busy = false
    socket.setTimeout(QUIET_MS)
    socket.resume()
  }
  socket.on('data', (chunk: Buffer) => {
    if (held.busy) return
    const asked = lines.take(chunk)
    if (asked === null) {
      // What still comes is dropped: a socket that ends with something unread takes its last line along.
      held.busy = true
      socket.end(`${JSON.stringify(tooLong())}\n`)
      setTimeout(() => socket.destroy(), LEAVE_MS).unref()
    } else if (asked.length > 0) {
      void answerAll(asked).catch((error: unknown) => {
        bug(error)
        socket.destroy()
      })
    }
  })
}

const callerOf = (socket: Socket): Caller => {
  const whenGone = (then: () => void): void => {
    if (socket.destroyed) {
      then()
      return
    }
    socket.once('close', then)
    // Its end is noticed by who reads.
    socket.resume()
  }
  return {
    isGone: () => socket.destroyed,
    whenGone,
    write: (line) =>
      new Promise((resolve) => {
        if (socket.destroyed || !socket.writable || socket.write(`${JSON.stringify(line)}\n`)) {
          resolve()
          return
        }
        const go = (): void => {
          socket.off('drain', go)
          socket.off('close', go)
          resolve()
        }
        socket.once('drain', go)
        socket.once('close', go)
      }),
  }
}
