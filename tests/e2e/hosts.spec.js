import { expect, open, openWith, test } from './support.js';

test('every block of an article is drawn, and an unknown one costs one line in the console', async ({ page, noted }) => {
  await open(page, '/demo/hosts/blocks.html');
  for (const part of ['.subheading', 'ul li', 'ol li', '.quote', '.pull-quote', '.picture', '.gallery', '.table', '.divider', '.embed', 'li ol li', 'sub', 'sup', 'del', '.verse', '.preformatted', '.more summary', '.continues a']) {
    await expect(page.locator(`.text ${part}`).first(), part).toBeVisible();
  }
  expect(noted.lines).toEqual(['warning: Lede: article ../api/blocks.json: left out what Lede cannot draw: 1 × poll']);
  expect((await noted.events())[0]).toMatchObject({ name: 'ready', detail: { part: 'article', skipped: 1 } });
  expect([...noted.hosts], 'an embed loads nothing before a click').toEqual([new URL(page.url()).host]);
});

test('the strictest policy: every view is used, nothing is violated, nothing is said', async ({ page, noted }) => {
  // In view from the start: each element is drawn.
  await page.setViewportSize({ width: 500, height: 9000 });
  await open(page, '/demo/hosts/csp.html');
  for (const part of ['lede-article[src] .text', 'lede-article:not([src]) .share', 'lede-quote[inline] .mark-toggle', 'lede-share .share', 'lede-related .card', 'lede-article[src] .card', 'lede-article:not([src]) .card']) {
    await expect(page.locator(part).first(), part).toBeVisible();
  }
  for (const button of await page.locator('.said-toggle, .quote-toggle, .mark-toggle').all()) await button.click();
  for (const button of await page.getByRole('button', { name: 'Copy quote' }).all()) await button.click();
  for (const button of await page.getByRole('button', { name: 'Copy link' }).all()) await button.click();
  await expect(page.locator('.share-done').filter({ hasText: 'Link copied' })).toHaveCount(3);
  for (const button of await page.getByRole('button', { name: 'Next posts' }).all()) await button.click();
  const told = (await noted.events()).filter(({ name }) => name === 'violation' || name === 'error');
  expect(told).toEqual([]);
  expect(noted.lines.filter((line) => !line.includes('left out'))).toEqual([]);
});

test('the headline takes the level that the page gives it', async ({ page, noted }) => {
  await open(page, '/demo/hosts/csp.html');
  await expect(page.locator('lede-article[src] .headline')).toHaveJSProperty('tagName', 'H2');
});

test('right to left, the page is mirrored', async ({ page, noted }) => {
  await open(page, '/demo/hosts/rtl.html');
  const style = await page.locator('.quote').first().evaluate((element) => getComputedStyle(element));
  expect(style.direction).toBe('rtl');
  expect(await page.locator('.quote').first().evaluate((element) => getComputedStyle(element).borderRightWidth)).not.toBe('0px');
});

test('the parts work alone', async ({ page, noted }) => {
  await page.goto('/demo/hosts/parts.html');
  await expect(page.locator('lede-share a')).toHaveCount(3);
  await expect(page.getByRole('link', { name: 'Share on Mastodon: The parts alone (opens in a new tab)' })).toHaveAttribute('href', /example\.com%2Fhosts%2Fparts/);
  const blockquote = page.locator('lede-quote blockquote');
  await expect(blockquote).toBeVisible();
  await page.locator('lede-quote').getByRole('button', { name: 'About this quote' }).click();
  await page.locator('lede-quote').getByRole('button', { name: 'Copy quote' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('The reading room belongs to everybody');
  await page.locator('lede-related').scrollIntoViewIfNeeded();
  await expect(page.getByRole('heading', { level: 2, name: 'Read on' })).toBeVisible();
});

test('several articles stand on one page and do not share their state', async ({ page, noted }) => {
  await openWith(page, '<lede-article src="/demo/api/article.json" loading="eager"></lede-article>'.repeat(3));
  await expect(page.locator('lede-article h1')).toHaveCount(3);
  await page.locator('lede-article').nth(1).locator('.said-toggle').first().click();
  await expect(page.locator('.said-toggle[aria-expanded=true]')).toHaveCount(1);
});

test('the demo that Trunk builds shows its article', async ({ page, baseURL, noted }) => {
  const trunk = new URL(baseURL);
  trunk.port = Number(trunk.port) + 1;
  await open(page, trunk.href);
});
