// The end-to-end core in three engines: Debian's Chromium, Firefox and WebKit, each by its own WebDriver.
import { defineConfig } from '@playwright/test';
import { ENGINES } from './browsers.js';

const origin = `http://127.0.0.1:${process.env.LEDE_PORT ?? 4193}`;

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  retries: 0,
  workers: 2,
  timeout: 20_000,
  expect: { timeout: 5_000 },
  reporter: [['list'], ['json', { outputFile: '../../target/e2e-engines.json' }]],
  use: { baseURL: origin },
  projects: Object.keys(ENGINES).map((name) => ({ name })),
  webServer: { command: 'node server.js', url: `${origin}/`, reuseExistingServer: false },
});
