/// <reference types="electron-vite/node" />
// oxlint-disable-next-line import/default -- electron-vite makes it, from `?nodeWorker`
import createWorker from './search-worker.ts?nodeWorker'
import type { StartSearch } from './note-search.ts'

/** Start the search thread of the built app: electron-vite makes it a bundle of its own beside the app's. */
export const startSearchWorker: StartSearch = (workerData) => createWorker({ workerData })
