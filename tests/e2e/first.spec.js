// What is drawn first: the article, by the first module alone, while the views that follow its attributes are on their way.
import { expect, openWith, test } from './support.js';

const ARTICLE = '<lede-article src="/demo/api/article.json" related="/demo/api/related.json" loading="eager"><p>Own words.</p></lede-article>';

/** Lets what is at these addresses come only once what this gives is called. */
async function hold(page, addresses) {
  let release;
  const released = new Promise((done) => (release = done));
  await page.route(addresses, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}
const holdViews = (page) => hold(page, '**/lede-views-*.wasm');
const article = (page) => page.locator('lede-article');
const own = (page) => expect(page.getByText('Own words.')).toBeVisible();

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

test('posts below an article that is not to wait are asked for beside the views, once', async ({ page, noted }) => {
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const posts = () => asked.filter((path) => path === '/demo/api/related.json').length;
  const release = await holdViews(page);
  const below = page.waitForResponse('**/related.json');
  await openWith(page, ARTICLE + ARTICLE);
  await below;
  expect(posts()).toBe(1);
  release();
  await expect(article(page).first().locator('.card').first()).toBeVisible();
  await expect(article(page).last().locator('.card').first()).toBeVisible();
  expect(posts()).toBe(1);
});

test('posts below an article that waits until they are near are not asked for before', async ({ page, noted }) => {
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const release = await holdViews(page);
  await openWith(page, ARTICLE.replace(' loading="eager"', ''));
  await expect(article(page).locator('h1')).toBeVisible();
  await page.waitForTimeout(200);
  expect(asked).not.toContain('/demo/api/related.json');
  release();
});

test('other posts that are wanted meanwhile are what is shown, and the first are not read', async ({ page, noted }) => {
  const gone = [];
  page.on('requestfailed', (request) => gone.push(new URL(request.url()).pathname));
  await page.route('**/never.json', () => {});
  const release = await holdViews(page);
  const asked = page.waitForRequest('**/never.json');
  await openWith(page, ARTICLE.replace('/demo/api/related.json', '/never.json'));
  await asked;
  await article(page).evaluate((element) => (element.related = '/demo/api/related.json'));
  release();
  await expect(article(page).locator('.card').first()).toBeVisible();
  expect(gone).toEqual(['/never.json']);
});

test('posts that are on their way go with their element', async ({ page, noted }) => {
  await page.route('**/never.json', () => {});
  await holdViews(page);
  const asked = page.waitForRequest('**/never.json');
  await openWith(page, ARTICLE.replace('/demo/api/related.json', '/never.json'));
  await asked;
  const gone = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/never.json'));
  await article(page).evaluate((element) => element.remove());
  await gone;
});

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
  const release = await hold(page, /lede-[0-9a-f]{12}\.wasm$/);
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

test('one that goes, and comes again before the views are there, is drawn by them', async ({ page, noted }) => {
  const release = await holdViews(page);
  await openWith(page, ARTICLE);
  await expect(article(page).locator('h1')).toBeVisible();
  await article(page).evaluate(async (element) => {
    element.remove();
    await new Promise((done) => setTimeout(done, 50));
    document.body.append(element);
  });
  await own(page);
  release();
  await expect(article(page).locator('a.share-link').first()).toBeVisible();
  await expect(article(page).locator('article')).toHaveCount(1);
  await expect(article(page).locator('.text p').first()).toBeVisible();
});

test('an address that is set meanwhile takes away what was drawn, also where the views never come', async ({ page, noted }) => {
  await page.route('**/lede-views-*.wasm', (route) => route.abort());
  await openWith(page, ARTICLE);
  await expect(article(page).locator('h1')).toBeVisible();
  await article(page).evaluate((element) => (element.src = '/demo/api/blocks.json'));
  await own(page);
  await expect(article(page).locator('h1')).toHaveCount(0);
  await expect.poll(() => noted.lines.filter((line) => line.includes('could not start'))).toHaveLength(1);
  noted.lines.splice(0);
});

test('one that goes before the views are there leaves a place for its children', async ({ page, noted }) => {
  await page.route('**/lede-views-*.wasm', (route) => route.abort());
  await openWith(page, ARTICLE);
  await expect(article(page).locator('h1')).toBeVisible();
  const left = await article(page).evaluate(async (element) => {
    element.remove();
    await new Promise((done) => setTimeout(done, 50));
    return [...element.shadowRoot.childNodes].map(({ nodeName }) => nodeName).join() + element.matches(':state(drawn)');
  });
  expect(left).toBe('SLOTfalse');
  await expect.poll(() => noted.lines.filter((line) => line.includes('could not start'))).toHaveLength(1);
  noted.lines.splice(0);
});

test('of two with one address the one that goes leaves a place for its children, the other stays', async ({ page, noted }) => {
  const release = await holdViews(page);
  await openWith(page, ['one', 'two'].map((id) => ARTICLE.replace('<lede-article', `<lede-article id="${id}"`)).join(''));
  await expect(article(page).locator('h1')).toHaveCount(2);
  const children = () => page.evaluate(() => [...globalThis.gone.shadowRoot.childNodes].map(({ nodeName }) => nodeName).join());
  await page.evaluate(async () => {
    globalThis.gone = document.querySelector('#one');
    globalThis.gone.remove();
    await new Promise((done) => setTimeout(done, 50));
  });
  expect(await children()).toBe('SLOT');
  await expect(page.locator('#two h1')).toBeVisible();
  release();
  await expect(page.locator('#two a.share-link').first()).toBeVisible();
  expect(await children()).toBe('SLOT');
});

test('a page that speaks another language meanwhile has it drawn anew in that', async ({ page, noted }) => {
  const texts = page.waitForRequest('**/lede-de-*.js');
  const speak = await hold(page, '**/lede-de-*.js');
  await page.route('**/plain.json', (route) => route.fulfill({ json: { lede: 1, headline: 'One', authors: [{ name: 'Ada Byron' }], blocks: [{ type: 'divider' }] } }));
  const release = await holdViews(page);
  await openWith(page, ARTICLE.replace('/demo/api/article.json', '/plain.json'));
  await expect(article(page).locator('.byline')).toHaveText('By Ada Byron');
  await page.evaluate(() => (document.documentElement.lang = 'de'));
  release();
  await texts;
  // One or the other, never both.
  await own(page);
  await expect(article(page).locator('article')).toHaveCount(0);
  speak();
  await expect(article(page).locator('.byline')).toHaveText('Von Ada Byron');
  await expect(article(page).locator('article')).toHaveCount(1);
});

test('while texts of its language are on their way it may go, or another be wanted, and nothing is drawn', async ({ page, noted }) => {
  const german = { lede: 1, lang: 'de', headline: 'Zuerst', blocks: [{ type: 'divider' }] };
  for (const path of ['one', 'two']) await page.route(`**/${path}.json`, (route) => route.fulfill({ json: german }));
  await page.route('**/other.json', () => {});
  const release = await hold(page, '**/lede-de-*.js');
  const showViews = await holdViews(page);
  const texts = page.waitForRequest('**/lede-de-*.js');
  await openWith(page, ['one', 'two'].map((id) => `<lede-article id="${id}" src="/${id}.json" loading="eager"><p>Own words of ${id}.</p></lede-article>`).join(''));
  await texts;
  await page.evaluate(() => {
    globalThis.gone = document.querySelector('#one');
    globalThis.gone.remove();
    document.querySelector('#two').src = '/other.json';
  });
  const here = page.waitForResponse('**/lede-de-*.js');
  release();
  await here;
  await page.waitForTimeout(100);
  await expect(page.getByText('Own words of two.')).toBeVisible();
  expect(await page.evaluate(() => globalThis.gone.matches(':state(drawn)'))).toBe(false);
  showViews();
});

test('another address that is set while the answer is asked for anew shows the children', async ({ page, noted }) => {
  let times = 0;
  await page.route('**/slow.json', async (route) => {
    times += 1;
    if (times === 1) await route.fulfill({ json: { lede: 1, headline: 'One', blocks: [{ type: 'divider' }] } });
  });
  await page.route('**/other.json', () => {});
  const release = await holdViews(page);
  await openWith(page, ARTICLE.replace('/demo/api/article.json', '/slow.json'));
  await expect(article(page).locator('h1')).toHaveText('One');
  await article(page).evaluate((element) => element.setAttribute('credentials', 'include'));
  release();
  await expect.poll(() => times).toBe(2);
  await expect(article(page).locator('h1')).toHaveText('One');
  await article(page).evaluate((element) => (element.src = '/other.json'));
  await own(page);
  await expect(article(page).locator('h1')).toHaveCount(0);
});

test('an answer with a byte order mark is drawn once', async ({ page, noted }) => {
  await page.route('**/marked.json', (route) => route.fulfill({ contentType: 'application/json', body: `\ufeff${JSON.stringify({ lede: 1, headline: 'One', blocks: [{ type: 'divider' }] })}` }));
  const release = await holdViews(page);
  await openWith(page, ARTICLE.replace('/demo/api/article.json', '/marked.json'));
  await article(page).locator('h1').evaluate((headline) => (globalThis.headline = headline));
  release();
  await expect.poll(async () => (await noted.events()).filter(({ name }) => name === 'ready').length).toBeGreaterThan(0);
  expect(await article(page).locator('h1').evaluate((headline) => headline === globalThis.headline)).toBe(true);
});

test('an answer that is no UTF-8 is not drawn first', async ({ page, noted }) => {
  await page.route('**/broken.json', (route) => route.fulfill({ contentType: 'application/json', body: Buffer.concat([Buffer.from('{"lede":1,"headline":"'), Buffer.from([0xff]), Buffer.from('","blocks":[{"type":"divider"}]}')]) }));
  const release = await holdViews(page);
  const here = page.waitForResponse('**/broken.json');
  await openWith(page, ARTICLE.replace('/demo/api/article.json', '/broken.json'));
  await here;
  await page.waitForTimeout(300);
  await own(page);
  release();
  await expect(article(page).locator('.status code')).toHaveText('malformed');
  noted.lines.splice(0);
});

test('a quotation that is opened before the views are there is told of once they are', async ({ page, noted }) => {
  const release = await holdViews(page);
  await openWith(page, ARTICLE);
  await article(page).locator('.said-toggle, .quote-toggle').first().click();
  await page.waitForTimeout(100);
  expect(await noted.events()).toEqual([]);
  release();
  await expect.poll(async () => (await noted.events()).filter(({ name }) => name === 'quote-toggle').map(({ detail }) => detail.open)).toEqual([true]);
});

test('what a reader has begun goes on when the rest comes: what plays, and how far a table is scrolled', async ({ page, noted }) => {
  const rows = [Array.from({ length: 40 }, (_, at) => `Column ${at}`)];
  const wide = { lede: 1, headline: 'One', blocks: [{ type: 'table', rows }, { type: 'embed', url: 'https://www.youtube.com/watch?v=abcdefghijk', provider: 'YouTube' }] };
  await page.route('**/wide.json', (route) => route.fulfill({ json: wide }));
  let loads = 0;
  await page.route('https://www.youtube*.com/**', async (route) => {
    loads += 1;
    await route.fulfill({ contentType: 'text/html', body: 'A player' });
  });
  const release = await holdViews(page);
  await openWith(page, ARTICLE.replace('/demo/api/article.json', '/wide.json'));
  await article(page).locator('a.embed').click();
  await expect(article(page).frameLocator('iframe.player').getByText('A player')).toBeVisible();
  const scroller = article(page).locator('td, th').first().locator('xpath=ancestor::*[@tabindex][1]');
  await scroller.evaluate((table) => (table.scrollLeft = 120));
  const left = await scroller.evaluate((table) => table.scrollLeft);
  expect(left).toBeGreaterThan(0);
  release();
  await expect.poll(async () => (await noted.events()).filter(({ name }) => name === 'ready').length).toBeGreaterThan(0);
  await expect(article(page).frameLocator('iframe.player').getByText('A player')).toBeVisible();
  expect(loads).toBe(1);
  expect(await scroller.evaluate((table) => table.scrollLeft)).toBe(left);
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

  test('where the views could not be had leaves the children, and says so', async ({ page, noted }) => {
    await page.route('**/lede-views-*.wasm', (route) => route.abort());
    let release;
    const released = new Promise((done) => (release = done));
    await page.route('**/late.json', async (route) => {
      await released;
      await route.fulfill({ json: { lede: 1, headline: 'Late', blocks: [{ type: 'divider' }] } });
    });
    await openWith(page, ARTICLE + '<lede-article src="/late.json" data-crash-first loading="eager"><p>Others.</p></lede-article>', '/crash/lede.js');
    await expect(article(page).first().locator('h1')).toBeVisible();
    await expect.poll(() => noted.lines.filter((line) => line.includes('could not start'))).toHaveLength(1);
    release();
    await own(page);
    await expect.poll(() => noted.lines.filter((line) => line.includes('Lede: crashed: '))).toHaveLength(1);
    noted.lines.splice(0);
  });
});
