// Related posts in each engine: buttons, keys, pages, the three layouts, and right to left.
import { expect, test } from './support.js';

const R = 'lede-related >> ';
const related = (src, more = '') => `<lede-related src="${src}" loading="eager" ${more}></lede-related>`;
const status = (page) => page.text(`${R}.pages [role=status]`);
const [PREVIOUS, NEXT] = [`${R}.pages button:nth-of-type(1)`, `${R}.pages button:nth-of-type(2)`];
const disabled = (page, button) => page.on(button, (at) => at.getAttribute('aria-disabled'));

/** Where the left edge of a card is, in the track. */
const left = (page, nth) => page.on(`${R}.track`, (track, nth) => track.children[nth].getBoundingClientRect().left - track.getBoundingClientRect().left, nth);

test('the buttons move the cards by pages, and the ends say that they are ends', async ({ page }) => {
  await page.openWith(related('/demo/api/related-many.json'), `${R}.card`);
  await expect.poll(() => disabled(page, PREVIOUS)).toBe('true');
  await page.click(NEXT);
  await expect.poll(() => status(page)).toMatch(/^Posts 5 to 8 of 11$|^Posts 4 to 6 of 11$/);
  await expect.poll(() => left(page, 0)).toBeLessThan(-500);
  await expect.poll(() => disabled(page, PREVIOUS)).toBe('false');
  await page.click(NEXT);
  await expect.poll(() => status(page)).toMatch(/^Posts [78] to /);
  // At the end there is nothing more to press for.
  await expect(async () => {
    if ((await disabled(page, NEXT)) !== 'true') await page.click(NEXT);
    expect(await disabled(page, NEXT)).toBe('true');
  }).toPass({ timeout: 5_000 });
  await expect.poll(() => page.focused()).toMatch(/^button/);
  await page.press('Enter');
  await page.click(PREVIOUS);
  await expect.poll(() => disabled(page, NEXT)).toBe('false');
});

test('arrows, Home and End move between the cards, and what has focus is in view', async ({ page }) => {
  await page.openWith(related('/demo/api/related-many.json'), `${R}.card`);
  const at = () => page.on(`${R}.track`, (track) => [...track.children].findIndex((card) => card.matches(':focus-within')));
  const inView = () =>
    page.on(`${R}.track`, (track) => {
      const [outer, inner] = [track, track.querySelector(':focus-within')].map((box) => box.getBoundingClientRect());
      return inner.left >= outer.left - 1 && inner.right <= outer.right + 1;
    });
  await page.focus(`${R}.card a`);
  for (const [key, card] of [['ArrowRight', 1], ['ArrowRight', 2], ['ArrowLeft', 1], ['End', 10], ['ArrowRight', 10], ['Home', 0]]) {
    await page.press(key);
    expect(await at(), `after ${key}`).toBe(card);
    await expect.poll(inView, `in view after ${key}`).toBe(true);
  }
});

test('cards far from the window come with it, their buttons keep focus when they are far once more, and nothing is said twice', async ({ page }) => {
  await page.openWith(`<div style="height: 9000px"></div><div style="width: 360px">${related('/demo/api/related-many.json')}</div><div style="height: 9000px"></div>`, 'lede-related');
  await expect.poll(() => page.has(`${R}.card`)).toBe(true);
  const scroll = (far) => page.run((far) => (far ? scrollTo(0, 0) : document.querySelector('lede-related').scrollIntoView({ behavior: 'instant' })), far);
  expect(await page.isShown(NEXT)).toBe(false);
  await scroll(false);
  await page.sees(NEXT);
  // One card at a time: while one goes and the next comes, none is in view.
  for (const card of [2, 3]) {
    await page.click(NEXT);
    await expect.poll(() => status(page)).toBe(`Post ${card} of 11`);
    expect(await page.focused()).toMatch(/^button/);
  }
  await page.on(`${R}.pages [role=status]`, (status) => {
    new MutationObserver(() => status.setAttribute('data-said-again', '')).observe(status, { childList: true, characterData: true, subtree: true });
  });
  for (const far of [true, false]) {
    await scroll(far);
    await page.run(() => new Promise((done) => setTimeout(done, 300)));
    expect(await page.focused()).toMatch(/^button/);
  }
  await page.sees(NEXT);
  expect(await page.has(`${R}[data-said-again]`)).toBe(false);
});

test('right to left the next card is on the left, for buttons and keys', async ({ page }) => {
  await page.openWith(`<div dir="rtl" lang="ar" style="width: 700px">${related('/demo/api/related-rtl.json')}</div>`, `${R}.card`);
  expect(await left(page, 1)).toBeLessThan(await left(page, 0));
  await page.focus(`${R}.card a`);
  await page.press('ArrowLeft');
  expect(await page.on(`${R}.track`, (track) => track.children[1].matches(':focus-within'))).toBe(true);
  await page.press('Home');
  await page.click(NEXT);
  await expect.poll(() => disabled(page, PREVIOUS)).toBe('false');
  await expect.poll(() => left(page, 0)).toBeGreaterThan(300);
});

for (const dir of ['ltr', 'rtl']) {
  test(`in a long list (${dir}) keys reach cards that were far to the side, each in its place and as high as its row`, async ({ page }) => {
    const posts = Array.from({ length: 40 }, (_, index) => ({ title: `Post ${index + 1}`, url: `https://example.com/${index + 1}`, excerpt: 'As long as the others.' }));
    await page.openWith(`<script type="application/json" id="long">${JSON.stringify({ lede: 1, posts })}</script><div dir="${dir}">${related('#long')}</div>`, `${R}.card`);
    const ends = () =>
      page.on(`${R}.track`, (track) => {
        const places = [track.firstElementChild, track.lastElementChild].map((card) => card.getBoundingClientRect());
        return { apart: Math.round(Math.abs(places[1].left - places[0].left)), heights: places.map(({ height }) => Math.round(height)), row: track.offsetHeight };
      });
    const { apart, heights, row } = await ends();
    expect(heights[0]).toBeGreaterThan(50);
    const inView = (selector) =>
      page.on(`${R}.track`, (track, selector) => {
        const [card, window] = [track.querySelector(selector), track].map((at) => at.getBoundingClientRect());
        const link = track.querySelector(`${selector} a`).getBoundingClientRect();
        return card.left > window.left - 2 && card.right < window.right + 2 && link.width > 0;
      }, selector);
    await page.focus(`${R}.card a`);
    for (const [key, selector] of [['End', '.card:last-child'], ['Home', '.card:first-child']]) {
      await page.press(key);
      await expect.poll(() => inView(selector), `in view after ${key}`).toBe(true);
      expect(await ends(), `after ${key}`).toEqual({ apart, heights: [heights[0], heights[0]], row });
    }
  });
}

test('a list that comes page for page goes on as its end comes near', async ({ page }) => {
  await page.openWith(`<div style="width: 500px">${related('/demo/api/related-paged.json')}</div>`, `${R}.card`);
  const count = () => page.on(`${R}.track`, (track) => track.querySelectorAll('.card').length);
  const before = await count();
  await page.focus(`${R}.card a`);
  await page.press('End');
  await expect.poll(count).toBeGreaterThan(before);
});

test('a grid has columns, a list one with numbers, and in neither is there a button', async ({ page }) => {
  await page.openWith(related('/demo/api/related.json', 'layout="grid"'), `${R}.card`);
  const columns = () => page.on('lede-related', ({ shadowRoot }) => new Set([...shadowRoot.querySelectorAll('.card')].map((card) => Math.round(card.getBoundingClientRect().left))).size);
  expect(await columns()).toBeGreaterThan(1);
  await page.on('lede-related', (host) => (host.layout = 'list'));
  await expect.poll(columns).toBe(1);
  expect(await page.on(`${R}.card`, (card) => getComputedStyle(card, '::before').content)).toContain('counter(post)');
  expect(await page.isShown(`${R}.pages`)).toBe(false);
  await page.on('lede-related', (host) => ((host.layout = 'grid'), (host.style.width = '280px')));
  await expect.poll(columns).toBe(1);
  expect(await page.run(() => document.scrollingElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});
