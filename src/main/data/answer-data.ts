import { erasingSchema } from '@core/data/erase.ts'
import { CHANNELS } from '@shared/channels.ts'
import type { CopiedFile, EarlierCopy, HistorySeen, ImportPreview, SavedFile } from '@shared/bridge.ts'
import { chooseSchema, copiedFileSchema, goBackSchema, historySchema } from '@shared/requests.ts'
import type { Histories } from '../imports/histories.ts'
import type { Answerer } from '../ipc/answerer.ts'
import type { EarlierCopies } from './earlier-copies.ts'
import type { YourData } from './your-data.ts'

/** What the Settings window may ask about everything that is stored; no other window may. */
export const answerData = (
  answer: Answerer,
  data: YourData,
  copies: EarlierCopies,
  openFolder: () => Promise<unknown>,
): void => {
  answer<SavedFile | null>(CHANNELS.saveEverything, (name, _request, event) =>
    name === 'settings' ? data.save(event.sender) : { code: 'notAllowed' },
  )
  answer<SavedFile | null>(CHANNELS.saveRecording, (name, _request, event) =>
    name === 'settings' ? data.saveRecording(event.sender) : { code: 'notAllowed' },
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
  answerCopies(answer, copies)
}

/** What the Settings window may ask about what other programs kept; no other window may. */
export const answerHistories = (answer: Answerer, histories: Histories): void => {
  answer<HistorySeen | null>(CHANNELS.chooseHistory, (name, request, event) => {
    const what = chooseSchema.safeParse(request)
    if (name !== 'settings') return { code: 'notAllowed' }
    return what.success ? histories.choose(event.sender, what.data) : { code: 'badInput' }
  })
  answer<HistorySeen>(CHANNELS.readHistory, (name, request) => {
    const wish = historySchema.safeParse(request)
    if (name !== 'settings') return { code: 'notAllowed' }
    return wish.success ? histories.read(wish.data) : { code: 'badInput' }
  })
  answer<number>(CHANNELS.takeHistory, (name) => (name === 'settings' ? histories.take() : { code: 'notAllowed' }))
  answer<number>(CHANNELS.takeHistoryBack, (name) =>
    name === 'settings' ? histories.takeBack() : { code: 'notAllowed' },
  )
}

/** What the Settings window may ask about copies of earlier days. */
const answerCopies = (answer: Answerer, copies: EarlierCopies): void => {
  answer<readonly CopiedFile[]>(CHANNELS.copiedFiles, (name) =>
    name === 'settings' ? copies.files() : { code: 'notAllowed' },
  )
  answer<readonly EarlierCopy[]>(CHANNELS.earlierCopies, (name, request) => {
    const file = copiedFileSchema.safeParse(request)
    if (name !== 'settings') return { code: 'notAllowed' }
    return file.success ? copies.of(file.data) : { code: 'badInput' }
  })
  answer<boolean>(CHANNELS.goBack, (name, request, event) => {
    const wish = goBackSchema.safeParse(request)
    if (name !== 'settings') return { code: 'notAllowed' }
    return wish.success ? copies.goBack(event.sender, wish.data) : { code: 'badInput' }
  })
}
