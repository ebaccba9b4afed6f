import { LONG_PAGE, LONG_SHIPPED, RTL_SHIPPED, SHARED_PAGE } from './export-samples.ts'
import { snapshot } from './samples.ts'
import type { Scene } from './scenes.ts'

const EXPORT = { window: 'insights', width: 1100, height: 740, fits: false, click: ['Export'] } as const
/** From the headline of the panel: over the way back to what is saved, and on to the next. */
const PAGE = ['Tab', 'Tab', 'ArrowRight'] as const
const CARD = [...PAGE, 'ArrowRight'] as const
/** Over "Which one" to what stands under the sentence: its name. */
const NAMED = [...CARD, 'Tab', 'Tab', 'ArrowRight'] as const
const REFUSED = { code: 'exportFolderGone', message: 'That folder is not there any more. Nothing was saved.' }

/** What is looked at in Insights, about to be saved. */
export const EXPORT_SCENES: Readonly<Record<string, Scene>> = {
  export: { ...EXPORT, snapshot: snapshot() },
  'export-page': { ...EXPORT, snapshot: snapshot(), keys: PAGE },
  'export-card': { ...EXPORT, snapshot: snapshot(), keys: [...NAMED, 'Tab', 'Space'] },
  'export-saved': { ...EXPORT, snapshot: snapshot(), click: ['Export', 'Save…'] },
  'export-refused': { ...EXPORT, snapshot: snapshot(), click: ['Export', 'Save…'], refusal: REFUSED },
  'export-page-long': { ...EXPORT, snapshot: snapshot({ textSize: 130 }), keys: PAGE, shared: LONG_PAGE },
  'export-page-empty': {
    ...EXPORT,
    snapshot: snapshot(),
    keys: PAGE,
    shared: { ...SHARED_PAGE, parts: [], nothing: 'Nothing was entered or measured in this time.' },
  },
  'export-card-long': { ...EXPORT, snapshot: snapshot({ textSize: 130 }), keys: NAMED, shipped: LONG_SHIPPED },
  'export-card-rtl-title': { ...EXPORT, snapshot: snapshot(), keys: NAMED, shipped: RTL_SHIPPED },
  'export-card-none': { ...EXPORT, snapshot: snapshot(), keys: CARD, shipped: [] },
  'export-rtl': { ...EXPORT, snapshot: snapshot(), keys: PAGE, rtl: true },
  'export-forced': { ...EXPORT, snapshot: snapshot(), keys: CARD, forced: true },
}
