// axe-core over every state of the elements, in every way of looking at them: nothing violated, and nothing left undecided.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { measureContrast } from './contrast.js';
import { expect, openWith, test } from './support.js';

const AXE = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// 200 % and 400 % are those of a window of 1,280 × 720.
const WAYS = {
  light: {},
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
  'right to left': { dir: 'rtl' },
  '320 px': { width: 320, height: 640 },
  '200 % zoom': { width: 640, height: 360, scale: 2 },
  '400 % zoom': { width: 320, height: 180, scale: 4 },
  'text spacing': { spaced: true },
};

// What axe cannot decide, node by node, and why that is no fault.
const EXCUSED = [
  // They are wider than the column, so the last line of a caption may lie beside the column's box, which axe takes for another
  // ground. Neither box has a background; themes.spec.js measures the caption's contrast.
  { id: 'color-contrast', node: '.picture:first-child > .caption, .gallery .caption, .caption > .credit', ways: ['text spacing'] },
  // axe knows nothing of the top layer: in a narrow window it takes what lies behind a modal dialog for what lies over it. The
  // colours are the same in a wide one, where it decides.
  { id: 'color-contrast', node: 'dialog p, dialog .caption', ways: ['320 px', '400 % zoom'] },
];

test.beforeEach(async ({ page }) => {
  test.setTimeout(60_000);
  await page.addInitScript(AXE);
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      globalThis.direction = document.documentElement.dir;
      // A bar of the page's own that sticks lies over whatever is looked at.
      document.querySelector('.masthead')?.style.setProperty('position', 'static');
    });
    // As WCAG 1.4.12 has it. Lede's roots take no text style from the page, so each is given the sheet, as a browser's own
    // style sheet of the reader's would reach each.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }');
    const roots = (root) => [root, ...[...root.querySelectorAll('*')].flatMap((element) => (element.shadowRoot ? roots(element.shadowRoot) : []))];
    globalThis.spacing = (on) => {
      for (const root of roots(document)) root.adoptedStyleSheets = [...root.adoptedStyleSheets.filter((own) => own !== sheet), ...(on ? [sheet] : [])];
    };
  });
});

/** Lets a page be looked at in one way. */
async function look(page, devtools, { width = 1280, height = 720, scale = 1, dir, spaced = false, ...media }) {
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce', ...media });
  await devtools.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: scale, mobile: false });
  await page.evaluate(
    ({ dir, spaced }) => {
      document.documentElement.dir = dir ?? direction;
      spacing(spaced);
      // What follows the window, such as the carousel's buttons, has followed by then.
      return new Promise((done) => requestAnimationFrame(() => setTimeout(done, 30)));
    },
    { dir, spaced },
  );
}

/** What axe finds in Lede's own nodes: each rule with its node, violated or undecided. */
async function findings(page, way) {
  const excused = EXCUSED.filter(({ ways }) => ways.includes(way));
  return page.evaluate(async (excused) => {
    const ask = async (include, more) => {
      const { violations, incomplete } = await axe.run({ include }, { resultTypes: ['violations', 'incomplete'], elementRef: true, preload: false, iframes: false, ...more });
      const flat = (what, list) =>
        list.flatMap(({ id, nodes }) => nodes.map(({ element, any, all, none }) => ({ what, id, element, why: [...any, ...all, ...none].map(({ message }) => message).join('; ') })));
      return [...flat('violated', violations), ...flat('undecided', incomplete)];
    };
    const elements = [...document.querySelectorAll('lede-article, lede-quote, lede-share, lede-related')];
    // What is slotted in is the page's own, but for an article that Lede rendered ahead.
    const own = ({ element }) => element.getRootNode() !== document || element.closest('.lede-ahead') || element.localName.startsWith('lede-');
    const all = (await ask(elements.filter((element) => !element.parentElement.closest('lede-article')), { rules: { 'target-size': { enabled: true } } })).filter(own);
    const found = all.filter(({ what }) => what === 'violated');
    let left = all.filter(({ what, id, element }) => what === 'undecided' && !excused.some((one) => one.id === id && element.matches(one.node)));
    // A card that the track has scrolled out of sight is decided once it stands in sight: bring one there, and ask for all again.
    while (left.length) {
      const [first] = left;
      first.element.scrollIntoView({ block: 'center', inline: 'center' });
      const again = await ask(left.map(({ element }) => element), { runOnly: [...new Set(left.map(({ id }) => id))] });
      const still = again.filter((one) => left.some(({ id, element }) => one.id === id && one.element === element));
      const stays = (one) => one.what === 'violated' || (one.id === first.id && one.element === first.element);
      found.push(...still.filter(stays));
      left = still.filter((one) => !stays(one));
    }
    // Of those that are alike the first stands for all.
    const alike = Map.groupBy(found, ({ what, id, element }) => `${what}: ${id}: ${element.localName}.${element.className}`);
    return [...alike].map(([name, [{ element, why }, ...more]]) => `${name} and ${more.length} more: ${element.textContent.trim().slice(0, 40)}: ${why}`);
  }, excused);
}

/** Looks at a page as it stands in every way: there is nothing to find. */
async function expectNothing(page, state) {
  const devtools = await page.context().newCDPSession(page);
  const found = [];
  for (const [way, how] of Object.entries(WAYS)) {
    await look(page, devtools, how);
    found.push(...(await findings(page, way)).map((one) => `${state}, ${way}: ${one}`));
  }
  await look(page, devtools, {});
  await devtools.detach();
  expect.soft(found).toEqual([]);
}

/** Opens a page and waits for all that Lede draws of it. */
async function open(page, url) {
  await page.goto(url);
  await page.locator('.related').scrollIntoViewIfNeeded();
  await expect(page.locator('.card').first()).toBeVisible();
}

// Not clicks of the mouse: opening one thing moves the next.
const press = (page, selector) => page.locator(selector).evaluateAll((buttons) => buttons.forEach((button) => button.click()));

/** Opens the ways to share and cite the first quotation that is open. */
async function openWays(page) {
  await page.getByRole('button', { name: 'Share or cite' }).first().click();
  await expect(page.locator('.quote-styles button').first()).toBeVisible();
}

test('an article with every block, its quotations closed and open, with the ways to share one', async ({ page, noted }) => {
  await open(page, '/demo/hosts/blocks.html');
  await expectNothing(page, 'closed');
  await press(page, '.quote-toggle, .said-toggle, .more summary');
  await openWays(page);
  await expectNothing(page, 'open');
  await expect(page.locator('[aria-expanded=false]')).toHaveCount(await page.locator('.button[aria-expanded]').count() - 1);
});

test('an article on its way, one that failed, posts on their way, none, and those that failed', async ({ page, noted }) => {
  await page.route('**/never.json', () => {});
  await page.route('**/gone.json', (route) => route.fulfill({ status: 404 }));
  await openWith(
    page,
    `<style>:root { color-scheme: light dark } body { background: light-dark(#fffdf8, #14130f); color: light-dark(#1a1814, #ece7dc) }</style><main><h1>States</h1>
     ${['never', 'gone'].map((name) => `<lede-article src="/${name}.json" loading="eager" heading-level="2"><p><a href="/story">Read the story</a></p></lede-article>`).join('')}
     ${['/never.json', '/gone.json', '/fault/no-posts'].map((src) => `<lede-related src="${src}" loading="eager"></lede-related>`).join('')}</main>`,
  );
  await expect(page.locator('.status')).toHaveCount(3);
  await expectNothing(page, 'states');
  await expect(page.locator('.skeleton')).toHaveCount(3);
});

test('the parts alone, and a quotation opened and the address copied among them', async ({ page, noted }) => {
  await open(page, '/demo/hosts/parts.html');
  await expectNothing(page, 'parts');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.getByRole('button', { name: 'About this quote' }).click();
  await openWays(page);
  await expectNothing(page, 'parts, open');
  await expect(page.locator('.share-done')).not.toBeEmpty();
});

test('an article that is in the page, its quotations closed and open', async ({ page, noted }) => {
  await open(page, '/demo/hosts/in-place.html');
  await expectNothing(page, 'in place');
  await press(page, '.quote-toggle, .mark-toggle');
  await expectNothing(page, 'in place, open');
});

test('quotations that are found: the index with a voice chosen, the panel with its ways to share, what is selected', async ({ page, noted }) => {
  await open(page, '/demo/hosts/quotations.html');
  await page.locator('.voice').click();
  await expect(page.locator('.voice-quotes a').first()).toBeVisible();
  await expectNothing(page, 'a voice');

  await press(page, '.quotes-begin');
  const panel = page.locator('.said-panel:not(.selected)');
  await panel.getByRole('button', { name: 'Next quote' }).click();
  await openWays(page);
  await expectNothing(page, 'the panel');
  await expect(panel).toBeVisible();

  await page.keyboard.press('Escape');
  await page.evaluate(() => getSelection().selectAllChildren(document.querySelectorAll('article.story p')[2]));
  await expect(page.locator('.said-panel.selected')).toBeVisible();
  await expectNothing(page, 'what is selected');
  await expect(page.locator('.said-panel.selected')).toBeVisible();
});

test('the tools of an article, its footnotes, and a picture in its dialog', async ({ page, noted }) => {
  await open(page, '/demo/hosts/tools.html');
  await expect(page.locator('.tools-row')).toBeAttached();
  await expectNothing(page, 'tools');
  await press(page, '.enlarge:first-of-type');
  await expect(page.locator('dialog img')).toBeVisible();
  await expectNothing(page, 'a picture');
});

test('an article in Arabic', async ({ page, noted }) => {
  await open(page, '/demo/hosts/rtl.html');
  await press(page, '.quote-toggle, .said-toggle');
  await expectNothing(page, 'Arabic');
});

test('an article that was rendered ahead, before Lede comes and after', async ({ page, noted }) => {
  await page.route('**/lede/lede.js', (route) => route.abort());
  await page.goto('/demo/hosts/ahead.html');
  await page.locator('summary').first().click();
  await expectNothing(page, 'ahead');
  await page.unroute('**/lede/lede.js');
  await open(page, '/demo/hosts/ahead.html');
  await expectNothing(page, 'ahead, drawn');
});

test('what is violated, and what is undecided, in Lede’s own nodes is told', async ({ page, noted }) => {
  await openWith(page, '<lede-share networks="email"></lede-share>');
  await expect(page.locator('.share')).toBeVisible();
  expect(await findings(page, 'light')).toEqual([]);
  await page.evaluate(() => {
    const root = document.querySelector('lede-share').shadowRoot.querySelector('.lede');
    const button = root.appendChild(document.createElement('button'));
    const over = root.appendChild(Object.assign(document.createElement('p'), { textContent: 'Over a picture' }));
    button.style.padding = '2em';
    over.style.background = 'linear-gradient(white, black)';
  });
  expect(await findings(page, 'light')).toEqual([expect.stringMatching(/^violated: button-name: button\./), expect.stringMatching(/^undecided: color-contrast: p\..*Over a picture.*gradient/)]);
});

/** Texts that their own box cuts off, but for what shows only with focus or to screen readers, and the first lines of an excerpt. */
const cutOff = (page) =>
  page.evaluate(() => {
    const cut = [];
    const each = (root) => {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) each(element.shadowRoot);
        if (root === document || !element.checkVisibility() || element.closest('.visually-hidden, .quotes-begin:not(:focus-visible), .card-excerpt, svg')) continue;
        const { overflowX, overflowY } = getComputedStyle(element);
        const high = overflowY !== 'visible' && overflowY !== 'auto' && element.scrollHeight > element.clientHeight + 1;
        const wide = overflowX !== 'visible' && overflowX !== 'auto' && element.scrollWidth > element.clientWidth + 1;
        // A button holds no more than it is large.
        const out = element.matches('button, a.share-link') && (element.scrollHeight > element.clientHeight + 2 || element.scrollWidth > element.clientWidth + 2);
        if (high || wide || out) cut.push(`${element.localName}.${element.className}: ${element.textContent.slice(0, 40)}`);
      }
    };
    each(document);
    return cut;
  });

for (const url of ['/demo/hosts/blocks.html', '/demo/hosts/tools.html', '/demo/hosts/in-place.html', '/demo/hosts/quotations.html']) {
  test(`${url}: with text spacing and at 400 % nothing is cut off, and nothing scrolls sideways but its own box`, async ({ page, noted }) => {
    await open(page, url);
    const devtools = await page.context().newCDPSession(page);
    await look(page, devtools, {});
    await press(page, '.quote-toggle, .said-toggle, .mark-toggle, .voice');
    for (const how of [{ spaced: true }, { spaced: true, width: 320, height: 180, scale: 4 }]) {
      await look(page, devtools, how);
      expect(await cutOff(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
    }
  });
}

// WCAG 1.4.11, of which axe has no rule. Words and icons are measured in themes.spec.js, rings of focus in keyboard.spec.js.
for (const colorScheme of ['light', 'dark']) {
  test(`${colorScheme}: what shows a control that has neither words nor an icon has a contrast of 3:1`, async ({ page, noted }) => {
    await measureContrast(page);
    await page.emulateMedia({ colorScheme });
    await open(page, '/demo/hosts/in-place.html');
    await expect.poll(() => page.evaluate(() => CSS.highlights.get('lede-said')?.size)).toBeGreaterThan(0);
    const ratios = await page.evaluate(() => {
      const marked = [...CSS.highlights.get('lede-said')][0].startContainer.parentElement;
      const found = contrast(getComputedStyle(marked, '::highlight(lede-said)').textDecorationColor, marked);
      const circle = document.querySelector('lede-quote[inline]').shadowRoot.querySelector('.mark-toggle');
      const { borderTopColor, borderTopWidth, borderTopStyle, backgroundColor } = getComputedStyle(circle);
      const border = borderTopStyle !== 'none' && parseFloat(borderTopWidth) >= 1 ? contrast(borderTopColor, circle.parentElement) : 1;
      return { 'the line under a quotation that was found': found, 'the circle on the mark of one within a sentence': Math.max(border, contrast(backgroundColor, circle.parentElement)) };
    });
    expect(Object.entries(ratios).filter(([, ratio]) => ratio < 3)).toEqual([]);
  });
}
