import { icnsOf, icoOf, ICO_SIZES } from './containers.ts'
import { appIcon, type APP_SIZES } from './pictures.ts'

/** The files with all sizes in one, which packages for Windows and macOS take; under resources/. */
export const ICO = 'app/enough.ico'
export const ICNS = 'app/enough.icns'

/** Makes both from the pictures. @param pngOf the PNG file of a name under resources/ */
export const appFiles = (pngOf: (file: string) => Uint8Array): ReadonlyMap<string, Buffer> => {
  const png = (size: (typeof APP_SIZES)[number]): Uint8Array => pngOf(appIcon(size))
  return new Map([
    [ICO, icoOf(ICO_SIZES.map((size) => ({ size, png: png(size) })))],
    [ICNS, icnsOf(png)],
  ])
}
