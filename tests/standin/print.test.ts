import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { Workbench } from './support/workbench.ts'

let bench: Workbench

beforeAll(async () => {
  bench = await Workbench.start()
})

afterEach(() => bench.clear())
afterAll(() => bench.stop())

/** Prints a page of a window that nobody sees. @returns the file's text, a byte a letter, or the error's message */
const print = (path: string, options: Electron.PrintToPDFOptions): Promise<string> =>
  bench.app.evaluate(
    async ({ BrowserWindow }, [path, options]) => {
      const window = new BrowserWindow({ show: false })
      await window.loadURL(`app://bundle${path}`)
      try {
        return (await window.webContents.printToPDF(options)).toString('latin1')
      } catch (error) {
        return String(error)
      } finally {
        window.destroy()
      }
    },
    [path, options] as const,
  )

/** Sizes of the pages in whole millimetres: Chromium rounds up to a point. */
const sizes = (pdf: string): readonly string[] =>
  [...pdf.matchAll(/\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/gu)].map(([, width, height]) =>
    [width, height].map((side) => Math.round((Number(side) / 72) * 25.4)).join(' × '),
  )

test('a hidden page becomes a PDF on the paper that is asked for, Letter when none is', async () => {
  await bench.serve('/paper', '<!doctype html><title>Paper</title><h1>On paper</h1>')
  const pdf = await print('/paper', { pageSize: 'A4' })
  expect(pdf.startsWith('%PDF-')).toBe(true)
  expect(sizes(pdf)).toEqual(['210 × 297'])
  expect(sizes(await print('/paper', {}))).toEqual(['216 × 279'])
  expect(sizes(await print('/paper', { pageSize: { width: 4, height: 5 } }))).toEqual(['102 × 127'])
  expect(sizes(await print('/paper', { pageSize: 'A5', landscape: true }))).toEqual(['210 × 148'])
})

test('a long page takes as many as it needs, of which some can be asked for', async () => {
  const section = '<p style="break-after: page">One page</p>'
  await bench.serve('/long', `<!doctype html>${section.repeat(3)}<p>The last`)
  expect(sizes(await print('/long', { pageSize: 'A4' }))).toHaveLength(4)
  expect(sizes(await print('/long', { pageSize: 'A4', pageRanges: '2-3' }))).toHaveLength(2)
})

test('it is tagged for screen readers when asked', async () => {
  await bench.serve('/tagged', '<!doctype html><html lang="en"><title>T</title><h1>Headline</h1>')
  expect(await print('/tagged', { generateTaggedPDF: true })).toContain('/StructTreeRoot')
  expect(await print('/tagged', {})).not.toContain('/StructTreeRoot')
})

test('paper that there is not is refused', async () => {
  await bench.serve('/paper', '<!doctype html><h1>On paper</h1>')
  expect(await print('/paper', { pageSize: 'A9' as 'A4' })).toContain('Invalid pageSize A9')
})
