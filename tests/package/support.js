// What the specs share: a page whose console and failed requests are noted.
import { test as base, expect } from '@playwright/test';

export const test = base.extend({
  /** What a page said and what it could not get, from its first moment. */
  noted: async ({ page }, use) => {
    const noted = { lines: [], failed: [], asked: [] };
    page.on('console', (message) => ['warning', 'error'].includes(message.type()) && noted.lines.push(message.text()));
    page.on('pageerror', (error) => noted.lines.push(error.message));
    page.on('request', (request) => noted.asked.push(request.url()));
    page.on('response', (response) => response.ok() || noted.failed.push(`${response.status()} ${response.url()}`));
    await use(noted);
  },
});

export { expect };

/** That the article stands there, drawn. */
export const drawn = async (page) => {
  await expect(page.locator('lede-article .headline')).toHaveText(/Hegseth/);
  await expect(page.locator('lede-article a.share-link').first()).toBeAttached();
};
