import type { Opened } from '@core/data/everything.ts'
import type { ImportAnswer } from './messages.ts'
import { withThread, type ThreadPorts } from './with-thread.ts'

const UNREAD: ImportAnswer = { opened: null }

/**
 * Opens an export of Enough in a thread of its own, whose memory is bounded: a file can be made to take many times its
 * size. @returns what it holds; null where it can't be read
 */
export const createOpenExport =
  (ports: ThreadPorts) =>
  (path: string): Promise<Opened | null> =>
    withThread(ports, UNREAD, async (ask) => {
      const answer = await ask({ ask: 'everything', path })
      return 'opened' in answer ? answer.opened : null
    })
