import { Worker } from 'node:worker_threads'
import type { Episode } from '../../src/core/loops/observation.ts'
import type { Compared } from './compare.ts'
import type { Edit } from './edits.ts'

type Message = { readonly seen: { readonly kind: string } } | { readonly compared: readonly Compared[] }

/** What `compare-worker.ts` measured, and the episodes that it made. */
export const compareInWorker = (
  edits: readonly Edit[],
): Promise<{ compared: readonly Compared[]; episodes: Episode[] }> =>
  new Promise((resolve, reject) => {
    const episodes: Episode[] = []
    const worker = new Worker(new URL('./compare-worker.ts', import.meta.url), { workerData: edits })
    worker.on('error', reject)
    worker.on('message', (message: Message) => {
      if ('compared' in message) resolve({ compared: message.compared, episodes })
      else if (isChange(message.seen)) episodes.push(message.seen)
    })
  })

const isChange = (seen: { readonly kind: string }): seen is Episode =>
  seen.kind === 'episode' && 'change' in seen && seen.change !== null
