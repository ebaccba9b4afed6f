import type { XConnection } from './connection.ts'

const words = (...values: readonly number[]): Buffer => {
  const buffer = Buffer.alloc(values.length * 4)
  values.forEach((value, index) => buffer.writeUInt32LE(value >>> 0, index * 4))
  return buffer
}

/** Event masks of the core protocol that the stand-in selects. */
export const EventMask = {
  keyPress: 1 << 0,
  structureNotify: 1 << 17,
  substructureNotify: 1 << 19,
  substructureRedirect: 1 << 20,
  focusChange: 1 << 21,
  propertyChange: 1 << 22,
} as const

/** Codes of the events the stand-in reads. */
export const EventCode = {
  keyPress: 2,
  focusIn: 9,
  focusOut: 10,
  createNotify: 16,
  destroyNotify: 17,
  unmapNotify: 18,
  mapNotify: 19,
  reparentNotify: 21,
  configureNotify: 22,
  propertyNotify: 28,
} as const

const atomsOf = new WeakMap<XConnection, Map<string, Promise<number>>>()

/** Number of an atom; asked for once per connection and name. */
export function atom(x: XConnection, name: string): Promise<number> {
  const known = atomsOf.get(x) ?? new Map<string, Promise<number>>()
  atomsOf.set(x, known)
  const found = known.get(name)
  if (found) return found
  const bytes = Buffer.from(name)
  const body = Buffer.alloc(4 + bytes.length)
  body.writeUInt16LE(bytes.length, 0)
  bytes.copy(body, 4)
  const asked = x.ask(16, 0, body).then((reply) => reply.readUInt32LE(8))
  known.set(name, asked)
  return asked
}

export function selectInput(x: XConnection, window: number, mask: number): void {
  x.send(2, 0, words(window, 0x800, mask))
}

/** An override-redirect window is left alone by the window manager. */
export function setOverrideRedirect(x: XConnection, window: number, on: boolean): void {
  x.send(2, 0, words(window, 0x200, on ? 1 : 0))
}

export function mapWindow(x: XConnection, window: number): void {
  x.send(8, 0, words(window))
}

export function unmapWindow(x: XConnection, window: number): void {
  x.send(10, 0, words(window))
}

/** Takes a window back from the window manager. Source: ICCCM 4.1.4, "Changing Window State". */
export function withdrawWindow(x: XConnection, window: number): void {
  unmapWindow(x, window)
  const event = Buffer.alloc(32)
  event.writeUInt8(EventCode.unmapNotify, 0)
  event.writeUInt32LE(x.setup.root, 4)
  event.writeUInt32LE(window, 8)
  const mask = EventMask.substructureNotify | EventMask.substructureRedirect
  x.send(25, 0, Buffer.concat([words(x.setup.root, mask), event]))
}

export type Place = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Asks for another place; a window manager may hear it and answer in its own way. */
export function configureWindow(x: XConnection, window: number, place: Partial<Place>): void {
  const fields: readonly (number | undefined)[] = [place.x, place.y, place.width, place.height]
  const mask = fields.reduce<number>((sum, value, bit) => (value === undefined ? sum : sum | (1 << bit)), 0)
  const given = fields.filter((value) => value !== undefined)
  x.send(12, 0, Buffer.concat([words(window, mask), words(...given)]))
}

export function raiseWindow(x: XConnection, window: number): void {
  const ABOVE = 0
  x.send(12, 0, words(window, 1 << 6, ABOVE))
}

/** Replaces a property. `format` is the size of its elements in bits. */
export function changeProperty(
  x: XConnection,
  window: number,
  property: number,
  type: number,
  format: 8 | 32,
  data: Buffer,
): void {
  const header = Buffer.concat([
    words(window, property, type),
    Buffer.from([format, 0, 0, 0]),
    words(data.length / (format / 8)),
  ])
  x.send(18, 0, Buffer.concat([header, data]))
}

export function deleteProperty(x: XConnection, window: number, property: number): void {
  x.send(19, 0, words(window, property))
}

/** The bytes of a property, empty when it isn't set or the window is gone. */
export async function getProperty(x: XConnection, window: number, property: number): Promise<Buffer> {
  try {
    const reply = await x.ask(20, 0, words(window, property, 0, 0, 1024))
    const format = reply.readUInt8(1)
    return reply.subarray(32, 32 + reply.readUInt32LE(16) * (format / 8))
  } catch {
    return Buffer.alloc(0)
  }
}

/** Sends a 32-bit client message to the root window, where window managers listen. */
export function sendToRoot(x: XConnection, window: number, type: number, data: readonly number[]): void {
  const event = Buffer.alloc(32)
  event.writeUInt8(33, 0)
  event.writeUInt8(32, 1)
  event.writeUInt32LE(window, 4)
  event.writeUInt32LE(type, 8)
  data.slice(0, 5).forEach((value, index) => event.writeUInt32LE(value >>> 0, 12 + index * 4))
  x.send(
    25,
    0,
    Buffer.concat([words(x.setup.root, EventMask.substructureNotify | EventMask.substructureRedirect), event]),
  )
}

export function setInputFocus(x: XConnection, window: number): void {
  const REVERT_TO_POINTER_ROOT = 1
  x.send(42, REVERT_TO_POINTER_ROOT, words(window, 0))
}

/** Place of a window in root coordinates, `null` when it is gone. */
export async function getPlace(x: XConnection, window: number): Promise<Place | null> {
  try {
    const [geometry, moved] = await Promise.all([
      x.ask(14, 0, words(window)),
      x.ask(40, 0, words(window, x.setup.root, 0)),
    ])
    return {
      x: moved.readInt16LE(12),
      y: moved.readInt16LE(14),
      width: geometry.readUInt16LE(16),
      height: geometry.readUInt16LE(18),
    }
  } catch {
    return null
  }
}
