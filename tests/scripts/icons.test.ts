import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fc } from '@fast-check/vitest'
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'
import { describe, expect, test } from 'vitest'
import { appFiles } from '../../scripts/icons/app-files.ts'
import { icnsOf, icoOf, ICNS_TYPES, ICO_SIZES } from '../../scripts/icons/containers.ts'
import { PICTURES } from '../../scripts/icons/pictures.ts'
import { browserOn, placesOn, sheetOf } from '../../scripts/icons/render.ts'

const RESOURCES = join(import.meta.dirname, '../../resources')
const committed = (file: string): Buffer => readFileSync(join(RESOURCES, file))

/** What an .ico file holds, read by its own list. */
const insideIco = (ico: Buffer): readonly Buffer[] =>
  Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
    const at = 6 + 16 * index
    const place = ico.readUInt32LE(at + 12)
    return ico.subarray(place, place + ico.readUInt32LE(at + 8))
  })

/** What an .icns file holds, one after the other. */
const insideIcns = (icns: Buffer): readonly (readonly [string, Buffer])[] => {
  const found: [string, Buffer][] = []
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4))
    found.push([icns.toString('latin1', at, at + 4), icns.subarray(at + 8, at + icns.readUInt32BE(at + 4))])
  return found
}

const bytes = fc.uint8Array({ minLength: 1, maxLength: 300 })

describe('the icon of the app', () => {
  test.each([...appFiles(committed)])('%s is made of the pictures beside it: npm run icons', (file, made) => {
    expect(committed(file).equals(made)).toBe(true)
  })

  test('is a picture of its size in every size', () => {
    for (const { file, size } of PICTURES) {
      const { width, height } = PNG.sync.read(committed(file))
      expect([file, width, height]).toEqual([file, size, size])
    }
  })

  test('for Windows gives back every picture at the place it says', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...ICO_SIZES), bytes), { minLength: 1, maxLength: 7 }), (all) => {
        const ico = icoOf(all.map(([size, png]) => ({ size, png })))
        expect(insideIco(ico).map((png) => Array.from(png))).toEqual(all.map(([, png]) => Array.from(png)))
        expect(all.map((_, index) => ico.readUInt8(6 + 16 * index) || 256)).toEqual(all.map(([size]) => size))
      }),
    )
  })

  test('for macOS gives back every picture under its name, and is as long as it says', () => {
    fc.assert(
      fc.property(bytes, (png) => {
        const icns = icnsOf((size) => Buffer.concat([png, Buffer.from(String(size))]))
        expect(icns.readUInt32BE(4)).toBe(icns.length)
        expect(insideIcns(icns).map(([type, inside]) => [type, inside.subarray(png.length).toString()])).toEqual(
          ICNS_TYPES.map(([type, size]) => [type, String(size)]),
        )
      }),
    )
  })
})

const browser = browserOn(process.env['PATH'] ?? '')
/** Of the sheet with all pictures, in pixels. */
const WIDTH = 1024

test.skipIf(browser === null)('every picture is what its drawing shows: npm run icons', async () => {
  const sheet = PNG.sync.read(await sheetOf(PICTURES, join(RESOURCES, 'icons'), browser ?? '', WIDTH))
  const places = placesOn(PICTURES, WIDTH)
  const others = PICTURES.filter(({ file, size }, index) => {
    const drawn = new PNG({ width: size, height: size })
    PNG.bitblt(sheet, drawn, places[index]?.x ?? 0, places[index]?.y ?? 0, size, size, 0, 0)
    // Edges are softened a little otherwise at another place of a page.
    return pixelmatch(drawn.data, PNG.sync.read(committed(file)).data, undefined, size, size, { threshold: 0.02 }) > 0
  })
  expect(others.map(({ file }) => file)).toEqual([])
})
