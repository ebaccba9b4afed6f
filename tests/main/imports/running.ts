import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { minutes } from '@core/time.ts'
import { onTestFinished } from 'vitest'
import { createAlone } from '../../../src/main/data/alone.ts'
import { createImporter, type ImporterPorts } from '../../../src/main/imports/importer.ts'
import type { StartImporter } from '../../../src/main/imports/with-thread.ts'
import { createLooker } from '../../../src/main/imports/look-into.ts'
import type { ToImporter } from '../../../src/main/imports/messages.ts'
import { electronStorePort } from '../../../src/main/store/electron-store-port.ts'
import type { FilePort } from '../../../src/main/store/file-port.ts'
import { newFolder, NOW, open, putData, record } from '../store/samples.ts'

const file = (path: string): string => join(import.meta.dirname, '../../..', path)
const hooks = pathToFileURL(file('tests/main/store/child-hooks.ts')).href
export const FIXTURES = file('tests/fixtures/imports')
export const DEVICE = 'abcdefgh'

/** A folder with one timebox of this computer's own. */
export const lived = (): string => {
  const root = newFolder()
  putData(root, 'settings', { device: DEVICE, welcomed: true }, 2)
  open(root).save({ file: 'history', record: record('own') })
  return root
}

export const nobody = (): void => undefined

/** The thread itself. */
export const realWorker: StartImporter = (workerData) => {
  const worker = new Worker(file('src/main/imports/import-worker.ts'), { workerData, execArgv: ['--import', hooks] })
  onTestFinished(() => void worker.terminate())
  return worker
}

/** What the thread does, done here. */
export const sameThread: StartImporter = ({ root }) => {
  const answerTo = createLooker(root)
  const thread = Object.assign(new EventEmitter(), {
    postMessage: ({ id, ...question }: ToImporter) => thread.emit('message', { id, answer: answerTo(question) }),
    unref: nobody,
    terminate: () => Promise.resolve(0),
  })
  return thread as unknown as Worker
}

/** An importer over a folder, with its store. */
export const importer = (
  root: string,
  port: FilePort = electronStorePort(root),
  change: Partial<ImporterPorts> = {},
) => {
  const files = { store: open(root, {}, port), reopened: 0 }
  const made = createImporter({
    root,
    port,
    alone: createAlone(),
    store: () => files.store,
    tasks: () => open(root).tasks,
    usualCap: () => minutes(25),
    start: sameThread,
    now: () => NOW,
    zone: () => 'Europe/Berlin',
    dayStart: () => minutes(4 * 60),
    newId: () => 'this-one',
    unsaved: () => null,
    reopen: () => {
      files.reopened += 1
    },
    bug: (error) => {
      throw error
    },
    ...change,
  })
  return { ...made, files, port }
}
