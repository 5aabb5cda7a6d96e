// What the specs share: a page whose console, errors, requests and events are noted.
import { test as base, expect } from '@playwright/test';

export const test = base.extend({
  /** Whether crashes are what is tested. */
  crashes: [false, { option: true }],
  /** What a page said, asked and told, from its first moment. */
  noted: async ({ page, crashes }, use) => {
    const noted = { lines: [], errors: [], hosts: new Set(), events: () => page.evaluate(() => globalThis.told) };
    page.on('console', (message) => noted.lines.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => noted.errors.push(error.message));
    page.on('request', (request) => noted.hosts.add(new URL(request.url()).host));
    await page.addInitScript(() => {
      globalThis.told = [];
      for (const name of ['ready', 'error', 'quote-toggle', 'quote-copy', 'share', 'related-open', 'listen', 'zoom', 'text-size', 'impression', 'depth', 'engaged']) {
        addEventListener(`lede-${name}`, (event) => told.push({ name, detail: event.detail, cancelable: event.cancelable, composed: event.composed }), true);
      }
      addEventListener('securitypolicyviolation', (event) => told.push({ name: 'violation', detail: `${event.violatedDirective} ${event.blockedURI} ${event.sample}` }));
    });
    await use(noted);
    expect(noted.errors, 'uncaught errors').toEqual([]);
    if (!crashes) expect(noted.lines.filter((line) => line.includes('crashed')), 'crashes').toEqual([]);
  },
});

export { expect };

/** That what was drawn first has been taken over by the views. */
export const expectViews = (page) => expect(page.locator('lede-article article > template')).toHaveCount(0);

/** Opens a page and waits until its article stands there, with all that belongs to it. */
export async function open(page, url = '/') {
  await page.goto(url);
  await expect(page.locator('lede-article .text')).toBeVisible();
  await expectViews(page);
}

/** Whether an element is laid out, rather than left until it comes near the window. */
export const isLaidOut = (element) => element.evaluate((element) => element.checkVisibility({ contentVisibilityAuto: true }));

/** A point on the first line of a quotation that is marked in the text, which is brought to the middle of the window. */
export const point = (page, index) =>
  page.evaluate((index) => {
    const { startContainer, startOffset, endContainer, endOffset } = [...CSS.highlights.get('lede-said')][index];
    startContainer.parentElement.scrollIntoView({ block: 'center' });
    const range = new Range();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    const { left, top } = range.getClientRects()[0];
    return [left + 30, top + 8];
  }, index);

/** A page of the demo's origin with other markup in it. */
export async function openWith(page, body, script = '/lede/lede.js', query = '') {
  await page.route('**/made-here.html*', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: `<!doctype html><html lang="en"><title>Made here</title><body>${body}<script type="module" src="${script}"></script>` }),
  );
  await page.goto(`/made-here.html${query}`);
}

/** Answers `/an-article.json` with an article of these fields. */
export const serve = (page, fields) => page.route('**/an-article.json', (route) => route.fulfill({ json: { lede: 1, headline: 'Head', blocks: [], ...fields } }));

/** Opens a page with that article, and what `around` puts around it. */
export async function show(page, fields, attributes = '', around = (element) => element) {
  await serve(page, fields);
  await openWith(page, around(`<lede-article src="/an-article.json" loading="eager" ${attributes}></lede-article>`));
  await expect(page.locator('lede-article .text')).toBeAttached();
  await expectViews(page);
}

/** Answers these paths from memory, each with its JSON, and notes the memory of every instance as `memories`. */
export const fromMemory = (page, bodies) =>
  page.addInitScript((bodies) => {
    globalThis.memories = [];
    WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
      construct(Instance, args) {
        const made = new Instance(...args);
        memories.push(...Object.values(made.exports).filter((one) => one instanceof WebAssembly.Memory));
        return made;
      },
    });
    const real = globalThis.fetch;
    globalThis.fetch = (address, init) => {
      const body = bodies[new URL(address, location).pathname];
      return body ? Promise.resolve(new Response(body, { headers: { 'content-type': 'application/json' } })) : real(address, init);
    };
  }, bodies);
