import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { SCENES } from './support/scenes.ts'
import { fittedOf, openStage } from './support/stage.ts'

/*
 * Pictures of every window without the app: `node tests/renderer/shots.ts [part of a name]…` writes PNGs to
 * .scratch/shots, and tells of errors and of windows that ask for another height than the scene has.
 */
const SHOTS = fileURLToPath(new URL('../../.scratch/shots', import.meta.url))
const wanted = process.argv.slice(2)
mkdirSync(SHOTS, { recursive: true })
let drawn = ''
const stage = await openStage((line) => console.log(`${drawn}: ${line}`))
for (const [name, scene] of Object.entries(SCENES)) {
  if (wanted.length > 0 && !wanted.some((part) => name.includes(part))) continue
  drawn = name
  for (const theme of ['light', 'dark'] as const) {
    const page = await stage.show(scene, theme)
    await page.screenshot({ path: `${SHOTS}/${name}-${theme}.png` })
    const fitted = await fittedOf(page)
    if (theme === 'light' && fitted !== (scene.fits === false ? null : scene.height))
      console.log(`${name}: ${String(scene.height)} drawn, ${String(fitted)} asked for`)
    await page.close()
  }
}
await stage.close()
