import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'
import { guidePages } from './scripts/guide/guide-plugin.ts'

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))
const alias = { '@core': path('src/core'), '@shared': path('src/shared') }

/** The files of the languages beside main, which reads those that are spoken. */
const languageFiles: Plugin = {
  name: 'language-files',
  generateBundle() {
    for (const kind of ['locales', 'critic'])
      for (const name of readdirSync(path(`src/shared/${kind}`)).filter((file) => file.endsWith('.json')))
        this.emitFile({
          type: 'asset',
          fileName: `${kind}/${name}`,
          source: JSON.stringify(JSON.parse(readFileSync(path(`src/shared/${kind}/${name}`), 'utf8'))),
        })
  },
}

/**
 * Writes code in ASCII alone, with escapes. V8 keeps the text of a program, with two bytes for each character when one
 * of them needs it: a quotation mark would cost main four MiB.
 */
const ascii: Plugin = {
  name: 'ascii',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle))
      if (file.type === 'chunk') file.code = file.code.replaceAll(/[^\0-\x7f]/g, escaped)
  },
}
const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`

export default defineConfig({
  // The main bundle is ESM, with everything in it but what package.json has among its `dependencies`: one copy of
  // electron-store sees the host's `electron`, and of zod there is only what is used, which is less to start with and to keep
  // in memory.
  main: {
    resolve: { alias },
    plugins: [languageFiles, ascii],
    build: { sourcemap: true },
  },
  // A sandboxed preload must be one CommonJS file.
  preload: {
    resolve: { alias },
    build: {
      externalizeDeps: false,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    resolve: { alias },
    plugins: [react(), guidePages(path('.'))],
    build: {
      assetsInlineLimit: 0,
      minify: true,
      // The windows' page, and the one that is printed.
      rolldownOptions: { input: ['src/renderer/index.html', 'src/renderer/print.html'] },
    },
  },
})
