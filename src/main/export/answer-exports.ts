import type { SharedPage } from '@core/export/shared-page.ts'
import type { ShippedThing } from '@core/export/shipped.ts'
import type { SavedFile } from '@shared/bridge.ts'
import { CHANNELS } from '@shared/channels.ts'
import { exportSchema, pageWishSchema, PICTURE_MAX, shippedSchema } from '@shared/requests.ts'
import type { Answerer } from '../ipc/answerer.ts'
import type { Exporter } from './exporter.ts'

/** What the window of Insights may ask about saving and sharing; no other window may. */
export const answerExports = (answer: Answerer, exporter: Exporter): void => {
  const save: Parameters<typeof answer<SavedFile | null>>[1] = (name, request, event) => {
    const wish = exportSchema.safeParse(request)
    if (name !== 'insights') return { code: 'notAllowed' }
    return wish.success ? exporter.save(wish.data, event.sender) : { code: 'badInput' }
  }
  answer(CHANNELS.saveExport, save, PICTURE_MAX)
  answer<SharedPage>(CHANNELS.previewPage, (name, request) => {
    const wish = pageWishSchema.safeParse(request)
    if (name !== 'insights') return { code: 'notAllowed' }
    return wish.success ? exporter.preview(wish.data) : { code: 'badInput' }
  })
  answer<readonly ShippedThing[]>(CHANNELS.findShipped, async (name, request) => {
    const wish = shippedSchema.safeParse(request)
    if (name !== 'insights') return { code: 'notAllowed' }
    return wish.success ? { value: await exporter.shipped(wish.data) } : { code: 'badInput' }
  })
}
