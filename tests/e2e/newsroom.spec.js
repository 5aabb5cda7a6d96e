// What newsrooms do with an article that no demo has: other scripts, narrow places, dead pictures, paper.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { expect, openWith, point, serve, show, test } from './support.js';

const article = (page) => page.locator('lede-article');

for (const [script, names] of Object.entries({
  Cyrillic: ['Иван Петров', 'Ольга Бойко'],
  Japanese: ['岡田 真理子', '佐藤 花子'],
  Arabic: ['إدريس أوكافور', 'ليلى حداد'],
  Hebrew: ['אידריס אוקפור', 'נועה כהן'],
})) {
  test(`speakers with names in ${script} can be chosen in the index, and a link leads to one`, async ({ page, noted }) => {
    const blocks = names.map((name, at) => ({ type: 'quote', text: `Words number ${at}, which are several.`, speaker: { name } }));
    await show(page, { blocks }, 'quote-index="end"');
    const index = article(page).locator('nav.voices');
    await index.getByRole('link', { name: names[1] }).click();
    await expect(index.locator('.voice-quotes')).toContainText('Words number 1');
    await expect(index.locator('[aria-current]')).toContainText(names[1]);
    const hash = await page.evaluate(() => location.hash);
    await page.evaluate(() => (location.hash = ''));
    await expect(index.locator('.voice-quotes')).toBeHidden();
    await page.evaluate((hash) => (location.hash = decodeURIComponent(hash)), hash);
    await expect(index.locator('.voice-quotes')).toContainText('Words number 1');
  });
}

test('the index of an article in Arabic runs from right to left on a page that does not', async ({ page, noted }) => {
  const quote = (at) => ({ type: 'quote', text: `كلمات ${at} من المقابلة.`, speaker: { name: 'ليلى حداد' } });
  await show(page, { lang: 'ar', blocks: [quote(1), quote(2)] }, 'quote-index="end"');
  const direction = () => article(page).locator('nav.voices').evaluate((nav) => getComputedStyle(nav).direction);
  await expect.poll(direction).toBe('rtl');
  await article(page).locator('.voice').click();
  await expect(article(page).locator('.voice-quotes')).toContainText('«كلمات 1 من المقابلة.»');
});

test('a quotation is copied in the marks of its language', async ({ page, noted }) => {
  await show(page, { lang: 'de', blocks: [{ type: 'quote', text: 'Sie haben geschlafen.', speaker: { name: 'A. Bee' } }] });
  await article(page).locator('.quote-toggle').click();
  await article(page).getByRole('button', { name: 'Zitat kopieren' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/^„Sie haben geschlafen\.“\n— A\. Bee/);
});

const FOUND = '“The harbour stays open all of winter,” Mayor Ada Example said on Tuesday, after a long debate in the council.';
const words = (page) => page.evaluate(() => [...CSS.highlights.get('lede-said')].map(({ startContainer, startOffset, endContainer, endOffset }) => {
  const range = new Range();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  const { left, top, right, bottom } = range.getBoundingClientRect();
  return { left, top, right, bottom };
})[0]);
const panel = (page) => article(page).locator('.said-panel:not(.selected)');

/** Opens the quotation in the text, and gives how far the panel stands from its words. */
async function opened(page) {
  await expect.poll(() => page.evaluate(() => globalThis.CSS.highlights.get('lede-said')?.size)).toBe(1);
  await page.mouse.click(...(await point(page, 0)));
  await expect(panel(page)).toBeVisible();
  return async () => {
    const [said, box] = [await words(page), await panel(page).boundingBox()];
    return Math.round(Math.min(Math.abs(box.y - said.bottom), Math.abs(said.top - box.y - box.height)));
  };
}
const inPlace = (before = '', style = '') =>
  `<div id="around" style="${style}">${before}<lede-article><article><h1>No 1</h1>${'<p>Another paragraph of the text, which is long enough.</p>'.repeat(8)}<p>${FOUND}</p>${'<p>Another paragraph of the text, which is long enough.</p>'.repeat(40)}</article></lede-article></div>`;

test('the panel of a quotation stays beside its words when the window turns', async ({ page, noted }) => {
  await page.setViewportSize({ width: 844, height: 700 });
  await openWith(page, inPlace());
  const gap = await opened(page);
  expect(await gap()).toBeLessThanOrEqual(10);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect.poll(gap).toBeLessThanOrEqual(10);
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test('it does when what is around them is scrolled, and when something comes above them', async ({ page, noted }) => {
  await openWith(page, inPlace('<div id="ad"></div>', 'height:600px;overflow:auto'));
  const gap = await opened(page);
  expect(await gap()).toBeLessThanOrEqual(10);
  await page.locator('#around').evaluate((around) => around.scrollBy(0, 60));
  await expect.poll(gap).toBeLessThanOrEqual(10);
});

test('it does when something comes above the article', async ({ page, noted }) => {
  await openWith(page, `<div id="ad"></div>${inPlace()}`);
  const gap = await opened(page);
  await page.locator('#ad').evaluate((ad) => (ad.style.height = '120px'));
  await expect.poll(gap).toBeLessThanOrEqual(10);
});

for (const [where, style] of Object.entries({
  'a row': 'display:flex',
  'the middle of a column': 'display:flex;flex-direction:column;align-items:center',
  'a cell of a grid': 'display:grid;place-items:center',
  'what fits its content': 'width:fit-content',
})) {
  for (const width of [1200, 390]) {
    test(`in ${where} of ${width} px an element is as wide as its measure, or as there is room`, async ({ page, noted }) => {
      await page.setViewportSize({ width, height: 800 });
      const elements = ['<lede-article src="/an-article.json" loading="eager"></lede-article>', '<lede-share></lede-share>', '<lede-related src="/demo/api/related.json" loading="eager"></lede-related>'];
      await serve(page, { blocks: [{ type: 'paragraph', content: ['Text.'] }] });
      await openWith(page, elements.map((element) => `<div style="${style}"><div>${element}</div></div>`).join(''));
      await expect(page.locator('.card').first()).toBeVisible();
      const widths = () => page.evaluate(() => [...document.querySelectorAll('lede-article, lede-share, lede-related')].map((element) => Math.round(element.getBoundingClientRect().width)));
      const most = width - 16;
      await expect.poll(widths).toEqual(Array(3).fill(expect.closeTo(Math.min(most, 594), -1)));
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  }
}

test('beside something else in a grid an article takes no more than its share', async ({ page, noted }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await show(page, { blocks: [] }, '', (element) => `<div style="display:grid;grid-template-columns:1fr 1fr"><div>${element}</div><p>Side</p></div>`);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test('numbers of a list are not cut off, however long', async ({ page, noted }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  const list = (start) => ({ type: 'list', ordered: true, start, items: [['One'], { content: ['Two'], blocks: [{ type: 'list', ordered: true, start: 1998, items: [['Three']] }] }] });
  await show(page, { blocks: [list(99), list(1998)] });
  // A number is as wide as its figures, and stands before the text.
  const room = await article(page).locator('ol').evaluateAll((lists) => lists.map((list) => parseFloat(getComputedStyle(list).paddingInlineStart) / parseFloat(getComputedStyle(list).fontSize)));
  expect(Math.min(...room)).toBeGreaterThanOrEqual(3);
});

test('a table that is wider than paper is printed whole', async ({ page, noted }) => {
  const cells = Array.from({ length: 12 }, (_, at) => [`Column${at}word`]);
  await show(page, { blocks: [{ type: 'table', header: cells, rows: [cells] }] });
  const file = test.info().outputPath('print.pdf');
  fs.writeFileSync(file, await page.pdf({ format: 'A4' }));
  const text = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }).replace(/\s/g, '');
  for (let at = 0; at < 12; at += 1) expect(text).toContain(`Column${at}word`);
});

test('of pictures that do not come those without words leave nothing, and the others their words', async ({ page, noted }) => {
  await page.route('**/*.jpg', (route) => route.abort());
  const image = (alt) => ({ type: 'image', src: 'https://pictures.example/a.jpg', width: 400, height: 300, ...(alt && { alt }) });
  await show(page, { authors: [{ name: 'A. Bee', picture: { src: 'https://pictures.example/b.jpg' } }], blocks: [image(), image('A harbour')] }, 'tools="zoom"');
  await article(page).locator('.text img').last().scrollIntoViewIfNeeded();
  await expect(article(page).locator('.text img').first()).toBeHidden();
  await expect(article(page).locator('.text img').last()).toBeVisible();
  await expect(article(page).locator('.enlarge:visible')).toHaveCount(0);
});

test('the heading of related posts has the whole line where there is no room for it beside the arrows', async ({ page, noted }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await openWith(page, '<style>html{font-size:32px}body{margin:8px}</style><lede-related src="/demo/api/related.json" heading="Recommended reading" loading="eager"></lede-related>');
  await expect(page.locator('.card').first()).toBeVisible();
  const [heading, pages] = [await page.locator('.related-heading').boundingBox(), await page.locator('.pages').boundingBox()];
  expect(heading.width).toBeGreaterThan(280);
  expect(pages.y).toBeGreaterThanOrEqual(heading.y + heading.height);
  expect(heading.height).toBeLessThan(32 * 1.3 * 1.3 * 3.5);
});

test('the card of an embed breaks the words of a long address', async ({ page, noted }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  const host = `${'averylongnameofahost'.repeat(3)}.example`;
  await show(page, { blocks: [{ type: 'embed', url: `https://${host}/` }, { type: 'embed', url: 'https://a.example/', title: 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung' }] });
  for (const part of await article(page).locator('.embed > :not(.visually-hidden)').all()) {
    expect(await part.evaluate((part) => part.scrollWidth - part.clientWidth)).toBeLessThanOrEqual(0);
  }
  expect(await article(page).locator('.embed').evaluateAll((cards) => cards.map((card) => card.scrollWidth - card.clientWidth))).toEqual([0, 0]);
});

test('lines of a quotation stand apart, and are copied as they are', async ({ page, noted }) => {
  await show(page, { blocks: [{ type: 'quote', text: 'One line.\nAnother line.', speaker: { name: 'A. Bee' } }] });
  const [one, another] = await article(page).locator('blockquote p').evaluate((paragraph) => [...paragraph.childNodes].filter((node) => node.data?.trim()).map((node) => {
    const range = new Range();
    range.selectNode(node);
    const { top, bottom } = range.getBoundingClientRect();
    return { top, bottom };
  }));
  const height = one.bottom - one.top;
  expect(another.top - one.bottom).toBeGreaterThan(height * 0.2);
  expect(another.top - one.bottom).toBeLessThan(height * 1.2);
  expect(await article(page).locator('blockquote p').evaluate((paragraph) => paragraph.textContent)).toBe('One line.\nAnother line.');
});
