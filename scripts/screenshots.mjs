// Makes docs/screenshots/: the demo at 1,200 and 400 px, light and dark, with a quote open, and the themes: the top of each
// in light, the end in dark. Needs what scripts/test built, and CHROMIUM set (scripts/env). Typefaces are the machine's:
// Debian's fonts-liberation and fonts-urw-base35 have those that the themes name for Linux.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'docs/screenshots');
fs.mkdirSync(folder, { recursive: true });
const origin = `http://127.0.0.1:${process.env.LEDE_PORT ?? 4173}`;
const server = spawn(process.execPath, [path.join(root, 'tests/e2e/server.mjs')], { stdio: 'inherit' });

// Until it listens.
while (!(await fetch(origin).catch(() => false))) await new Promise((done) => setTimeout(done, 50));

/** A page with one quote within a sentence open, and its related posts drawn. */
async function opened(page, address) {
  await page.goto(origin + address);
  await page.locator('.said-toggle').nth(3).click();
  await page.mouse.move(0, 0);
  await page.locator('.related').scrollIntoViewIfNeeded();
  await page.locator('.card img').last().waitFor();
}

/** The viewport with this at its top, below some room. */
async function shoot(page, name, selector, room) {
  await page.locator(selector).first().evaluate((element, room) => scrollTo(0, scrollY + element.getBoundingClientRect().top - room), room);
  await page.waitForTimeout(400);
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
try {
  for (const [name, width, height] of [['wide', 1200, 1000], ['narrow', 400, 860]]) {
    for (const colorScheme of ['light', 'dark']) {
      const page = await browser.newPage({ viewport: { width, height }, colorScheme, timezoneId: 'UTC' });
      await opened(page, '/');
      for (const [part, selector] of [['top', '.masthead'], ['quote', 'p:has(.said.open)'], ['related', '.related']]) {
        await shoot(page, `${name}-${colorScheme}-${part}`, selector, 120);
      }
      await page.close();
    }
  }
  for (const theme of ['broadsheet', 'tabloid', 'magazine']) {
    for (const [colorScheme, selector] of [['light', '.masthead'], ['dark', 'lede-article .quote']]) {
      const page = await browser.newPage({ viewport: { width: 1200, height: 1000 }, colorScheme, timezoneId: 'UTC' });
      await opened(page, `/demo/themes/${theme}.html`);
      await page.locator('lede-article .quote-toggle').first().click();
      await page.mouse.move(0, 0);
      await shoot(page, `theme-${theme}-${colorScheme}`, selector, 40);
      await page.close();
    }
  }
} finally {
  await browser.close();
  server.kill();
}
