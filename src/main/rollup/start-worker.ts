/// <reference types="electron-vite/node" />
// oxlint-disable-next-line import/default -- electron-vite makes it, from `?nodeWorker`
import createWorker from './rollup-worker.ts?nodeWorker'
import type { StartWorker } from './reporter.ts'

/** Megabytes: ten years take a part of it; beyond, only the worker ends. */
const MOST_MEMORY = 512

/** Start the worker of the built app: electron-vite makes it a bundle of its own beside the app's. */
export const startRollupWorker: StartWorker = (workerData) =>
  createWorker({ workerData, resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY } })
