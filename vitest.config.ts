import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { guidePages } from './scripts/guide/guide-plugin.ts'

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))
const alias = { '@core': path('src/core'), '@shared': path('src/shared') }
/**
 * On processors with protection keys V8 can lose a page of code while a thread ends, and end the process ("Check failed:
 * jit_page.has_value()", V8 of Node 24). Without the keys it keeps no such list.
 */
const execArgv = ['--no-memory-protection-keys']
/** Longest that a test, its preparation or a look may take, in ms: far beyond their need, for machines that are busy. */
const PATIENCE = { testTimeout: 30_000, hookTimeout: 60_000, expect: { poll: { timeout: 10_000 } }, execArgv }
/** Tests that wait for browsers and other processes may be tried twice on a busy machine, as in Playwright's config. */
const retry = process.env['CI'] === undefined ? 0 : 1
/** How many values properties draw, and which. */
const setupFiles = [path('tests/support/properties.ts')]
/** Plain Node has no Electron; this keeps its npm wrapper from looking for a binary. */
const env = { ELECTRON_OVERRIDE_DIST_PATH: '/nonexistent' }

/** The tests of `src/core` and `src/shared`, in which properties can have fewer runs. */
export const core = {
  resolve: { alias },
  test: {
    name: 'core',
    include: ['tests/core/**/*.test.ts', 'tests/shared/**/*.test.ts'],
    setupFiles,
    env,
    ...PATIENCE,
  },
}

export default defineConfig({
  test: {
    // Most of them wait for a browser or another process.
    maxWorkers: 2,
    projects: [
      core,
      {
        resolve: { alias: { ...alias, electron: path('tests/support/fake-electron.ts') } },
        test: {
          name: 'main',
          retry,
          include: ['tests/main/**/*.test.ts', 'tests/cli/**/*.test.ts'],
          setupFiles,
          env,
          ...PATIENCE,
          server: { deps: { inline: ['electron-store'] } },
        },
      },
      {
        resolve: { alias },
        plugins: [react(), guidePages(path('.'))],
        test: {
          name: 'renderer',
          retry,
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
          setupFiles,
          environment: 'jsdom',
          env,
          ...PATIENCE,
        },
      },
      {
        resolve: { alias },
        plugins: [react(), guidePages(path('.'))],
        test: { name: 'scenes', retry, include: ['tests/renderer/**/*.scenes.ts'], env, ...PATIENCE },
      },
      {
        resolve: { alias },
        test: {
          name: 'scripts',
          retry,
          include: ['tests/scripts/**/*.test.ts'],
          setupFiles,
          env,
          ...PATIENCE,
        },
      },
      {
        test: { name: 'examples', include: ['tests/scripts/**/*.examples.ts'], env, ...PATIENCE },
      },
      {
        test: {
          name: 'standin',
          retry,
          include: ['tests/standin/**/*.test.ts'],
          setupFiles,
          env,
          ...PATIENCE,
        },
      },
    ],
  },
})
