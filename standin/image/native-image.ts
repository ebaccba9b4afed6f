import { existsSync, readFileSync } from 'node:fs'
import { PNG } from 'pngjs'

type Size = { readonly width: number; readonly height: number }

/** One picture of an image, for one scale: pixels as RGBA. */
export type Representation = Size & { readonly scale: number; readonly rgba: Buffer }

type Implemented =
  | 'isEmpty'
  | 'getSize'
  | 'getAspectRatio'
  | 'getScaleFactors'
  | 'toPNG'
  | 'toBitmap'
  | 'getBitmap'
  | 'toDataURL'
  | 'setTemplateImage'
  | 'isTemplateImage'
  | 'addRepresentation'

/**
 * `NativeImage`: PNG only (JPEG and SVG give an empty image), with representations per scale;
 * `icon@2x.png` next to `icon.png` is found. Resizing takes area averages.
 */
export class NativeImage implements Pick<Electron.NativeImage, Implemented> {
  #representations: readonly Representation[]
  #template = false

  constructor(representations: readonly Representation[] = []) {
    this.#representations = representations
  }

  isEmpty(): boolean {
    return this.#representations.length === 0
  }

  getSize(scaleFactor = 1): { width: number; height: number } {
    const picture = this.best(scaleFactor)
    return picture
      ? { width: Math.round(picture.width / picture.scale), height: Math.round(picture.height / picture.scale) }
      : { width: 0, height: 0 }
  }

  getAspectRatio(): number {
    const { width, height } = this.getSize()
    return height === 0 ? 1 : width / height
  }

  getScaleFactors(): number[] {
    return this.#representations.map(({ scale }) => scale)
  }

  toPNG(options: { scaleFactor?: number } = {}): Buffer {
    const picture = this.best(options.scaleFactor ?? 1)
    return picture ? encode(picture) : Buffer.alloc(0)
  }

  /** Only there for the types: pictures are kept as PNG. */
  toJPEG(): Buffer {
    throw new Error('stand-in: electron.nativeImage.toJPEG is not implemented')
  }

  toDataURL(options: { scaleFactor?: number } = {}): string {
    return `data:image/png;base64,${this.toPNG(options).toString('base64')}`
  }

  /** BGRA, as Skia keeps pixels on Linux. */
  toBitmap(options: { scaleFactor?: number } = {}): Buffer {
    const picture = this.best(options.scaleFactor ?? 1)
    if (!picture) return Buffer.alloc(0)
    const bitmap = Buffer.from(picture.rgba)
    for (let at = 0; at < bitmap.length; at += 4) {
      bitmap.writeUInt8(picture.rgba.readUInt8(at + 2), at)
      bitmap.writeUInt8(picture.rgba.readUInt8(at), at + 2)
    }
    return bitmap
  }

  getBitmap(options?: { scaleFactor?: number }): Buffer {
    return this.toBitmap(options)
  }

  resize(options: { width?: number; height?: number }): NativeImage {
    const size = this.getSize()
    if (this.isEmpty()) return new NativeImage()
    const ratio = size.width / size.height
    const width = Math.round(options.width ?? (options.height ?? size.height) * ratio)
    const height = Math.round(options.height ?? width / ratio)
    return new NativeImage(
      this.#representations.map((picture) =>
        scaled(picture, { width: Math.round(width * picture.scale), height: Math.round(height * picture.scale) }),
      ),
    )
  }

  crop(rect: Electron.Rectangle): NativeImage {
    return new NativeImage(this.#representations.map((picture) => cropped(picture, rect)))
  }

  setTemplateImage(option: boolean): void {
    this.#template = option
  }

  isTemplateImage(): boolean {
    return this.#template
  }

  get isMacTemplateImage(): boolean {
    return this.#template
  }

  addRepresentation(options: {
    scaleFactor?: number
    width?: number
    height?: number
    buffer?: Buffer
    dataURL?: string
  }): void {
    const bytes = options.dataURL === undefined ? options.buffer : fromDataURL(options.dataURL)
    const picture = bytes && decode(bytes, options.scaleFactor ?? 1)
    if (picture) this.#representations = [...this.#representations, picture]
  }

  /** The picture for a scale: the smallest that is large enough, else the largest. */
  best(scale: number): Representation | undefined {
    const ordered = this.#representations.toSorted((one, other) => one.scale - other.scale)
    return ordered.find((picture) => picture.scale >= scale) ?? ordered.at(-1)
  }

  /** For the host: every picture of it. */
  get representations(): readonly Representation[] {
    return this.#representations
  }
}

const SCALES: readonly (readonly [suffix: string, scale: number])[] = [
  ['', 1],
  ['@1.25x', 1.25],
  ['@1.5x', 1.5],
  ['@2x', 2],
  ['@3x', 3],
  ['@4x', 4],
]

/** The `nativeImage` module. */
export const nativeImage = {
  createEmpty: (): NativeImage => new NativeImage(),
  createFromPath(path: string): NativeImage {
    const found = SCALES.map(([suffix, scale]) => ({ file: path.replace(/(\.\w+)?$/, `${suffix}$1`), scale })).filter(
      ({ file }) => existsSync(file),
    )
    return new NativeImage(found.flatMap(({ file, scale }) => decode(readFileSync(file), scale) ?? []))
  },
  createFromBuffer(
    buffer: Buffer,
    options: { scaleFactor?: number; width?: number; height?: number } = {},
  ): NativeImage {
    return new NativeImage([decode(buffer, options.scaleFactor ?? 1) ?? []].flat())
  },
  createFromBitmap(buffer: Buffer, options: { width: number; height: number; scaleFactor?: number }): NativeImage {
    const { width, height, scaleFactor = 1 } = options
    const swapped = new NativeImage([{ width, height, scale: scaleFactor, rgba: buffer }]).toBitmap({ scaleFactor })
    return new NativeImage([{ width, height, scale: scaleFactor, rgba: swapped }])
  },
  createFromDataURL(url: string): NativeImage {
    return nativeImage.createFromBuffer(fromDataURL(url))
  },
}

function fromDataURL(url: string): Buffer {
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')
}

function decode(bytes: Buffer, scale: number): Representation | undefined {
  try {
    const { width, height, data } = PNG.sync.read(bytes)
    return { width, height, scale, rgba: data }
  } catch {
    return undefined
  }
}

function encode(picture: Representation): Buffer {
  const png = new PNG({ width: picture.width, height: picture.height })
  picture.rgba.copy(png.data)
  return PNG.sync.write(png)
}

function scaled(picture: Representation, size: Size): Representation {
  const rgba = Buffer.alloc(size.width * size.height * 4)
  for (let y = 0; y < size.height; y++) {
    for (let x = 0; x < size.width; x++) average(picture, size, x, y).copy(rgba, (y * size.width + x) * 4)
  }
  return { ...size, scale: picture.scale, rgba }
}

/** Mean of the source pixels under one pixel of the result, colours weighted by their opacity. */
function average(picture: Representation, size: Size, x: number, y: number): Buffer {
  const left = Math.floor((x * picture.width) / size.width)
  const right = Math.max(left + 1, Math.ceil(((x + 1) * picture.width) / size.width))
  const top = Math.floor((y * picture.height) / size.height)
  const bottom = Math.max(top + 1, Math.ceil(((y + 1) * picture.height) / size.height))
  let [red, green, blue, alpha, count] = [0, 0, 0, 0, 0]
  for (let row = top; row < bottom; row++) {
    for (let column = left; column < right; column++) {
      const at = (row * picture.width + column) * 4
      const opacity = picture.rgba.readUInt8(at + 3)
      red += picture.rgba.readUInt8(at) * opacity
      green += picture.rgba.readUInt8(at + 1) * opacity
      blue += picture.rgba.readUInt8(at + 2) * opacity
      alpha += opacity
      count++
    }
  }
  const colour = (sum: number): number => (alpha === 0 ? 0 : Math.round(sum / alpha))
  return Buffer.from([colour(red), colour(green), colour(blue), Math.round(alpha / count)])
}

function cropped(picture: Representation, rect: Electron.Rectangle): Representation {
  const [x, y, width, height] = [rect.x, rect.y, rect.width, rect.height].map((value) =>
    Math.round(value * picture.scale),
  ) as [number, number, number, number]
  const rgba = Buffer.alloc(width * height * 4)
  for (let row = 0; row < height; row++) {
    const from = ((y + row) * picture.width + x) * 4
    picture.rgba.copy(rgba, row * width * 4, from, from + width * 4)
  }
  return { width, height, scale: picture.scale, rgba }
}
