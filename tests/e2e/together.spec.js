// What the quotations, the index and the tools of one article have to do with each other, with its attributes, and with others.
import { expect, openWith, point, test } from './support.js';

const WORDS = 'The reading room belongs to everybody who can find the door.';
const PROSE = `<article><h1>Head</h1>
  <p>Intro. “We will keep the library open for as long as we can afford it,” Ann Smith, the mayor, said on Monday.</p>
  <p>“Nobody has asked the readers what they want from us,” Bob Jones, a teacher, said on Tuesday night.</p>
  <blockquote><p>${WORDS}</p><footer>Maren Holt</footer></blockquote></article>`;
const article = (attributes = '', prose = PROSE) => `<lede-article loading="eager" ${attributes}>${prose}</lede-article>`;

const index = (page) => page.locator('lede-article').first().locator('.voices');
const panel = (page) => page.locator('lede-article').first().locator('.said-panel:not(.selected)');
const quotes = (page) => page.locator('lede-article lede-quote');
const toggle = (quote) => quote.locator('.quote-toggle');

/** Words as they are marked in the page, once they are. */
const marked = (page) => expect.poll(() => page.evaluate(() => CSS.highlights.get('lede-said')?.size ?? 0));

/** The networks by which a quotation can be shared, once its ways are open. */
async function ways(quote) {
  if ((await toggle(quote).getAttribute('aria-expanded')) === 'false') await toggle(quote).click();
  await quote.getByRole('button', { name: 'Share or cite' }).click();
  await expect(quote.locator('.quote-styles')).toBeVisible();
  return quote.locator('.quote-ways a');
}

test('a click on one quotation while another is open in the panel opens that one, and the page is told once of each', async ({ page, noted }) => {
  await openWith(page, `<style>p { margin-block: 220px }</style>${article()}`); // the panel is over neither
  await marked(page).toBe(2);
  for (const at of [0, 1, 0]) {
    await page.mouse.click(...(await point(page, at)));
    await expect(panel(page)).toContainText(['Ann Smith', 'Bob Jones'][at]);
    await expect(panel(page).getByRole('button', { name: 'Close' })).toBeVisible();
  }
  await panel(page).getByRole('button', { name: 'Close' }).click();
  await expect(panel(page)).toBeHidden();
  const told = (await noted.events()).filter(({ name }) => name === 'quote-toggle').map(({ detail }) => `${detail.open} ${detail.speaker}`);
  expect(told).toEqual(['true Ann Smith', 'false Ann Smith', 'true Bob Jones', 'false Bob Jones', 'true Ann Smith', 'false Ann Smith']);
});

test('an article in the page that is put back far from the window still shows its text', async ({ page, noted }) => {
  await openWith(page, `<lede-article>${PROSE}</lede-article><div id="far" style="height: 6000px"></div>`);
  await expect(page.locator('lede-article .share')).toBeVisible();
  const heights = () => page.evaluate(() => [...document.querySelectorAll('lede-article :is(h1, p)')].map((one) => one.offsetHeight));
  const before = await heights();
  await page.evaluate(async () => {
    const article = document.querySelector('lede-article');
    article.remove();
    await new Promise((resolve) => setTimeout(resolve, 200));
    document.body.append(article);
  });
  await page.waitForTimeout(100);
  expect(await heights()).toEqual(before);
  await expect(page.locator('lede-article .share')).toHaveCount(0);
  await page.locator('lede-article article').scrollIntoViewIfNeeded();
  await expect(page.locator('lede-article .share')).toBeVisible();
});

test('where the page has changed its address the index still leads within the page', async ({ page, noted }) => {
  await openWith(page, article('quote-index="end"'), '/lede/lede.js', '?utm=1');
  await expect(index(page)).toBeVisible();
  await page.evaluate(() => {
    globalThis.same = true;
    history.replaceState(null, '', '/made-here.html');
  });
  await index(page).locator('.voice').first().click();
  await index(page).locator('.voice-quotes a').first().click();
  await expect(panel(page)).toContainText('Ann Smith');
  expect(await page.evaluate(() => [globalThis.same, location.search, location.hash.startsWith('#lede-q-')])).toEqual([true, '', true]);
});

test('the networks of an article are those of its quotations, too, also where they change', async ({ page, noted }) => {
  await openWith(page, article('networks="email bluesky"'));
  const quote = quotes(page).first();
  const links = await ways(quote);
  await expect(links).toHaveCount(2);
  await expect(quote.getByRole('link', { name: /on Bluesky/ })).toBeVisible();
  await page.locator('lede-article').evaluate((article) => article.setAttribute('networks', 'reddit'));
  await quote.getByRole('button', { name: 'Share or cite' }).click();
  await quote.getByRole('button', { name: 'Share or cite' }).click();
  await expect(links).toHaveCount(1);
  await expect(quote.getByRole('link', { name: /on Reddit/ })).toBeVisible();
  await marked(page).toBe(2);
  await page.mouse.click(...(await point(page, 0)));
  await panel(page).getByRole('button', { name: 'Share or cite' }).click();
  await expect(panel(page).locator('.quote-ways a')).toHaveCount(1);
  await expect(panel(page).getByRole('link', { name: /on Reddit/ })).toBeVisible();
});

test('an article that is to have no details any more takes them away, and leaves its quotations as they were', async ({ page, noted }) => {
  await openWith(page, article());
  await expect(toggle(quotes(page).first())).toBeVisible();
  // The page puts something of its own beside it.
  await page.locator('lede-article blockquote').evaluate((quote) => {
    quote.before(Object.assign(document.createElement('button'), { textContent: 'Own' }));
    quote.after('Behind it');
  });
  const set = (value) => page.locator('lede-article').evaluate((article, value) => article.setAttribute('quotes', value), value);
  await set('off');
  await expect(quotes(page)).toHaveCount(0);
  await expect(page.locator('lede-article > article > blockquote > footer')).toHaveText('Maren Holt');
  expect(await page.locator('lede-article > article').evaluate((text) => [...text.childNodes].slice(-3).map((node) => node.textContent.trim()))).toEqual(['Own', expect.stringContaining('The reading room'), 'Behind it']);
  await set('marked');
  await expect(toggle(quotes(page).first())).toBeVisible();
  await expect(quotes(page)).toHaveCount(1);
});

test('an article within one that is to have no details keeps its own', async ({ page, noted }) => {
  await openWith(page, article('id="outer"', `<article><h1>Outer</h1><blockquote><p>Words of the outer one.</p></blockquote>${article('id="inner"')}</article>`));
  await expect(quotes(page)).toHaveCount(2);
  await quotes(page).last().evaluate((quote) => (globalThis.inner = quote));
  await page.locator('#outer').evaluate((article) => (article.quotes = 'off'));
  await expect(quotes(page)).toHaveCount(1);
  expect(await page.evaluate(() => document.querySelector('lede-quote') === globalThis.inner)).toBe(true);
});

test('a quotation of the markup is cited from the article as the others are: by its authors and its date', async ({ page, noted }) => {
  const about = { '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'Head', datePublished: '2025-02-12', author: { '@type': 'Person', name: 'Ada Example' } };
  await openWith(page, `<script type="application/ld+json">${JSON.stringify(about)}</script>${article()}`);
  const quote = quotes(page).first();
  await ways(quote);
  await quote.getByRole('button', { name: 'APA' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('Holt, as cited in Example, 2025');
});

test('a link to words that nobody has leaves all articles of the page as lively as they were', async ({ page, noted }) => {
  const second = '<article><h1>Second</h1><p>“The harbour stays open all of winter,” Cleo Miles, a clerk, said on Monday.</p></article>';
  await openWith(page, article('quote-index="end"') + article('quote-index="end"', second), '/lede/lede.js', '#lede-q-zzzzzz0zzzzzzzzzzzzzzzz');
  const last = page.locator('lede-article').last();
  await marked(page).toBe(3);
  await page.waitForTimeout(1500); // as long as another article may take
  await last.locator('article').evaluate((text) => text.insertAdjacentHTML('beforeend', '<p>“Nobody has told us anything about the roof,” Dora Hill, a nurse, said on Tuesday.</p>'));
  await expect(last.locator('.voice')).toHaveCount(2);
});

/** The address that is shared of a quotation whose ways are open. */
const shared = async (within) => new URL(new URL(await within.getByRole('link', { name: /on X/ }).getAttribute('href')).searchParams.get('url')).hash;

test('the link to a repeated quotation leads to the one it was taken from', async ({ page, noted }) => {
  const said = (name) => `<blockquote><p>${WORDS}</p><footer>${name}</footer></blockquote>`;
  await openWith(page, article('', `<article><h1>Head</h1>${said('Ann Smith')}<p>Between.</p>${said('Bob Jones')}<p>Between.</p>${said('Cleo Hill')}</article>`));
  await expect(quotes(page).last()).toHaveAttribute('data-nth', '2');
  await ways(quotes(page).last());
  const hash = await shared(quotes(page).last());
  await page.evaluate((hash) => (location.hash = hash), hash);
  await expect(quotes(page).last()).toBeFocused();
  await page.evaluate(() => document.querySelector('lede-quote').remove());
  await expect(quotes(page).last()).toHaveAttribute('data-nth', '1');
  await expect(quotes(page).first()).not.toHaveAttribute('data-nth');
});

test('so does that to one that Lede has drawn, by itself or within a sentence', async ({ page, noted }) => {
  const quote = (name) => ({ type: 'quote', text: `“${WORDS}”`, speaker: { name } });
  const blocks = [quote('A'), quote('B'), { type: 'paragraph', content: [quote('C'), ' they said, and ', quote('D'), ' others.'] }];
  await page.route('**/repeated.json', (route) => route.fulfill({ json: { lede: 1, headline: 'Repeated', url: 'https://news.example/repeated', blocks } }));
  await openWith(page, '<lede-article src="/repeated.json" loading="eager"></lede-article>');
  await expect(page.locator('lede-article [data-nth="3"]')).toHaveCount(1);
  for (const [nth, button] of [[1, page.locator('.quote-toggle').nth(1)], [3, page.locator('.said-toggle').nth(1)]]) {
    const details = page.locator(`lede-article [data-nth="${nth}"]`);
    await button.click();
    await details.getByRole('button', { name: 'Share or cite' }).click();
    const hash = await shared(details);
    await button.click();
    await page.evaluate((hash) => (location.hash = hash), hash);
    await expect(button).toHaveAttribute('aria-expanded', 'true');
    await expect(button).toBeFocused();
  }
});

test('a quotation that a reader has closed is opened again by the index, and an attribute of another thing closes none', async ({ page, noted }) => {
  await openWith(page, article('quote-index="end"'));
  await index(page).getByText('Maren Holt').click();
  const link = index(page).locator('.voice-quotes a');
  const quote = quotes(page).first();
  for (let time = 0; time < 2; time++) {
    await link.click();
    await expect(toggle(quote)).toHaveAttribute('aria-expanded', 'true');
    await toggle(quote).click();
    await expect(toggle(quote)).toHaveAttribute('aria-expanded', 'false');
  }
  await toggle(quote).click();
  await quote.evaluate((quote) => (quote.analytics = true));
  await page.waitForTimeout(200);
  await expect(toggle(quote)).toHaveAttribute('aria-expanded', 'true');
  await quote.evaluate((quote) => quote.setAttribute('headline', 'Another'));
  await page.waitForTimeout(200);
  await expect(toggle(quote)).toHaveAttribute('aria-expanded', 'true');
  await quote.evaluate((quote) => (quote.open = true));
  await page.waitForTimeout(200);
  await quote.evaluate((quote) => (quote.open = false));
  await expect(toggle(quote)).toHaveAttribute('aria-expanded', 'false');
});

test('the articles of a page have one size of text', async ({ page, noted }) => {
  await openWith(page, article('tools="text-size"').repeat(2));
  const larger = (at) => page.locator('lede-article').nth(at).getByRole('button', { name: 'Larger text' });
  const sizes = () => page.locator('lede-article').evaluateAll((all) => all.map((one) => one.shadowRoot.querySelector('.prose').style.getPropertyValue('--_size')));
  await larger(0).click();
  const [once] = await sizes();
  await expect.poll(sizes).toEqual([once, once]);
  await larger(1).click();
  const [twice] = await sizes();
  expect(parseInt(twice)).toBeGreaterThan(parseInt(once));
  await expect.poll(sizes).toEqual([twice, twice]);
});

test('within a shadow root of the page’s an article is read as elsewhere, and selected words have tools', async ({ page, noted }) => {
  await openWith(page, '<div id="host"></div>');
  await page.evaluate((markup) => (document.querySelector('#host').attachShadow({ mode: 'open' }).innerHTML = markup), article('quote-index="end"'));
  await expect(index(page).locator('.voice')).toHaveText([/Ann Smith/, /Bob Jones/, /Maren Holt/]);
  const { x, y } = await page.locator('lede-article p').first().boundingBox();
  await page.mouse.dblclick(x + 20, y + 8);
  await expect(page.locator('lede-article .said-panel.selected')).toBeVisible();
});
