import { launchInfo } from '../host/launch-info.ts'

/** `app.commandLine`: the switches the host was started with, and those the app appends. */
export class CommandLine implements Electron.CommandLine {
  readonly #switches = new Map<string, string>()
  readonly #appended: string[] = []

  constructor(args: readonly string[] = launchInfo.args) {
    for (const argument of args) {
      const match = /^--([^=]+)(?:=(.*))?$/s.exec(argument)
      if (match?.[1] !== undefined) this.#switches.set(match[1], match[2] ?? '')
    }
  }

  appendSwitch(name: string, value = ''): void {
    this.#switches.set(name.toLowerCase(), value)
    this.#appended.push(value === '' ? `--${name}` : `--${name}=${value}`)
  }

  appendArgument(value: string): void {
    this.#appended.push(value)
  }

  hasSwitch(name: string): boolean {
    return this.#switches.has(name)
  }

  getSwitchValue(name: string): string {
    return this.#switches.get(name) ?? ''
  }

  removeSwitch(name: string): void {
    this.#switches.delete(name)
  }

  /** For the host: what the app appended before Chromium started. */
  get appended(): readonly string[] {
    return this.#appended
  }
}
