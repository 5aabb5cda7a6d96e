// What is drawn first: the article, by the first module alone, while the views that follow its attributes are on their way.
import { expect, openWith, test } from './support.js';

const ARTICLE = '<lede-article src="/demo/api/article.json" related="/demo/api/related.json" loading="eager"><p>Own words.</p></lede-article>';

/** Lets the views come only once what this gives is called. */
async function holdViews(page) {
  let release;
  const released = new Promise((done) => (release = done));
  await page.route('**/lede-views-*.wasm', async (route) => {
    await released;
    await route.continue();
  });
  return release;
}
const article = (page) => page.locator('lede-article');

for (const width of [1200, 390, 320]) {
  test(`at ${width} px the text is there before the views, its quotations open, and nothing moves when the rest comes`, async ({ page, noted }) => {
    await page.setViewportSize({ width, height: 800 });
    const asked = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.addInitScript(() => {
      globalThis.shifts = [];
      new PerformanceObserver((list) => shifts.push(...list.getEntries().map(({ value, hadRecentInput }) => (hadRecentInput ? 0 : value)))).observe({ type: 'layout-shift', buffered: true });
    });
    const release = await holdViews(page);
    await openWith(page, ARTICLE);
    await expect(article(page).locator('h1')).toBeVisible();
    await expect(article(page).locator('.text p').last()).toBeAttached();
    await expect(article(page).locator('a.share-link')).toHaveCount(0);
    // The room of the links is empty.
    expect(await article(page).locator('.share ul').evaluate((list) => getComputedStyle(list).listStyleType)).toBe('none');
    const toggle = article(page).locator('.said-toggle, .quote-toggle').first();
    await toggle.click();
    await expect(toggle).toHaveAttribute('aria-expanded', 'true');
    const height = () => article(page).locator('.share').evaluate((share) => share.getBoundingClientRect().height);
    const before = await height();
    await article(page).locator('h1').evaluate((headline) => (globalThis.headline = headline));
    await page.evaluate(() => shifts.splice(0));
    release();
    await expect(article(page).locator('a.share-link').first()).toBeVisible();
    expect(await height()).toBe(before);
    // It is the same article, not another drawing of it.
    expect(await article(page).locator('h1').evaluate((headline) => headline === globalThis.headline)).toBe(true);
    await expect(toggle).toHaveAttribute('aria-expanded', 'true');
    await expect(article(page).locator('.quote-details:not([hidden]) .quote-actions button').first()).toBeVisible();
    await expect.poll(async () => (await noted.events()).filter(({ name }) => name === 'ready').length).toBe(2);
    expect(await page.evaluate(() => shifts.reduce((sum, shift) => sum + shift, 0))).toBe(0);
    expect(asked.filter((path) => path === '/demo/api/article.json')).toHaveLength(1);
    await expect(article(page).locator('template')).toHaveCount(0);
    await expect(article(page).locator('article')).toHaveCount(1);
  });
}

test('what is in another format leaves the children until the views are there', async ({ page, noted }) => {
  const release = await holdViews(page);
  const asked = page.waitForResponse('**/wordpress-article.json');
  await openWith(page, ARTICLE.replace('/demo/api/article.json', '/demo/api/sources/wordpress-article.json'));
  await asked;
  await page.waitForTimeout(200);
  await expect(page.getByText('Own words.')).toBeVisible();
  release();
  await expect(article(page).locator('h1')).toBeVisible();
});

test('where the views cannot be had the article stays, its quotations open, and one line says why there is no more', async ({ page, noted }) => {
  await page.route('**/lede-views-*.wasm', (route) => route.abort());
  await openWith(page, ARTICLE);
  await expect(article(page).locator('h1')).toBeVisible();
  await expect.poll(() => noted.lines.filter((line) => line.startsWith('warning: Lede: '))).toHaveLength(1);
  expect(noted.lines.join()).toMatch(/Lede: could not start: http\S+lede-views-[0-9a-f]+\.wasm: TypeError/);
  const toggle = article(page).locator('.said-toggle, .quote-toggle').first();
  await toggle.click();
  await expect(toggle).toHaveAttribute('aria-expanded', 'true');
});

test('another address that is set meanwhile is what is shown', async ({ page, noted }) => {
  const other = { lede: 1, headline: 'Another', blocks: [{ type: 'divider' }] };
  await page.route('**/other.json', async (route) => {
    await new Promise((done) => setTimeout(done, 500));
    await route.fulfill({ json: other });
  });
  const release = await holdViews(page);
  await openWith(page, ARTICLE);
  await expect(article(page).locator('h1')).toBeVisible();
  await article(page).evaluate((element) => (element.src = '/other.json'));
  release();
  // What came from the first address is not shown for it.
  await expect(page.getByText('Own words.')).toBeVisible();
  await expect(article(page).locator('h1')).toHaveText('Another');
});

test('what is asked for while the module is on its way is drawn only for the address that led to it', async ({ page, noted }) => {
  await page.route('**/slow.json', async (route) => {
    await new Promise((done) => setTimeout(done, 600));
    await route.fulfill({ json: { lede: 1, headline: 'Another', blocks: [{ type: 'divider' }] } });
  });
  let release;
  const released = new Promise((done) => (release = done));
  await page.route(/lede-[0-9a-f]{12}\.wasm$/, async (route) => {
    await released;
    await route.continue();
  });
  const showViews = await holdViews(page);
  const here = page.waitForResponse('**/api/article.json');
  await openWith(page, ARTICLE);
  await here;
  await article(page).evaluate((element) => (element.src = '/slow.json'));
  release();
  await page.waitForTimeout(300);
  await expect(page.getByText('Own words.')).toBeVisible();
  showViews();
  await expect(article(page).locator('h1')).toHaveText('Another');
});

test('a format that is set meanwhile is what the answer is read as', async ({ page, noted }) => {
  const release = await holdViews(page);
  await openWith(page, ARTICLE);
  await expect(article(page).locator('h1')).toBeVisible();
  await article(page).evaluate((element) => element.setAttribute('format', 'json-feed'));
  release();
  await expect(article(page).locator('.status code')).toHaveText('wrong-shape');
});

test('a level of headings that is set meanwhile holds', async ({ page, noted }) => {
  const release = await holdViews(page);
  await openWith(page, ARTICLE);
  await expect(article(page).locator('h1')).toBeVisible();
  await article(page).evaluate((element) => element.setAttribute('heading-level', '3'));
  release();
  await expect(article(page).locator('h3.headline')).toBeVisible();
  await expect(article(page).locator('article')).toHaveCount(1);
  await expect(article(page).locator('a.share-link').first()).toBeVisible();
});

test('networks and tools that are set meanwhile are those that come', async ({ page, noted }) => {
  const release = await holdViews(page);
  await openWith(page, ARTICLE.replace('loading', 'tools="text-size" loading'));
  await expect(article(page).locator('h1')).toBeVisible();
  await article(page).evaluate((element) => element.setAttribute('networks', 'x,email'));
  release();
  await expect(article(page).locator('a.share-link')).toHaveCount(2);
  await expect(article(page).locator('.tools')).toHaveCount(1);
});

test('one that goes meanwhile, and comes again, is drawn as any other', async ({ page, noted }) => {
  const release = await holdViews(page);
  await openWith(page, ARTICLE);
  await expect(article(page).locator('h1')).toBeVisible();
  await article(page).evaluate((element) => ((globalThis.gone = element), element.remove()));
  release();
  await page.waitForResponse('**/lede-views-*.wasm');
  await page.evaluate(() => document.body.append(globalThis.gone));
  await expect(article(page).locator('a.share-link').first()).toBeVisible();
  await expect(article(page).locator('article')).toHaveCount(1);
});

test('a control that has focus keeps it', async ({ page, noted }) => {
  const release = await holdViews(page);
  await openWith(page, `<button>The page’s own</button>${ARTICLE.replace('<lede-article', '<lede-article id="one"')}${ARTICLE.replace('<lede-article', '<lede-article id="two"')}`);
  const toggle = (id) => page.locator(`#${id} .said-toggle, #${id} .quote-toggle`).first();
  await expect(toggle('two')).toBeVisible();
  await toggle('one').focus();
  release();
  await expect(page.locator('#one a.share-link').first()).toBeVisible();
  await expect.poll(async () => (await noted.events()).filter(({ name }) => name === 'ready').length).toBeGreaterThan(1);
  await expect(toggle('one')).toBeFocused();
});

test('an article in another language is drawn first in its own', async ({ page, noted }) => {
  const german = { lede: 1, lang: 'de', headline: 'Zuerst', authors: [{ name: 'Ada Byron' }], blocks: [{ type: 'quote', text: 'Gesagt ist gesagt.' }] };
  await page.route('**/german.json', (route) => route.fulfill({ json: german }));
  const release = await holdViews(page);
  await openWith(page, '<lede-article src="/german.json" loading="eager"></lede-article>');
  await expect(article(page).locator('.byline')).toHaveText(/^Von Ada Byron$/);
  release();
  await expect.poll(async () => (await noted.events()).filter(({ name }) => name === 'ready').length).toBe(1);
  await expect(article(page).locator('.byline')).toHaveText(/^Von Ada Byron$/);
});

test('a shadow root that cannot be had keeps no other article from being drawn', async ({ page, noted }) => {
  const closed = '<lede-article id="closed" src="/demo/api/article.json?closed" loading="eager"><template shadowrootmode="closed"><slot></slot></template><p>Own words.</p></lede-article>';
  const release = await holdViews(page);
  await openWith(page, closed + ARTICLE.replace('<lede-article', '<lede-article id="open"'));
  await expect(page.locator('#open h1')).toBeVisible();
  release();
  await expect(page.locator('#open a.share-link').first()).toBeVisible();
  noted.errors.splice(0); // the browser's own, of the shadow root that is there already
});

test.describe('that crashes', () => {
  test.use({ crashes: true });

  test('draws all anew, as if nothing had been drawn first', async ({ page, noted }) => {
    await openWith(page, ARTICLE.replace('loading', 'data-crash-first loading') + ARTICLE, '/crash/lede.js');
    await expect(page.locator('lede-article h1')).toHaveCount(2);
    await expect(page.locator('lede-article').nth(0).locator('a.share-link').first()).toBeVisible();
    await expect(page.locator('lede-article').nth(1).locator('a.share-link').first()).toBeVisible();
    await expect(page.locator('lede-article').nth(0).locator('article')).toHaveCount(1);
    expect(noted.lines.filter((line) => line.includes('Lede'))).toEqual([]);
  });
});
