import { expect, isLaidOut, open, openWith, test } from './support.js';

const related = (src, more = '') => `<lede-related src="${src}" loading="eager" ${more}></lede-related>`;

/** How high or wide the row of cards is, by the property that tells it. */
const row = (page, size) => page.locator('.track').evaluate((track, size) => track[size], size);

test('the seed page has its four related posts, and two buttons where they do not fit', async ({ page, noted }) => {
  await page.setViewportSize({ width: 800, height: 900 });
  await open(page);
  await page.locator('.related').scrollIntoViewIfNeeded();
  await expect(page.getByRole('heading', { name: 'More like this' })).toBeVisible();
  await expect(page.locator('.card')).toHaveCount(4);
  await expect(page.getByRole('button', { name: 'Next posts' })).toBeVisible();
});

test('the mouse moves the cards by pages, and the ends say that they are ends', async ({ page, noted }) => {
  await page.setViewportSize({ width: 900, height: 900 });
  await openWith(page, related('/demo/api/related-many.json'));
  const next = page.getByRole('button', { name: 'Next posts' });
  const previous = page.getByRole('button', { name: 'Previous posts' });
  await expect(previous).toHaveAttribute('aria-disabled', 'true');
  await expect(page.locator('.pages [role=status]')).toHaveText('');
  await next.click();
  await expect(page.locator('.pages [role=status]')).toHaveText('Posts 4 to 6 of 11');
  await expect(previous).toHaveAttribute('aria-disabled', 'false');
  await next.click();
  await expect(page.locator('.pages [role=status]')).toHaveText('Posts 7 to 9 of 11');
  await next.click();
  await expect(next).toHaveAttribute('aria-disabled', 'true');
  await expect(next).toBeFocused();
  await previous.click();
  await expect(next).toHaveAttribute('aria-disabled', 'false');
});

test('the keyboard moves between cards by arrows, Home and End', async ({ page, noted }) => {
  await openWith(page, related('/demo/api/related-many.json'));
  const links = page.locator('.card a');
  await links.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(links.last()).toBeFocused();
  await expect(links.last()).toBeInViewport();
  await page.keyboard.press('ArrowRight');
  await expect(links.last()).toBeFocused();
  await page.keyboard.press('Home');
  await expect(links.first()).toBeFocused();
  await expect(links.first()).toBeInViewport();
});

test('on a narrow screen the button that was pressed keeps focus while a card is on its way', async ({ page, noted }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await openWith(page, related('/demo/api/related-many.json'));
  const next = page.getByRole('button', { name: 'Next posts' });
  await next.focus();
  for (const card of [2, 3]) {
    await page.keyboard.press('Enter');
    await expect(page.locator('.pages [role=status]')).toHaveText(`Post ${card} of 11`);
    await expect(next).toBeFocused();
  }
});

test('cards far from the window are laid out as they come near, and a button keeps focus when they are far once more', async ({ page, noted }) => {
  await page.setViewportSize({ width: 900, height: 700 });
  // Titles of a usual length: a row is as high as its longest, whose lines depend on the typefaces that a system has.
  await page.route('**/usual.json', async (route) => {
    const list = await (await route.fetch({ url: new URL('/demo/api/related-many.json', route.request().url()).href })).json();
    await route.fulfill({ json: { ...list, posts: list.posts.filter(({ title }) => title.length < 100) } });
  });
  await openWith(page, `<div style="height: 5000px"></div>${related('/usual.json')}<div style="height: 5000px">After</div>`);
  const card = page.locator('.card').first();
  await expect(card).toBeAttached();
  const height = () => row(page, 'offsetHeight');
  expect(await isLaidOut(card)).toBe(false);
  const before = await height();
  const next = page.getByRole('button', { name: 'Next posts' });
  await expect(next).toBeHidden();
  await page.evaluate(() => document.querySelector('lede-related').scrollIntoView());
  await expect.poll(() => isLaidOut(card)).toBe(true);
  const after = await height();
  expect(Math.abs(after - before), `${before} and ${after}`).toBeLessThan(0.2 * after);
  await next.click();
  const status = page.locator('.pages [role=status]');
  await expect(status).toHaveText('Posts 4 to 6 of 10');
  await status.evaluate((status) => {
    globalThis.said = 0;
    new MutationObserver(() => (said += 1)).observe(status, { childList: true, characterData: true, subtree: true });
  });
  await page.evaluate(() => scrollTo(0, 0));
  await expect.poll(() => isLaidOut(card)).toBe(false);
  expect(await height(), 'as it was last').toBe(after);
  await expect(next).toBeFocused();
  await page.evaluate(() => document.querySelector('lede-related').scrollIntoView());
  await expect.poll(() => isLaidOut(card)).toBe(true);
  await expect(next).toBeFocused();
  await expect(next).toBeVisible();
  expect(await page.evaluate(() => said), 'nothing is said to a reader who only scrolls').toBe(0);
});

test('of a long list, cards far to the side are laid out as they come near, and are found before', async ({ page, noted }) => {
  await page.setViewportSize({ width: 900, height: 700 });
  const posts = Array.from({ length: 40 }, (_, index) => ({ title: `Post ${index + 1} of the long list`, url: `https://example.com/${index + 1}`, excerpt: 'As long as the others.' }));
  await page.route('**/long.json', (route) => route.fulfill({ json: { lede: 1, posts } }));
  await openWith(page, related('/long.json'));
  const cards = page.locator('.card');
  await expect(cards).toHaveCount(40);
  const laidOut = (at) => isLaidOut(cards.nth(at).locator('a'));
  const height = () => row(page, 'offsetHeight');
  await expect.poll(() => Promise.all([laidOut(0), laidOut(23), laidOut(24), laidOut(39)])).toEqual([true, true, false, false]);
  const before = await height();
  const width = await row(page, 'scrollWidth');
  // By keys, to the end and back.
  await page.locator('.card a').first().focus();
  await page.keyboard.press('End');
  await expect(page.locator('.card a').last()).toBeFocused();
  await expect(cards.last()).toBeInViewport();
  expect(await laidOut(39)).toBe(true);
  expect(await row(page, 'scrollWidth'), 'a card keeps its place').toBe(width);
  expect(await height(), 'a card is as high as its row').toBe(before);
  expect((await cards.last().boundingBox()).height).toBe((await cards.first().boundingBox()).height);
  await page.keyboard.press('Home');
  await expect(cards.first()).toBeInViewport();
  await expect.poll(() => laidOut(30)).toBe(false);
  // By the button.
  for (let to = 6; to <= 27; to += 3) {
    await page.getByRole('button', { name: 'Next posts' }).click();
    await expect(page.locator('.pages [role=status]')).toHaveText(`Posts ${to - 2} to ${to} of 40`);
  }
  await expect(cards.nth(26)).toBeInViewport({ ratio: 0.95 });
  expect(await laidOut(26)).toBe(true);
  // By a search, and by whatever brings a card into view.
  expect(await laidOut(36)).toBe(false);
  expect(await page.evaluate(() => find('Post 37 of the long list'))).toBe(true);
  await cards.nth(36).evaluate((card) => card.scrollIntoView());
  await expect(cards.nth(36)).toBeInViewport({ ratio: 0.95 });
  await expect.poll(() => laidOut(36)).toBe(true);
  expect(await height()).toBe(before);
});

test('right to left, the next card is on the left', async ({ page, noted }) => {
  await page.setViewportSize({ width: 700, height: 900 });
  await openWith(page, `<div dir="rtl" lang="ar">${related('/demo/api/related-rtl.json')}</div>`);
  const links = page.locator('.card a');
  await links.first().focus();
  await page.keyboard.press('ArrowLeft');
  await expect(links.nth(1)).toBeFocused();
  const box = async (card) => (await page.locator('.card').nth(card).boundingBox()).x;
  expect(await box(1)).toBeLessThan(await box(0));
  await page.getByRole('button', { name: 'المقالات التالية' }).click();
  await expect(page.locator('.pages [role=status]')).toHaveText(/^(المقال|المقالات من) 3 /);
});

test('the current article and duplicates are left out', async ({ page, noted }) => {
  await open(page, '/demo/hosts/blocks.html');
  await page.locator('.related').scrollIntoViewIfNeeded();
  await expect(page.locator('.card')).toHaveCount(10);
});

test('few cards have no buttons, none say so', async ({ page, noted }) => {
  await page.setViewportSize({ width: 1600, height: 900 });
  await openWith(page, related('/demo/api/related.json'));
  await expect(page.locator('.card')).toHaveCount(4);
  await expect(page.locator('.pages')).toBeHidden();
  await openWith(page, related('/fault/no-posts'));
  await expect(page.getByText('There are no related posts yet.')).toBeVisible();
});

test('a list that fails says so, and another try can succeed', async ({ page, noted }) => {
  await page.route('**/list.json', (route) => route.fulfill({ status: 404 }));
  await openWith(page, related('/list.json', 'heading="Read on"'));
  await expect(page.getByText('The related posts could not be loaded.')).toBeVisible();
  expect((await noted.events()).find(({ name }) => name === 'error').detail).toMatchObject({ part: 'related', code: 'http-404', url: '/list.json' });
  await page.unroute('**/list.json');
  await page.route('**/list.json', (route) => route.fulfill({ json: { lede: 1, posts: [{ title: 'Here now', url: '/x' }] } }));
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('link', { name: 'Here now' })).toHaveAttribute('href', new URL('/x', page.url()).href);
});

test('the skeleton reserves the room of the cards: nothing below jumps', async ({ page, noted }) => {
  await page.setViewportSize({ width: 900, height: 1200 });
  let release;
  await page.route('**/related.json', async (route) => {
    await new Promise((done) => (release = done));
    await route.continue();
  });
  await openWith(page, `${related('/demo/api/related.json')}<p id="below">Below</p>`);
  await expect(page.locator('.skeleton').first()).toBeVisible();
  const before = (await page.locator('#below').boundingBox()).y;
  release();
  await expect(page.locator('.card').first()).toBeVisible();
  const after = (await page.locator('#below').boundingBox()).y;
  expect(Math.abs(after - before)).toBeLessThan(60);
});

test('a page can keep a post from being opened', async ({ page, noted }) => {
  await openWith(page, related('/demo/api/related.json'));
  await page.evaluate(() => addEventListener('lede-related-open', (event) => event.preventDefault()));
  await page.locator('.card a').nth(1).click();
  expect(page.url()).toContain('made-here.html');
  expect((await noted.events()).at(-1)).toMatchObject({ name: 'related-open', cancelable: true, detail: { index: 1 } });
});

test('a numbered list and a grid show all posts of the first page at once, and ask for no other', async ({ page }) => {
  const paths = [];
  page.on('request', (request) => paths.push(new URL(request.url()).search));
  await page.setViewportSize({ width: 900, height: 900 });
  await openWith(page, '<lede-related src="/demo/api/sources/wordpress-posts.json" layout="list" heading="Popular"></lede-related>');
  const cards = page.locator('.card');
  await expect(page.getByRole('list', { name: 'Popular' }).getByRole('listitem')).toHaveCount(5);
  await expect(page.getByRole('button')).toHaveCount(0);
  const lefts = async () => new Set(await cards.evaluateAll((cards) => cards.map((card) => Math.round(card.getBoundingClientRect().left)))).size;
  expect(await lefts(), 'columns of the list').toBe(1);
  expect(await cards.first().evaluate((card) => getComputedStyle(card, '::before').content)).toContain('counter(post)');
  expect(await page.locator('.card-picture').first().isVisible()).toBe(false);

  await page.locator('lede-related').evaluate((related) => (related.layout = 'grid'));
  await expect(page.locator('.grid')).toBeVisible();
  expect(await lefts(), 'columns of the grid').toBe(3);
  await page.setViewportSize({ width: 320, height: 900 });
  expect(await lefts(), 'columns of the grid at 320 px').toBe(1);
  expect(await page.evaluate(() => document.scrollingElement.scrollWidth)).toBeLessThanOrEqual(320);
  await cards.last().scrollIntoViewIfNeeded();
  await page.waitForTimeout(500);
  expect(paths.filter((path) => path.includes('page=2'))).toEqual([]);

  await page.locator('lede-related').evaluate((related) => (related.layout = ''));
  await expect(page.getByRole('button', { name: 'Next posts' })).toBeVisible();
});
