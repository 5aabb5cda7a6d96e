// Looks: the three themes of demo/themes, and light and dark, which a page's color-scheme and one custom property decide.
import { measureContrast } from './contrast.js';
import { expect, openWith, test } from './support.js';

const THEMES = ['broadsheet', 'tabloid', 'magazine'];
const PAGES = { default: '/', ...Object.fromEntries(THEMES.map((name) => [name, `/demo/themes/${name}.html`])) };

test.beforeEach(({ page }) => measureContrast(page));

/** A page with everything drawn and every quote open, in the given scheme. */
async function opened(page, url, colorScheme) {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.goto(url);
  await expect(page.locator('lede-article .text')).toBeVisible();
  // Not a click: the toggle of an article in the page lies on its words, and opening one moves the next.
  for (const button of await page.locator('.quote-toggle, .said-toggle, .mark-toggle').all()) await button.evaluate((element) => element.click());
  await page.locator('lede-article .related').scrollIntoViewIfNeeded();
  await expect(page.locator('lede-article .card').first()).toBeVisible();
}

/** Every text and every icon that can be seen, with its contrast to what lies behind it. */
function contrasts(page) {
  return page.evaluate(() => {
    const found = [];
    const look = (root) => {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) look(element.shadowRoot);
        const icon = element.matches('svg');
        const text = [...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data.trim()).join(' ').trim();
        const hidden = element.closest('.visually-hidden, [aria-disabled=true], script, title') || !element.checkVisibility({ visibilityProperty: true });
        if (hidden || !(icon || text)) continue;
        const name = `${element.localName}.${element.getAttribute('class') ?? ''}`;
        found.push({ name, text: icon ? 'icon' : text.slice(0, 40), ratio: contrast(getComputedStyle(element).color, element), least: icon ? 3 : 4.5 });
      }
    };
    look(document);
    return found;
  });
}

const SEEN = ['h1.headline', 'p.kicker', 'p.standfirst', 'a.author', 'figcaption.caption', 'span.said open', 'dt.', 'button.button', 'button.quote-toggle', 'p.card-section', 'p.card-excerpt', 'time.card-date', 'h2.related-heading', 'svg.icon'];
const BLOCKS = ['h2.subheading', 'th.', 'td.', 'code.', 'span.embed-title', 'span.embed-action', 'p.pull-quote-speaker', 'caption.'];

for (const [name, url] of Object.entries(PAGES)) {
  for (const colorScheme of ['light', 'dark']) {
    test(`${name}, ${colorScheme}: every word and every icon has the contrast that WCAG AA asks for`, async ({ page, noted }) => {
      const check = async (expected) => {
        await opened(page, url, colorScheme);
        const found = await contrasts(page);
        const names = new Set(found.map(({ name }) => name));
        expect(expected.filter((name) => !names.has(name)), 'not seen').toEqual([]);
        expect(found.filter(({ ratio, least }) => ratio < least)).toEqual([]);
      };
      await check(SEEN);
      await page.route('**/api/article.json', (route) => route.fulfill({ path: new URL('../../demo/api/blocks.json', import.meta.url).pathname, contentType: 'application/json' }));
      await check(BLOCKS);
    });
  }
}

test('each theme has colours and typefaces of its own, in light and in dark', async ({ page, noted }) => {
  const looks = [];
  for (const url of Object.values(PAGES)) {
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      await page.goto(url);
      const style = (selector, property) => page.locator(`lede-article ${selector}`).first().evaluate((element, property) => getComputedStyle(element)[property], property);
      looks.push({ text: await style('.text', 'color'), soft: await style('.standfirst', 'color') + (await style('.caption', 'color')), accent: await style('.said', 'textDecorationColor'), line: await style('.tags', 'borderTopColor'), font: await style('.text', 'fontFamily'), headline: await style('.headline', 'fontFamily') });
    }
  }
  for (const what of ['text', 'soft', 'accent', 'line']) expect(new Set(looks.map((look) => look[what])).size, `${what}: ${looks.map((look) => look[what]).join(' ')}`).toBe(8);
  for (const what of ['font', 'headline']) expect(new Set(looks.map((look) => look[what])).size, what).toBe(4);
});

for (const name of THEMES) {
  test(`${name}: nothing is wider than the page, from 320 to 1,600 px`, async ({ page, noted }) => {
    await opened(page, PAGES[name], 'light');
    for (const width of [320, 400, 768, 1152, 1600]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width} px`).toBeLessThanOrEqual(width);
    }
  });
}

test('the broadsheet’s second article is the page’s own, with what Lede adds to it in the theme', async ({ page, noted }) => {
  await page.goto(PAGES.broadsheet);
  const article = page.locator('lede-article.second');
  await article.scrollIntoViewIfNeeded();
  await expect(article.locator('lede-quote')).toHaveCount(2);
  // The article above, once it is there, pushes this one down.
  await article.locator('lede-quote').first().scrollIntoViewIfNeeded();
  const color = (locator) => locator.evaluate((element) => getComputedStyle(element).color);
  expect(await color(article.getByRole('button', { name: 'About this quote' }).first())).toBe('rgb(31, 78, 121)');
});

test('the elements follow the color-scheme around them, and --lede-color-scheme overrides it', async ({ page, noted }) => {
  const styles = {
    'color-scheme: light': 'light',
    'color-scheme: dark': 'dark',
    'color-scheme: light dark': 'system',
    '': 'light',
    'color-scheme: light; --lede-color-scheme: dark': 'dark',
    'color-scheme: dark; --lede-color-scheme: light': 'light',
    'color-scheme: light; --lede-color-scheme: light dark': 'system',
  };
  await page.emulateMedia({ colorScheme: 'dark' });
  await openWith(page, Object.keys(styles).map((style) => `<div style="${style}"><lede-share url="https://example.com/" headline="H" networks="email"></lede-share></div>`).join(''));
  await expect(page.locator('a.share-link')).toHaveCount(Object.keys(styles).length);
  for (const system of ['dark', 'light']) {
    await page.emulateMedia({ colorScheme: system });
    const colors = await page.locator('a.share-link').evaluateAll((links) => links.map((link) => getComputedStyle(link).color));
    const expected = Object.values(styles).map((scheme) => ((scheme === 'system' ? system : scheme) === 'dark' ? 'rgb(170, 162, 147)' : 'rgb(95, 90, 80)'));
    expect(colors, `${system} system`).toEqual(expected);
  }
});
