/**
 * `npm run icons`: renders every PNG under resources/ from the drawings in resources/icons/, with transparent
 * background and exact pixel sizes, and puts the app's icon together for Windows and macOS. The same drawings give the
 * same files again.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { appFiles } from './icons/app-files.ts'
import { PICTURES } from './icons/pictures.ts'
import { browserOn, rendered } from './icons/render.ts'
import { projectRoot } from './lib/project.mjs'
import { explain, say } from './lib/say.mjs'

const browser = browserOn(process.env['PATH'] ?? '')
if (browser === null) {
  explain('Chromium draws the icons, and it is not installed: apt-get install -y chromium')
  process.exitCode = 1
} else {
  const resources = join(projectRoot, 'resources')
  const pictures = await rendered(PICTURES, join(resources, 'icons'), browser)
  const files = new Map([...pictures, ...appFiles((file) => pictures.get(file) ?? new Uint8Array())])
  for (const folder of ['app', 'tray']) rmSync(join(resources, folder), { recursive: true, force: true })
  for (const [file, content] of files) {
    mkdirSync(dirname(join(resources, file)), { recursive: true })
    writeFileSync(join(resources, file), content)
  }
  say(`${files.size} icons are in resources/.`)
}
