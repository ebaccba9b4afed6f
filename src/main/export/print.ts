import { readFile } from 'node:fs/promises'
import { BrowserWindow } from 'electron'
import type { MadePages } from '../made-pages.ts'
import { CLOSED_PREFERENCES } from '../windows/page-preferences.ts'
import { printedPage } from './printed-page.ts'

export interface PrintPorts {
  readonly pages: MadePages
  /** the built page for print, with its styles and fonts */
  readonly template: string
  /** BCP 47 tag of the language that is printed */
  readonly language: () => string
}

/** Inches, as Electron counts margins: two centimetres. */
const MARGIN = 0.79
const MARGINS = { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN }

/** What can be said about a page that is shown to nobody: it runs nothing, and loads the app's own styles and fonts. */
const PREFERENCES = {
  ...CLOSED_PREFERENCES,
  devTools: false,
  javascript: false,
} as const satisfies Electron.WebPreferences

/** Prints a page as PDF, on A4, in a window that nobody sees and that is gone afterwards. */
export const createPrinter =
  ({ pages, template, language }: PrintPorts) =>
  async (body: string, title: string): Promise<Uint8Array> => {
    const made = pages.put(printedPage(await readFile(template, 'utf8'), language(), title, body))
    const window = new BrowserWindow({ show: false, webPreferences: PREFERENCES })
    try {
      await window.loadURL(made.url)
      return await window.webContents.printToPDF({
        pageSize: 'A4',
        margins: MARGINS,
        printBackground: true,
        generateTaggedPDF: true,
      })
    } finally {
      made.remove()
      window.destroy()
    }
  }
