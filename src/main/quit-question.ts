import { dialog } from 'electron'
import { text, type Text } from '@core/views/text.ts'

/** Ask whether to park what runs and quit. Keeping going is the answer of Esc and of closing the question. */
export const askToQuit = async (task: Text, say: (text: Text) => string): Promise<'park' | 'stay'> => {
  const { response } = await dialog.showMessageBox({
    type: 'question',
    message: say(task),
    detail: say(text('quit.body', {})),
    buttons: [say(text('quit.park', {})), say(text('quit.stay', {}))],
    defaultId: 0,
    cancelId: 1,
  })
  return response === 0 ? 'park' : 'stay'
}
