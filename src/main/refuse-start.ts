import { app, dialog } from 'electron'
import { createI18n, createSay } from '@shared/i18n.ts'
import { languageOf } from '@shared/languages.ts'
import type { Refusal } from '@core/refusal.ts'
import { refusalText } from '@core/views/text.ts'
import type { LanguageFiles } from './language-files.ts'

/** The data folder can't be used: say so once, on the terminal and in a window, change nothing, and end. */
export const refuseToStart = async (code: Refusal, path: string, files: LanguageFiles): Promise<void> => {
  const language = languageOf('system', app.getPreferredSystemLanguages())
  const say = createSay(createI18n(language, files.sentences(language)), 'UTC')
  const sentence = say(refusalText(code))
  process.stderr.write(`${sentence} (${path})\n`)
  await app.whenReady()
  await dialog.showMessageBox({
    type: 'info',
    message: sentence,
    detail: path,
    buttons: [say({ key: 'menu.quit', values: {} })],
  })
  app.exit(1)
}
