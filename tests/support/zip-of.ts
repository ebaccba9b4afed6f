import { deflateRawSync } from 'node:zlib'

/** An entry as a zip tells of it, which may be a lie. */
export interface Entry {
  readonly name: string
  /** deflated; entries with the same ones lie over each other */
  readonly packed: Buffer
  /** bytes that it says to unpack to */
  readonly says: number
}

export const packed = (content: string | Buffer): Buffer => deflateRawSync(content)

const header = (sizes: readonly (readonly [2 | 4, number])[]): Buffer => {
  const bytes = Buffer.alloc(sizes.reduce((sum, [size]) => sum + size, 0))
  let at = 0
  for (const [size, value] of sizes) at = size === 2 ? bytes.writeUInt16LE(value, at) : bytes.writeUInt32LE(value, at)
  return bytes
}

/** APPNOTE.TXT, 4.3: local headers with their content, the central directory, and its end. */
export const zipOf = (entries: readonly Entry[]): Buffer => {
  const places = new Map<Buffer, number>()
  const [locals, central]: [Buffer[], Buffer[]] = [[], []]
  let at = 0
  for (const { name, packed: content, says } of entries) {
    const file = Buffer.from(name)
    const common = [
      [2, 20],
      [2, 0x800],
      [2, 8],
      [2, 0],
      [2, 0x21],
      [4, 0],
      [4, content.length],
      [4, says],
    ] as const
    const place = places.get(content) ?? at
    if (!places.has(content)) {
      const local = [header([[4, 0x04034b50], ...common, [2, file.length], [2, 0]]), file, content]
      locals.push(...local)
      at += local.reduce((sum, part) => sum + part.length, 0)
      places.set(content, place)
    }
    const rest = [
      [2, file.length],
      [2, 0],
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, place],
    ] as const
    central.push(header([[4, 0x02014b50], [2, 20], ...common, ...rest]), file)
  }
  const directory = Buffer.concat(central)
  const count = Math.min(entries.length, 0xffff)
  const end = header([
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, directory.length],
    [4, at],
    [2, 0],
  ])
  return Buffer.concat([...locals, directory, end])
}
