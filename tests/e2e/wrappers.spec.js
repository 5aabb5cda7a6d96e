// What a page has put in the place of the platform's own, handlers that act within an event of Lede's, and requests that are given
// up: nothing crashes, nothing is left behind.
import { expect, openWith, test } from './support.js';

const ARTICLE = '<lede-article src="/demo/api/article.json" loading="eager"><p>Own words.</p></lede-article>';
const PROSE = `<article><h1>Head</h1><p>“We will keep the library open for as long as we can,” Ann Smith, the mayor, said.</p></article>`;

test('a share sheet and a clipboard of the page’s that return no promise are taken at their word', async ({ page, noted }) => {
  await page.addInitScript(() => {
    globalThis.done = [];
    navigator.canShare = () => true;
    navigator.share = ({ url }) => void done.push(url);
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: (text) => void done.push(text), write: () => void done.push('items') } });
  });
  await openWith(page, ARTICLE);
  await page.getByRole('button', { name: 'More ways to share' }).click();
  await page.getByRole('button', { name: /^Copy link/ }).click();
  await expect(page.locator('.share-done')).toHaveText('Link copied');
  await page.locator('.said-toggle').first().click();
  await page.getByRole('button', { name: 'Copy quote' }).click();
  const address = 'https://example.com/world/hegseth-european-leadership-ukraine';
  expect(await page.evaluate(() => done)).toEqual([address, address, 'items']);
});

test('a handler of lede-zoom may click on a picture', async ({ page, noted }) => {
  await page.addInitScript(() => {
    let once;
    addEventListener('lede-zoom', ({ target }) => (once ??= !target.shadowRoot.querySelectorAll('.picture img')[1].click()));
  });
  await page.goto('/demo/hosts/tools.html');
  await expect(page.locator('.enlarge').first()).toBeVisible();
  await page.locator('.picture img').first().click();
  await expect(page.locator('dialog.zoom')).toBeVisible();
  expect((await noted.events()).filter(({ name }) => name === 'zoom').map(({ detail }) => detail.index)).toEqual([0, 1]);
});

for (const [what, wrap] of [
  ['headers that are no texts', () => (answer) => Object.defineProperty(answer, 'headers', { value: { get: () => 5 } })],
  ['a part that was given away', () => (answer) => {
    const given = new Uint8Array(8);
    structuredClone(given, { transfer: [given.buffer] });
    const { body } = answer;
    const reader = body.getReader();
    let first = true;
    return Object.defineProperty(answer, 'body', { value: { getReader: () => ({ read: () => (first ? ((first = false), Promise.resolve({ value: given })) : reader.read()), cancel() {} }) } });
  }],
]) {
  test(`a wrapper of fetch whose answer has ${what} crashes nothing`, async ({ page, noted }) => {
    await page.addInitScript(`{ const wrap = (${wrap})(); const real = fetch; globalThis.fetch = async (address, init) => { const answer = await real(address, init); return String(address).endsWith('article.json') ? wrap(answer) : answer; }; }`);
    await openWith(page, ARTICLE);
    await expect(page.locator('lede-article h1')).toBeVisible();
  });
}

test('a body that never gives way is timed out and read no further, and the page goes on', async ({ page, noted }) => {
  test.setTimeout(60_000);
  await page.addInitScript(() => {
    const real = fetch;
    globalThis.pulls = 0;
    const endless = () => new Response(new ReadableStream({ pull: (to) => ((pulls += 1), to.enqueue(new Uint8Array(0))) }, { highWaterMark: 0 }), { headers: { 'content-type': 'application/json' } });
    globalThis.fetch = (address, init) => (String(address).endsWith('article.json') ? Promise.resolve(endless()) : real(address, init));
  });
  await openWith(page, ARTICLE);
  await expect.poll(async () => (await noted.events()).find(({ name }) => name === 'error')?.detail.code, { timeout: 40_000 }).toBe('timeout');
  await expect(page.getByText('Own words.')).toBeVisible();
  await expect(async () => {
    const before = await page.evaluate(() => pulls);
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => pulls)).toBe(before);
  }).toPass();
});

test('what is refused is read no further', async ({ page, noted }) => {
  await page.addInitScript(() => {
    globalThis.ended = [];
    const real = fetch;
    globalThis.fetch = (address, init) => {
      const name = new URL(address, location).pathname;
      if (!name.startsWith('/refused/')) return real(address, init);
      init.signal.addEventListener('abort', () => ended.push(name));
      const body = new ReadableStream({ pull: (to) => new Promise((next) => setTimeout(() => next(to.enqueue(new Uint8Array(9))), 50)) });
      const film = name.endsWith('film');
      return Promise.resolve(new Response(body, { status: film ? 200 : 404, headers: { 'content-type': film ? 'video/mp4' : 'application/json' } }));
    };
  });
  await openWith(page, '<lede-article src="/refused/film" loading="eager"></lede-article><lede-article src="/refused/missing" loading="eager"></lede-article>');
  await expect.poll(async () => (await page.evaluate(() => ended)).sort()).toEqual(['/refused/film', '/refused/missing']);
});

test('two elements of one address share its request though one of them wants another before Lede is there', async ({ page, noted }) => {
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  let release;
  const released = new Promise((resolve) => (release = resolve));
  await page.route('**/*.wasm', async (route) => (await released, route.continue()));
  await openWith(page, '<lede-related id="one" src="/demo/api/related.json"></lede-related><lede-related id="two" src="/demo/api/related.json"></lede-related>');
  await expect.poll(() => asked.filter((path) => path.endsWith('related.json')).length).toBe(1);
  await page.evaluate(() => (document.querySelector('#one').src = '/demo/api/related-many.json'));
  release();
  await expect(page.locator('#two .card')).toHaveCount(4);
  await expect(page.locator('#one .card')).toHaveCount(11);
  expect(asked.filter((path) => path.endsWith('related.json'))).toHaveLength(1);
});

test('a request that is given up while nobody sees the page leaves no listener behind', async ({ page, noted }) => {
  await page.addInitScript(() => {
    globalThis.heard = 0;
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
    for (const [name, by] of [['addEventListener', 1], ['removeEventListener', -1]]) {
      const real = EventTarget.prototype[name];
      EventTarget.prototype[name] = function (event, ...rest) {
        if (['visibilitychange', 'online'].includes(event)) heard += by;
        return real.call(this, event, ...rest);
      };
    }
  });
  await page.route('**/away.json', (route) => route.fulfill({ status: 503 }));
  await openWith(page, '<lede-share></lede-share>');
  await expect(page.locator('lede-share .share')).toBeVisible();
  const before = await page.evaluate(() => heard);
  await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<lede-article src="/away.json" loading="eager"></lede-article>'.repeat(3)));
  await expect.poll(() => page.evaluate(() => heard)).toBeGreaterThan(before);
  await page.evaluate(() => document.querySelectorAll('lede-article').forEach((article) => article.remove()));
  await expect.poll(() => page.evaluate(() => heard)).toBe(before);
});

test('a part that never comes is given up, and what wants it says so', async ({ page, noted }) => {
  await page.clock.install();
  await page.route('**/lede-feeds-*.wasm', () => {});
  await page.route('**/wordpress.json', (route) => route.fulfill({ json: [{ id: 1, link: 'https://n.example/1', title: { rendered: 'One' }, content: { rendered: '<p>One</p>' } }] }));
  const asked = page.waitForRequest('**/lede-feeds-*.wasm');
  await openWith(page, '<lede-article src="/wordpress.json" loading="eager"><p>Own words.</p></lede-article>');
  await asked;
  await page.clock.runFor(21_000);
  await expect.poll(async () => (await noted.events()).find(({ name }) => name === 'error')?.detail.code).toBe('untranslated');
  await expect(page.getByText('Own words.')).toBeVisible();
  expect(noted.lines.filter((line) => line.includes('only Lede JSON is read: no answer in 20000 ms'))).toHaveLength(1);
});

test('elements that are drawn in another document, one after another, share its sheets', async ({ page, noted }) => {
  await openWith(page, '<iframe title="Another" width="600" height="600"></iframe><lede-share></lede-share>');
  await expect(page.locator('lede-share .share')).toBeVisible();
  const sheets = [];
  for (let at = 0; at < 3; at++) {
    await page.evaluate((prose) => {
      const article = document.createElement('lede-article');
      article.innerHTML = prose;
      document.querySelector('iframe').contentDocument.body.replaceChildren(article);
    }, PROSE);
    await expect(page.frameLocator('iframe').locator('lede-article .around .share')).toBeVisible();
    sheets.push(await page.evaluate(() => document.querySelector('iframe').contentDocument.adoptedStyleSheets.length));
  }
  expect(sheets).toEqual([sheets[0], sheets[0], sheets[0]]);
});

test('with quotes="marked" a text that changes leaves no timer running', async ({ page, noted }) => {
  await page.addInitScript(() => {
    globalThis.timers = 0;
    const real = setTimeout;
    globalThis.setTimeout = (then, ms, ...rest) => ((timers += ms === 500), real(then, ms, ...rest));
  });
  await openWith(page, `<lede-article quotes="marked" loading="eager">${PROSE}</lede-article>`);
  await expect(page.locator('lede-article .around .share')).toBeVisible();
  await page.locator('lede-article article').evaluate((article) => article.append('More.'));
  await page.waitForTimeout(2_500);
  expect(await page.evaluate(() => timers)).toBe(0);
});

test('links to share follow a router that changes the canonical address in place', async ({ page, noted }) => {
  await openWith(page, '<link rel="canonical" href="https://n.example/one"><lede-share></lede-share>');
  await page.evaluate(() => document.head.append(document.querySelector('link')));
  const email = page.locator('lede-share a[href^="mailto:"]');
  await expect(email).toHaveAttribute('href', /n\.example%2Fone/);
  await page.evaluate(() => document.querySelector('link').setAttribute('href', 'https://n.example/two'));
  await expect(email).toHaveAttribute('href', /n\.example%2Ftwo/);
});

for (const name of ['tagName', 'contains', 'getAttribute', 'textContent', 'matches', 'children', 'isConnected', 'querySelectorAll']) {
  test(`a form whose field has the name ${name} may stand around a quotation, be a list of links, name an author, and have focus`, async ({ page, noted }) => {
    const field = `<input name="${name}">`;
    await openWith(
      page,
      `<lede-article loading="eager"><article><h1>H</h1><form itemprop="author" tabindex="0" id="focused">${field}<blockquote><p>A quotation that is long enough to be one, surely.</p></blockquote></form>
        <p>“We will keep the library open for as long as we can,” Ann Smith, the mayor, said.</p></article></lede-article>
        <form id="links">${field}<ul><li><a href="/one">One</a></li></ul></form><lede-related src="#links"></lede-related>`,
    );
    await page.locator('#focused').evaluate((form) => HTMLElement.prototype.focus.call(form));
    // Not by Playwright's own eyes, which such a form blinds.
    await page.waitForFunction(() => document.querySelector('lede-article').shadowRoot?.querySelector('.around .share')?.checkVisibility());
    await expect(page.locator('lede-quote')).toHaveCount(1);
    await expect.poll(() => page.evaluate(() => CSS.highlights.get('lede-said')?.size ?? 0)).toBeGreaterThan(0);
    await page.evaluate(() => (location.hash = 'lede-q-nothing'));
    await page.keyboard.press('a');
    await expect(page.locator('lede-related .status, lede-related .card')).toHaveCount(1);
  });
}
