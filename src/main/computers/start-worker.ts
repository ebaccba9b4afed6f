/// <reference types="electron-vite/node" />
// oxlint-disable-next-line import/default -- electron-vite makes it, from `?nodeWorker`
import createWorker from './sharing-worker.ts?nodeWorker'
import type { StartSharing } from './computers.ts'

/** Megabytes: a month and the words of fifty computers take a part of it; beyond, only the worker ends. */
const MOST_MEMORY = 512

/** Start the thread of the shared folder: electron-vite makes it a bundle of its own beside the app's. */
export const startSharingWorker: StartSharing = (workerData) =>
  createWorker({ workerData, resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY } })
