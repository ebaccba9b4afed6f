import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer } from 'node:net'

/** Somebody on this computer who waits to be spoken to, by connections and by packets at one port. */
export interface Listener {
  readonly port: number
  /** how often it was spoken to */
  readonly heard: () => number
  readonly close: () => void
}

/** @returns one that listens on a free port of this computer */
export const listen = async (): Promise<Listener> => {
  const heard = { times: 0 }
  const server = createServer((connection) => {
    heard.times += 1
    connection.destroy()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const packets = createSocket('udp4')
  packets.on('message', () => void (heard.times += 1))
  packets.bind(port, '127.0.0.1')
  await once(packets, 'listening')
  return {
    port,
    heard: () => heard.times,
    close: () => {
      server.close()
      packets.close()
    },
  }
}
