// Tests of the packed tarball, as its users have it: installed, built with, and served, outside the repository.
import { defineConfig } from '@playwright/test';
import base from '../e2e/playwright.config.js';

export default defineConfig({
  ...base,
  testDir: '.',
  outputDir: '../../test-results/package',
  globalSetup: './setup.mjs',
  reporter: [['list'], ['json', { outputFile: '../../target/e2e-package.json' }]],
  use: { launchOptions: base.use.launchOptions },
  webServer: undefined,
});
