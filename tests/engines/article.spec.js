// An article in each engine: drawn from JSON, in the page, in parts; its quotations, its share links, its languages.
import { execFileSync } from 'node:child_process';
import { expect, test } from './support.js';

const A = 'lede-article >> ';

test('an article is drawn with all its blocks, and the console stays empty', async ({ page }) => {
  await page.open('/demo/hosts/blocks.html');
  for (const part of ['h1', '.header', '.share', '.picture img', '.quote', '.said', '.table', '.gallery', '[part=pull-quote]']) await page.sees(A + part);
  expect(await page.on('lede-article', (host) => [host.matches(':state(drawn)'), host.shadowRoot.querySelectorAll('slot').length])).toEqual([true, 0]);
  const [ready] = await page.events('ready');
  expect(ready).toMatchObject({ part: 'article', url: '../api/blocks.json' });
  expect(ready.count).toBeGreaterThan(15);
});

test('its pictures come, its headings and its text have the faces and sizes of Lede', async ({ page }) => {
  await page.open('/demo/hosts/blocks.html');
  await page.on(`${A}.picture img`, (image) => (image.scrollIntoView(), image.decode()));
  expect(await page.on(`${A}.picture img`, (image) => image.naturalWidth)).toBeGreaterThan(0);
  const { headline, text, measure } = await page.on('lede-article', ({ shadowRoot }) => ({
    headline: parseFloat(getComputedStyle(shadowRoot.querySelector('h1')).fontSize),
    text: parseFloat(getComputedStyle(shadowRoot.querySelector('.text p')).fontSize),
    measure: shadowRoot.querySelector('.text p').getBoundingClientRect().width,
  }));
  expect(text).toBeCloseTo(17 * 1.06, 1);
  expect(headline).toBeGreaterThan(1.6 * text);
  expect(measure).toBeLessThanOrEqual(34 * text);
});

test('links are underlined, and dots are under the words of a quotation', async ({ page }) => {
  await page.open('/demo/hosts/blocks.html');
  const line = (path) =>
    page.on(path, (at) => {
      const { textDecorationLine, textDecorationStyle, textDecorationThickness } = getComputedStyle(at);
      return `${textDecorationLine} ${textDecorationStyle} ${textDecorationThickness}`;
    });
  expect(await line(`${A}.text > p a`)).toBe('underline solid 1px');
  expect(await line(`${A}.said`)).toBe('underline dotted 1.5px');
});

test('a quotation opens and closes by a click, by Enter and by Space, keeps focus, and its details are whole', async ({ page }) => {
  await page.open('/');
  const [button, details] = [`${A}.said-toggle`, `${A}.said-details`];
  const height = () => page.on(details, (at) => at.getBoundingClientRect().height);
  const expanded = () => page.on(button, (at) => at.getAttribute('aria-expanded'));
  const closed = await height();
  await page.click(button);
  await expect.poll(expanded).toBe('true');
  await expect.poll(height).toBeGreaterThan(closed + 40);
  expect(await page.on(details, (at) => at.checkVisibility({ contentVisibilityAuto: true }) && at.innerText)).toContain('Pete Hegseth');
  for (const [key, open] of [['Enter', 'false'], ['Space', 'true'], ['Escape', 'true'], ['Space', 'false']]) {
    await page.press(key);
    await expect.poll(expanded, `after ${key}`).toBe(open);
    await expect.poll(() => page.focused()).toContain('button.said-toggle');
  }
  await expect.poll(height).toBe(closed);
  expect((await page.events('quote-toggle')).map(({ open }) => open)).toEqual([true, false, true, false]);
});

test('what is closed is out of reach: nothing in it has focus or is in the accessibility tree’s way', async ({ page }) => {
  await page.open('/');
  await page.on(`${A}.said-toggle`, (toggle) => (toggle.click(), toggle.click()));
  const reached = await page.on(`${A}.said-details`, (details) => {
    const inside = details.querySelector('button');
    inside.focus();
    return [details.getRootNode().activeElement === inside, inside.checkVisibility()];
  });
  expect(reached).toEqual([false, false]);
});

test('what find-in-page finds opens, where it is hidden until found', async ({ page }) => {
  await page.open('/');
  const known = await page.on(`${A}.said-details`, (details) => details.hidden === 'until-found');
  expect(known, 'every engine here knows it').toBe(true);
  await page.on(`${A}.said-details`, (details) => details.dispatchEvent(new Event('beforematch')));
  await expect.poll(() => page.on(`${A}.said-toggle`, (at) => at.getAttribute('aria-expanded'))).toBe('true');
});

test('a quotation is copied with its citation, as text and as HTML', async ({ page }) => {
  await page.open('/');
  await page.click(`${A}.said-toggle`);
  await page.click(`${A}.said-details:not([hidden]) .quote-actions button`);
  await expect.poll(() => page.text(`${A}.said-details:not([hidden]) .quote-actions [role=status]`)).toBe('Quote copied, with its citation');
  const [copied] = await page.events('quote-copy');
  expect(copied).toMatchObject({ form: 'quote', speaker: 'Pete Hegseth' });
  expect(await page.pasted()).toBe(copied.text);
});

test('the address is copied, and a screen reader is told', async ({ page }) => {
  await page.open('/');
  await page.click(`${A}.share button`);
  await expect.poll(() => page.text(`${A}.share-done`)).toBe('Link copied');
  expect(await page.pasted()).toBe('https://example.com/world/hegseth-european-leadership-ukraine');
  await expect.poll(() => page.events('share')).toMatchObject([{ network: 'copy' }]);
});

test('each share link says where and what, and nothing is asked of anybody before a click', async ({ page }) => {
  await page.open('/');
  const hrefs = await page.on('lede-article', ({ shadowRoot }) => [...shadowRoot.querySelectorAll('.share a')].map(({ href, rel }) => [href, rel]));
  expect(hrefs.length).toBeGreaterThanOrEqual(11);
  const link = encodeURIComponent('https://example.com/world/hegseth-european-leadership-ukraine');
  for (const [href, rel] of hrefs) {
    expect(decodeURIComponent(href)).toContain(decodeURIComponent(link));
    expect(href.startsWith('mailto:') || rel === 'noopener noreferrer', href).toBe(true);
  }
  expect(hrefs.map(([href]) => href)).toContainEqual(expect.stringMatching(/^https:\/\/bsky\.app\/intent\/compose\?text=/));
  expect(await page.run(() => performance.getEntriesByType('resource').filter(({ name }) => !name.startsWith(location.origin)).length)).toBe(0);
});

test('in an article that is in the page each quotation gets its button, and the prose stays', async ({ page }) => {
  await page.open('/demo/hosts/in-place.html', 'lede-quote >> button');
  expect(await page.run(() => document.querySelectorAll('lede-article lede-quote').length)).toBeGreaterThan(2);
  await page.click('lede-quote >> button');
  await page.sees('lede-quote >> .quote-details');
  await page.press('Enter');
  await page.seesNot('lede-quote >> .quote-details .quote-actions');
  await page.sees('lede-article >> .share');
});

test('the parts stand alone', async ({ page }) => {
  await page.open('/demo/hosts/parts.html', 'lede-share >> a');
  expect(await page.on('lede-share', ({ shadowRoot }) => shadowRoot.querySelectorAll('a').length)).toBe(3);
  await page.click('lede-quote >> button');
  await page.sees('lede-quote >> .quote-details a[href="https://example.com/minutes"]');
  await page.on('lede-related', (at) => at.scrollIntoView());
  await page.sees('lede-related >> .card a');
  expect(await page.on('lede-related', ({ shadowRoot }) => shadowRoot.querySelectorAll('.card').length)).toBe(4);
});

test('an Arabic article runs from right to left, in its words, its digits and its dates', async ({ page }) => {
  await page.open('/demo/hosts/rtl.html');
  expect(await page.on(`${A}.text`, (at) => getComputedStyle(at).direction)).toBe('rtl');
  await expect.poll(() => page.text(`${A}.meta`)).toMatch(/[\u0600-\u06ff]/);
  const { right, edge } = await page.on(`${A}h1`, (at) => {
    const range = document.createRange();
    range.selectNodeContents(at);
    return { right: range.getBoundingClientRect().right, edge: at.getBoundingClientRect().right };
  });
  expect(Math.abs(edge - right)).toBeLessThan(2);
});

test('a page in German has its dates, its plurals and its buttons in German', async ({ page }) => {
  await page.openWith('<div lang="de"><lede-article src="/demo/api/article.json" related="/demo/api/related-many.json" loading="eager"></lede-article></div>', `${A}.text`);
  await expect.poll(() => page.text(`${A}.meta`)).toMatch(/\d+\. (Januar|Februar|März)/);
  await page.sees(`${A}.track`);
  await expect.poll(() => page.on('lede-article', ({ shadowRoot }) => [...shadowRoot.querySelectorAll('.pages button')].map((at) => at.ariaLabel ?? at.textContent).join())).toMatch(/Beiträge|Artikel/);
});

test('in print every quotation is whole, and no button is there', async ({ page, session, engine }) => {
  await page.open('/');
  // What is for paper, on the screen: WebKit's driver cannot print.
  await page.on('lede-article', ({ shadowRoot }) => {
    const walk = (rules) => [...rules].forEach((rule) => (rule.media?.mediaText === 'print' && (rule.media.mediaText = 'all'), rule.cssRules && walk(rule.cssRules)));
    shadowRoot.adoptedStyleSheets.forEach((sheet) => walk(sheet.cssRules));
  });
  const shown = (selector) =>
    page.on('lede-article', ({ shadowRoot }, selector) => {
      const all = [...shadowRoot.querySelectorAll(selector)].map((at) => at.checkVisibility() && at.getClientRects().length > 0);
      return [...new Set(all)];
    }, selector);
  await expect.poll(() => shown('.said-details > *:not(.quote-actions, .quote-ways)')).toEqual([true]);
  expect(await shown('.said-toggle, .share, .quote-actions')).toEqual([false]);
  if (engine === 'webkit') return;
  await page.open('/');
  const paper = execFileSync('pdftotext', ['-raw', '-', '-'], { input: await session.print(), encoding: 'utf8' }).replace(/\s+/g, ' ');
  expect(paper).toContain('U.S. Defense Secretary');
  expect(paper).not.toContain('Copy quote');
});

test('of a long article what is far from the window is laid out when it comes near, where that moves nothing that a reader sees', async ({ page }, { project }) => {
  await page.open('/demo/hosts/blocks.html');
  await page.on('body', (body) => {
    const blocks = Array.from({ length: 200 }, (_, at) => ({ type: 'paragraph', content: [`Paragraph ${at} of many.`] }));
    const script = Object.assign(document.createElement('script'), { type: 'application/json', id: 'long', textContent: JSON.stringify({ lede: 1, headline: 'Long', blocks }) });
    body.prepend(script, Object.assign(document.createElement('lede-article'), { id: 'far', src: '#long', loading: 'eager' }));
  });
  await page.sees('#far >> h1');
  const paragraph = (at) => page.on('#far', ({ shadowRoot }, at) => {
    const one = shadowRoot.querySelectorAll('.text > p')[at];
    return [getComputedStyle(one).contentVisibility, one.textContent];
  }, at);
  expect(await paragraph(190)).toEqual([project.name === 'webkit' ? 'visible' : 'auto', 'Paragraph 190 of many.']);
});

test('an article that does not wait is laid out when it comes near, where that moves nothing that a reader sees', async ({ page }, { project }) => {
  await page.open('/demo/hosts/blocks.html');
  await page.on('body', (body) => {
    const blocks = Array.from({ length: 20 }, (_, at) => ({ type: 'paragraph', content: [`Paragraph ${at} of many.`] }));
    const script = Object.assign(document.createElement('script'), { type: 'application/json', id: 'short', textContent: JSON.stringify({ lede: 1, headline: 'Short', blocks }) });
    const room = Object.assign(document.createElement('div'), { style: 'height: 9000px' });
    body.append(script, room, Object.assign(document.createElement('lede-article'), { id: 'far', src: '#short', loading: 'eager' }), room.cloneNode());
  });
  const last = () => page.on('#far', ({ shadowRoot }) => {
    const one = [...(shadowRoot?.querySelectorAll('.text > p') ?? [])].at(-1);
    return [one?.textContent, one?.checkVisibility({ contentVisibilityAuto: true })];
  });
  await expect.poll(last).toEqual(['Paragraph 19 of many.', project.name === 'webkit']);
  await page.on('#far', (element) => element.scrollIntoView());
  await expect.poll(last).toEqual(['Paragraph 19 of many.', true]);
});
