// End-to-end tests: the demo and its host pages, with the packaged build, in the system's Chromium.
import { defineConfig } from '@playwright/test';

const origin = `http://127.0.0.1:${process.env.LEDE_PORT ?? 4173}`;

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  retries: 0,
  workers: 2,
  fullyParallel: true,
  timeout: 20_000,
  expect: { timeout: 5_000 },
  snapshotPathTemplate: '{testDir}/visual/{arg}{ext}',
  reporter: [['list'], ['json', { outputFile: '../../target/e2e.json' }]],
  use: {
    baseURL: origin,
    permissions: ['clipboard-read', 'clipboard-write'],
    launchOptions: {
      executablePath: process.env.CHROMIUM,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
    },
  },
  webServer: { command: 'node server.mjs', url: `${origin}/`, reuseExistingServer: false },
});
