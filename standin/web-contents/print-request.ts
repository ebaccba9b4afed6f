import type { Protocol } from '../chromium/protocol.ts'

type Size = readonly [width: number, height: number]

/** Paper in inches, upright, as Electron has it (`lib/browser/api/web-contents.ts`). */
const PAPER = {
  A0: [33.1, 46.8],
  A1: [23.4, 33.1],
  A2: [16.54, 23.4],
  A3: [11.7, 16.54],
  A4: [8.27, 11.7],
  A5: [5.83, 8.27],
  A6: [4.13, 5.83],
  Legal: [8.5, 14],
  Letter: [8.5, 11],
  Tabloid: [11, 17],
  Ledger: [17, 11],
} as const satisfies Readonly<Record<string, Size>>
/** Electron's own margin, about one centimetre. */
const MARGIN = 0.4

function isPaper(name: string): name is keyof typeof PAPER {
  return Object.hasOwn(PAPER, name)
}

function sizeOf(pageSize: Electron.PrintToPDFOptions['pageSize']): Size {
  if (pageSize === undefined) return PAPER.Letter
  if (typeof pageSize === 'string') {
    const name: string = pageSize
    if (!isPaper(name)) throw new Error(`Invalid pageSize ${name}`)
    return PAPER[name]
  }
  const { width, height } = pageSize
  if (typeof width !== 'number' || typeof height !== 'number')
    throw new TypeError('width and height properties are required for pageSize')
  return [width, height]
}

/** Electron's options for a PDF as the DevTools protocol wants them; defaults are Electron's. */
export function toPrintRequest(options: Electron.PrintToPDFOptions): Protocol.Page.printToPDFParameters {
  const { margins = {} } = options
  const [paperWidth, paperHeight] = sizeOf(options.pageSize)
  return {
    landscape: options.landscape ?? false,
    displayHeaderFooter: options.displayHeaderFooter ?? false,
    printBackground: options.printBackground ?? false,
    scale: options.scale ?? 1,
    paperWidth,
    paperHeight,
    marginTop: margins.top ?? MARGIN,
    marginBottom: margins.bottom ?? MARGIN,
    marginLeft: margins.left ?? MARGIN,
    marginRight: margins.right ?? MARGIN,
    pageRanges: options.pageRanges ?? '',
    headerTemplate: options.headerTemplate ?? '',
    footerTemplate: options.footerTemplate ?? '',
    preferCSSPageSize: options.preferCSSPageSize ?? false,
    generateTaggedPDF: options.generateTaggedPDF ?? false,
    generateDocumentOutline: options.generateDocumentOutline ?? false,
    transferMode: 'ReturnAsBase64',
  }
}
