// What pages do to elements that no page should: each time the article, or the children, are there to be read.
import { expect, expectViews, openWith, serve, show, test } from './support.js';

const ARTICLE = '<lede-article src="/demo/api/article.json" loading="eager"><p>Own words.</p></lede-article>';
const article = (page) => page.locator('lede-article');
const height = (page) => article(page).evaluate((element) => element.offsetHeight);

test('a browser whose names of states begin with two dashes draws all the same', async ({ page, noted }) => {
  await page.addInitScript(() => {
    const { add } = CustomStateSet.prototype;
    CustomStateSet.prototype.add = function (name) {
      if (!name.startsWith('--')) throw new DOMException('no such name', 'SyntaxError');
      return add.call(this, name);
    };
  });
  await page.route('**/lede-views-*.wasm', (route) => route.fulfill({ status: 404 }));
  await openWith(page, ARTICLE);
  await expect(article(page).locator('h1')).toBeVisible();
});

test('an element with internals that cannot be had is drawn', async ({ page, noted }) => {
  await page.addInitScript(() => (HTMLElement.prototype.attachInternals = () => { throw new Error('none'); }));
  await openWith(page, ARTICLE);
  await expect(article(page).locator('h1')).toBeVisible();
  await expectViews(page);
});

test('where a page closes each shadow root the article is drawn', async ({ page, noted }) => {
  await page.addInitScript(() => {
    const { attachShadow } = Element.prototype;
    Element.prototype.attachShadow = function (options) {
      return attachShadow.call(this, { ...options, mode: 'closed' });
    };
  });
  await openWith(page, ARTICLE);
  await expect.poll(async () => (await noted.events()).map(({ name }) => name)).toContain('ready');
  expect(await height(page)).toBeGreaterThan(2_000);
});

test('an element whose shadow root cannot be had stays as it is, which is told once, and the others are drawn', async ({ page, noted }) => {
  await openWith(page, `<lede-article id="taken" src="/demo/api/blocks.json" loading="eager"><template shadowrootmode="closed"><p>Theirs.</p></template></lede-article>${ARTICLE}`);
  await expect(article(page).last().locator('h1')).toBeVisible();
  await expectViews(page);
  expect(noted.lines.filter((line) => line.includes('<lede-article> could not be drawn'))).toHaveLength(1);
});

test('a property of all objects changes nothing', async ({ page, noted }) => {
  await page.addInitScript(() => (Object.prototype.refresh = 1));
  await openWith(page, ARTICLE);
  await expect(article(page).locator('h1')).toBeVisible();
  await expectViews(page);
});

test('a page that takes the elements around its quotations away each time has its way', async ({ page, noted }) => {
  const quoted = '<article><h1>Title</h1><p>Text.</p><blockquote><p>“A quotation that is long enough.”</p></blockquote></article>';
  await openWith(page, `<lede-article id="mine">${quoted}</lede-article><script>
    globalThis.rounds = 0;
    new MutationObserver(() => {
      const made = mine.querySelector('lede-quote');
      if (made) { rounds += 1; made.replaceWith(...made.childNodes); }
    }).observe(mine, { childList: true, subtree: true });
  </script>`);
  await expect.poll(() => page.evaluate(() => globalThis.rounds)).toBeGreaterThan(0);
  await page.waitForTimeout(300);
  const rounds = await page.evaluate(() => globalThis.rounds);
  expect(rounds).toBeLessThan(300);
  await expect(page.getByText('A quotation that is long enough.')).toBeVisible();
});

test('a page that was blocked for longer than Lede waits draws its articles once it goes on', async ({ page, noted }) => {
  test.setTimeout(40_000);
  await page.addInitScript(() => {
    const { fetch } = globalThis;
    globalThis.fetch = (address, ...rest) => {
      const answer = fetch(address, ...rest);
      if (/lede-[0-9a-f]{12}\.wasm$/.test(address)) {
        setTimeout(() => {
          const until = performance.now() + 11_000;
          while (performance.now() < until);
        });
      }
      return answer;
    };
  });
  await openWith(page, ARTICLE);
  await expect(article(page).locator('h1')).toBeVisible({ timeout: 30_000 });
  expect(noted.lines.filter((line) => line.includes('could not start'))).toEqual([]);
});

test('thousands of details are laid out once each', async ({ page, noted }) => {
  const details = { type: 'details', summary: 'More', blocks: [{ type: 'paragraph', content: ['Text.'] }] };
  await serve(page, { blocks: Array(4_000).fill(details) });
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  await openWith(page, '<lede-article src="/an-article.json"></lede-article>');
  await expect(article(page).locator('details')).toHaveCount(4_000);
  await expectViews(page);
  const { metrics } = await cdp.send('Performance.getMetrics');
  // It was 7 s, and a tenth of one with the time of each growing no more.
  expect(metrics.find(({ name }) => name === 'LayoutDuration').value).toBeLessThan(2);
});

test('details say by a mark of their own whether they are open', async ({ page, noted }) => {
  await show(page, { blocks: [{ type: 'details', summary: 'More', blocks: [{ type: 'paragraph', content: ['Text.'] }] }] });
  const summary = article(page).locator('summary');
  const mark = () => summary.evaluate((summary) => [getComputedStyle(summary).display, getComputedStyle(summary, '::before').transform]);
  const [display, closed] = await mark();
  expect(display).toBe('block');
  await summary.click();
  expect((await mark())[1]).not.toBe(closed);
  await expect(article(page).getByText('Text.')).toBeVisible();
});

test('the number of the version may have a fraction of nothing', async ({ page, noted }) => {
  await page.route('**/a-fraction.json', (route) => route.fulfill({ contentType: 'application/json', body: '{"lede":1.0,"headline":"H","blocks":[]}' }));
  await openWith(page, '<lede-article src="/a-fraction.json" loading="eager"></lede-article>');
  await expect(article(page).locator('h1')).toHaveText('H');
});

test('a document that stands in the page has the limit of all others', async ({ page, noted }) => {
  const text = JSON.stringify({ lede: 1, headline: 'H', blocks: [{ type: 'paragraph', content: ['x'.repeat(3 << 20)] }] });
  await openWith(page, `<script type="application/json" id="data">${text}</script><lede-article src="#data" loading="eager"><p>Own words.</p></lede-article>`);
  await expect(article(page).locator('.status code')).toHaveText('too-large');
  await expect(page.getByText('Own words.')).toBeVisible();
});
