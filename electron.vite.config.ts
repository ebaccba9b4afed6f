import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const alias = {
  '@core': fileURLToPath(new URL('src/core', import.meta.url)),
  '@shared': fileURLToPath(new URL('src/shared', import.meta.url)),
}

export default defineConfig({
  // The main bundle is ESM. electron-store is bundled, so that one copy of it sees the host's `electron`; of zod only
  // what is used, which is less to start with and less to keep in memory.
  main: {
    resolve: { alias },
    build: { externalizeDeps: { exclude: ['electron-store', 'zod'] }, sourcemap: true },
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
    plugins: [react()],
    build: {
      assetsInlineLimit: 0,
      minify: true,
      // The windows' page, and the one that is printed.
      rolldownOptions: { input: ['src/renderer/index.html', 'src/renderer/print.html'] },
    },
  },
})
