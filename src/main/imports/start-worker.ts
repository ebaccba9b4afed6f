/// <reference types="electron-vite/node" />
// oxlint-disable-next-line import/default -- electron-vite makes it, from `?nodeWorker`
import createWorker from './import-worker.ts?nodeWorker'
import type { StartImporter } from './with-thread.ts'

/** Megabytes: a long history takes a part of it; beyond, this thread alone ends. */
const MOST_MEMORY = 1024

/** Start the thread of the built app: electron-vite makes it a bundle of its own beside the app's. */
export const startImportWorker: StartImporter = (workerData) =>
  createWorker({ workerData, resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY } })
