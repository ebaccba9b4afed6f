import type { MessageBus } from '@jellybrick/dbus-next'
import { call, Variant } from '../../../standin/dbus/bus.ts'
import { connectTo } from './private-bus.ts'
import { plain } from './plain.ts'

const PROPERTIES = 'org.freedesktop.DBus.Properties'
const ACCESSIBLE = 'org.a11y.atspi.Accessible'
const TEXT = 'org.a11y.atspi.Text'
const SWITCHES = { destination: 'org.a11y.Bus', path: '/org/a11y/bus' } as const
/** All applications are children of this one. */
const DESKTOP: Place = ['org.a11y.atspi.Registry', '/org/a11y/atspi/accessible/root']
/** What an application says in place of something that is not there. */
const NOTHING = '/org/a11y/atspi/null'

/** States by their bit, as far as they are told; enabled is told when it is missing (AtspiStateType of at-spi2-core). */
const STATES = new Map([
  [4, 'checked'],
  [10, 'expanded'],
  [5, 'collapsed'],
  [12, 'focused'],
  [16, 'modal'],
  [20, 'pressed'],
  [23, 'selected'],
  [33, 'required'],
  [36, 'invalid'],
])
const ENABLED = 8
/** Boxes that only hold others: nothing is said of them unless they have a name. */
const SILENT = new Set(['section', 'panel', 'unknown', 'redundant object', 'form', 'filler', 'label'])

/** A bus name and a path on it. */
type Place = readonly [bus: string, path: string]
/** One thing as the system hands it to a screen reader. */
interface Thing {
  readonly role: string
  readonly name: string
  readonly description: string
  /** what stands in a field */
  readonly text: string
  readonly states: readonly string[]
  readonly within: readonly Thing[]
}

/**
 * The system's side of a screen reader, over AT-SPI: what it is told of pages, not what their source says. It must be
 * there before the app starts, which is to be started with `--force-renderer-accessibility`.
 */
export class ScreenReader implements AsyncDisposable {
  readonly #session: MessageBus
  readonly #bus: MessageBus

  private constructor(session: MessageBus, bus: MessageBus) {
    this.#session = session
    this.#bus = bus
  }

  /** @param session the address of the session's bus @param display where the system's part of it looks for windows */
  static async start(session: string, display: Readonly<Record<string, string>>): Promise<ScreenReader> {
    const bus = await connectTo(session)
    await call(bus, {
      destination: 'org.freedesktop.DBus',
      path: '/org/freedesktop/DBus',
      interface: 'org.freedesktop.DBus',
      member: 'UpdateActivationEnvironment',
      signature: 'a{ss}',
      body: [display],
    })
    for (const name of ['IsEnabled', 'ScreenReaderEnabled']) {
      const on = ['org.a11y.Status', name, new Variant('b', true)]
      await call(bus, { ...SWITCHES, interface: PROPERTIES, member: 'Set', signature: 'ssv', body: on })
    }
    const [address] = await call(bus, { ...SWITCHES, interface: 'org.a11y.Bus', member: 'GetAddress' })
    return new ScreenReader(bus, await connectTo(String(address)))
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#bus.disconnect()
    this.#session.disconnect()
    await Promise.resolve()
  }

  /** What is told of the page with this title, a line each, from the first to the last; null while there is none. */
  async read(title: string): Promise<string | null> {
    const page = await this.#find(DESKTOP, title)
    return page === null ? null : linesOf(await this.#thing(page)).join('\n')
  }

  async #find(place: Place, title: string): Promise<Place | null> {
    for (const child of await this.#within(place)) {
      const role = await this.#role(child)
      if (role.startsWith('document')) {
        if ((await this.#property(child, 'Name')) === title) return child
      } else {
        const found = await this.#find(child, title)
        if (found !== null) return found
      }
    }
    return null
  }

  async #thing(place: Place): Promise<Thing> {
    const [role, name, description, states, interfaces, within] = await Promise.all([
      this.#role(place),
      this.#property(place, 'Name'),
      this.#property(place, 'Description'),
      this.#states(place),
      this.#ask(place, ACCESSIBLE, 'GetInterfaces'),
      this.#within(place),
    ])
    const isField = role === 'entry' || role === 'combo box' || role === 'spin button'
    const text =
      isField && (interfaces[0] as readonly string[]).includes(TEXT)
        ? await this.#ask(place, TEXT, 'GetText', 'ii', [0, -1])
        : ['']
    return {
      role,
      name,
      description,
      text: String(text[0]),
      states,
      within: await Promise.all(within.map((child) => this.#thing(child))),
    }
  }

  async #role(place: Place): Promise<string> {
    return String((await this.#ask(place, ACCESSIBLE, 'GetRoleName'))[0])
  }

  async #property(place: Place, name: string): Promise<string> {
    return String(plain((await this.#ask(place, PROPERTIES, 'Get', 'ss', [ACCESSIBLE, name]))[0]))
  }

  async #states(place: Place): Promise<readonly string[]> {
    const [words] = (await this.#ask(place, ACCESSIBLE, 'GetState')) as [readonly number[]]
    const has = (bit: number): boolean => (((words[bit >> 5] ?? 0) >> (bit & 31)) & 1) === 1
    return [
      ...[...STATES].filter(([bit]) => has(bit)).map(([, name]) => name),
      ...(has(ENABLED) ? [] : ['unavailable']),
    ]
  }

  async #within(place: Place): Promise<readonly Place[]> {
    const [children] = (await this.#ask(place, ACCESSIBLE, 'GetChildren')) as [readonly Place[]]
    return children.filter(([, path]) => path !== NOTHING)
  }

  /** What goes away while it is asked has nothing to say. */
  async #ask(
    [destination, path]: Place,
    from: string,
    member: string,
    signature = '',
    body: unknown[] = [],
  ): Promise<readonly unknown[]> {
    return await call(this.#bus, { destination, path, interface: from, member, signature, body })
  }
}

/** A thing and what is within it, a line each. A text that is the name of what it stands in or beside is said once. */
const linesOf = ({ role, name, description, text, states, within }: Thing): readonly string[] => {
  const names = [name, ...within.filter((thing) => thing.role !== 'static').map((thing) => thing.name)]
  const said = within.filter((thing) => thing.role !== 'static' || !names.some((one) => one.includes(thing.name)))
  const lines = said.flatMap(linesOf)
  if (SILENT.has(role) && name === '') return lines
  const parts = [
    role,
    name === '' ? '' : `“${name}”`,
    text === '' || text === name ? '' : `= “${text}”`,
    description === '' ? '' : `(${description})`,
    ...states,
  ]
  return [parts.filter((part) => part !== '').join(' '), ...lines.map((line) => `  ${line}`)]
}
