import type { WebContents } from 'electron'
import type { Erasing } from '@core/data/erase.ts'
import type { LocalDay } from '@core/time.ts'
import { text, type Text } from '@core/views/text.ts'
import { ask, choosePath } from '../dialogs.ts'

/** Which JSON file, chosen in the system's own window; null when none. @param kind what such files are called */
export const askWhich = (sender: WebContents, kind: string): Promise<string | null> =>
  choosePath(sender, { properties: ['openFile'], filters: [{ name: kind, extensions: ['json'] }] })

const QUESTION = {
  everything: text('data.erase.everything', {}),
  reflections: text('data.erase.reflections', {}),
} as const

/** One plain question. To keep it is the answer of Esc, of Enter and of closing the question. */
export const createAskErase =
  (say: (text: Text) => string) =>
  async (sender: WebContents, erasing: Erasing): Promise<boolean> => {
    const question =
      erasing.what === 'before' ? text('data.erase.before', { day: { date: erasing.day } }) : QUESTION[erasing.what]
    const answer = await ask(sender, {
      type: 'question',
      message: say(question),
      detail: say(text('data.erase.detail', {})),
      buttons: [say(text('data.erase.yes', {})), say(text('data.erase.keep', {}))],
      defaultId: 1,
      cancelId: 1,
    })
    return answer === 0
  }

/** One plain question before an earlier copy takes the place of what is here. */
export const createAskGoBack =
  (say: (text: Text) => string) =>
  async (sender: WebContents, day: LocalDay): Promise<boolean> => {
    const answer = await ask(sender, {
      type: 'question',
      message: say(text('data.back.question', { day: { date: day } })),
      detail: say(text('data.back.detail', {})),
      buttons: [say(text('data.back.yes', {})), say(text('data.back.stay', {}))],
      defaultId: 1,
      cancelId: 1,
    })
    return answer === 0
  }
