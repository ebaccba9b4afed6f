import { crc32 } from 'node:zlib'
import { PNG } from 'pngjs'

/*
 * An animated PNG is a PNG with three more kinds of chunks. `acTL` says how many frames there are and how often they
 * play (0: for ever). Each frame begins with `fcTL`: a running number, its size and place, how long it stays, and how it
 * is laid over the one before. The first frame's pixels are the `IDAT` that every PNG has, so a viewer that knows
 * nothing of animation shows it; the others' are `fdAT`, the same bytes behind a running number. Both kinds of numbers
 * count in one row.
 */

/** One frame and how long it is shown. All frames of an animation have the same size. */
export interface Frame {
  readonly picture: PNG
  readonly milliseconds: number
}

interface Chunk {
  readonly type: string
  readonly data: Buffer
}

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
/** colour type of PNG: red, green and blue, without transparency */
const OPAQUE = 2
const FOR_EVER = 0

/** The bytes of an animation that plays for ever. */
export const animationOf = (frames: readonly Frame[]): Buffer => {
  const encoded = frames.map(({ picture, milliseconds }) => ({
    milliseconds,
    size: picture,
    chunks: chunksOf(PNG.sync.write(picture, { colorType: OPAQUE })),
  }))
  let count = 0
  const next = (): number => count++
  const shown = encoded.flatMap(({ chunks, size, milliseconds }, index) => [
    frameControl(next(), size, milliseconds),
    ...chunks
      .filter(({ type }) => type === 'IDAT')
      .map((chunk) => (index === 0 ? chunk : { type: 'fdAT', data: Buffer.concat([uint32(next()), chunk.data]) })),
  ])
  const header = encoded[0]?.chunks.filter(({ type }) => type === 'IHDR') ?? []
  const control = { type: 'acTL', data: Buffer.concat([uint32(frames.length), uint32(FOR_EVER)]) }
  const all = [...header, control, ...shown, { type: 'IEND', data: Buffer.alloc(0) }]
  return Buffer.concat([SIGNATURE, ...all.map(bytesOf)])
}

/** A whole frame in place of the one before. */
const frameControl = (number: number, { width, height }: PNG, milliseconds: number): Chunk => {
  const delay = Buffer.alloc(4)
  delay.writeUInt16BE(milliseconds, 0)
  delay.writeUInt16BE(1000, 2)
  const keepAndReplace = Buffer.from([0, 0])
  const place = [uint32(0), uint32(0)]
  return {
    type: 'fcTL',
    data: Buffer.concat([uint32(number), uint32(width), uint32(height), ...place, delay, keepAndReplace]),
  }
}

/** The chunks of a PNG: length, four letters, data, check sum. */
const chunksOf = (png: Buffer): readonly Chunk[] => {
  const chunks: Chunk[] = []
  let at = SIGNATURE.length
  while (at < png.length) {
    const length = png.readUInt32BE(at)
    const data = at + 8
    chunks.push({ type: png.toString('latin1', at + 4, data), data: png.subarray(data, data + length) })
    at = data + length + 4
  }
  return chunks
}

const bytesOf = ({ type, data }: Chunk): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  return Buffer.concat([uint32(data.length), named, uint32(crc32(named))])
}

const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}
