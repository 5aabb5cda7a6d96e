// An article that examples/render.rs wrote: complete without script, and taken up by Lede where it stands.
import { expect, test } from './support.js';

const PAGE = '/demo/hosts/ahead.html';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every quotation opens, has its speaker and a link that leads to it, and share links share', async ({ page }) => {
    await page.goto(PAGE);
    const about = page.locator('details.lede-about');
    expect(await about.count()).toBe(await page.locator('.lede-said[id]').count());
    expect(await about.count()).toBeGreaterThan(20);
    await about.nth(3).locator('summary').click();
    await expect(about.nth(3)).toContainText('Pete Hegseth');
    const [id, words] = new URL(await about.nth(3).locator('a.lede-link').getAttribute('href')).hash.split(':~:text=');
    expect(decodeURIComponent(words)).toMatch(/^We will only end/);
    await page.goto(PAGE + id);
    await expect(page.locator(id)).toBeInViewport();
    await expect(page.locator('nav.lede-share a').first()).toHaveAttribute('href', /^https:\/\/x\.com\/intent\/post\?text=.+&url=https%3A/);
  });
});

test('Lede takes it up without moving anything, and says nothing twice', async ({ page, noted }) => {
  await page.addInitScript(() => {
    globalThis.shifts = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => (shifts += entry.value))).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(PAGE);
  const said = await page.locator('.lede-said[id]').count();
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('lede-said')?.size ?? 0)).toBeGreaterThanOrEqual(said);
  expect(await page.evaluate(() => shifts)).toBe(0);
  await expect(page.locator('lede-quote')).toHaveCount(0);
  await expect(page.locator('lede-article .share')).toHaveCount(0);
  expect(await page.locator('script[type="application/ld+json"]').count()).toBe(1);
  expect((await noted.events()).filter(({ name }) => name === 'violation')).toEqual([]);
});

test('a click on a quotation opens its panel, and a link to it opens its own details', async ({ page }) => {
  await page.goto(PAGE);
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('lede-said')?.size ?? 0)).toBeGreaterThan(20);
  await page.locator('span.lede-said').first().click({ position: { x: 20, y: 8 } });
  await expect(page.locator('lede-article .said-panel').first()).toContainText('Pete Hegseth');
  await page.keyboard.press('Escape');
  const link = page.locator('details.lede-about').nth(5).locator('a.lede-link');
  const hash = await link.getAttribute('href');
  await page.goto('about:blank');
  await page.goto(PAGE + new URL(hash, 'https://example.com/').hash);
  await expect(page.locator('details.lede-about').nth(5)).toHaveAttribute('open', '');
  await expect(page.locator('details.lede-about').nth(5).locator('summary')).toBeFocused();
});
