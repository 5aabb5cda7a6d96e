// Tests of the packed tarball, as its users have it: installed, built with, and served, outside the repository.
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/package',
  globalSetup: './setup.mjs',
  retries: 0,
  workers: 2,
  fullyParallel: true,
  timeout: 20_000,
  expect: { timeout: 5_000 },
  reporter: [['list'], ['json', { outputFile: '../../target/e2e-package.json' }]],
  use: {
    launchOptions: {
      executablePath: process.env.CHROMIUM,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
    },
  },
});
