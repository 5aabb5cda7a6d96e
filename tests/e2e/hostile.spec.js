// What a host page may do to the elements without their looking or working otherwise: the pages of demo/hosts/ that fight
// back are compared with the plain one, in the same run and the same viewports, so no picture is kept.
import fs from 'node:fs';
import path from 'node:path';
import { expect, test as base } from './support.js';

/** High enough for the whole article: nothing waits below the viewport. */
const WIDE = { width: 1280, height: 6000 };
const NARROW = { width: 360, height: 9000 };

/** Pages that change nothing that a reader sees. */
const SAME = {
  'the plain page, opened once more': 'plain',
  'a reset by all: unset': 'reset',
  'rules for everything, all of them important': 'important',
  'a rem of ten pixels': 'rem',
  'Bootstrap': 'bootstrap',
  'Tailwind’s preflight': 'tailwind',
  'Object.prototype with more on it': 'polluted',
  'frozen prototypes': 'frozen',
  'RequireJS': 'requirejs',
  'zone.js': 'zone',
  'SES lockdown': 'ses',
  'a fetch that answers with a Proxy': 'wrapped-fetch',
};

/** Waits until all pictures are there but those of cards further on. */
async function pictured(article) {
  const missing = (pictures) =>
    pictures.filter((picture) => {
      const { left, right } = picture.getBoundingClientRect();
      return !picture.complete && left < innerWidth && right > 0;
    }).length;
  await expect.poll(() => article.locator('img').evaluateAll(missing)).toBe(0);
}

/** What a page shows of its article, wide, narrow and used: accessibility trees, screenshots, and where the related posts begin. */
async function portrait(page, lines, name, frame = page) {
  const article = frame.locator('lede-article');
  const look = async () => ({
    tree: await article.ariaSnapshot(),
    shot: await article.screenshot({ animations: 'disabled', style: 'html, body { background: #fff !important; }' }),
    related: await article.locator('.related').evaluate((related) => Math.floor(related.getBoundingClientRect().top - related.getRootNode().host.getBoundingClientRect().top)),
  });
  // Cards move at once for readers who want less motion.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize(WIDE);
  await page.goto(`/demo/hosts/${name}.html`);
  await expect(article.locator('.card').first()).toBeVisible();
  // Its quotations have been found.
  await expect(article.locator('.quotes-begin')).toBeAttached();
  await pictured(article);
  const wide = await look();
  await page.setViewportSize(NARROW);
  await pictured(article);
  const narrow = await look();
  await article.locator('.said-toggle').first().click();
  await article.getByRole('button', { name: 'Next posts' }).click();
  await page.mouse.move(0, 0);
  await pictured(article);
  return { wide, narrow, used: await look(), said: lines.filter((line) => line.includes('Lede')) };
}

const test = base.extend({
  /** The plain page's portrait, taken once for each worker; its page is left open, to compare pictures in. */
  plain: [
    async ({ browser }, use, { project }) => {
      const page = await browser.newPage({ baseURL: project.use.baseURL });
      const lines = [];
      page.on('console', (message) => lines.push(`${message.type()}: ${message.text()}`));
      await use({ page, ...(await portrait(page, lines, 'plain')) });
      await page.close();
    },
    { scope: 'worker' },
  ],
});

/** How many pixels of two pictures, down to a height, differ by more than the two steps of 255 that a frame’s own layer rounds by. */
function differing(page, pictures, height) {
  return page.evaluate(
    async ([pictures, height]) => {
      const [one, other] = await Promise.all(
        pictures.map(async (base64) => {
          const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (char) => char.charCodeAt())]));
          const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
          context.drawImage(bitmap, 0, 0);
          return context.getImageData(0, 0, bitmap.width, height ?? bitmap.height);
        }),
      );
      if (one.width !== other.width || one.height !== other.height) return Infinity;
      let count = 0;
      for (let at = 0; at < one.data.length; at += 4) {
        if ([0, 1, 2].some((channel) => Math.abs(one.data[at + channel] - other.data[at + channel]) > 2)) count += 1;
      }
      return count;
    },
    [pictures.map((picture) => picture.toString('base64')), height],
  );
}

/** Where two pictures differ, both are kept with the test's results. `above`: only what stands above the related posts. */
async function expectSame(seen, plain, { above = false } = {}) {
  for (const when of ['wide', 'narrow', 'used']) {
    const [here, there] = [seen[when], plain[when]];
    expect.soft(here.tree, `${when}: the accessibility tree`).toBe(there.tree);
    expect.soft(here.related, `${when}: where the related posts begin`).toBe(there.related);
    if (here.shot.equals(there.shot)) continue;
    const count = await differing(plain.page, [here.shot, there.shot], above ? there.related : undefined);
    expect.soft(count, `${when}: pixels that differ`).toBe(0);
    if (count === 0) continue;
    fs.writeFileSync(test.info().outputPath(`${when}-here.png`), here.shot);
    fs.writeFileSync(test.info().outputPath(`${when}-plain.png`), there.shot);
  }
}

for (const [name, file] of Object.entries(SAME)) {
  test(`the article is the plain page’s in tree and pixels, whatever the page does: ${name}`, async ({ page, noted, plain }) => {
    const seen = await portrait(page, noted.lines, file);
    await expectSame(seen, plain);
    expect(seen.said).toEqual(plain.said);
    expect(noted.lines.filter((line) => line.startsWith('error'))).toEqual([]);
    expect([...noted.hosts]).toEqual([new URL(page.url()).host]);
  });
}

test('every one of these pages has the plain page’s markup', () => {
  const folder = path.resolve(import.meta.dirname, '../../demo/hosts');
  const body = (file) => fs.readFileSync(path.join(folder, `${file}.html`), 'utf8').split('<body>')[1];
  for (const file of [...Object.values(SAME), 'mirrored', 'five-times', 'two-versions']) expect(body(file), file).toBe(body('plain'));
});

test('in a page from right to left an article from left to right stays as it is, and only the related posts are mirrored', async ({ page, noted, plain }) => {
  const seen = await portrait(page, noted.lines, 'mirrored');
  await expectSame(seen, plain, { above: true });
  expect(seen.said).toEqual(plain.said);
  const left = (part, index = 0) => page.locator(`lede-article ${part}`).nth(index).evaluate((element) => element.getBoundingClientRect().left);
  await page.setViewportSize(WIDE);
  expect(await left('.card')).toBeGreaterThan(await left('.card', 1));
  expect(await left('.page-button')).toBeLessThan(WIDE.width / 2);
});

test('in a sandboxed frame, which has an origin of its own, the article is the plain page’s in tree and pixels', async ({ page, noted, plain }) => {
  const seen = await portrait(page, noted.lines, 'sandbox', page.frameLocator('iframe'));
  await expectSame(seen, plain);
  expect(noted.lines).toEqual(plain.said);
});

test('the script included five times defines the elements once, says so once, and the article is the plain page’s', async ({ page, noted, plain }) => {
  const seen = await portrait(page, noted.lines, 'five-times');
  await expectSame(seen, plain);
  const yields = (line) => line.includes('yields');
  expect(noted.lines.filter(yields)).toHaveLength(1);
  expect(noted.lines.filter((line) => !yields(line))).toEqual(plain.said);
});

test('of two versions the first one draws, and the second says once that it yields', async ({ page, noted, plain }) => {
  await page.route('**/lede.js?other-version', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace(/(?<=")\d+\.\d+\.\d+(?=")/, '99.0.0') });
  });
  const seen = await portrait(page, noted.lines, 'two-versions');
  await expectSame(seen, plain);
  const version = await page.evaluate(() => customElements.get('lede-article').version);
  expect(version).not.toBe('99.0.0');
  expect(noted.lines.filter((line) => line.includes('yields'))).toEqual([`warning: Lede: version 99.0.0 yields to version ${version}`]);
});

test('nothing of the page’s own is changed: no global, no prototype, no cookie, no storage, no request to others', async ({ page, context, noted }) => {
  await page.addInitScript(() => {
    const properties = (object) => (object === Object(object) ? Reflect.ownKeys(object).map((key) => [key, Object.getOwnPropertyDescriptor(object, key)]) : []);
    // What the page has: each global, and each property of its global objects and of their prototypes.
    const inventory = () => {
      const all = new Map();
      for (const name of Object.getOwnPropertyNames(globalThis)) {
        const { value } = Object.getOwnPropertyDescriptor(globalThis, name);
        all.set(name, value);
        if (value === globalThis) continue;
        for (const [of, object] of [[name, value], [`${name}.prototype`, Object(value).prototype]]) {
          for (const [key, now] of properties(object)) all.set(`${of}.${String(key)}`, now.value ?? now.get);
        }
      }
      return all;
    };
    let before;
    globalThis.take = () => (before = inventory());
    globalThis.changes = () => {
      const after = inventory();
      const names = new Set([...before.keys(), ...after.keys()]);
      return { looked: before.size, changed: [...names].filter((name) => before.has(name) !== after.has(name) || !Object.is(before.get(name), after.get(name))) };
    };
    take();
  });
  await portrait(page, noted.lines, 'plain');
  const { looked, changed } = await page.evaluate(() => changes());
  expect(looked).toBeGreaterThan(5000);
  expect(changed.filter((name) => !['take', 'changes', 'told'].includes(name.split('.')[0]))).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length, (await caches.keys()).length])).toEqual([0, 0, 0, 0]);
  expect([...noted.hosts]).toEqual([new URL(page.url()).host]);
});
