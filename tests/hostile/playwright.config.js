// Hostile input: the packaged build in a browser that can reach nothing, so that whatever it wants to reach is noted.
import { defineConfig } from '@playwright/test';
import base from '../e2e/playwright.config.js';

const port = Number(process.env.LEDE_PORT ?? 4173);

export default defineConfig({
  ...base,
  testDir: '.',
  outputDir: '../../test-results/hostile',
  timeout: 180_000,
  reporter: [['list'], ['json', { outputFile: '../../target/e2e-hostile.json' }], ['./table.mjs']],
  use: { ignoreHTTPSErrors: true, launchOptions: { ...base.use.launchOptions, args: [...base.use.launchOptions.args, `--host-resolver-rules=MAP * 127.0.0.1:${port}`] } },
  projects: [
    { name: 'doors', testMatch: /(doors|controls)\.spec\.js/, teardown: 'bombs' },
    // Once the others are done, and one at a time: they are timed.
    { name: 'bombs', testMatch: /bombs\.spec\.js/, fullyParallel: false },
  ],
  webServer: { command: 'node server.mjs', url: `http://127.0.0.1:${port}/written`, reuseExistingServer: false },
});
