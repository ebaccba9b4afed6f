import { ALL_DRAWINGS } from './all-drawings.ts'
import { approve, differenceFrom, pictureOf } from './support/approved.ts'
import { COPY_PICTURES } from './support/copy-samples.ts'
import { HELP_PICTURES } from './support/help-scenes.ts'
import { HISTORY_PICTURES } from './support/history-samples.ts'
import { INSIGHTS_PICTURES } from './support/insights-scenes.ts'
import { SENTENCE_SCENES } from './support/sentence-scenes.ts'
import { SETTING_SCENES } from './support/setting-scenes.ts'
import { SHARED_ALONE, SHARED_SCENES } from './support/shared-scenes.ts'
import { sceneOf } from './support/scenes.ts'
import { openStage, toTheme } from './support/stage.ts'

/*
 * The pictures that windows are held against, made anew: `node tests/renderer/approve.ts [part of a name]…`. One that is
 * still alike stays as it is, so that only what really changed is to be looked at before it is committed.
 */
const wanted = process.argv.slice(2)
const stage = await openStage((line) => console.log(line), true)
const names = Object.keys({ ...ALL_DRAWINGS, ...SENTENCE_SCENES, ...SETTING_SCENES, ...SHARED_SCENES, ...SHARED_ALONE })
for (const name of [...names, ...INSIGHTS_PICTURES, ...COPY_PICTURES, ...HISTORY_PICTURES, ...HELP_PICTURES]) {
  if (wanted.length > 0 && !wanted.some((part) => name.includes(part))) continue
  const page = await stage.show(sceneOf(name))
  for (const theme of ['light', 'dark'] as const) {
    await toTheme(page, theme)
    const picture = await pictureOf(page)
    if (differenceFrom(`${name}-${theme}`, picture) === null) continue
    approve(`${name}-${theme}`, picture)
    console.log(`approved: ${name}-${theme}`)
  }
  await page.close()
}
await stage.close()
