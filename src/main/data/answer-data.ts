import { erasingSchema } from '@core/data/erase.ts'
import { CHANNELS } from '@shared/channels.ts'
import type { ImportPreview, SavedFile } from '@shared/bridge.ts'
import type { Answerer } from '../ipc/ipc.ts'
import type { YourData } from './your-data.ts'

/** What the Settings window may ask about everything that is stored; no other window may. */
export const answerData = (answer: Answerer, data: YourData, openFolder: () => Promise<unknown>): void => {
  answer<SavedFile | null>(CHANNELS.saveEverything, (name, _request, event) =>
    name === 'settings' ? data.save(event.sender) : { code: 'notAllowed' },
  )
  answer<ImportPreview | null>(CHANNELS.chooseImport, (name, _request, event) =>
    name === 'settings' ? data.choose(event.sender) : { code: 'notAllowed' },
  )
  answer<null>(CHANNELS.takeIn, (name) => (name === 'settings' ? data.takeIn() : { code: 'notAllowed' }))
  answer<null>(CHANNELS.openData, async (name) => {
    if (name !== 'settings') return { code: 'notAllowed' }
    await openFolder()
    return { value: null }
  })
  answer<boolean>(CHANNELS.erase, (name, request, event) => {
    const erasing = erasingSchema.safeParse(request)
    if (name !== 'settings') return { code: 'notAllowed' }
    return erasing.success ? data.erase(event.sender, erasing.data) : { code: 'badInput' }
  })
}
