// Quotations that nobody marked: found in the text, opened where they stand, linked, copied, shared, and gone through by keys.
import { expect, expectViews, openWith, point, test } from './support.js';

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    // A marked range does not follow the page; one that does can be read and measured.
    globalThis.live = ({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = new Range();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range;
    };
  });
});

const PAGE = '/demo/hosts/quotations.html';
const host = (page) => page.locator('lede-article').first();
const panel = (page) => host(page).locator('.said-panel:not(.selected)');
const tools = (page) => host(page).locator('.said-panel.selected');

/** What is marked in the page, in the order of the text. */
const marked = (page, name = 'lede-said') => page.evaluate((name) => [...(CSS.highlights.get(name) ?? [])].map((range) => String(live(range))), name);

const found = (page) => expect.poll(async () => (await marked(page)).length).toBeGreaterThan(0);

/** Opens a page and waits until its quotations are found. */
async function open(page, url = PAGE) {
  await page.goto(url);
  await found(page);
}

/** The links to all quotations, as the page describes them for machines. */
const links = (page) =>
  page.evaluate(() => {
    const described = [...document.querySelectorAll('script[type="application/ld+json"]')].map((script) => JSON.parse(script.textContent));
    return described.flatMap((one) => one['@graph'] ?? one).filter((one) => one['@type'] === 'Quotation').map(({ text, url, spokenByCharacter }) => ({ text, hash: new URL(url).hash, speaker: spokenByCharacter.name }));
  });

test('every quotation of the seed article is marked where it stands, and has its speaker', async ({ page, noted }) => {
  await open(page);
  const text = await page.locator('article.story').innerText();
  const quotes = text.match(/“[^”]*”/g);
  expect(quotes.length).toBeGreaterThan(20);
  expect((await marked(page)).sort()).toEqual(quotes.sort());
  const described = await links(page);
  expect(described.length).toBeGreaterThan(20);
  expect([...new Set(described.map(({ speaker }) => speaker))]).toEqual(['Pete Hegseth']);
  await expect(host(page).locator('.voice')).toHaveText([`Pete Hegseth, U.S. Defense Secretary ${described.length} quotes`]);
  expect(await page.locator('article.story').evaluate((story) => story.querySelectorAll('[class*=lede], lede-quote').length), 'nothing is put into the prose').toBe(0);
  expect(noted.errors).toEqual([]);
});

test('a click on the words opens who said them, and Escape closes it', async ({ page }) => {
  await open(page);
  await page.mouse.click(...(await point(page, 3)));
  await expect(panel(page)).toBeVisible();
  await expect(panel(page)).toBeFocused();
  await expect(panel(page)).toContainText('Pete Hegseth, U.S. Defense Secretary');
  expect((await marked(page, 'lede-open'))[0]).toContain('We will only end this devastating war');
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();
  // A popover tells in a task of its own that it has closed.
  await expect.poll(() => marked(page, 'lede-open')).toEqual([]);
});

test('a click beside the words, on a link or after selecting opens nothing', async ({ page }) => {
  await open(page);
  const [x, y] = await point(page, 3);
  await page.mouse.click(20, y);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 120, y, { steps: 4 });
  await page.mouse.up();
  await expect(tools(page)).toBeVisible();
  await expect(panel(page)).toBeHidden();
});

test('a link to a quotation opens it in sight, under a bar that sticks, and focus is there', async ({ page }) => {
  await open(page);
  for (const { hash, text } of (await links(page)).filter((_, at) => at % 6 === 5)) {
    await page.goto('about:blank');
    await page.goto(PAGE + hash);
    await expect(panel(page)).toBeFocused();
    expect((await marked(page, 'lede-open')).join(' ')).toContain(text.slice(0, 20));
    const { top, bar } = await page.evaluate(() => ({ top: live([...CSS.highlights.get('lede-open')][0]).getBoundingClientRect().top, bar: document.querySelector('.masthead').getBoundingClientRect().bottom }));
    expect(top).toBeGreaterThan(bar);
    expect(top).toBeLessThan(page.viewportSize().height);
  }
});

test('a link from before the words were edited leads to the nearest quotation, and says so', async ({ page }) => {
  await open(page);
  const { hash } = (await links(page)).find(({ text }) => text.startsWith('Safeguarding European security'));
  await page.route(`**${PAGE}`, async (route) => {
    const body = (await (await route.fetch()).text()).replace('Safeguarding European security must be an imperative', 'Safeguarding Europe’s security must be an imperative');
    await route.fulfill({ body, contentType: 'text/html; charset=utf-8' });
  });
  await page.goto('about:blank');
  await page.goto(PAGE + hash);
  await expect(panel(page)).toBeFocused();
  expect((await marked(page, 'lede-open'))[0]).toContain('Safeguarding Europe’s security');
  await expect(host(page).locator('.quote-notice')).toHaveText('The words of this quote have changed since the link was made.');
});

test('a link to a quotation that is gone leaves the article at its top, and says so', async ({ page }) => {
  await page.goto(`${PAGE}#lede-q-0123456789abcdefghjkmnp`);
  await found(page);
  await expect(host(page).locator('.quote-notice')).toHaveText('The quote that the link leads to is no longer in this article.');
  await expect(panel(page)).toBeHidden();
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('the index shows who said what, leads to each, and going back leads back', async ({ page }) => {
  await open(page);
  await host(page).locator('.voice').click();
  const quotes = host(page).locator('.voice-quotes a');
  await expect(quotes).toHaveCount((await links(page)).length);
  await expect(host(page).locator('.voice')).toHaveAttribute('aria-current', 'true');
  expect(new URL(page.url()).hash).toBe('#lede-by-pete-hegseth');
  await quotes.nth(10).click();
  await expect(panel(page)).toBeFocused();
  await page.goBack();
  expect(new URL(page.url()).hash).toBe('#lede-by-pete-hegseth');
  await page.goForward();
  await expect(panel(page)).toBeFocused();
  await page.goto('about:blank');
  await page.goto(`${PAGE}#lede-by-pete-hegseth`);
  await expect(quotes.first()).toBeVisible();
});

test('by keys alone a reader goes through all quotations', async ({ page }) => {
  await open(page);
  const begin = host(page).getByRole('button', { name: /^Go through \d+ quotes$/ });
  await begin.focus();
  await expect(begin).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(panel(page)).toBeFocused();
  const count = Number((await begin.innerText()).match(/\d+/)[0]);
  for (let at = 1; at < count; at++) {
    await expect(panel(page)).toContainText(`Quote ${at} of ${count}`);
    if (at > 1) await expect(panel(page).getByRole('button', { name: 'Next quote' })).toBeFocused();
    await panel(page).getByRole('button', { name: 'Next quote' }).press('Enter');
  }
  await expect(panel(page)).toContainText(`Quote ${count} of ${count}`);
  await expect(panel(page).getByRole('button', { name: 'Next quote' })).toHaveCount(0);
  await panel(page).getByRole('button', { name: 'Close' }).press('Enter');
  await expect(panel(page)).toBeHidden();
});

test('a quotation is copied in each form, and the page is told', async ({ page, noted, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await page.mouse.click(...(await point(page, 3)));
  await panel(page).getByRole('button', { name: 'Share or cite' }).click();
  const expected = {
    Text: /^“We will only end .*”\n— Pete Hegseth, U.S. Defense Secretary\n/,
    Markdown: /^> We will only end .*\n>\n> — Pete Hegseth/,
    HTML: /^<blockquote cite="https:\/\/example.com\/hosts\/quotations#lede-q-/,
    APA: /\(Hegseth, as cited in IAT News Desk, 2025\)/,
    MLA: /\(Hegseth qtd. in IAT News Desk\)[^]*Accessed \d+ [A-Z]/,
    Chicago: /^“We will[^]*Pete Hegseth, quoted in IAT News Desk, “Defense Secretary/,
    BibTeX: /^@online\{iat2025defense,\n/,
  };
  for (const [name, form] of Object.entries(expected)) {
    await panel(page).getByRole('button', { name, exact: true }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(form);
  }
  await expect(panel(page).locator('.quote-actions [role=status]')).toHaveText('Copied');
  const told = (await noted.events()).filter(({ name }) => name === 'quote-copy');
  expect(told.map(({ detail }) => detail.form)).toEqual(['text', 'markdown', 'html', 'apa', 'mla', 'chicago', 'bibtex']);
  expect(new Set(told.map(({ detail }) => detail.speaker))).toEqual(new Set(['Pete Hegseth']));
});

test('a quotation has a link to each network with its words, its speaker and its own address', async ({ page, noted }) => {
  await open(page);
  await page.evaluate(() => addEventListener('lede-share', (event) => event.preventDefault()));
  await page.mouse.click(...(await point(page, 3)));
  await panel(page).getByRole('button', { name: 'Share or cite' }).click();
  const share = panel(page).getByRole('link', { name: /^Share on X \(/ });
  const { searchParams } = new URL(await share.getAttribute('href'));
  expect(searchParams.get('text')).toMatch(/^“We will only end .*” — Pete Hegseth$/);
  expect(searchParams.get('url')).toMatch(/^https:\/\/example.com\/hosts\/quotations#lede-q-[a-z0-9]+:~:text=We/);
  await share.click();
  const told = (await noted.events()).find(({ name }) => name === 'share');
  expect(told.cancelable).toBe(true);
  expect(told.detail.quote).toMatch(/^We will only end/);
  expect(page.context().pages()).toHaveLength(1);
});

/** Copies what is selected with the tools that are there, by keys alone, and closes them. */
async function copiesByKeys(page) {
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/^“Hegseth outlined/);
  await page.keyboard.press('Escape');
  await expect(tools(page)).toBeHidden();
}

for (const [mode, url] of [['in the page', PAGE], ['in a shadow root', '/']]) {
  test(`words that a reader selects ${mode} can be copied and shared, by keys too`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(url);
    const paragraph = page.getByText('Hegseth outlined President').first();
    await expectViews(page);
    await paragraph.scrollIntoViewIfNeeded();
    const { x, y } = await paragraph.boundingBox();
    await page.mouse.move(x + 2, y + 12);
    await page.mouse.down();
    await page.mouse.move(x + 260, y + 12, { steps: 4 });
    await page.mouse.up();
    await expect(tools(page)).toBeVisible();
    const { y: top } = await tools(page).boundingBox();
    expect(top, 'below the line, where no browser puts its own').toBeGreaterThan(y + 12);
    await copiesByKeys(page);
  });
}

test('while a pointer selects, nothing is offered, even for what was selected a moment before or where the tools come meanwhile', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  let come;
  const held = new Promise((resolve) => (come = resolve));
  await page.route('**/*.wasm', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(PAGE);
  const paragraph = page.getByText('Hegseth outlined President').first();
  await paragraph.scrollIntoViewIfNeeded();
  const { x, y } = await paragraph.boundingBox();
  const drag = async (meanwhile) => {
    await page.mouse.move(x + 2, y + 12);
    await page.mouse.down();
    await page.mouse.move(x + 70, y + 12);
    await meanwhile();
    // Longer than a selection has to rest.
    await page.waitForTimeout(600);
    await expect(tools(page)).toBeHidden();
    await page.mouse.move(x + 260, y + 12);
    await page.mouse.up();
    await expect(tools(page)).toBeVisible();
    await copiesByKeys(page);
    await page.evaluate(() => navigator.clipboard.writeText(''));
  };
  await drag(async () => {
    come();
    await expect(tools(page)).toBeAttached();
  });
  await page.evaluate(() => getSelection().selectAllChildren(document.querySelector('lede-article p')));
  await drag(() => {});
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 412, height: 800 } });

  for (const [mode, url] of [['in the page', PAGE], ['in a shadow root', '/']]) {
    test(`words that a reader selects ${mode} can be copied with a finger, and a tap elsewhere is the end of it`, async ({ page, context, noted }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.goto(url);
      const paragraph = page.getByText('Hegseth outlined President').first();
      await expect(paragraph).toBeVisible();
      await expectViews(page);
      // No browser here selects by a long press: what that does is done, the pointer taken away and the words selected.
      const words = await paragraph.evaluate((paragraph) => {
        paragraph.scrollIntoView({ block: 'center' });
        for (const type of ['pointerdown', 'pointercancel']) paragraph.dispatchEvent(new PointerEvent(type, { pointerType: 'touch', bubbles: true, composed: true }));
        const text = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT).nextNode();
        getSelection().setBaseAndExtent(text, 0, text, 17);
        const range = document.createRange();
        range.setStart(text, 0);
        range.setEnd(text, 17);
        const { bottom } = range.getBoundingClientRect();
        return { bottom };
      });
      await expect(tools(page)).toBeVisible();
      const { x, y, width } = await tools(page).boundingBox();
      expect(y, 'below the words').toBeGreaterThan(words.bottom);
      expect([x >= 0, x + width <= 412]).toEqual([true, true]);
      await tools(page).getByRole('button', { name: 'Copy quote' }).tap();
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/^“Hegseth outlined”/);
      await page.touchscreen.tap(200, 20);
      await expect(tools(page)).toBeHidden();
    });
  }
});

test('a quotation of the markup is reached by a link in both modes', async ({ page }) => {
  await page.goto('/demo/hosts/in-place.html');
  await expect.poll(() => links(page)).not.toHaveLength(0);
  const { hash } = (await links(page)).find(({ text }) => text.startsWith('The reading room belongs'));
  await page.goto('about:blank');
  await page.goto(`/demo/hosts/in-place.html${hash}`);
  const quote = page.locator('lede-quote').first();
  await expect(quote.getByRole('button', { name: 'Show less' })).toHaveAttribute('aria-expanded', 'true');
  await expect(quote).toBeFocused();
  await expect(quote).toBeInViewport();

  await page.goto('/');
  await expect.poll(() => links(page)).not.toHaveLength(0);
  const drawn = (await links(page)).at(-3);
  await page.goto('about:blank');
  await page.goto(`/${drawn.hash}`);
  const button = page.locator('lede-article button[aria-controls]:focus');
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  await expect(button).toBeInViewport();
});

test('the page is described once, and not where it describes itself', async ({ page, noted }) => {
  await open(page);
  await page.evaluate(() => document.querySelector('lede-article').refresh());
  await page.evaluate(() => document.querySelector('article.story').append(Object.assign(document.createElement('p'), { textContent: 'Pete Hegseth said: “This came later, and it is found, too.”' })));
  await expect.poll(async () => (await marked(page)).at(-1)).toContain('This came later');
  expect(await page.locator('script[type="application/ld+json"]').count()).toBe(1);

  const own = '<script type="application/ld+json">{"@type": "Quotation", "text": "own"}</script>';
  await openWith(page, `${own}<lede-article><article><h1>One</h1><p>“So it goes and goes on,” Ada Example said.</p></article></lede-article>`);
  await found(page);
  expect(await page.locator('script[type="application/ld+json"]').count()).toBe(1);
  expect((await noted.events()).filter(({ name }) => name === 'violation')).toEqual([]);
});

test('quotations are found under the strictest policy, and nothing is reported', async ({ page, noted }) => {
  await page.goto('/demo/hosts/csp.html');
  await expect.poll(() => page.evaluate(() => document.querySelectorAll('head script[data-lede]').length)).toBeGreaterThan(0);
  expect((await noted.events()).filter(({ name }) => name === 'violation')).toEqual([]);
});

test('without the highlight API the markup’s own quotations stay, and nothing breaks', async ({ page, noted }) => {
  await page.addInitScript(() => delete CSS.highlights && Object.defineProperty(CSS, 'highlights', { value: undefined }));
  await page.goto('/demo/hosts/in-place.html');
  await expect(page.locator('lede-quote').first().getByRole('button')).toBeVisible();
  await page.mouse.click(400, 400);
  expect(noted.errors).toEqual([]);
});

test('the attribute says which quotations have details', async ({ page }) => {
  await open(page);
  const set = (value) => host(page).evaluate((element, value) => element.setAttribute('quotes', value), value);
  await set('off');
  await expect.poll(() => marked(page)).toEqual([]);
  await expect(host(page).locator('.said-panel')).toHaveCount(0);
  await set('auto');
  await found(page);
  await set('marked');
  await expect.poll(() => marked(page)).toEqual([]);
});

test('where what finds them cannot be had, the article stays and one line says so', async ({ page, noted }) => {
  await page.route('**/lede-quotes-*.wasm', (route) => route.abort());
  await page.goto(PAGE);
  await expect(host(page).locator('.share')).toBeVisible();
  await expect.poll(() => noted.lines.filter((line) => line.includes('Lede: quotations are not looked for'))).toHaveLength(1);
  expect(noted.errors).toEqual([]);
});

test('an article without a mark of quotation asks for nothing more', async ({ page, noted }) => {
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await openWith(page, '<lede-article><article><h1>Quiet</h1><p>Nobody said a word.</p></article></lede-article>');
  await expect(host(page).locator('.share')).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => url.includes('quotes'))).toEqual([]);
  expect(noted.errors).toEqual([]);
});

test('of several articles the one that has the quotation opens it, and no other says that it is gone', async ({ page }) => {
  const article = (n) => `<lede-article quote-index="end"><article><h1>No ${n}</h1><p>“The harbour stays open all of winter ${n},” Mayor Ada Example said. “We will pay for the lights,” she added.</p></article></lede-article>`;
  const body = [1, 2, 3].map(article).join('');
  await openWith(page, body);
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('lede-said')?.size)).toBe(6);
  await page.locator('lede-article').nth(1).locator('.voice').click();
  const hash = new URL(await page.locator('lede-article').nth(1).locator('.voice-quotes a').first().getAttribute('href')).hash;
  await page.goto('about:blank');
  await openWith(page, body, '/lede/lede.js', hash);
  await expect(page.locator('lede-article').nth(1).locator('.said-panel').first()).toBeFocused();
  expect(await marked(page, 'lede-open')).toEqual(['“The harbour stays open all of winter 2,”']);
  await page.waitForTimeout(1200);
  await expect(page.locator('.quote-notice p')).toHaveCount(0);
});

test('a dialog of the page’s keeps its keys, and events that are no keyboard’s crash nothing', async ({ page, noted }) => {
  await open(page);
  await page.evaluate(() => {
    getSelection().selectAllChildren(document.querySelectorAll('article.story p')[2]);
  });
  await expect(tools(page)).toBeVisible();
  await page.evaluate(() => {
    document.dispatchEvent(new Event('keydown'));
    const dialog = document.body.appendChild(document.createElement('dialog'));
    dialog.append(...['One', 'Two'].map((name) => Object.assign(document.createElement('button'), { textContent: name })));
    dialog.showModal();
  });
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Two' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog')).toBeHidden();
  expect(noted.errors).toEqual([]);
});

test('the panel opens after the attributes have changed, too', async ({ page }) => {
  await open(page);
  await host(page).evaluate((element) => element.setAttribute('quote-index', 'start'));
  await expect(host(page).locator('.quotes-start .voice')).toBeVisible();
  await page.mouse.click(...(await point(page, 3)));
  await expect(panel(page)).toBeVisible();
});

test('a page that never rests is looked through all the same, and a reader who is typing is left alone', async ({ page }) => {
  await openWith(page, '<input><lede-article><article><h1>Live</h1><p id="clock">0</p><p>“It goes on and on,” Ada Example said.</p></article></lede-article><script>setInterval(() => (clock.textContent = Date.now()), 50); document.querySelector("input").focus()</script>', '/lede/lede.js', '#lede-q-0123456789abcdefghjkmnp');
  await found(page);
  await expect(page.locator('input')).toBeFocused();
  await page.evaluate(() => document.querySelector('lede-article article').append(Object.assign(document.createElement('p'), { textContent: '“And then it came,” she said.' })));
  await expect.poll(() => marked(page)).toHaveLength(2);
});

test('an article that goes takes its marks and its description with it', async ({ page }) => {
  await open(page);
  await host(page).evaluate((element) => element.remove());
  await expect.poll(() => marked(page)).toEqual([]);
  await expect(page.locator('script[type="application/ld+json"]')).toHaveCount(0);
});
