// How Lede asks: one request for many, patience with readers who are away, no cookies, nothing lost to a refresh.
import { expect, expectViews, openWith, test } from './support.js';

const ARTICLE = '<lede-article src="/asked.json" loading="eager"><p>Own words.</p></lede-article>';
const headline = (text) => ({ json: { lede: 1, headline: text, blocks: [{ type: 'divider' }] } });

/** Answers `/asked.json` with each of these in turn, the last again and again; gives the requests. */
async function answer(page, ...answers) {
  const requests = [];
  await page.route('**/asked.json', async (route) => {
    requests.push(route.request());
    await answers[Math.min(requests.length, answers.length) - 1](route);
  });
  return requests;
}
const fulfil = (response) => (route) => route.fulfill(response);
const later = (ms, response) => async (route) => {
  await new Promise((done) => setTimeout(done, ms));
  await route.fulfill(response);
};

test('elements that want the same while it is under way share one request', async ({ page, noted }) => {
  const requests = await answer(page, later(500, headline('Shared')));
  await openWith(page, '<lede-share></lede-share>');
  await expect(page.locator('lede-share .share')).toBeVisible();
  await page.evaluate((article) => (document.body.innerHTML = article.repeat(5)), ARTICLE);
  await expect(page.locator('lede-article h1')).toHaveCount(5);
  expect(requests).toHaveLength(1);
});

test('an address with an apostrophe in its query is asked once', async ({ page, noted }) => {
  const asked = [];
  await page.route('**/quoted.json*', async (route) => {
    asked.push(route.request().url());
    await route.fulfill(headline('Quoted'));
  });
  await openWith(page, `<lede-article src="/quoted.json?q='a'" loading="eager"></lede-article>`);
  await expect(page.locator('lede-article h1')).toHaveText('Quoted');
  expect(asked.map((url) => new URL(url).search)).toEqual(['?q=%27a%27']);
});

test('another format is followed, though the answer is the same', async ({ page, noted }) => {
  await answer(page, fulfil(headline('In Lede JSON')));
  await openWith(page, ARTICLE);
  const set = (format) => page.locator('lede-article').evaluate((article, format) => (article.format = format), format);
  await expect(page.locator('lede-article h1')).toHaveText('In Lede JSON');
  await expectViews(page);
  await set('json-feed');
  await expect(page.locator('lede-article .status code')).toHaveText('wrong-shape');
  await set('lede');
  await expect(page.locator('lede-article h1')).toHaveText('In Lede JSON');
});

test('a shared request goes on when one of those who wait goes, and is given up with the last', async ({ page, noted }) => {
  const gone = [];
  page.on('requestfailed', (request) => gone.push(request.url()));
  await answer(page, later(3000, headline('Shared')));
  await openWith(page, '<lede-share></lede-share>');
  await expect(page.locator('lede-share .share')).toBeVisible();
  const asked = page.waitForRequest('**/asked.json');
  await page.evaluate((article) => (document.body.innerHTML = article.repeat(2)), ARTICLE);
  await asked;
  await page.locator('lede-article').first().evaluate((element) => element.remove());
  await page.waitForTimeout(300);
  expect(gone).toEqual([]);
  await page.locator('lede-article').evaluate((element) => element.remove());
  await expect.poll(() => gone.length).toBe(1);
});

test('what the page has seen is shown at once, and once more only where it has changed', async ({ page, noted }) => {
  const requests = await answer(page, fulfil(headline('First')), later(700, headline('First')), later(700, headline('Second')));
  await openWith(page, ARTICLE);
  await expect(page.locator('lede-article h1')).toHaveText('First');
  await expectViews(page);
  const again = async () => {
    await page.evaluate((article) => (document.body.innerHTML = article), ARTICLE);
    await expect(page.locator('lede-article h1')).toHaveText('First', { timeout: 500 });
    return page.locator('lede-article h1').elementHandle();
  };
  const unchanged = await again();
  await expect.poll(() => requests.length).toBe(2);
  await page.waitForTimeout(1000);
  expect(await unchanged.evaluate((h1) => h1.isConnected), 'the same text is not drawn twice').toBe(true);
  await again();
  await expect(page.locator('lede-article h1')).toHaveText('Second');
});

test('a refresh shows what is newer, and one that fails keeps what is shown', async ({ page, noted }) => {
  await answer(page, fulfil(headline('Morning')), later(300, headline('Noon')), fulfil({ status: 404 }));
  await openWith(page, ARTICLE);
  const h1 = page.locator('lede-article h1');
  await expect(h1).toHaveText('Morning');
  await expect.poll(async () => (await noted.events()).filter(({ name }) => name === 'ready').length).toBe(1);
  const refresh = () => page.locator('lede-article').evaluate((element) => element.refresh());
  await refresh();
  await expect(h1).toHaveText('Morning');
  await expect(page.locator('lede-article .story')).not.toHaveAttribute('aria-busy');
  await expect(h1).toHaveText('Noon');
  await refresh();
  await expect.poll(async () => (await noted.events()).filter(({ name }) => name === 'error').length).toBe(1);
  await expect(h1).toHaveText('Noon');
  const error = (await noted.events()).find(({ name }) => name === 'error');
  expect(error.detail).toMatchObject({ code: 'http-404', kept: true });
  expect((await noted.events()).filter(({ name }) => name === 'ready')).toHaveLength(2);
});

test('no cookie goes along, unless the attribute says so', async ({ page, context, noted }) => {
  await context.addCookies([{ name: 'session', value: 'secret', url: 'http://127.0.0.1' }]);
  const requests = await answer(page, fulfil(headline('Cookies')));
  const cookies = async (attributes) => {
    await openWith(page, ARTICLE.replace('src', `${attributes} src`));
    await expect(page.locator('lede-article h1')).toBeVisible();
    return (await requests.at(-1).allHeaders()).cookie;
  };
  expect(await cookies('')).toBeUndefined();
  expect(await cookies('credentials="omit"')).toBeUndefined();
  expect(await cookies('credentials="same-origin"')).toBe('session=secret');
  expect(await cookies('credentials="include"')).toBe('session=secret');
  expect(await cookies('credentials="yes"')).toBeUndefined();
  expect(noted.lines.filter((line) => line.includes('credentials="yes"'))).toHaveLength(1);
  expect(requests).toHaveLength(5);
});

test('an element with cookies does not take the request that was made without them for another', async ({ page, context, noted }) => {
  await context.addCookies([{ name: 'session', value: 'secret', url: 'http://127.0.0.1' }]);
  const requests = await answer(page, fulfil(headline('Shared')));
  await openWith(page, `${ARTICLE.replace('src', 'credentials="include" src')}${ARTICLE}`);
  await expect(page.locator('lede-article h1')).toHaveText(['Shared', 'Shared']);
  const cookies = await Promise.all(requests.map(async (request) => (await request.allHeaders()).cookie ?? 'none'));
  expect(cookies.sort()).toEqual(['none', 'session=secret']);
});

test('a reader who is offline is waited for, and what was begun goes on when the connection is back', async ({ page, context, noted }) => {
  await openWith(page, '<lede-share></lede-share>');
  await expect(page.locator('lede-share .share')).toBeVisible();
  const requests = [];
  page.on('request', (request) => requests.push(request.url()));
  await context.setOffline(true);
  await page.evaluate(() => (document.body.innerHTML = '<lede-article src="/demo/api/article.json" loading="eager"><p>Own words.</p></lede-article>'));
  await page.waitForTimeout(2500);
  expect(requests).toHaveLength(1);
  await expect(page.getByText('Own words.')).toBeVisible();
  await context.setOffline(false);
  await expect(page.locator('lede-article h1')).toBeVisible();
  expect(requests.filter((url) => url.endsWith('article.json'))).toHaveLength(2);
});

test('what failed is not tried again while nobody sees the page', async ({ page, noted }) => {
  const requests = await answer(page, fulfil({ status: 503 }), fulfil(headline('Seen')));
  await page.addInitScript(() => Object.defineProperty(document, 'hidden', { configurable: true, get: () => globalThis.away ?? true }));
  await openWith(page, ARTICLE);
  await expect.poll(() => requests.length).toBe(1);
  await page.waitForTimeout(1500);
  expect(requests).toHaveLength(1);
  await page.evaluate(() => {
    globalThis.away = false;
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect(page.locator('lede-article h1')).toHaveText('Seen');
  expect(requests).toHaveLength(2);
});
