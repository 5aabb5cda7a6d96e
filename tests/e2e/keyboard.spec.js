// By keys alone: every control is reached in the order in which it stands, is seen when it has focus, and is left again.
import { measureContrast } from './contrast.js';
import { expect, openWith, test } from './support.js';

test.beforeEach(async ({ page }) => {
  await measureContrast(page);
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
  await page.addInitScript(() => {
    const CONTROLS = 'a[href], button, summary, iframe, [tabindex="0"]';
    const shown = (element) => element.checkVisibility({ visibilityProperty: true });
    const up = (node) => node.assignedSlot ?? node.parentElement ?? node.getRootNode().host;
    const name = (element) => `${element.localName}.${element.className} ${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 40)}`;
    const holds = (outer, inner) => inner && (outer === inner || holds(outer, up(inner)));
    const hit = (x, y) => {
      let [node, root] = [null, document];
      while (root?.elementFromPoint(x, y) && root.elementFromPoint(x, y) !== node) [node, root] = [root.elementFromPoint(x, y), root.elementFromPoint(x, y).shadowRoot];
      return node;
    };
    /** Every control that can be seen, in each root, those of Lede and of the page's alike. */
    globalThis.controls = (root = document) => [...root.querySelectorAll('*')].flatMap((element) => [...(element.matches(CONTROLS) && shown(element) ? [element] : []), ...(element.shadowRoot ? controls(element.shadowRoot) : [])]);
    globalThis.active = () => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element === document.body ? null : element;
    };
    /** The control that a tap at a place would reach. */
    globalThis.tapped = (x, y) => {
      let node = hit(x, y);
      while (node && !node.matches(CONTROLS)) node = up(node);
      return node;
    };
    globalThis.own = (element) => element.getRootNode() !== document;
    /** Where an element's first line stands in the page, wherever the page and the cards are scrolled to. */
    globalThis.placed = (element) => {
      const track = element.closest('.track');
      // A card's link is where the card is: it fills it.
      const { left, right, top, bottom } = (element.closest('.card') ?? element).getClientRects()[0];
      const [x, y] = [scrollX + (track?.scrollLeft ?? 0), scrollY];
      return { name: name(element), own: own(element), left: left + x, right: right + x, top: top + y, bottom: bottom + y };
    };
    /** What keeps a reader from seeing that an element has focus. */
    globalThis.unseen = (element) => {
      // A card shows the focus of its link.
      const ringed = element.closest('.card') ?? element;
      const { outlineStyle, outlineWidth, outlineColor, outlineOffset } = getComputedStyle(ringed);
      if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) return ['no ring'];
      const faults = [];
      const ratio = contrast(outlineColor, up(ringed));
      if (ratio < 3) faults.push(`a ring of ${ratio.toFixed(2)}:1`);
      const out = Math.max(0, parseFloat(outlineOffset) + parseFloat(outlineWidth));
      const box = ringed.getBoundingClientRect();
      for (let node = up(ringed); node; node = up(node)) {
        const clip = node.getBoundingClientRect();
        if (getComputedStyle(node).overflowX === 'visible' || node === document.documentElement || node === document.body) continue;
        // What is scrolled stands at whole pixels.
        const cut = [clip.left - box.left, box.right - clip.right, clip.top - box.top, box.bottom - clip.bottom].some((beyond) => beyond + out > 1);
        if (cut) faults.push(`a ring cut off by ${name(node)}`);
      }
      const { left, right, top, bottom } = element.getClientRects()[0];
      const [middle, half] = [(left + right) / 2, (top + bottom) / 2];
      for (const [x, y] of [[middle, half], [left + 2, half], [right - 2, half], [middle, top + 2], [middle, bottom - 2]]) {
        const over = hit(x, y);
        if (!over) faults.push(`out of the window at ${Math.round(x)}, ${Math.round(y)}`);
        else if (!holds(element, over) && !holds(over, element)) faults.push(`under ${name(over)}`);
      }
      return faults;
    };
  });
});

/** Presses a key until focus has left the page, or begins anew, and notes where it was. */
async function stops(page, key) {
  const seen = [];
  await page.evaluate(() => (globalThis.seen = new Set()));
  for (;;) {
    await page.keyboard.press(key);
    const stop = await page.evaluate(() => {
      const element = active();
      if (!element || seen.has(element)) return null;
      seen.add(element);
      return { ...placed(element), faults: own(element) ? unseen(element) : [] };
    });
    if (!stop) return seen;
    seen.push(stop);
  }
}

const names = (list) => list.map(({ name }) => name);

/** Each stop that stands before the one that came before it. */
function outOfOrder(list, rtl) {
  const after = (a, b) => (b.left >= a.left && b.right <= a.right && b.top >= a.top && b.bottom <= a.bottom) || b.top >= a.bottom - 4 || (b.bottom > a.top + 4 && (rtl ? b.right <= a.left + 4 : b.left >= a.right - 4));
  return list.slice(1).flatMap((b, at) => (after(list[at], b) ? [] : [`${b.name} after ${list[at].name}`]));
}

/** Opens a page and waits for all that Lede draws of it. */
async function open(page, url) {
  await page.goto(url);
  await page.locator('.related').scrollIntoViewIfNeeded();
  await expect(page.locator('.card').first()).toBeVisible();
  if (await page.locator('lede-article').count()) await expect(page.locator('.quotes-begin')).toBeAttached();
  await page.evaluate(() => scrollTo(0, 0));
}

const PAGES = {
  'the demo': ['/'],
  'every block, all of it open': ['/demo/hosts/blocks.html', '.said-toggle, .quote-toggle, .more summary'],
  'an article in the page, all of it open': ['/demo/hosts/in-place.html', '.mark-toggle, .quote-toggle'],
  'quotations found, and their index': ['/demo/hosts/quotations.html', '.voice'],
  'the tools, and footnotes': ['/demo/hosts/tools.html', '.quote-toggle'],
  'the parts alone': ['/demo/hosts/parts.html', '.quote-toggle'],
  'right to left': ['/demo/hosts/rtl.html', '.said-toggle, .quote-toggle'],
};

const press = (page, selector) => page.locator(selector).evaluateAll((buttons) => buttons.forEach((button) => button.click()));
/** Of each control the first fault of a kind. */
const faulty = (list, kind = /./) => list.flatMap(({ name, faults }) => faults.filter((fault) => kind.test(fault)).slice(0, 1).map((fault) => `${name}: ${fault}`));

for (const [name, [url, pressed]] of Object.entries(PAGES)) {
  test(`${name}: Tab reaches every control once, in the order in which they stand, seen, and leaves; Shift+Tab the other way round`, async ({ page, noted }) => {
    await open(page, url);
    if (pressed) await press(page, pressed);
    const all = await page.evaluate(() => {
      document.querySelector('.masthead').style.position = 'static'; // one that sticks has a test of its own
      scrollTo(0, 0);
      return controls().map(placed);
    });
    expect(all.filter(({ own }) => own).length).toBeGreaterThan(10);
    const told = (await noted.events()).length;
    const there = await stops(page, 'Tab');
    expect(names(there).sort()).toEqual(names(all).sort());
    expect(outOfOrder(there, name === 'right to left')).toEqual([]);
    const back = await stops(page, 'Shift+Tab');
    expect(names(back)).toEqual(names(there).reverse());
    expect(faulty([...there, ...back])).toEqual([]);
    expect((await noted.events()).slice(told), 'focus alone does nothing').toEqual([]);
  });
}

for (const [name, media] of [['in the dark', { colorScheme: 'dark' }], ['in forced colours', { forcedColors: 'active' }]]) {
  test(`${name} what has focus is seen, too`, async ({ page, noted }) => {
    await page.emulateMedia(media);
    await open(page, '/demo/hosts/blocks.html');
    await press(page, '.said-toggle, .quote-toggle');
    expect(faulty(await stops(page, 'Tab'))).toEqual([]);
  });
}

test('a control that stands out of order, and one whose ring is missing, pale or covered, are told', async ({ page, noted }) => {
  await openWith(
    page,
    `<style>:root { background: white } div { display: flex; flex-direction: row-reverse } lede-share { width: 12em } .none::part(share-link) { outline: none !important }
     .pale::part(share-link) { outline-color: #eee !important } i { position: absolute; inset: 0; background: white } b { position: relative }</style>
     <div>${['none', 'pale', 'covered'].map((name) => `<b><lede-share class="${name}" networks="" url="https://example.com/"></lede-share>${name === 'covered' ? '<i></i>' : ''}</b>`).join('')}</div>`,
  );
  await expect(page.locator('.share')).toHaveCount(3);
  const list = await stops(page, 'Tab');
  expect(faulty(list)).toEqual([/no ring$/, /a ring of 1\.\d+:1$/, /under i/].map((fault) => expect.stringMatching(fault)));
  expect(outOfOrder(list)).toHaveLength(2);
});

for (const [url, bar] of [['/demo/hosts/quotations.html', ''], ['/', '.masthead { position: sticky; top: 0; z-index: 1; background: Canvas }']]) {
  test(`${url}: a bar of the page’s that sticks hides nothing that has focus`, async ({ page, noted }) => {
    await open(page, url);
    if (bar) await page.addStyleTag({ content: bar });
    await press(page, '.voice, .said-toggle');
    expect(faulty([...(await stops(page, 'Tab')), ...(await stops(page, 'Shift+Tab'))], /^under/)).toEqual([]);
  });
}

const at = (page) => page.evaluate(() => active() && placed(active()).name);
const panel = (page) => page.locator('.said-panel:not(.selected)');

/** Opens the panel of the first quotation by keys. */
async function openPanel(page) {
  await open(page, '/demo/hosts/quotations.html');
  await page.locator('.quotes-begin').focus();
  await page.keyboard.press('Enter');
  await expect(panel(page)).toBeFocused();
}

test('Tab goes through the panel of a quotation and the ways to share it in the order in which they stand', async ({ page, noted }) => {
  await openPanel(page);
  await panel(page).getByRole('button', { name: 'Share or cite' }).press('Enter');
  await expect(panel(page).locator('.quote-styles button').first()).toBeVisible();
  await panel(page).focus();
  const within = await page.evaluate(() => controls(active()).map(placed));
  const list = [];
  for (const _ of within) {
    await page.keyboard.press('Tab');
    list.push(await page.evaluate(() => ({ ...placed(active()), faults: unseen(active()) })));
  }
  expect(names(list)).toEqual(names(within));
  expect(outOfOrder(list)).toEqual([]);
  expect(faulty(list)).toEqual([]);
});

for (const [how, close] of Object.entries({ Escape: (page) => page.keyboard.press('Escape'), 'its button': (page) => panel(page).getByRole('button', { name: 'Close' }).press('Enter') })) {
  test(`the panel of a quotation closed by ${how} gives focus back to what opened it, and moves the page not at all`, async ({ page, noted }) => {
    await openPanel(page);
    const top = await page.evaluate(() => scrollY);
    await close(page);
    await expect(panel(page)).toBeHidden();
    await expect(page.locator('.quotes-begin')).toBeFocused();
    expect(await page.evaluate(() => scrollY)).toBe(top);
  });
}

test('Tab out of the panel of a quotation closes it, and goes on behind what opened it; Shift+Tab back to it', async ({ page, noted }) => {
  await openPanel(page);
  await panel(page).getByRole('button', { name: 'Share or cite' }).focus();
  await page.keyboard.press('Tab');
  await expect(panel(page)).toBeHidden();
  expect(await at(page)).toMatch(/^a\.voice/);
  await openPanel(page);
  await page.keyboard.press('Shift+Tab');
  await expect(panel(page)).toBeHidden();
  expect(await at(page)).toMatch(/quotes-begin|The Demonstration/);
});

for (const url of ['/demo/hosts/quotations.html', '/']) {
  test(`${url}: Tab goes through what can be done with selected words, and Escape leaves the words selected and the page where it is`, async ({ page, noted }) => {
    await open(page, url);
    const { x, y } = await page.getByText('Hegseth outlined President').first().evaluate((paragraph) => {
      paragraph.scrollIntoView({ block: 'center' });
      return paragraph.getBoundingClientRect();
    });
    await page.mouse.move(x + 2, y + 12);
    await page.mouse.down();
    await page.mouse.move(x + 260, y + 12, { steps: 4 });
    await page.mouse.up();
    await expect(page.locator('.said-panel.selected')).toBeVisible();
    const kept = () => page.evaluate(() => [scrollY, String(getSelection())]);
    const before = await kept();
    for (const name of [/Copy quote/, /Share or cite/]) {
      await page.keyboard.press('Tab');
      if (name.source === 'Copy quote') await page.keyboard.press('Tab'); // first the panel itself
      expect(await at(page)).toMatch(name);
      expect(await page.evaluate(() => unseen(active()))).toEqual([]);
    }
    await page.keyboard.press('Escape');
    await expect(page.locator('.said-panel.selected')).toBeHidden();
    expect(await kept()).toEqual(before);
  });
}

// The ARIA Authoring Practices’ disclosure: what applies of it, for each that Lede has. That its content can be found and
// printed while it is closed is tested in article.spec.js.
const DISCLOSURES = {
  'a quotation within a sentence': ['/', '.said-toggle'],
  'a quotation that stands by itself': ['/', '.quote-toggle'],
  'a quotation of the page’s': ['/demo/hosts/in-place.html', '.quote-toggle'],
  'a quotation of the page’s within a sentence': ['/demo/hosts/in-place.html', '.mark-toggle'],
  'the ways to share and cite': ['/', '.button[aria-expanded]', '.quote-toggle'],
};

for (const [name, [url, selector, before]] of Object.entries(DISCLOSURES)) {
  test(`${name} is a disclosure: Enter and Space open and close it, it says so, keeps focus, and hides its content from all`, async ({ page, noted }) => {
    await open(page, url);
    if (before) await press(page, before);
    const button = page.locator(selector).locator('visible=true').first();
    await expect(button).toHaveRole('button');
    // What it names stands in the same root.
    await button.evaluate((button) => (button.getRootNode().getElementById(button.getAttribute('aria-controls')).dataset.controlled = ''));
    const content = page.locator('[data-controlled]');
    await button.focus();
    for (const [open, shut] of [['Enter', 'Space'], ['Space', 'Enter']]) {
      await expect(button).toHaveAttribute('aria-expanded', 'false');
      expect(await content.ariaSnapshot()).toBe('');
      expect(await content.evaluate((content) => controls(content).length)).toBe(0);
      await page.keyboard.press(open);
      await expect(button).toHaveAttribute('aria-expanded', 'true');
      await expect.poll(() => content.ariaSnapshot()).toContain('button');
      expect(await content.evaluate((content) => controls(content).length)).toBeGreaterThan(0);
      await expect(button).toBeFocused();
      await page.keyboard.press(shut);
    }
    await expect(button).toHaveAttribute('aria-expanded', 'false');
    await expect(button).toBeFocused();
  });
}

// Its carousel: a list of links, of which none is ever hidden from screen readers. What applies of the pattern without rotation.
test.describe('the carousel', () => {
  const next = (page) => page.getByRole('button', { name: 'Next posts' });
  test.beforeEach(async ({ page }) => {
    await page.setViewportSize({ width: 900, height: 900 });
    await page.clock.install();
    await openWith(page, '<lede-related src="/demo/api/related-many.json" loading="eager"></lede-related>');
    await expect(next(page)).toBeVisible();
  });

  test('is a list with the name of its heading, each card an item of it with a heading and one link', async ({ page, noted }) => {
    const list = page.getByRole('list', { name: await page.getByRole('heading', { level: 2 }).textContent(), exact: true });
    await expect(list.getByRole('listitem')).toHaveCount(11);
    await expect(list.getByRole('heading', { level: 3 })).toHaveCount(11);
    await expect(list.getByRole('link')).toHaveCount(11);
  });

  test('has two native buttons before its cards; Enter and Space move the cards, and a polite status says which are seen', async ({ page, noted }) => {
    const status = page.locator('.pages [role=status]');
    await expect(status).toBeEmpty();
    expect(await next(page).evaluate((button) => [button.localName, button.type, Boolean(button.compareDocumentPosition(button.getRootNode().querySelector('.track')) & Node.DOCUMENT_POSITION_FOLLOWING)])).toEqual(['button', 'button', true]);
    await next(page).focus();
    for (const [key, seen] of [['Enter', 'Posts 4 to 6 of 11'], ['Space', 'Posts 7 to 9 of 11']]) {
      await page.keyboard.press(key);
      await expect(status).toHaveText(seen);
      await expect(next(page)).toBeFocused();
    }
  });

  test('moves by nothing but the reader', async ({ page, noted }) => {
    const at = () => page.locator('.track').evaluate((track) => track.scrollLeft);
    await next(page).focus();
    await page.clock.runFor(120_000);
    expect(await at()).toBe(0);
    await next(page).blur();
    await page.clock.runFor(120_000);
    expect(await at()).toBe(0);
    await expect(page.locator('.pages [role=status]')).toBeEmpty();
  });
});

test.describe('with a finger', () => {
  test.use({ isMobile: true, hasTouch: true, viewport: { width: 390, height: 844 } });

  for (const [name, [url, pressed]] of Object.entries(PAGES)) {
    test(`${name}: what can be tapped is at least 44 px wide and high`, async ({ page, noted }) => {
      await open(page, url);
      expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
      if (pressed) await press(page, pressed);
      const ways = page.locator('.quote-actions [aria-expanded]').locator('visible=true');
      if (await ways.count()) {
        await ways.first().evaluate((button) => button.click());
        await expect(page.locator('.quote-styles button').first()).toBeVisible();
      }
      expect(await page.evaluate(small)).toEqual([]);
    });
  }
});

/** Controls that a finger may miss, but for links within running text. */
function small() {
  const found = [];
  for (const element of controls().filter(own)) {
    const inText = getComputedStyle(element).display === 'inline' && !element.closest('.card') && element.closest('p, li, td, dd, figcaption').textContent.trim() !== element.textContent.trim();
    // What is there to be scrolled by keys, and what only keys bring forth.
    if (inText || element.closest('td') || element.matches('[tabindex], .quotes-begin')) continue;
    const box = element.closest('.card') ?? element;
    box.scrollIntoView({ block: 'center', inline: 'center' });
    const { left, right, top, bottom } = box.getBoundingClientRect();
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    // A box that is smaller may be tapped beyond its edges; where two stand in one text, on lines one above the other, as far
    // as where the other begins (2.5.5 leaves out what is in a sentence, 2.5.8 wants 24 px).
    const near = (other) => other === element || (element.matches('.said-toggle') && other?.matches('.said-toggle') && Math.min(right - left, bottom - top) >= 24);
    const wide = right - left >= 43.5 || [-21, 21].every((by) => near(tapped(x + by, y)));
    const high = bottom - top >= 43.5 || [-21, 21].every((by) => near(tapped(x, y + by)));
    if (!wide || !high || tapped(x, y) !== element) found.push(`${element.localName}.${element.className} ${Math.round(right - left)} × ${Math.round(bottom - top)}: ${element.textContent.trim().slice(0, 30)}`);
  }
  return found;
}
