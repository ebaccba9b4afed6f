import type { NativeImage, Representation } from './native-image.ts'

/** A picture as StatusNotifierItem wants it: `(iiay)`, ARGB in network byte order. */
export type Pixmap = [width: number, height: number, argb: Buffer]

/** Every representation of an image as a pixmap. */
export function toPixmaps(image: NativeImage): Pixmap[] {
  return image.representations.map((picture) => [picture.width, picture.height, toArgb(picture)])
}

function toArgb(picture: Representation): Buffer {
  const argb = Buffer.alloc(picture.rgba.length)
  for (let at = 0; at < argb.length; at += 4) {
    argb.writeUInt8(picture.rgba.readUInt8(at + 3), at)
    picture.rgba.copy(argb, at + 1, at, at + 3)
  }
  return argb
}
