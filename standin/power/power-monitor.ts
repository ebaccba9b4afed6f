import { execFileSync } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { onSignal, sharedBus } from '../dbus/bus.ts'
import { ElectronEvent } from '../electron-event.ts'
import { notImplemented } from '../not-implemented.ts'
import { hasDisplay } from '../x11/display.ts'
import { Inhibitor } from './inhibitor.ts'

const MANAGER = 'org.freedesktop.login1.Manager'

/**
 * `powerMonitor` over logind on the system bus, which isn't touched before the first listener.
 * `lock-screen` never comes on Linux; the battery isn't asked: always on mains.
 */
class PowerMonitor
  extends EventEmitter
  implements
    Pick<Electron.PowerMonitor, 'getSystemIdleTime' | 'getSystemIdleState' | 'isOnBatteryPower' | 'onBatteryPower'>
{
  readonly onBatteryPower = false
  readonly #sleep = new Inhibitor('sleep')
  readonly #shutdown = new Inhibitor('shutdown')
  #watching = false

  constructor() {
    super()
    this.on('removeListener', (event: string) => {
      if (event === 'shutdown' && this.listenerCount('shutdown') === 0) this.#shutdown.release()
    })
    // Last, or the listener above would count as the first.
    this.on('newListener', (event: string) => {
      if (!this.#watching) void this.#watch()
      if (event === 'shutdown') this.#shutdown.hold()
    })
  }

  /** Seconds since the last key or mouse move, from the X screen saver; 0 without a display. */
  getSystemIdleTime(): number {
    if (!hasDisplay()) return 0
    try {
      const text = execFileSync('xprintidle', { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: 2000 })
      return Math.floor(Number(text) / 1000)
    } catch {
      return 0
    }
  }

  getSystemIdleState(idleThreshold: number): 'active' | 'idle' | 'locked' | 'unknown' {
    if (!(idleThreshold > 0)) throw new TypeError('Invalid idle threshold, must be greater than 0')
    if (!hasDisplay()) return 'unknown'
    return this.getSystemIdleTime() >= idleThreshold ? 'idle' : 'active'
  }

  isOnBatteryPower(): boolean {
    return false
  }

  getCurrentThermalState(): never {
    throw notImplemented('powerMonitor.getCurrentThermalState')
  }

  async #watch(): Promise<void> {
    this.#watching = true
    this.#sleep.hold()
    const bus = await sharedBus('system')
    if (!bus) return
    await onSignal(
      bus,
      `interface='${MANAGER}',path='/org/freedesktop/login1'`,
      (message) => message.interface === MANAGER,
      (message) => this.#onSignal(message.member, message.body[0] === true),
    ).catch(() => undefined)
  }

  #onSignal(member: string, starting: boolean): void {
    if (member === 'PrepareForSleep') {
      this.emit(starting ? 'suspend' : 'resume')
      if (starting) this.#sleep.release()
      else this.#sleep.hold()
    } else if (member === 'PrepareForShutdown' && starting) {
      const event = new ElectronEvent()
      this.emit('shutdown', event)
      // A listener that prevents it takes its time: the lock stays until it quits by itself.
      if (!event.defaultPrevented) this.#shutdown.release()
    }
  }
}

export const powerMonitor = new PowerMonitor()
