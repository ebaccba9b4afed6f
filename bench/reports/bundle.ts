import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))

/** Bundles one source as the app's build does, for a process of its own. @returns its path */
export const bundle = async (source: string, folder: string): Promise<string> => {
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@core': path('../../src/core'), '@shared': path('../../src/shared') } },
    ssr: { noExternal: true },
    build: {
      ssr: path(source),
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: 'bundle.mjs' } },
    },
  })
  return join(folder, 'bundle.mjs')
}
