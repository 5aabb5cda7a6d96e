import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, expectViews, isLaidOut, open, openWith, test } from './support.js';

const article = JSON.parse(fs.readFileSync(path.resolve(import.meta.dirname, '../../demo/api/article.json'), 'utf8'));
const plain = (inlines) => inlines.map((inline) => (typeof inline === 'string' ? inline : inline.text ?? plain(inline.content))).join('');

test('the article is complete, word for word', async ({ page, noted }) => {
  await open(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(article.headline);
  await expect(page.locator('.byline')).toContainText('IAT News Desk');
  await expect(page.locator('time').first()).toHaveAttribute('datetime', article.published);
  const expected = article.blocks.filter(({ type }) => type === 'paragraph').map(({ content }) => plain(content));
  const drawn = await page.locator('.text p').evaluateAll((all) => all.filter((p) => !p.closest('.quote, .quote-details')).map((p) => p.textContent));
  expected[0] = `${article.dateline} — ${expected[0]}`;
  expect(drawn).toEqual(expected);
  expect(noted.lines).toEqual([]);
});

test('each quote opens and closes by keyboard, names its speaker and keeps the focus', async ({ page, noted }) => {
  await open(page);
  const buttons = page.locator('.said-toggle, .quote-toggle');
  await expect(buttons).toHaveCount(25);
  for (let index = 0; index < 25; index++) {
    const button = buttons.nth(index);
    const id = await button.getAttribute('aria-controls');
    await button.focus();
    await page.keyboard.press(index % 2 ? 'Enter' : 'Space');
    await expect(button).toHaveAttribute('aria-expanded', 'true');
    const details = page.locator(`[id="${id}"]`);
    await expect(details).toBeVisible();
    // Under one that stands by itself the caption has said who it is.
    const by = page.locator('.said-host, .quote').filter({ has: page.locator(`[id="${id}"]`) });
    await expect(by.locator('.speaker-name:visible')).toHaveText('Pete Hegseth');
    await expect(details).toContainText('Ukraine Defense Contact Group meeting');
    await expect(button).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(button).toHaveAttribute('aria-expanded', 'false');
  }
  const told = (await noted.events()).filter(({ name }) => name === 'quote-toggle');
  expect(told).toHaveLength(50);
  expect(told[0]).toMatchObject({ composed: true, detail: { open: true, speaker: 'Pete Hegseth' } });
});

test('opening a quote moves nothing that stands above it', async ({ page, noted }) => {
  await open(page);
  const button = page.locator('.said-toggle').nth(12);
  await button.scrollIntoViewIfNeeded();
  const before = await button.evaluate((element) => element.getBoundingClientRect().top);
  await button.click();
  for (let frame = 0; frame < 12; frame++) {
    const now = await button.evaluate((element) => new Promise((done) => requestAnimationFrame(() => done(element.getBoundingClientRect().top))));
    expect(Math.abs(now - before)).toBeLessThan(1);
  }
});

test('opening a quote asks nobody what is selected, which would have the page laid out on the way', async ({ page, noted }) => {
  await open(page);
  // The part that looks at clicks on the text is here.
  await expect(page.locator('.quotes-begin')).toHaveCount(1);
  await page.evaluate(() => {
    globalThis.asked = 0;
    const { toString } = Selection.prototype;
    Selection.prototype.toString = function () {
      globalThis.asked += 1;
      return toString.call(this);
    };
  });
  await page.locator('.said-toggle').first().click();
  await expect(page.locator('.said-toggle').first()).toHaveAttribute('aria-expanded', 'true');
  expect(await page.evaluate(() => asked)).toBe(0);
});

test('a quote that opens once more, and closes, has the page laid out once, numbered lists and all', async ({ page, noted }) => {
  const article = { lede: 1, headline: 'Lists', url: 'https://news.example/lists', blocks: [
    { type: 'quote', text: `“${'It was a long day, and a longer night. '.repeat(12)}”`, speaker: { name: 'A. Speaker' } },
    { type: 'list', ordered: true, items: [['One'], ['Two'], ['Three']] },
  ] };
  await page.route('**/lists.json', (route) => route.fulfill({ json: article }));
  await openWith(page, '<lede-article src="/lists.json"></lede-article>');
  await expect(page.locator('.quote')).toBeVisible();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  const layouts = async () => (await devtools.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'LayoutCount').value;
  /** By a script that looks at the layout before and after it. */
  const toggle = () => page.locator('.quote-toggle').evaluate((button) => {
    document.body.getBoundingClientRect();
    button.click();
    document.body.getBoundingClientRect();
  });
  /** Once nothing else is laid out any more, such as what comes when the page has nothing better to do. */
  const still = async () => {
    for (let before; before !== (before = await layouts()); ) await page.waitForTimeout(300);
    return layouts();
  };
  await toggle();
  for (const expanded of ['false', 'true']) {
    const before = await still();
    await toggle();
    const after = await layouts();
    await expect(page.locator('.quote-toggle')).toHaveAttribute('aria-expanded', expanded);
    expect(after - before).toBe(1);
  }
});

test('reduced motion means no animation', async ({ page, noted }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page);
  await page.locator('.said-toggle').first().click();
  await page.waitForTimeout(60);
  expect(await page.evaluate(() => document.querySelector('lede-article').shadowRoot.getAnimations().length)).toBe(0);
});

test('a copied quote carries its citation, as text and as HTML', async ({ page, noted }) => {
  await open(page);
  await page.locator('.quote .quote-toggle').click();
  await page.locator('.quote').getByRole('button', { name: 'Copy quote' }).click();
  await expect(page.locator('.quote [role=status]')).toHaveText('Quote copied, with its citation');
  const forms = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return { plain: await (await item.getType('text/plain')).text(), html: await (await item.getType('text/html')).text() };
  });
  expect(forms.plain).toContain('“President Trump looks forward to working together');
  expect(forms.plain).toContain('— Pete Hegseth, U.S. Defense Secretary');
  expect(forms.plain).toContain('https://example.com/world/hegseth-european-leadership-ukraine');
  expect(forms.html).toContain('<blockquote');
  expect(forms.html).toContain('<cite>');
  expect((await noted.events()).find(({ name }) => name === 'quote-copy').detail.speaker).toBe('Pete Hegseth');
});

test('what is hidden can be found: a text fragment opens the quote that holds it', async ({ page, noted }) => {
  await open(page, '/demo/hosts/blocks.html');
  const rest = page.locator('.rest');
  await expect(rest).toHaveAttribute('hidden', 'until-found');
  const words = (await rest.textContent()).trim().split(' ').slice(-6).join(' ');
  await page.goto('about:blank');
  await page.goto(`/demo/hosts/blocks.html#:~:text=${encodeURIComponent(words)}`);
  await expect(rest).toBeVisible();
  await expect(rest).toBeInViewport();
  await expect(page.locator('.quote-toggle[aria-expanded=true]')).toHaveCount(1);
});

test('print shows every quote whole and no buttons', async ({ page, noted }) => {
  await open(page, '/demo/hosts/blocks.html');
  await page.emulateMedia({ media: 'print' });
  const shown = await page.evaluate(() => {
    const root = document.querySelector('lede-article').shadowRoot;
    const visible = (element) => element.checkVisibility({ contentVisibilityAuto: true }) && element.getClientRects().length > 0;
    return { rest: visible(root.querySelector('.rest')), details: [...root.querySelectorAll('.quote-details .details-list')].every(visible), more: visible(root.querySelector('.more p')), share: visible(root.querySelector('.share')), toggle: visible(root.querySelector('.quote-toggle')) };
  });
  expect(shown).toEqual({ rest: true, details: true, more: true, share: false, toggle: false });
});

test('on paper the article is whole, its links say where they lead, and it says where it stands', async ({ page, noted }, info) => {
  for (const [url, address] of [['/demo/hosts/blocks.html', 'https://example.com/city/aldermouth-reading-room-reopens'], ['/', 'https://example.com/world/hegseth-european-leadership-ukraine']]) {
    await open(page, url);
    await expect(page.locator('.quotes-begin')).toBeAttached();
    const drawn = await page.evaluate(() => {
      const text = document.querySelector('lede-article').shadowRoot.querySelector('.text');
      return { paragraphs: [...text.querySelectorAll(':scope > p')].map((paragraph) => paragraph.textContent), links: [...text.querySelectorAll(':scope > p a')].map(({ href }) => href) };
    });
    const file = info.outputPath('printed.pdf');
    await page.pdf({ path: file, format: 'A4' });
    // What a line or a page breaks is one word here.
    const flat = (text) => text.replace(/[\s\u00ad-]+/g, '');
    const paper = flat(execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }));
    expect(drawn.paragraphs.length).toBeGreaterThan(1);
    const plain = drawn.paragraphs.filter((paragraph) => !drawn.links.some((link) => paragraph.includes(link)));
    for (const paragraph of plain) for (const sentence of paragraph.split(/(?<=[.?!”]) /)) expect.soft(paper).toContain(flat(sentence));
    for (const link of drawn.links) expect.soft(paper).toContain(flat(`(${link})`));
    expect(paper).toContain(flat(address));
    for (const word of ['Copy quote', 'Copy link', 'Next posts', 'About this quote', 'Share or cite']) expect(paper).not.toContain(flat(word));
  }
});

test('the article fits from 280 to 1600 px and at 400 % zoom', async ({ page, noted }) => {
  for (const width of [280, 320, 400, 700, 1200, 1600]) {
    await page.setViewportSize({ width, height: 800 });
    await open(page, '/demo/hosts/blocks.html');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide, `${width} px`).toBeLessThanOrEqual(0);
  }
});

test('of a long article what is far from the window is laid out when it comes near, and found before that', async ({ page, noted }) => {
  const blocks = Array.from({ length: 400 }, (_, at) => ({ type: 'paragraph', content: [`Paragraph ${at} of many, with the word needle${at} in it. `.repeat(4)] }));
  await page.route('**/long.json', (route) => route.fulfill({ json: { lede: 1, headline: 'Long', blocks } }));
  const far = page.locator('.text > p').nth(390);
  const shown = () => far.evaluate((paragraph) => paragraph.firstChild && paragraph.checkVisibility() && getComputedStyle(paragraph).contentVisibility);
  await openWith(page, '<lede-article src="/long.json" loading="eager"></lede-article>');
  await expect(page.locator('.headline')).toBeVisible();
  expect(await shown()).toBe('auto');
  const estimated = await far.evaluate((paragraph) => paragraph.getBoundingClientRect().top);
  // As find in page, and a link to words.
  expect(await page.evaluate(() => find('needle390'))).toBe(true);
  await expect(far).toBeInViewport();
  expect(estimated).toBeGreaterThan(10_000);
  // One that is short is laid out at once.
  await page.route('**/short.json', (route) => route.fulfill({ json: { lede: 1, headline: 'Short', blocks: blocks.slice(0, 40) } }));
  await page.locator('lede-article').evaluate((article) => (article.src = '/short.json'));
  await expect(page.locator('.headline')).toHaveText('Short');
  expect(await page.locator('.text > p').nth(39).evaluate((paragraph) => getComputedStyle(paragraph).contentVisibility)).toBe('visible');
});

test('of many articles that do not wait, those far from the window are laid out as they come near, and found before that', async ({ page, noted }) => {
  const blocks = (words) => Array.from({ length: 20 }, (_, at) => ({ type: 'paragraph', content: [`Paragraph ${at} of ${words}. `.repeat(8)] }));
  await page.route('**/many-*.json', (route) => {
    const [, words] = /many-(\w+)/.exec(route.request().url());
    return route.fulfill({ json: { lede: 1, headline: words, url: `https://news.example/${words}`, blocks: [...blocks(words), ...blocks('the rest')] } });
  });
  const names = ['first', 'second', 'needle', 'fourth', 'fifth'];
  await openWith(page, names.map((words) => `<lede-article src="/many-${words}.json" loading="eager"></lede-article>`).join(''));
  await expect(page.locator('.headline')).toHaveCount(5);
  await expectViews(page);
  const paragraph = (at) => page.locator('.text > p').nth(at * 40 + 5);
  const height = (at) => page.locator('.article').nth(at).evaluate((article) => article.offsetHeight);
  expect(await isLaidOut(paragraph(0))).toBe(true);
  expect(await isLaidOut(paragraph(4))).toBe(false);
  const estimated = await height(2);
  // As find in page, and a link to words.
  expect(await page.evaluate(() => find('Paragraph 7 of needle'))).toBe(true);
  const spot = page.locator('.text > p').nth(2 * 40 + 7);
  await expect(spot).toBeInViewport();
  await expect.poll(() => isLaidOut(paragraph(2))).toBe(true);
  const real = await height(2);
  expect(real).not.toBe(estimated);
  // What stands there stays there while what is above it comes near.
  await page.mouse.move(300, 300);
  await page.mouse.wheel(0, -200);
  const top = () => spot.evaluate((paragraph) => Math.round(paragraph.getBoundingClientRect().top));
  await page.waitForTimeout(300);
  const before = await top();
  await page.mouse.wheel(0, -100);
  await expect.poll(top).toBe(before + 100);
  // Far once more it is as high as it was. What is selected stays laid out.
  await page.evaluate(() => (getSelection().removeAllRanges(), scrollTo(0, 0)));
  await expect.poll(() => isLaidOut(paragraph(2))).toBe(false);
  expect(await height(2)).toBe(real);
  // On paper all are whole.
  await page.emulateMedia({ media: 'print' });
  expect(await isLaidOut(paragraph(4))).toBe(true);
});

test('a link to a quotation leads to it in an article that is not laid out yet, and it stays where it is', async ({ page, noted }) => {
  const paragraphs = (count) => Array.from({ length: count }, (_, at) => ({ type: 'paragraph', content: [`Paragraph ${at} of many. `.repeat(8)] }));
  await page.route('**/one-*.json', (route) => {
    const [, words] = /one-(\w+)/.exec(route.request().url());
    const said = ['seen', 'done'].map((what) => ({ type: 'quote', text: `“What was ${what} in the ${words} of them.”`, speaker: { name: 'A. Speaker' } }));
    return route.fulfill({ json: { lede: 1, headline: words, url: `https://news.example/${words}`, blocks: [...paragraphs(40), said[0], ...paragraphs(40), said[1]] } });
  });
  const names = ['first', 'second', 'third', 'fourth'];
  const body = names.map((words) => `<lede-article src="/one-${words}.json" loading="eager" quote-index="end"></lede-article>`).join('');
  const last = page.locator('lede-article').nth(3);
  await openWith(page, body);
  const quote = last.locator('.quote').first();
  expect(await isLaidOut(quote)).toBe(false);
  await last.locator('.voice').click();
  const { hash } = new URL(await last.locator('.voice-quotes a').first().getAttribute('href'));
  await page.goto('about:blank');
  await openWith(page, body, '/lede/lede.js', hash);
  await expect(quote).toBeInViewport();
  const top = () => quote.evaluate((quote) => quote.getBoundingClientRect().top);
  // Until it stands: the way there is smooth.
  const moves = () => quote.evaluate(async (quote) => {
    const before = quote.getBoundingClientRect().top;
    await new Promise((then) => setTimeout(then, 200));
    return quote.getBoundingClientRect().top - before;
  });
  await expect.poll(moves).toBe(0);
  await expect(quote).toBeInViewport();
  // What is above it comes near as a reader goes up, and moves nothing.
  const there = await top();
  await page.mouse.move(300, 300);
  await page.mouse.wheel(0, -120);
  await page.waitForTimeout(500);
  // Heights have fractions, and a browser scrolls by whole pixels: it is off by less than one.
  expect(Math.abs((await top()) - there - 120)).toBeLessThan(1);
});
