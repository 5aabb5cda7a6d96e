// What a page pays for, and when: the loader alone, until an element comes near.
import { expect, openWith, test } from './support.js';

/** Notes what is asked of Lede's own folder and of the demo's endpoints. */
function asked(page) {
  const paths = [];
  page.on('request', (request) => paths.push(new URL(request.url()).pathname.replace(/-[0-9a-f]{12}/, '-HASH')));
  return () => paths.filter((path) => /^\/(lede|demo\/api)\//.test(path));
}

test('until an element is within a viewport and a half, the loader is all that is fetched', async ({ page, noted }) => {
  const paths = asked(page);
  await openWith(page, '<div style="height: 6000px"></div><lede-article src="/demo/api/article.json"></lede-article><lede-share></lede-share>');
  await page.waitForFunction(() => customElements.get('lede-article'));
  await page.waitForTimeout(300);
  expect(paths()).toEqual(['/lede/lede.js']);
  await page.mouse.wheel(0, 4500);
  await expect(page.locator('lede-article h1')).toBeAttached();
  // What looks for quotations comes once the article is there.
  const first = () => paths().filter((path) => !/-(reader|shared|quotes)-/.test(path)).sort();
  await expect.poll(first).toEqual(['/demo/api/article.json', '/lede/lede-HASH.js', '/lede/lede-HASH.wasm', '/lede/lede-views-HASH.js', '/lede/lede-views-HASH.wasm', '/lede/lede.js']);
});

test('loading="eager" does not wait, also when it is set later', async ({ page, noted }) => {
  const paths = asked(page);
  await openWith(page, '<div style="height: 9000px"></div><lede-article src="/demo/api/article.json" heading="eager"></lede-article>');
  await page.waitForFunction(() => customElements.get('lede-article'));
  await page.waitForTimeout(200);
  expect(paths()).toEqual(['/lede/lede.js']);
  await page.evaluate(() => (document.querySelector('lede-article').loading = 'eager'));
  await expect(page.locator('lede-article h1')).toBeAttached();
});

test('WebAssembly and JSON are asked for side by side, each once', async ({ page, noted }) => {
  const paths = asked(page);
  const order = [];
  await page.route(/\/lede-[0-9a-f]{12}\.wasm$/, async (route) => {
    order.push('wasm asked');
    await new Promise((done) => setTimeout(done, 600));
    order.push('wasm answered');
    await route.continue();
  });
  await page.route('**/article.json', async (route) => {
    order.push('json asked');
    await route.continue();
  });
  await openWith(page, '<lede-article src="/demo/api/article.json"></lede-article>');
  await expect(page.locator('lede-article h1')).toBeVisible();
  expect([...order].sort()).toEqual(['json asked', 'wasm answered', 'wasm asked']);
  expect(order.indexOf('json asked')).toBeLessThan(order.indexOf('wasm answered'));
  expect(paths().filter((path) => path.endsWith('article.json'))).toHaveLength(1);
});

test('elements with one address ask once for it, and the page sees one answer', async ({ page, noted }) => {
  let asked = 0;
  await page.route('**/shared.json', async (route) => {
    asked += 1;
    await new Promise((done) => setTimeout(done, 300));
    await route.fulfill({ path: '../../demo/api/article.json' });
  });
  await openWith(page, '<lede-article src="/shared.json"></lede-article><lede-article src="/shared.json"></lede-article><lede-article src="/shared.json"></lede-article>');
  await expect(page.locator('lede-article h1')).toHaveCount(3);
  expect(asked).toBe(1);
});

test('an address that is changed while the module is on its way is the one that is shown, and the old request is given up', async ({ page, noted }) => {
  const gone = [];
  page.on('requestfailed', (request) => gone.push(new URL(request.url()).pathname));
  await page.route('**/*.wasm', async (route) => {
    await new Promise((done) => setTimeout(done, 500));
    await route.continue();
  });
  await openWith(page, '<lede-article src="/fault/slow" loading="eager"></lede-article>');
  await page.waitForFunction(() => customElements.get('lede-article'));
  await page.evaluate(() => (document.querySelector('lede-article').src = '/demo/api/blocks.json'));
  await expect(page.locator('lede-article h1')).toContainText('After Nine Years');
  await expect.poll(() => gone).toEqual(['/fault/slow']);
});

test('the version is exposed by the module and by the elements', async ({ page, noted }) => {
  await openWith(page, '<lede-share></lede-share>');
  const versions = await page.evaluate(async () => [(await import('/lede/lede.js')).version, customElements.get('lede-share').version]);
  expect(versions).toEqual([expect.stringMatching(/^\d+\.\d+\.\d+$/), versions[0]]);
});
