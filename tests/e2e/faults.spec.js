import { expect, openWith, test } from './support.js';

const CASES = {
  'an address that is not http': ['ftp://example.com/a.json', 'bad-address'],
  404: ['/fault/missing', 'http-404'],
  'HTML instead of JSON': ['/fault/html', 'not-json'],
  'truncated JSON': ['/fault/truncated', 'malformed'],
  'wrong types': ['/fault/types', 'wrong-shape'],
  'an empty article': ['/fault/empty', 'empty'],
  'JSON of another kind': ['/fault/other', 'wrong-shape'],
  'a list of posts where an article belongs': ['/demo/api/related.json', 'wrong-shape'],
  'a body of 5 MB': ['/fault/big', 'too-large'],
};

for (const [name, [src, code]] of Object.entries(CASES)) {
  test(`bad input, ${name}: the children stay, with a message in place and one line in the console`, async ({ page, noted }) => {
    await openWith(page, `<lede-article ${src && `src="${src}"`} loading="eager"><p>The publisher’s own words.</p></lede-article>`);
    await expect(page.locator('.status')).toContainText('The article could not be loaded here.');
    await expect(page.locator('.status code')).toHaveText(code);
    await expect(page.getByText('The publisher’s own words.')).toBeVisible();
    const [error, ...more] = (await noted.events()).filter(({ name }) => name === 'error');
    expect(more).toEqual([]);
    expect(error.detail).toMatchObject({ part: 'article', code, url: src });
    expect(error.detail.message.length).toBeGreaterThan(10);
    expect(error.detail.remedy.length).toBeGreaterThan(10);
    // The browser itself adds a line for a failed request.
    expect(noted.lines.filter((line) => !line.includes('Failed to load resource'))).toHaveLength(1);
    expect(noted.lines.at(-1)).toContain(`(${code})`);
  });
}

test('an element without an address and without children says what it lacks', async ({ page, noted }) => {
  await openWith(page, '<lede-article loading="eager"></lede-article>');
  await expect(page.locator('.status code')).toHaveText('bad-address');
});

test('a connection that breaks off is tried again, then told', async ({ page, noted }) => {
  await openWith(page, '<lede-article src="/fault/cut" loading="eager"><p>Own words.</p></lede-article>');
  await expect(page.locator('.status code')).toHaveText('network');
});

test('a server that is busy twice is asked a third time', async ({ page, noted }) => {
  await openWith(page, '<lede-article src="/fault/recovers" loading="eager"></lede-article>');
  await expect(page.locator('lede-article h1')).toBeVisible();
});

test('a slow endpoint leaves the children readable until it answers', async ({ page, noted }) => {
  await openWith(page, '<lede-article src="/fault/slow" loading="eager"><p>Own words.</p></lede-article>');
  await expect(page.locator('lede-article .story')).toHaveAttribute('aria-busy', 'true');
  await expect(page.getByText('Own words.')).toBeVisible();
  await expect(page.locator('lede-article h1')).toBeVisible();
  await expect(page.getByText('Own words.')).toBeHidden();
});
