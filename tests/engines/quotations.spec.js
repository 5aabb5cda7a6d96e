// Quotations that nobody marked, in each engine: found and marked in the page, opened by pointer, keys and links, and what
// stands in for the marks where an engine has none.
import { expect, test } from './support.js';

const PAGE = '/demo/hosts/quotations.html';
const PANEL = 'lede-article >> .said-panel:not(.selected)';
const TOOLS = 'lede-article >> .said-panel.selected';

/** What is marked in the page, in the order in which it was. */
const marked = (page, name = 'lede-said') =>
  page.run((name) => {
    const live = ({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = new Range();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return String(range);
    };
    return [...(CSS.highlights.get(name) ?? [])].map(live);
  }, name);

/** A point on the first line of a marked quotation, which is brought to the middle of the window. */
const point = (page, nth) =>
  page.run((nth) => {
    const { startContainer, startOffset, endContainer, endOffset } = [...CSS.highlights.get('lede-said')][nth];
    startContainer.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
    const range = new Range();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    const { left, top } = range.getClientRects()[0];
    return [left + 30, top + 8];
  }, nth);

async function open(page, hash = '') {
  await page.open(PAGE + hash, 'lede-article >> .share');
  await expect.poll(async () => (await marked(page)).length).toBeGreaterThan(20);
}

const links = (page) =>
  page.run(() => {
    const described = [...document.querySelectorAll('script[type="application/ld+json"]')].map((script) => JSON.parse(script.textContent));
    return described.flatMap((one) => one['@graph'] ?? one).filter((one) => one['@type'] === 'Quotation').map(({ text, url }) => ({ text, hash: new URL(url).hash }));
  });

test('every quotation of the text is marked where it stands, and the prose is left alone', async ({ page }) => {
  await open(page);
  const quotes = await page.on('article.story', (story) => story.innerText.match(/“[^”]*”/g));
  expect((await marked(page)).sort()).toEqual(quotes.sort());
  expect(await page.on('article.story', (story) => story.querySelectorAll('[class*=lede], lede-quote').length)).toBe(0);
});

for (const [mode, path] of [['in the page', PAGE], ['in a shadow root', '/made-here.html?body=' + encodeURIComponent('<lede-article src="/demo/api/blocks.json" loading="eager"></lede-article>')]]) {
  test(`marks ${mode} have the line and the colour of Lede, which the page can change`, async ({ page }) => {
    await page.open(path, 'lede-article >> .share');
    const styles = () =>
      page.run(() => {
        // Of the very element that has the words: not every engine lets it inherit them.
        const host = document.querySelector('lede-article');
        const words = host.querySelector('article p') ?? host.shadowRoot.querySelector('.text > p');
        const [said, open] = ['lede-said', 'lede-open'].map((name) => getComputedStyle(words, `::highlight(${name})`));
        return [said.textDecorationLine, said.textDecorationStyle, open.backgroundColor];
      });
    expect(await styles()).toEqual(['underline', 'dotted', 'rgb(246, 231, 184)']);
    await page.run(() => document.documentElement.style.setProperty('--lede-color-mark', 'rgb(1, 2, 3)'));
    expect((await styles())[2]).toBe('rgb(1, 2, 3)');
  });
}

test('a rule of the page’s for the marks wins', async ({ page }) => {
  await page.openWith('<style>::highlight(lede-said) { text-decoration-style: solid; }</style><lede-article><article><h1>One</h1><p>“So it goes and goes on,” Ada Example said.</p></article></lede-article>', 'lede-article >> .share');
  const style = await page.on('article p', (words) => getComputedStyle(words, '::highlight(lede-said)').textDecorationStyle);
  expect(style).toBe('solid');
});

test('a click on the words opens who said them; Escape closes it, and gives focus back', async ({ page }) => {
  await open(page);
  await page.pointAt(await point(page, 3));
  await page.sees(PANEL);
  await expect.poll(() => page.focused()).toContain('said-panel');
  await expect.poll(() => page.text(PANEL)).toContain('Pete Hegseth, U.S. Defense Secretary');
  expect((await marked(page, 'lede-open'))[0]).toContain('We will only end this devastating war');
  const [panel, inner] = await page.on(PANEL, (at) => [at.getBoundingClientRect().toJSON(), innerWidth]);
  expect([panel.left >= 0, panel.right <= inner]).toEqual([true, true]);
  await page.press('Escape');
  await page.seesNot(PANEL);
  await expect.poll(() => marked(page, 'lede-open')).toEqual([]);
});

test('by keys alone a reader goes from quotation to quotation, and Escape leads back to where it began', async ({ page }) => {
  await open(page);
  const begin = 'lede-article >> .quotes-begin';
  await page.focus(begin);
  await page.press('Enter');
  await page.sees(PANEL);
  await expect.poll(() => page.text(PANEL)).toContain('Quote 1 of');
  await page.focus(`${PANEL} .panel-bar button:nth-of-type(1)`);
  await page.press('Enter');
  await expect.poll(() => page.text(PANEL)).toContain('Quote 2 of');
  await page.press('Escape');
  await page.seesNot(PANEL);
  await expect.poll(() => page.focused()).toContain('quotes-begin');
});

test('a link to a quotation opens it in sight, below the bar that sticks, and focus is there', async ({ page }) => {
  await open(page);
  const { hash, text } = (await links(page))[12];
  await page.open(PAGE + hash, PANEL);
  await expect.poll(() => page.focused()).toContain('said-panel');
  expect((await marked(page, 'lede-open')).join(' ')).toContain(text.slice(0, 20));
  const [top, bar, height] = await page.run(() => {
    const { startContainer, startOffset } = [...CSS.highlights.get('lede-open')][0];
    const range = new Range();
    range.setStart(startContainer, startOffset);
    range.setEnd(startContainer, startOffset + 1);
    return [range.getBoundingClientRect().top, document.querySelector('.masthead').getBoundingClientRect().bottom, innerHeight];
  });
  expect([top > bar, top < height]).toEqual([true, true]);
});

test('a link to a quotation that was drawn opens it, in sight and with focus', async ({ page }) => {
  await page.open('/');
  await expect.poll(() => links(page)).not.toHaveLength(0);
  const { hash } = (await links(page)).at(-3);
  await page.open(`/${hash}`);
  await expect.poll(() => page.focused()).toContain('said-toggle');
  const [open, top, height] = await page.on('lede-article', ({ shadowRoot: { activeElement } }) => [activeElement.ariaExpanded, activeElement.getBoundingClientRect().top, innerHeight]);
  expect([open, top > 0, top < height]).toEqual(['true', true, true]);
});

test('the index shows who said what, and leads to each; going back leads back', async ({ page }) => {
  await open(page);
  await page.click('lede-article >> .voice');
  await page.sees('lede-article >> .voice-quotes a');
  await page.click('lede-article >> .voice-quotes li:nth-child(5) a');
  await page.sees(PANEL);
  await page.run(() => history.back());
  await expect.poll(() => page.run(() => location.hash)).toBe('#lede-by-pete-hegseth');
});

/** A point on the first line of a paragraph, which is brought to the middle of the window. */
const start = (page) =>
  page.run(() => {
    const holder = document.querySelector('lede-article');
    const paragraphs = [...holder.querySelectorAll('p'), ...holder.shadowRoot.querySelectorAll('p')];
    const paragraph = paragraphs.find((at) => at.textContent.startsWith('Hegseth outlined President'));
    paragraph.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top } = paragraph.getBoundingClientRect();
    return [left + 2, top + 12];
  });

for (const [mode, path] of [['in the page', PAGE], ['in a shadow root', '/']]) {
  test(`words that a reader selects ${mode} can be copied`, async ({ page }) => {
    await page.open(path, 'lede-article >> .share');
    const [x, y] = await start(page);
    // Far enough for the two words in the widest typeface that a system has.
    await page.drag([x, y], [x + 360, y]);
    await page.sees(TOOLS);
    await page.press('Tab', 'Tab', 'Enter');
    await expect.poll(() => page.events('quote-copy')).toHaveLength(1);
    const [{ text }] = await page.events('quote-copy');
    expect(text).toMatch(/^“Hegseth outlined/);
    await page.press('Escape');
    await page.seesNot(TOOLS);
    expect(await page.pasted()).toBe(text);
  });
}

test('while a pointer selects, nothing is offered, and what is under it counts as active', async ({ page }) => {
  await open(page);
  const [x, y] = await start(page);
  await page.run(() => getSelection().selectAllChildren(document.querySelector('lede-article p')));
  await page.drag([x, y], [x + 260, y], async () => {
    expect(await page.run(() => document.querySelector(':active')?.localName)).toBe('html');
    await page.run(() => new Promise((done) => setTimeout(done, 600)));
    expect(await page.isShown(TOOLS)).toBe(false);
  });
  await page.sees(TOOLS);
});

test('a quotation is cited in each form', async ({ page }) => {
  await open(page);
  await page.pointAt(await point(page, 3));
  await page.click(`${PANEL} .quote-actions button[aria-controls]`);
  await page.sees(`${PANEL} .quote-styles button`);
  const count = await page.on(PANEL, (panel) => panel.querySelectorAll('.quote-styles button').length);
  for (let at = 1; at <= count; at++) await page.click(`${PANEL} .quote-styles button:nth-of-type(${at})`);
  await expect.poll(async () => (await page.events('quote-copy')).map(({ form }) => form)).toEqual(['text', 'markdown', 'html', 'apa', 'mla', 'chicago', 'bibtex']);
  expect(await page.pasted()).toMatch(/^@online\{iat2025defense,\n/);
});

test('without ranges through shadow roots the words selected in a shadow root have no tools, and nothing breaks', async ({ page }) => {
  await page.open('/?without=ranges', 'lede-article >> .share');
  await page.on('lede-article', ({ shadowRoot }) => getSelection().selectAllChildren(shadowRoot.querySelector('.text p')));
  await page.run(() => new Promise((done) => setTimeout(done, 100)));
  expect(await page.isShown(TOOLS)).toBe(false);
});
