import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { completionsFor } from './src/cli/completions.ts'
import { manPage } from './src/cli/man-page.ts'
import { SHELLS } from './src/cli/table.ts'
import { textsIn } from './src/cli/texts.ts'

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))
const { version }: { readonly version: string } = JSON.parse(readFileSync(path('package.json'), 'utf8'))
/** What is shipped as a file is the same wherever it is built. */
const english = textsIn('en')

// `enough`, the command: one small file with nothing of the app in it, beside its completions and its manual page.
// CommonJS in one piece, because that is what a single executable can be made of (docs/decisions/0027).
export default defineConfig({
  resolve: { alias: { '@core': path('src/core'), '@shared': path('src/shared') } },
  define: { VERSION: JSON.stringify(version) },
  plugins: [
    {
      name: 'manual-and-completions',
      generateBundle() {
        this.emitFile({ type: 'asset', fileName: 'enough.1', source: manPage(version, english) })
        for (const shell of SHELLS)
          this.emitFile({
            type: 'asset',
            fileName: `completions/enough.${shell}`,
            source: completionsFor(shell, english),
          })
      },
    },
  ],
  build: {
    outDir: 'out/cli',
    ssr: 'src/cli/enough.ts',
    target: 'node24',
    minify: true,
    rolldownOptions: { output: { format: 'cjs', entryFileNames: 'enough.cjs', codeSplitting: false } },
  },
})
