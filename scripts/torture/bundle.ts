import { join } from 'node:path'
import { build } from 'vite'
import { projectRoot } from '../lib/project.mjs'

/** Makes one file of a child process, so that starting it costs no more than Node. @returns its path */
export const bundleChild = async (into: string): Promise<string> => {
  await build({
    configFile: false,
    logLevel: 'error',
    root: projectRoot,
    resolve: {
      alias: {
        '@core': join(projectRoot, 'src/core'),
        '@shared': join(projectRoot, 'src/shared'),
        electron: join(projectRoot, 'tests/support/fake-electron.ts'),
      },
    },
    ssr: { noExternal: true },
    build: {
      ssr: join(projectRoot, 'scripts/torture/child-lives.ts'),
      outDir: into,
      emptyOutDir: false,
      target: 'node24',
      rolldownOptions: { output: { entryFileNames: 'child.mjs' } },
    },
  })
  return join(into, 'child.mjs')
}
