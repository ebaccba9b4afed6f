/** A square picture, as a whole PNG file. */
export interface Sized {
  /** width and height in pixels */
  readonly size: number
  readonly png: Uint8Array
}

/** Sizes of an icon of Windows; its format holds PNG files since Vista, and nothing above 256 pixels. */
export const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256] as const

const ICO_HEADER = 6
const ICO_ENTRY = 16

/** An .ico file: a list of pictures with their places, then the pictures. */
export const icoOf = (pictures: readonly Sized[]): Buffer => {
  const head = Buffer.alloc(ICO_HEADER + ICO_ENTRY * pictures.length)
  // Reserved, "an icon and no cursor", how many.
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let place = head.length
  for (const [index, { size, png }] of pictures.entries()) {
    const at = ICO_HEADER + ICO_ENTRY * index
    // 256 is written as 0; no palette; one plane of 32 bits.
    head.writeUInt8(size % 256, at)
    head.writeUInt8(size % 256, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(png.length, at + 8)
    head.writeUInt32LE(place, at + 12)
    place += png.length
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)])
}

/** What macOS calls the pictures of an icon: once by their own size, and once as that of half the size on a dense screen. */
export const ICNS_TYPES = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512],
] as const

const tagged = (type: string, content: Uint8Array): Buffer => {
  const head = Buffer.from(`${type}....`, 'latin1')
  head.writeUInt32BE(head.length + content.length, 4)
  return Buffer.concat([head, content])
}

/** An .icns file: pictures that each say what they are and how long. @param pngOf the picture of a size in pixels */
export const icnsOf = (pngOf: (size: (typeof ICNS_TYPES)[number][1]) => Uint8Array): Buffer =>
  tagged('icns', Buffer.concat(ICNS_TYPES.map(([type, size]) => tagged(type, pngOf(size)))))
