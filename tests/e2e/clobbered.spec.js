// What a page, an article or a feed may have that Lede must not trip over: names that hide what is asked of the document, forms
// whose fields have such names, fragments without end, pictures without measure, lists without end.
import { expect, openWith, test } from './support.js';

const PROSE = `<article><h1>Head</h1><p>Intro. “We will keep the library open for as long as we can afford it,” Ann Smith, the mayor, said.</p>
  <p>“Nobody has asked the readers what they want from us,” Bob Jones, a teacher, said on Tuesday night.</p></article>`;

for (const name of ['title', 'URL', 'baseURI']) {
  test(`a picture of the page’s with the name ${name} is nothing to Lede`, async ({ page, noted }) => {
    await openWith(page, `<img name="${name}"><lede-article loading="eager">${PROSE}</lede-article><lede-share></lede-share><lede-article src="/demo/api/article.json" loading="eager"></lede-article>`);
    await expect(page.locator('lede-article .text')).toBeVisible();
    await expect(page.locator('lede-article .around .share')).toBeVisible();
    await expect(page.locator('lede-share .share-link').first()).toHaveAttribute('href', /Made%20here/);
    await expect.poll(() => page.evaluate(() => CSS.highlights.get('lede-said')?.size ?? 0)).toBeGreaterThan(1);
  });
}

test('a form within an article of the page’s may name its fields as it likes', async ({ page, noted }) => {
  const form = '<form><input name="tagName"><input name="nextSibling"><input name="nodeName"><p>“A quotation that stands within a form,” Cy Doe said.</p></form>';
  await openWith(page, `<input name="nextSibling" form="away"><lede-article loading="eager"><article><form id="away"></form>${form}${PROSE}${form}</article></lede-article>`);
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('lede-said')?.size ?? 0)).toBe(2);
});

test('a fragment without end keeps no article from loading', async ({ page, noted }) => {
  await openWith(page, '<lede-article src="/demo/api/article.json"></lede-article>', '/lede/lede.js', `#lede-q-${'z'.repeat(100_000)}`);
  await expect(page.locator('lede-article .text')).toBeVisible();
});

test('a picture that says it is a line makes no room as high as a tower', async ({ page, noted }) => {
  await page.route('**/tower.json', (route) => route.fulfill({ json: { lede: 1, headline: 'H', blocks: [{ type: 'image', src: 'https://pictures.example/a.png', width: 1, height: 100_000 }] } }));
  await openWith(page, '<lede-article src="/tower.json" loading="eager"></lede-article>');
  await expect(page.locator('lede-article .text')).toBeAttached();
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(3_000);
});

test('a list that goes on without end, with nothing new, is asked for three times more', async ({ page, noted }) => {
  let asked = 0;
  await page.route('**/endless*', (route) => route.fulfill({ json: { lede: 1, posts: [{ title: 'One', url: 'https://news.example/1' }], next: `/endless?p=${++asked}` } }));
  await openWith(page, '<lede-related src="/endless"></lede-related>');
  await expect(page.locator('.card')).toHaveCount(1);
  await page.waitForTimeout(1_000);
  expect(asked).toBe(4);
});

test('a list that goes on at another site is not asked for there with cookies', async ({ page, noted }) => {
  await page.addInitScript(() => {
    const real = globalThis.fetch;
    globalThis.asked = [];
    globalThis.fetch = (address, init) => {
      asked.push([new URL(address, location).host, init?.credentials]);
      return real(address, init);
    };
  });
  const list = (at, next) => ({ json: { lede: 1, posts: [{ title: `Post ${at}`, url: `https://news.example/${at}` }], next }, headers: { 'access-control-allow-origin': 'http://127.0.0.1', 'access-control-allow-credentials': 'true' } });
  await page.route('**/own-1', (route) => route.fulfill(list(1, '/own-2')));
  await page.route('**/own-2', (route) => route.fulfill(list(2, 'https://other.example/3')));
  await page.route('https://other.example/3', (route) => route.fulfill(list(3)));
  await openWith(page, '<lede-related src="/own-1" credentials="include"></lede-related>');
  await expect.poll(() => page.evaluate(() => asked.filter(([host]) => host === 'other.example')[0])).toEqual(['other.example', 'omit']);
  expect((await page.evaluate(() => asked)).filter(([host]) => host === new URL(page.url()).host && host).map(([, credentials]) => credentials).filter(Boolean)).toEqual(['include', 'include']);
});

test('an author’s name does not turn what stands behind it', async ({ page, noted }) => {
  await page.route('**/turned.json', (route) => route.fulfill({ json: { lede: 1, headline: 'H', authors: [{ name: 'A\u202eB' }, { name: 'Carl Doe', role: 'editor' }], blocks: [{ type: 'divider' }] } }));
  await openWith(page, '<lede-article src="/turned.json" loading="eager"></lede-article>');
  await expect(page.locator('.byline p')).toHaveText('By A B and Carl Doe (editor)');
  expect(await page.locator('.author').first().evaluate((author) => getComputedStyle(author).unicodeBidi)).toBe('isolate');
});
