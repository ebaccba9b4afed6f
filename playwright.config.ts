import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests/e2e',
  // Two workers, each with a display, a bus and a data folder of its own.
  workers: 2,
  fullyParallel: false,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env['CI'] !== undefined,
  retries: 0,
  projects: [
    { name: 'e2e', testMatch: '**/*.spec.ts' },
    { name: 'long', testMatch: '**/*.long.ts' },
  ],
})
