import type { Opened } from '@core/data/everything.ts'
import { askWorker } from '../ask-worker.ts'
import type { StartImporter } from './importer.ts'
import type { FromImporter, ImportAnswer, ImportQuestion } from './messages.ts'

export interface OpenExportPorts {
  readonly root: string
  readonly start: StartImporter
  readonly bug: (error: unknown) => void
}

const UNREAD: ImportAnswer = { opened: null }

/**
 * Opens an export of Enough in a thread of its own, whose memory is bounded: a file can be made to take many times its
 * size. @returns what it holds; null where it can't be read
 */
export const createOpenExport =
  ({ root, start, bug }: OpenExportPorts) =>
  async (path: string): Promise<Opened | null> => {
    const thread = askWorker<ImportQuestion, FromImporter, ImportAnswer>({
      start: () => start({ root }),
      answerIn: (message) => message,
      lost: UNREAD,
      bug,
    })
    try {
      const answer = await thread.ask({ ask: 'everything', path })
      return 'opened' in answer ? answer.opened : null
    } finally {
      await thread.end(UNREAD)
    }
  }
