import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests/e2e',
  // Two workers, each with a display, a bus and a data folder of its own.
  workers: 2,
  fullyParallel: false,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env['CI'] !== undefined,
  // A busy machine may make one try too slow. What needed a second one is named, and never needed on a quiet machine.
  retries: process.env['CI'] === undefined ? 0 : 1,
  projects: [
    { name: 'e2e', testMatch: '**/*.spec.ts', grepInvert: /@long/u },
    // Those that take their time are part of `npm run test:long`.
    { name: 'e2e-long', testMatch: '**/*.spec.ts', grep: /@long/u },
    // What runs on every system, whatever its desktop.
    { name: 'smoke', testDir: 'tests/smoke', testMatch: '**/*.spec.ts' },
  ],
})
