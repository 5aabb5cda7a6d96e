// The tools of an article, footnotes and analytics in each engine.
import { expect, test } from './support.js';

const A = 'lede-article >> ';
const PAGE = '/demo/hosts/tools.html';
const fontSize = (page) => page.on(`${A}.text p`, (text) => parseFloat(getComputedStyle(text).fontSize));

test('the row says how long the article takes, and its buttons change the size of the text', async ({ page }) => {
  await page.open(PAGE, `${A}.tools-row`);
  await expect.poll(() => page.text(`${A}.reading-time`)).toBe('2 min read');
  const usual = await fontSize(page);
  await page.click(`${A}.text-size[title^=Larger]`);
  await expect.poll(() => fontSize(page)).toBeGreaterThan(usual * 1.1);
  expect(await page.run(() => localStorage.getItem('lede-text-size'))).toBe('115');
  await page.click(`${A}.text-size[title^=Smaller]`);
  await expect.poll(() => fontSize(page)).toBe(usual);
});

test('the text of an article in the page changes its size, too', async ({ page }) => {
  await page.openWith('<lede-article tools="text-size"><article><h1>Own</h1><p><span id="words">Some words</span></p></article></lede-article>', `${A}.tools-row`);
  // WebKit 2.50 measures what is zoomed in its own pixels: so what stands around it is measured.
  const height = () => page.on('lede-article', (article) => article.getBoundingClientRect().height);
  const usual = await height();
  await page.click(`${A}.text-size[title^=Larger]`);
  await expect.poll(height).toBeGreaterThan(usual + 5);
  await page.run(() => localStorage.clear());
});

test('a picture opens in a dialog, arrow keys lead on, Escape leads back to its button', async ({ page }) => {
  await page.open(PAGE, `${A}.enlarge`);
  await page.click(`${A}.enlarge`);
  await page.sees(`${A}dialog img`);
  expect(await page.on(`${A}dialog`, (dialog) => dialog.matches(':modal'))).toBe(true);
  await expect.poll(() => page.text(`${A}dialog [role=status]`)).toMatch(/^Picture 1 of 4: Illustration/);
  await page.press('ArrowRight');
  await expect.poll(() => page.text(`${A}dialog [role=status]`)).toMatch(/^Picture 2 of 4/);
  expect(await page.on(`${A}dialog img`, (image) => image.getBoundingClientRect().bottom <= innerHeight)).toBe(true);
  await page.press('Escape');
  await page.seesNot(`${A}dialog`);
  await expect.poll(() => page.focused()).toMatch(/^button\.enlarge/);
});

test('the bar follows the reading, by a scroll timeline or without one', async ({ page }) => {
  await page.open(PAGE, `${A}.tools-row`);
  const wide = () => page.on(`${A}.progress`, (bar) => bar.getBoundingClientRect().width / bar.parentElement.closest('.article').getBoundingClientRect().width);
  await expect.poll(wide).toBe(0);
  await page.on(`${A}.text`, (text) => scrollTo({ top: text.getBoundingClientRect().top + scrollY + (text.offsetHeight - innerHeight) / 2, behavior: 'instant' }));
  await expect.poll(wide).toBeGreaterThan(0.3);
  expect(await wide()).toBeLessThan(0.7);
});

test('a footnote is led to, and leads back', async ({ page }) => {
  await page.open(PAGE, `${A}.note-mark a`);
  await page.click(`${A}.note-mark a`);
  await expect.poll(() => page.focused()).toMatch(/^li\. Kelling and others/);
  await page.click(`${A}.note-back`);
  await expect.poll(() => page.focused()).toMatch(/^a\. 1$/);
});

test('what is heard is marked, sentence by sentence', async ({ page }) => {
  const body = '<lede-article src="/demo/api/tools.json" tools="listen"></lede-article>';
  await page.open(`/made-here.html?with=voice&body=${encodeURIComponent(body)}`, `${A}.tool button`);
  await page.click(`${A}.tool button`);
  await expect.poll(() => page.run(() => noted.said)).toEqual(['How a City Counted Its Swifts']);
  expect(await page.run(() => CSS.highlights.get('lede-spoken').size)).toBe(1);
  expect(await page.on(`${A}.headline`, (headline) => getComputedStyle(headline, '::highlight(lede-spoken)').backgroundColor)).not.toBe('rgba(0, 0, 0, 0)');
  await page.click(`${A}.tool button:last-of-type`);
  await expect.poll(() => page.run(() => CSS.highlights.get('lede-spoken').size)).toBe(0);
});

test('what has been seen is told', async ({ page }) => {
  await page.open(PAGE, `${A}.tools-row`);
  await page.on(`${A}.quote`, (quote) => quote.scrollIntoView({ block: 'center', behavior: 'instant' }));
  await expect.poll(async () => (await page.events('impression')).map(({ speaker }) => speaker)).toContain('Tomas Brandt');
  expect((await page.events('depth')).map(({ percent }) => percent).slice(0, 2)).toEqual([25, 50]);
});
