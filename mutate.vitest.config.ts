import { defineConfig } from 'vitest/config'
import { core } from './vitest.config.ts'

/** The tests of core alone, for many runs with one change in its code each (`npm run mutate`). */
export default defineConfig(core)
