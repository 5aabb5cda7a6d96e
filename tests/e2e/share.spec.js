import { expect, open, test } from './support.js';

const link = encodeURIComponent('https://example.com/world/hegseth-european-leadership-ukraine');
const HREFS = {
  X: ['https://x.com/intent/post?text=', `&url=${link}`],
  Facebook: ['https://www.facebook.com/sharer/sharer.php?u=', link],
  LinkedIn: ['https://www.linkedin.com/sharing/share-offsite/?url=', link],
  WhatsApp: ['https://wa.me/?text=', link],
  Telegram: ['https://t.me/share/url?url=', link],
  Reddit: ['https://www.reddit.com/submit?url=', link],
  Bluesky: ['https://bsky.app/intent/compose?text=', link],
  Threads: ['https://www.threads.net/intent/post?text=', link],
  Mastodon: ['https://share.joinmastodon.org/#text=', link],
  Pinterest: ['https://www.pinterest.com/pin/create/button/?url=', link],
};

test('each share link is a real link that says where and what', async ({ page, noted }) => {
  await open(page);
  const list = page.getByRole('list', { name: 'Share this article' });
  for (const [network, [start, part]] of Object.entries(HREFS)) {
    const anchor = list.getByRole('link', { name: `Share on ${network}: Defense Secretary Hegseth Calls` });
    const href = await anchor.getAttribute('href');
    expect(href.startsWith(start), href).toBe(true);
    expect(href).toContain(part);
    await expect(anchor).toHaveAttribute('rel', 'noopener noreferrer');
  }
  await expect(list.getByRole('link', { name: /Share by e-mail/ })).toHaveAttribute('href', new RegExp(`^mailto:\\?subject=Defense%20Secretary.*&body=${link.replaceAll('.', '\\.')}$`));
  expect([...noted.hosts], 'asked before a click').toEqual([new URL(page.url()).host]);
});

test('the address is copied, and a screen reader hears it', async ({ page, noted }) => {
  await open(page);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.locator('.share-done')).toHaveText('Link copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('https://example.com/world/hegseth-european-leadership-ukraine');
  expect((await noted.events()).find(({ name }) => name === 'share')).toMatchObject({ cancelable: true, detail: { network: 'copy' } });
});

test('a page can stop a share link', async ({ page, noted, context }) => {
  await open(page);
  await page.evaluate(() => addEventListener('lede-share', (event) => event.preventDefault()));
  await page.getByRole('link', { name: /Share on Bluesky/ }).click();
  await page.waitForTimeout(200);
  expect(context.pages()).toHaveLength(1);
});

test('the system sheet is offered where the system can, and closing it is no error', async ({ page, noted }) => {
  await page.addInitScript(() => {
    navigator.canShare = () => true;
    navigator.share = (data) => {
      globalThis.shared = data;
      return Promise.reject(new DOMException('closed', 'AbortError'));
    };
  });
  await open(page);
  await page.getByRole('button', { name: 'More ways to share' }).click();
  await expect.poll(() => page.evaluate(() => globalThis.shared?.url)).toBe('https://example.com/world/hegseth-european-leadership-ukraine');
  await expect(page.locator('.share-done')).toHaveText('');
});

test('without a share sheet there is no button for it', async ({ page, noted }) => {
  await page.addInitScript(() => {
    navigator.canShare = undefined;
  });
  await open(page);
  await expect(page.getByRole('button', { name: 'More ways to share' })).toHaveCount(0);
});
