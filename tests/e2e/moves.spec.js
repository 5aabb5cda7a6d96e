// Elements that come, go and move: what routers, Turbo, htmx, the browser's own cache of pages and other documents do to them.
import { chromium } from '@playwright/test';
import { expect, expectViews, open, openWith, test } from './support.js';

const ARTICLE = '<lede-article src="/demo/api/article.json" loading="eager"><p>Own words</p></lede-article>';
const EMPTY = '<section id="here"></section><section id="there"></section>';

const headline = (page) => page.locator('lede-article h1');
const opened = (page) => page.locator('lede-article .said-toggle[aria-expanded=true]');

/** Opens the first quotation: a state that only an element has that was never torn down. */
async function openQuote(page) {
  await page.locator('lede-article .said-toggle').first().click();
  await expect(opened(page)).toHaveCount(1);
}

/** How often an address was asked, and how those requests ended. */
function count(page, address) {
  const counted = { asked: 0, aborted: 0 };
  const matches = (request) => request.url().includes(address);
  page.on('request', (request) => matches(request) && (counted.asked += 1));
  page.on('requestfailed', (request) => matches(request) && request.failure().errorText.includes('ABORTED') && (counted.aborted += 1));
  return counted;
}

/** Holds the answers of an address back until it is called. */
async function hold(page, address) {
  let release;
  const released = new Promise((resolve) => (release = resolve));
  await page.route(address, async (route) => {
    await released;
    await route.continue().catch(() => {}); // an aborted request has no route any more
  });
  return release;
}

test('an element that is removed while its article is on its way stops asking, and is drawn when it comes back', async ({ page, noted }) => {
  const json = count(page, 'article.json');
  await openWith(page, '<lede-share></lede-share>');
  await expect(page.locator('lede-share a').first()).toBeVisible();
  const release = await hold(page, '**/article.json');
  await page.evaluate((markup) => document.body.insertAdjacentHTML('beforeend', markup), ARTICLE);
  await expect.poll(() => json.asked).toBe(1);
  await page.evaluate(() => {
    globalThis.kept = document.querySelector('lede-article');
    kept.remove();
  });
  await expect.poll(() => json.aborted).toBe(1);
  release();
  await page.evaluate(() => document.body.append(kept));
  await expect(headline(page)).toBeVisible();
  expect(json.asked).toBe(2);
  expect((await noted.events()).filter(({ name }) => name === 'error')).toEqual([]);
});

test('an element that is removed while Lede itself is on its way stops asking, and is drawn when it comes back', async ({ page, noted }) => {
  const json = count(page, 'article.json');
  const releaseJson = await hold(page, '**/article.json');
  const releaseWasm = await hold(page, '**/*.wasm');
  await openWith(page, ARTICLE);
  await expect.poll(() => json.asked).toBe(1);
  await page.evaluate(() => {
    globalThis.kept = document.querySelector('lede-article');
    kept.remove();
  });
  await expect.poll(() => json.aborted).toBe(1);
  releaseWasm();
  releaseJson();
  await page.evaluate(() => document.body.append(kept));
  await expect(headline(page)).toBeVisible();
  await expect(headline(page)).toHaveCount(1);
  expect(json.asked).toBe(2);
});

test('an element that is gone for good leaves nothing behind in itself but a place for its children', async ({ page, noted }) => {
  await openWith(page, ARTICLE);
  await expect(headline(page)).toBeVisible();
  await page.evaluate(() => {
    globalThis.kept = document.querySelector('lede-article');
    kept.remove();
  });
  await expect.poll(() => page.evaluate(() => [...kept.shadowRoot.childNodes].map((node) => node.nodeName))).toEqual(['SLOT']);
});

for (const [how, move] of [
  ['append', (article, place) => place.append(article)],
  ['insertBefore', (article, place) => place.insertBefore(article, null)],
  ['replaceChildren of what is around it', (article, place) => place.replaceChildren(article)],
  ['moveBefore', (article, place) => place.moveBefore(article, null)],
]) {
  test(`moved by ${how} an element keeps its state and asks for nothing anew`, async ({ page, noted }) => {
    const json = count(page, 'article.json');
    await openWith(page, EMPTY + ARTICLE);
    await openQuote(page);
    await expectViews(page);
    for (const place of ['#here', '#there']) {
      await page.evaluate(`(${move})(document.querySelector('lede-article'), document.querySelector('${place}'))`);
      await page.evaluate(() => new Promise((done) => setTimeout(done, 50))); // tearing down waits for a task
      await expect(page.locator(`${place} > lede-article .said-toggle[aria-expanded=true]`)).toHaveCount(1);
    }
    expect(json.asked).toBe(1);
    expect((await noted.events()).filter(({ name }) => name === 'ready')).toHaveLength(1);
  });
}

test('moved by moveBefore an element keeps the focus within it', async ({ page, noted }) => {
  await openWith(page, EMPTY + ARTICLE);
  await openQuote(page);
  await page.evaluate(() => document.querySelector('#there').moveBefore(document.querySelector('lede-article'), null));
  await expect(page.locator('#there .said-toggle').first()).toBeFocused();
});

test('adopted by another document an element is drawn there with its style, and again when it comes back', async ({ page, noted }) => {
  await openWith(page, `<iframe title="Another document" width="900" height="900"></iframe>${ARTICLE}`);
  await expect(headline(page)).toBeVisible();
  await expectViews(page);
  const style = (element) => {
    const { fontFamily, fontWeight, color, marginTop } = getComputedStyle(element);
    return { fontFamily, fontWeight, color, marginTop };
  };
  const before = await headline(page).evaluate(style);
  await page.evaluate(() => {
    const other = document.querySelector('iframe').contentDocument;
    other.body.append(other.adoptNode(document.querySelector('lede-article')));
  });
  const there = page.frameLocator('iframe').locator('lede-article h1');
  await expect(there).toBeVisible();
  expect(await there.evaluate(style)).toEqual(before);
  await page.frameLocator('iframe').locator('.said-toggle').first().click();
  await expect(page.frameLocator('iframe').locator('.said-toggle[aria-expanded=true]')).toHaveCount(1);
  await page.evaluate(() => document.body.append(document.querySelector('iframe').contentDocument.querySelector('lede-article')));
  await expect(headline(page)).toBeVisible();
  expect(await headline(page).evaluate(style)).toEqual(before);
  expect(noted.lines).toEqual([]);
});

test('Turbo: visits, the way back and a refresh that morphs', async ({ page, noted }) => {
  await open(page, '/demo/hosts/turbo.html');
  await page.evaluate(() => (globalThis.same = true));
  await page.getByRole('link', { name: 'Another page' }).click();
  await expect(page).toHaveURL(/other/);
  await expect(headline(page)).toBeVisible();
  await openQuote(page);
  await page.goBack();
  await expect(page).not.toHaveURL(/other/);
  await expect(headline(page)).toBeVisible();
  await expect(opened(page)).toHaveCount(0);
  await openQuote(page);
  await page.evaluate(() => (document.querySelector('lede-article').marked = true));
  const refreshed = page.waitForResponse('**/turbo.html');
  await page.getByRole('link', { name: 'refreshed' }).click();
  await refreshed;
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => [document.querySelector('lede-article').marked, same])).toEqual([true, true]);
  await expect(opened(page), 'what is morphed keeps its state').toHaveCount(1);
  await expect(headline(page)).toHaveCount(1);
  expect(noted.lines.filter((line) => !line.includes('left out'))).toEqual([]);
});

test('htmx: a swap draws the new element, a morph keeps the old one with its state', async ({ page, noted }) => {
  await open(page, '/demo/hosts/htmx.html');
  await page.evaluate(() => (document.querySelector('lede-article').marked = 1));
  await page.getByRole('button', { name: 'Swap' }).click();
  await expect.poll(() => page.evaluate(() => document.querySelector('lede-article').marked)).toBeUndefined();
  await expect(headline(page)).toBeVisible();
  await openQuote(page);
  await page.evaluate(() => (document.querySelector('lede-article').marked = 2));
  const morphed = page.waitForResponse('**/plain.html');
  await page.getByRole('button', { name: 'Morph' }).click();
  await morphed;
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => document.querySelector('lede-article').marked)).toBe(2);
  await expect(opened(page), 'what is morphed keeps its state').toHaveCount(1);
  expect(noted.lines.filter((line) => !line.includes('left out'))).toEqual([]);
});

test('a page that comes back from the browser’s cache of pages is as the reader left it', async ({ baseURL }, { project }) => {
  // Playwright switches that cache off in the browser that it shares among tests.
  const browser = await chromium.launch({ ...project.use.launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] });
  try {
    const page = await browser.newPage({ baseURL });
    const json = count(page, 'blocks.json');
    await open(page, '/demo/hosts/plain.html');
    await openQuote(page);
    await page.evaluate(() => addEventListener('pageshow', ({ persisted }) => (globalThis.persisted = persisted)));
    await page.goto('/demo/hosts/parts.html');
    await page.goBack({ waitUntil: 'commit' });
    await expect.poll(() => page.evaluate(() => globalThis.persisted)).toBe(true);
    await expect(opened(page)).toHaveCount(1);
    await page.locator('lede-article .said-toggle').nth(1).click();
    await expect(opened(page)).toHaveCount(2);
    expect(json.asked).toBe(1);
  } finally {
    await browser.close();
  }
});

test('a hundred elements on a page are all drawn, by one instance, and work', async ({ page, noted }) => {
  const asked = []; // for the WebAssembly: the first module, and each of the parts that come when the page has nothing better to do
  page.on('request', (request) => request.url().endsWith('.wasm') && asked.push(new URL(request.url()).pathname.replace(/[0-9a-f]{12}/, 'HASH')));
  await openWith(page, ARTICLE.repeat(100));
  await expect(headline(page)).toHaveCount(100);
  await page.locator('lede-article').last().locator('.said-toggle').first().click();
  await expect(opened(page)).toHaveCount(1);
  await expect.poll(() => asked.sort()).toEqual(['/lede/lede-HASH.wasm', '/lede/lede-quotes-HASH.wasm', '/lede/lede-reader-HASH.wasm', '/lede/lede-shared-HASH.wasm', '/lede/lede-views-HASH.wasm']);
  await page.evaluate(() => document.querySelectorAll('lede-article').forEach((article) => article.remove()));
  await expect(headline(page)).toHaveCount(0);
  expect(noted.lines).toEqual([]);
});

// Freeing a view takes its slot out of the tree, which signals slotchange in a microtask; by then the closure that listens is
// dropped, but still set: its call throws, the instance crashes, and all elements on the page are drawn anew.
test('a quotation that is removed leaves all others as they are', async ({ page, noted }) => {
  await openWith(page, `<lede-quote><blockquote><p>Words that are the page’s own.</p></blockquote></lede-quote>${ARTICLE}`);
  await openQuote(page);
  await expect(page.locator('lede-quote button').first()).toBeVisible();
  await page.evaluate(() => document.querySelector('lede-quote').remove());
  await page.waitForTimeout(200);
  await expect(opened(page)).toHaveCount(1);
  expect(noted.lines).toEqual([]);
});
