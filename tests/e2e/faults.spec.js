// Servers on their bad days. docs/reliability.md shows what is expected here, and one test compares the two.
import fs from 'node:fs';
import path from 'node:path';
import { expect, openWith, test } from './support.js';

const port = Number(process.env.LEDE_PORT ?? 4173);

/** What a server does, its address, the code, and how often it is asked. `other`: on another origin, which lets nobody read it. */
const FAILING = [
  ['an address that is not http', 'ftp://example.com/a.json', 'bad-address', 0],
  ['the connection is refused', 'http://127.0.0.1:9/a.json', 'network', 3],
  ['the connection breaks off in the middle of the body', '/fault/cut', 'network', 3],
  ['the server answers nothing', '/fault/no-headers', 'timeout', 3],
  ['the body trickles without an end', '/fault/trickle', 'timeout', 3],
  ['the server redirects to itself', '/fault/loop', 'network', 3],
  ['another origin does not allow to read it (CORS)', `http://127.0.0.1:${port + 1}/fault/hollow`, 'network', 3],
  ['status 503, each time', '/fault/busy', 'http-503', 3],
  ['status 429 with `Retry-After: 60`', '/fault/wait-a-minute', 'http-429', 1],
  ['status 429 with a `Retry-After` of 3,000 years', '/fault/wait-for-ever', 'http-429', 1],
  ['status 404', '/fault/missing', 'http-404', 1],
  ['status 204', '/fault/204', 'empty', 1],
  ['an empty body', '/fault/empty', 'empty', 1],
  ['HTML instead of JSON', '/fault/html', 'not-json', 1],
  ['text in Latin-1', '/fault/latin1', 'malformed', 1],
  ['JSON that breaks off', '/fault/truncated', 'malformed', 1],
  ['`NaN` in the JSON', '/fault/nan', 'malformed', 1],
  ['5,000 lists within each other', '/fault/deep', 'malformed', 1],
  ['a body of 10 MB', '/fault/big', 'too-large', 1],
  ['a gzip bomb: 100 MB in 100 KB', '/fault/bomb', 'too-large', 1],
  ['fields of wrong types', '/fault/types', 'wrong-shape', 1],
  ['JSON of a kind that Lede does not know', '/fault/other', 'wrong-shape', 1],
  ['a list of posts where an article belongs', '/demo/api/related.json', 'wrong-shape', 1],
  ['an article with neither headline nor text', '/fault/hollow', 'empty', 1],
];

/** What passes by itself, and how often the server is asked. */
const PASSING = [
  ['status 500, then 200', '/fault/recovers-soon', 2],
  ['status 503 twice, then 200', '/fault/recovers', 3],
  ['status 429 with `Retry-After: 1`, then 200', '/fault/wait-a-second', 2],
  ['status 503 with `Retry-After` and a date, then 200', '/fault/wait-for-a-date', 2],
  ['a byte order mark before the JSON', '/fault/bom', 1],
  ['one field twice: the later counts', '/fault/twice', 1],
];

/** A page with one article from there, and how often it was asked for. */
async function openFrom(page, src) {
  let [asked, began] = [0, Date.now()];
  const key = Math.random().toString(36).slice(2);
  page.on('request', (request) => {
    if (!request.url().includes(src) || request.redirectedFrom()) return;
    if (!asked) began = Date.now();
    asked += 1;
  });
  await openWith(page, `<lede-article src="${src}?${key}" loading="eager"><p>The publisher’s own words.</p></lede-article>`);
  return { key, asked: () => asked, seconds: () => (Date.now() - began) / 1000 };
}

for (const [name, src, code, requests] of FAILING) {
  test(`bad input, ${name}: the children stay, with a message in place and one line in the console`, async ({ page, noted }) => {
    test.setTimeout(40_000);
    const { key, asked, seconds } = await openFrom(page, src);
    await expect(page.locator('.status code')).toHaveText(code, { timeout: 24_000 });
    expect(seconds()).toBeLessThan(20);
    expect(asked()).toBe(requests);
    await expect(page.locator('.status')).toContainText('The article could not be loaded here.');
    await expect(page.getByText('The publisher’s own words.')).toBeVisible();
    const [error, ...more] = (await noted.events()).filter(({ name }) => name === 'error');
    expect(more).toEqual([]);
    expect(error.detail).toMatchObject({ part: 'article', code, url: `${src}?${key}`, kept: false });
    expect(error.detail.message.length).toBeGreaterThan(10);
    expect(error.detail.remedy.length).toBeGreaterThan(10);
    // The browser itself adds a line for a failed request.
    const own = noted.lines.filter((line) => line.includes('article "'));
    expect(own).toHaveLength(1);
    expect(own[0]).toContain(`(${code})`);
  });
}

for (const [name, src, requests] of PASSING) {
  test(`what passes by itself, ${name}: the article is shown, and nobody is told of a fault`, async ({ page, noted }) => {
    const { asked } = await openFrom(page, src);
    await expect(page.locator('lede-article h1')).toBeVisible({ timeout: 15_000 });
    expect(asked()).toBe(requests);
    expect((await noted.events()).filter(({ name }) => name === 'error')).toEqual([]);
  });
}

test('the table in docs/reliability.md is what these tests expect', () => {
  const docs = fs.readFileSync(path.resolve(import.meta.dirname, '../../docs/reliability.md'), 'utf8');
  for (const [name, , code, requests] of FAILING) expect(docs).toContain(`| ${name} | \`${code}\` | ${requests} |`);
  for (const [name, , requests] of PASSING) expect(docs).toContain(`| ${name} | shown | ${requests} |`);
});

test('of two fields with one name the later is shown', async ({ page, noted }) => {
  await openFrom(page, '/fault/twice');
  await expect(page.locator('lede-article h1')).toHaveText('The last counts');
});

test('an element without an address and without children says what it lacks', async ({ page, noted }) => {
  await openWith(page, '<lede-article loading="eager"></lede-article>');
  await expect(page.locator('.status code')).toHaveText('bad-address');
});

test('a slow endpoint leaves the children readable until it answers', async ({ page, noted }) => {
  await openFrom(page, '/fault/slow');
  await expect(page.locator('lede-article .story')).toHaveAttribute('aria-busy', 'true');
  await expect(page.getByText('The publisher’s own words.')).toBeVisible();
  await expect(page.locator('lede-article h1')).toBeVisible();
  await expect(page.getByText('The publisher’s own words.')).toBeHidden();
});
