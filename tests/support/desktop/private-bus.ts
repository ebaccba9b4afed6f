import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { sessionBus, type MessageBus } from '@jellybrick/dbus-next'

/** A connection to the bus at an address. */
export const connectTo = async (address: string): Promise<MessageBus> => {
  const bus = sessionBus({ busAddress: address })
  const emitter: NodeJS.EventEmitter = bus
  // When the bus is stopped its connections end with an error nobody needs to hear of.
  emitter.on('error', () => undefined)
  await once(emitter, 'connect')
  return bus
}

/** A message bus of the test's own: nothing of the real desktop is seen or touched. */
export class PrivateBus {
  readonly address: string
  readonly #daemon: ChildProcess
  readonly #clients: MessageBus[] = []

  private constructor(address: string, daemon: ChildProcess) {
    this.address = address
    this.#daemon = daemon
  }

  static async start(): Promise<PrivateBus> {
    const daemon = spawn('dbus-daemon', ['--session', '--nofork', '--nopidfile', '--print-address=1'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const [address] = (await once(createInterface(daemon.stdout), 'line')) as [string]
    return new PrivateBus(address, daemon)
  }

  /** A new connection to it. */
  async connect(): Promise<MessageBus> {
    const bus = await connectTo(this.address)
    this.#clients.push(bus)
    return bus
  }

  async stop(): Promise<void> {
    for (const client of this.#clients) client.disconnect()
    if (this.#daemon.exitCode !== null) return
    const exited = once(this.#daemon, 'exit')
    this.#daemon.kill()
    await exited
  }
}
