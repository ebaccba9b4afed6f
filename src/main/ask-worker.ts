import type { Worker } from 'node:worker_threads'

/** How a worker is started, and what its messages mean. */
export interface WorkerPorts<Message, Answer> {
  readonly start: () => Worker
  /** What a message answers, and with what; null: it is told on the way, and answers nothing. */
  readonly answerIn: (message: Message) => { readonly id: number; readonly answer: Answer } | null
  /** the answer to what was asked when the worker ended by itself */
  readonly lost: Answer
  /** An exception in it; its end comes after that. */
  readonly bug: (error: unknown) => void
}

/** A worker that answers questions by their number. It starts with the first one. */
export interface AskedWorker<Question, Answer> {
  readonly ask: (question: Question) => Promise<Answer>
  /** End it and give its memory back; the next question starts another. @param instead the answer to what was asked */
  readonly end: (instead: Answer) => Promise<void>
}

/** Questions are copied with a number of their own, and find their answers by it, in whatever order they come. */
export const askWorker = <Question extends object, Message, Answer>(
  ports: WorkerPorts<Message, Answer>,
): AskedWorker<Question, Answer> => {
  const waiting = new Map<number, (answer: Answer) => void>()
  const held: { worker: Worker | null; asked: number } = { worker: null, asked: 0 }

  const gone = (worker: Worker, instead: Answer): void => {
    if (held.worker !== worker) return
    held.worker = null
    const left = [...waiting.values()]
    waiting.clear()
    for (const answer of left) answer(instead)
  }
  const hear = (message: Message): void => {
    const heard = ports.answerIn(message)
    if (heard === null) return
    waiting.get(heard.id)?.(heard.answer)
    waiting.delete(heard.id)
  }
  const started = (): Worker => {
    if (held.worker !== null) return held.worker
    const worker = ports.start()
    worker.on('message', hear)
    worker.on('error', ports.bug)
    worker.once('exit', () => gone(worker, ports.lost))
    // It alone keeps no process alive.
    worker.unref()
    held.worker = worker
    return worker
  }

  return {
    ask: (question) =>
      new Promise((resolve) => {
        const worker = started()
        held.asked += 1
        waiting.set(held.asked, resolve)
        worker.postMessage({ ...question, id: held.asked }, [])
      }),
    end: async (instead) => {
      const { worker } = held
      if (worker === null) return
      gone(worker, instead)
      await worker.terminate()
    },
  }
}
