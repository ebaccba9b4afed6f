import { registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'
import { join } from 'node:path'

/** Lets plain Node run the sources: the path aliases, and the fake Electron. Loaded with `--import`. */
const root = join(import.meta.dirname, '../../..')
const file = (path: string): string => pathToFileURL(join(root, path)).href

registerHooks({
  resolve: (specifier, context, next) => {
    if (specifier === 'electron') return next(file('tests/support/fake-electron.ts'), context)
    const [, room, inside] = /^@(core|shared)\/(.+)$/u.exec(specifier) ?? []
    return next(inside === undefined ? specifier : file(`src/${room}/${inside}`), context)
  },
})
