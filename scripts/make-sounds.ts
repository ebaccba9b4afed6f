/**
 * `npm run sounds`: makes the three sounds of the product, src/renderer/sounds/*.wav, out of sines and a little noise.
 * The same recipe gives the same files again.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './lib/project.mjs'
import { soundFile, SOUND_NAMES } from './lib/sounds.ts'
import { say } from './lib/say.mjs'

const folder = join(projectRoot, 'src/renderer/sounds')
mkdirSync(folder, { recursive: true })
for (const name of SOUND_NAMES) {
  const file = soundFile(name)
  writeFileSync(join(folder, `${name}.wav`), file)
  say(`${name}.wav: ${file.length} bytes`)
}
