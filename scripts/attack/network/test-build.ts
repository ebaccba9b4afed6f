import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../lib/project.mjs'

/**
 * A copy of the built app with something planted in its main process. @param folder an empty one for it
 * @param code what it does beside the app, as soon as it starts @returns the folder
 */
export const buildWith = (folder: string, code: string): string => {
  for (const part of ['out', 'package.json']) cpSync(join(projectRoot, part), join(folder, part), { recursive: true })
  for (const part of ['node_modules', 'resources']) symlinkSync(join(projectRoot, part), join(folder, part))
  const main = join(folder, 'out/main/index.js')
  writeFileSync(main, `${readFileSync(main, 'utf8')}\n;${code};\n`)
  return folder
}
