// The package in pages that Vite built, in Vite's development server, and in React 19.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { dev, preview, site } from './places.mjs';
import { drawn, expect, test } from './support.js';

const run = (...args) => execFileSync(process.execPath, args, { cwd: site(), encoding: 'utf8', stdio: 'pipe' });

test('a page that Vite built draws its article, with the WebAssembly as an asset of the page', async ({ page, noted }) => {
  await page.goto(`${preview}/plain.html`);
  await drawn(page);
  await expect(page.locator('output')).toHaveText(/^\d+\.\d+\.\d+: article \d+, level 2$/);
  const asked = () => noted.asked.filter((url) => url.endsWith('.wasm')).map((url) => new URL(url).pathname.replace(/^\/assets\/(lede(?:-[a-z]{3,})?)-[^/]+\.wasm$/, '$1')).sort();
  // The others look for quotations, once the article is there.
  await expect.poll(asked).toEqual(['lede', 'lede-quotes', 'lede-reader', 'lede-shared', 'lede-views']);
  expect([...noted.failed, ...noted.lines]).toEqual([]);
});

test('a page in German that Vite built has its texts', async ({ page, noted }) => {
  await page.route('**/plain.html', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('lang="en"', 'lang="de"').replace('<lede-article', '<lede-share></lede-share><lede-article') });
  });
  await page.goto(`${preview}/plain.html`);
  await expect(page.getByRole('list', { name: 'Artikel teilen' })).toBeVisible();
  expect([...noted.failed, ...noted.lines]).toEqual([]);
});

for (const name of ['plain', 'react']) {
  test(`Vite's development server needs no setting: ${name}`, async ({ page, noted }) => {
    await page.goto(`${dev}/${name}.html`);
    await drawn(page);
    expect([...noted.failed, ...noted.lines]).toEqual([]);
  });
}

test('in React 19, attributes, typed handlers, a ref and a later change reach the element', async ({ page, noted }) => {
  await page.goto(`${preview}/react.html`);
  await drawn(page);
  const article = page.locator('lede-article');
  await expect(article.locator('.headline')).toHaveJSProperty('tagName', 'H2');
  await expect(page.locator('output')).toHaveText(/^article \d+$/);
  await article.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.locator('output')).toHaveText('share copy, 2');
  await expect(article.getByRole('list', { name: 'Pass it on' })).toBeVisible();
  await page.getByRole('button', { name: 'Related', exact: true }).click();
  await expect(article.locator('.card').first()).toBeVisible();
  await expect(page.locator('output')).toHaveText(/^related \d+$/);
  expect([...noted.failed, ...noted.lines]).toEqual([]);
});

test('where React 19 takes over what a server rendered, the effect of the guide hears the article and has set its messages', async ({ page, noted }) => {
  await page.goto(`${preview}/hydrated.html`);
  await drawn(page);
  await expect(page.locator('output')).toHaveText(/^article \d+$/);
  await expect(page.locator('lede-article').getByRole('list', { name: 'Pass it on' })).toBeVisible();
  expect([...noted.failed, ...noted.lines]).toEqual([]);
});

test('where there is no browser, React renders the element with its link, and importing does nothing', () => {
  run(path.join(site(), 'node_modules/vite/bin/vite.js'), 'build', '--ssr', 'server.tsx', '--outDir', 'server', '--logLevel', 'warn');
  const html = run('server/server.js');
  expect(html).toContain('<lede-article class="story" src="/demo/api/article.json" heading-level="2" loading="eager"><a href="#story">Read the story</a></lede-article>');
  expect(run('--input-type=module', '-e', "import { version } from 'lede'; console.log(typeof version, typeof customElements)")).toBe('string undefined\n');
});
