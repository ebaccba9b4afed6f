import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../lib/project.mjs'

/** What is changed in a copy of the built main process. */
export interface Change {
  /** what it does beside the app, as soon as it starts */
  readonly plant?: string
  /** texts of the build that are others in the copy; each has to be there */
  readonly replace?: Readonly<Record<string, string>>
}

/** A copy of the built app with something changed in its main process. @param folder an empty one @returns it */
export const buildWith = (folder: string, { plant = '', replace = {} }: Change): string => {
  for (const part of ['out', 'package.json']) cpSync(join(projectRoot, part), join(folder, part), { recursive: true })
  for (const part of ['node_modules', 'resources']) symlinkSync(join(projectRoot, part), join(folder, part))
  const main = join(folder, 'out/main/index.js')
  const built = Object.entries(replace).reduce(
    (text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`the build does not say ${from}`)
      return text.replaceAll(from, to)
    },
    readFileSync(main, 'utf8'),
  )
  writeFileSync(main, `${built}\n;${plant};\n`)
  return folder
}
