// Makes docs/screenshots/: the demo at 1,200 and 400 px, light and dark, with a quote open. Needs what scripts/test
// built, and CHROMIUM set (scripts/env).
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'docs/screenshots');
fs.mkdirSync(folder, { recursive: true });
const server = spawn(process.execPath, [path.join(root, 'tests/e2e/server.mjs')], { stdio: 'inherit' });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
try {
  for (const [name, width, height] of [['wide', 1200, 1000], ['narrow', 400, 860]]) {
    for (const colorScheme of ['light', 'dark']) {
      const page = await browser.newPage({ viewport: { width, height }, colorScheme, timezoneId: 'UTC' });
      await page.goto('http://127.0.0.1:4173/');
      await page.locator('.said-toggle').nth(3).click();
      await page.mouse.move(0, 0);
      await page.locator('.related').scrollIntoViewIfNeeded();
      await page.locator('.card img').last().waitFor();
      for (const [part, selector] of [['top', '.masthead'], ['quote', 'p:has(.said.open)'], ['related', '.related']]) {
        await page.locator(selector).first().evaluate((element) => scrollTo(0, scrollY + element.getBoundingClientRect().top - 120));
        await page.waitForTimeout(400);
        await page.screenshot({ path: path.join(folder, `${name}-${colorScheme}-${part}.png`) });
      }
      await page.close();
    }
  }
} finally {
  await browser.close();
  server.kill();
}
