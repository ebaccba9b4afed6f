import type { Page } from 'playwright-core'
import type { CommandInput, EnoughBridge } from '../../src/shared/bridge.ts'

interface Word {
  readonly id: string
  readonly text: string
}

/** The kind words that a Settings window lists. */
export const wordsIn = async (page: Page): Promise<readonly Word[]> => {
  const reply = await page.evaluate(() => (Reflect.get(globalThis, 'enough') as EnoughBridge).getSnapshot())
  if (!reply.ok) throw new Error(reply.message)
  return reply.value.settings.words.kind
}

/** Writes a new one. */
export const keepWord =
  (text: string) =>
  (page: Page): Promise<void> =>
    dispatch(page, { type: 'keepKindWord', text, by: '', when: 'any' })

/** Changes one, whoever wrote it. Rejects when it is not there. */
export const changeWord =
  (from: string, to: string) =>
  async (page: Page): Promise<void> =>
    dispatch(page, { type: 'keepKindWord', id: await idOf(page, from), text: to, by: '', when: 'any' })

/** Removes one, whoever wrote it. Rejects when it is not there. */
export const removeWord =
  (text: string) =>
  async (page: Page): Promise<void> =>
    dispatch(page, { type: 'removeWord', list: 'kind', id: await idOf(page, text) })

/** Writes down what a mistake taught, in the window of the evening. */
export const keepLesson =
  (happened: string, learned: string) =>
  (page: Page): Promise<void> =>
    dispatch(page, { type: 'keepLesson', happened, learned })

/** Lets the Settings window open that of all words. */
export const openWords = (page: Page): Promise<void> => dispatch(page, { type: 'open', window: 'words' })

/** The lessons that the window of all words finds. */
export const lessonsIn = async (page: Page): Promise<readonly Word[]> => {
  const reply = await page.evaluate(() =>
    (Reflect.get(globalThis, 'enough') as EnoughBridge).findNotes({ text: '', tab: 'lessons', limit: 50 }),
  )
  if (!reply.ok) throw new Error(reply.message)
  return reply.value.notes.map(({ id, texts }) => ({ id, text: texts.join('\n') }))
}

const idOf = async (page: Page, text: string): Promise<string> => {
  const found = (await wordsIn(page)).find((word) => word.text === text)
  if (found === undefined) throw new Error(`there is no word “${text}”`)
  return found.id
}

/** Sends a command as the window would. Rejects with the sentence of a refusal. */
const dispatch = async (page: Page, command: CommandInput): Promise<void> => {
  const reply = await page.evaluate(
    (sent) => (Reflect.get(globalThis, 'enough') as EnoughBridge).dispatch(sent),
    command,
  )
  if (!reply.ok) throw new Error(reply.message)
}
