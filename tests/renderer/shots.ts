import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { SCENES } from './support/scenes.ts'
import { parseArgs } from 'node:util'
import { LANGUAGES, PSEUDO_LANGUAGES } from '../../src/core/languages.ts'
import { fittedOf, openStage, toLanguage } from './support/stage.ts'

/*
 * Pictures of every window without the app: `node tests/renderer/shots.ts [part of a name]… [--language de]` writes
 * PNGs to .scratch/shots, and tells of errors and of windows that ask for another height than the scene has.
 */
const SHOTS = fileURLToPath(new URL('../../.scratch/shots', import.meta.url))
const { values, positionals: wanted } = parseArgs({ options: { language: { type: 'string' } }, allowPositionals: true })
const language = [...LANGUAGES, ...PSEUDO_LANGUAGES].find((one) => one === values.language) ?? null
mkdirSync(SHOTS, { recursive: true })
let drawn = ''
const stage = await openStage((line) => console.log(`${drawn}: ${line}`))
for (const [name, scene] of Object.entries(SCENES)) {
  if (wanted.length > 0 && !wanted.some((part) => name.includes(part))) continue
  drawn = name
  for (const theme of ['light', 'dark'] as const) {
    const page = await stage.show(scene, theme)
    if (language !== null) await toLanguage(page, scene, language)
    const fitted = await fittedOf(page)
    if (language !== null && fitted !== null) await page.setViewportSize({ width: scene.width, height: fitted })
    await page.screenshot({ path: `${SHOTS}/${name}-${theme}${language === null ? '' : `-${language}`}.png` })
    if (theme === 'light' && language === null && fitted !== (scene.fits === false ? null : scene.height))
      console.log(`${name}: ${String(scene.height)} drawn, ${String(fitted)} asked for`)
    await page.close()
  }
}
await stage.close()
