import { join } from 'node:path'
import { PAGE_ORIGIN, serveAppFiles } from './app-files.ts'
import type { Environment } from './environment.ts'
import { createMadePages, type MadePages } from './made-pages.ts'
import { closeDoors, isOf } from './security.ts'

/** Where the windows' pages come from. */
export interface Pages {
  readonly origin: string
  /** the page of every window, without the hash that names one */
  readonly page: string
  readonly preload: string
  /** pages that are made to be printed */
  readonly made: MadePages
  /** what they are made from */
  readonly template: string
}

/** Serves the app's own pages, and closes every other way for them. While developing they come from Vite's server. */
export const servePages = ({ rendererUrl }: Environment): Pages => {
  const made = createMadePages(PAGE_ORIGIN)
  const folder = join(import.meta.dirname, '../renderer')
  serveAppFiles(folder, made)
  const origin = rendererUrl ?? PAGE_ORIGIN
  closeDoors((url) => isOf(origin, url) || isOf(PAGE_ORIGIN, url) || (rendererUrl !== null && isDevelopment(url)))
  return {
    origin,
    page: rendererUrl ?? `${PAGE_ORIGIN}/index.html`,
    preload: join(import.meta.dirname, '../preload/index.cjs'),
    made,
    template: join(folder, 'print.html'),
  }
}

/** The development server's own pages and its socket. */
const isDevelopment = (url: string): boolean =>
  /^(?:http|ws):\/\/(?:localhost|127\.0\.0\.1)[:/]/u.test(url) || url.startsWith('devtools:')
