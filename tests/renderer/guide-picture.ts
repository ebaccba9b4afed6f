import { sceneOf } from './support/scenes.ts'
import { openStage } from './support/stage.ts'

/*
 * What Settings say of a shared folder, as a picture for the guide: `node tests/renderer/guide-picture.ts FILE`. Part of
 * `npm run machines -- --pictures`.
 */
const [file = ''] = process.argv.slice(2)
const stage = await openStage((line) => console.log(line))
try {
  const page = await stage.show(sceneOf('settings-shared'))
  await page.getByRole('region', { name: 'Several computers' }).screenshot({ path: file })
} finally {
  await stage.close()
}
