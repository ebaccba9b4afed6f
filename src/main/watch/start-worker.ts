/// <reference types="electron-vite/node" />
// oxlint-disable-next-line import/default -- electron-vite makes it, from `?nodeWorker`
import createWorker from './watch-worker.ts?nodeWorker'
import type { StartWorker } from './watcher.ts'

/** Megabytes: a folder of texts and two versions of the largest take a part of it; beyond, only the worker ends. */
const MOST_MEMORY = 512

/** Start the worker of the built app: electron-vite makes it a bundle of its own beside the app's. */
export const startWatchWorker: StartWorker = (workerData) =>
  createWorker({ workerData, resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY } })
