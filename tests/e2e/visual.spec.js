// The gallery as it looked when its references in visual/ were made: the elements in their states, wide and narrow, light and
// dark, from right to left, in each theme.
//
// What could differ from machine to machine is taken out: every letter comes from typefaces of /vendor/ (and a test asks the
// browser that none is the system's), unhinted and in grey; time, language and time zone are fixed; nothing moves; the data is
// the gallery's. What is left is the browser: of another major version of Chromium the references say nothing.
//
// TOLERANCE was measured with all references and a tolerance of nought: a second run differs in no pixel, and so does one on a
// machine with one script typeface and other hinting. It is not nought only for another processor's rounding. The last test
// shows what is told all the same.
// After a change that is meant: playwright test visual.spec --update-snapshots, and look at what has changed.
import { expect, test } from './support.js';

const MADE_WITH = '156';
/** How far a pixel may be off, from 0 to 1, and how many may be further off than that. */
const TOLERANCE = { threshold: 0.02, maxDiffPixels: 8 };

const wide = { width: 1280, height: 900 };
const narrow = { width: 360, height: 740 };

/** What is looked at of each page, and the sign that it is there where it is not drawn at once. */
const SIGNS = {
  'article#drawn': '.tags', 'article#in-place': '.share', 'article#open': '.quote-actions:visible', 'article#sharing': '.quote-styles button:visible', 'article#index': '.voice-quotes a:visible', 'article#gone': '.status', 'article#rtl': '.picture img', 'article#loading': 'a',
  'quote#block': '.quote-toggle', 'quote#ways': '.quote-styles button:visible', 'quote#inline-open': '.quote-actions:visible', 'quote#pull': '.pull-quote', 'quote#quote-rtl': '.quote-actions:visible',
  'share#all': '.share-link', 'share#some': '.share-link', 'related#carousel': '.card img', 'related#grid': '.card img', 'related#list': '.card', 'related#loading': '.skeleton', 'related#none': '.status', 'related#gone': '.status', 'related#related-rtl': '.card img',
};
const MODES = {
  wide: { shots: Object.keys(SIGNS).filter((shot) => !['article#drawn', 'related#related-rtl'].includes(shot)) },
  'wide-dark': { colorScheme: 'dark', shots: ['article#open', 'quote#inline-open', 'quote#ways', 'related#loading'] },
  narrow: { size: narrow, shots: ['article#drawn', 'quote#inline-open', 'quote#ways', 'share#all', 'related#carousel', 'related#list', 'related#related-rtl'] },
  'narrow-dark': { size: narrow, colorScheme: 'dark', shots: ['article#open', 'quote#ways', 'related#list'] },
  mirrored: { looks: { Direction: 'rtl' }, shots: ['article#open', 'quote#ways', 'share#all'] },
  broadsheet: { looks: { Theme: 'broadsheet' }, shots: ['article#open'] },
  tabloid: { looks: { Theme: 'tabloid' }, shots: ['article#open'] },
  magazine: { looks: { Theme: 'magazine' }, shots: ['article#open'] },
};

test.use({
  locale: 'en-GB',
  timezoneId: 'UTC',
  launchOptions: {
    executablePath: process.env.CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-lcd-text', '--force-color-profile=srgb', '--hide-scrollbars'],
  },
});

test.beforeEach(async ({ page, browser }) => {
  test.setTimeout(60_000);
  test.skip(browser.version().split('.')[0] !== MADE_WITH, `the references are those of Chromium ${MADE_WITH}`);
  await page.clock.setFixedTime('2025-02-20T12:00:00Z');
  await page.addInitScript(() => {
    const face = (family, name, subset, style = 'normal') =>
      `@font-face { font-family: "${family}"; font-style: ${style}; font-weight: 200 900; src: url("${location.origin}/vendor/@fontsource-variable/${name}/files/${name}-${subset}-wght-${style}.woff2"); }\n`;
    const sheet = new CSSStyleSheet();
    // A theme's own typefaces are the system's, too.
    sheet.replaceSync(`
      ${face('Visual Text', 'source-serif-4', 'latin')} ${face('Visual Text', 'source-serif-4', 'latin', 'italic')}
      ${face('Visual Interface', 'public-sans', 'latin')} ${face('Visual Interface', 'public-sans', 'latin', 'italic')}
      ${face('Visual Code', 'jetbrains-mono', 'latin')} ${face('Visual Arabic', 'noto-naskh-arabic', 'arabic')}
      :root, .stage {
        --gallery-text: "Visual Text", "Visual Arabic" !important;
        --gallery-machine: "Visual Code", "Visual Arabic" !important;
        --lede-font-text: "Visual Text", "Visual Arabic" !important;
        --lede-font-headline: "Visual Text", "Visual Arabic" !important;
        --lede-font-interface: "Visual Interface", "Visual Arabic" !important;
        --lede-font-code: "Visual Code" !important;
      }
      /* What sticks would lie over a stage that is higher than the window. */
      .head, .note { position: static !important }
      /* The references are to stay small. */
      .states .stage { overflow: clip; max-block-size: 520px !important }
      #sharing .stage { max-block-size: 620px !important }
      /* On whole pixels, wherever it stands by what is above it. */
      .stage.shown { position: fixed; z-index: 9; inset: 24px auto auto 24px }`);
    // Hints are the system's choice, and geometric precision goes without. Lede's roots inherit nothing, so each is given it.
    globalThis.plain = new CSSStyleSheet();
    plain.replaceSync('* { text-rendering: geometricPrecision !important }');
    document.adoptedStyleSheets = [sheet, plain];
  });
});

const fileOf = (mode, shot) => `${mode}-${shot.replace('#', '-')}.png`;

/** The stage of a specimen, once all that is on it is there. */
async function settled(page, shot) {
  const stage = page.locator(`#${shot.split('#')[1]} .stage`);
  await stage.scrollIntoViewIfNeeded();
  await expect(stage.locator(SIGNS[shot].replace(':visible', '')).locator(SIGNS[shot].endsWith(':visible') ? 'visible=true' : 'xpath=.').first()).toBeAttached();
  await stage.evaluate(async (stage) => {
    const roots = (root) => [root, ...[...root.querySelectorAll('*')].flatMap((node) => (node.shadowRoot ? roots(node.shadowRoot) : []))];
    for (const root of roots(stage)) if (root !== stage && !root.adoptedStyleSheets.includes(plain)) root.adoptedStyleSheets.push(plain);
    // What has come near is laid out in the next frame, and asks for its typefaces only then.
    const far = () => roots(stage).some((root) => [...root.querySelectorAll('.card')].some((card) => card.checkVisibility() && !card.checkVisibility({ contentVisibilityAuto: true })));
    do await new Promise(requestAnimationFrame);
    while (far());
    const images = roots(stage).flatMap((root) => [...root.querySelectorAll('img')]);
    await Promise.all(images.map((image) => ((image.loading = 'eager'), image.decode().catch(() => {}))));
    await document.fonts.ready;
  });
  return stage;
}

/** Lets a stage alone be seen, and gives it back. */
async function shown(page, shot) {
  const stage = await settled(page, shot);
  await stage.evaluate((stage) => {
    for (const other of document.querySelectorAll('.shown')) {
      other.classList.remove('shown');
      other.removeAttribute('style');
    }
    const { width, height } = stage.getBoundingClientRect();
    stage.classList.add('shown');
    stage.style.inlineSize = `${Math.floor(width)}px`;
    stage.style.blockSize = `${Math.ceil(height)}px`;
  });
  return stage;
}

/** The typefaces of the system that letters in these specimens are in, and how many letters there are. */
async function strangers(page, ids) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('DOM.enable');
  await devtools.send('CSS.enable');
  const { root } = await devtools.send('DOM.getDocument', { depth: -1, pierce: true });
  const written = (node, within) => {
    const { attributes = [], shadowRoots = [], children = [] } = node;
    const inside = within || ids.includes(attributes[attributes.indexOf('id') + 1]);
    const words = children.some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue.trim());
    return [...(inside && words ? [node] : []), ...[...shadowRoots, ...children].flatMap((child) => written(child, inside))];
  };
  const found = { letters: 0, strangers: [] };
  for (const { nodeId, localName } of written(root, false)) {
    const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId });
    for (const { isCustomFont, familyName, glyphCount } of fonts) {
      found.letters += glyphCount;
      if (!isCustomFont) found.strangers.push(`${localName}: ${familyName}`);
    }
  }
  return found;
}

for (const name of ['article', 'quote', 'share', 'related']) {
  const own = ({ shots }) => shots.filter((shot) => shot.startsWith(`${name}#`));
  test(`${name}: every state looks as before, and no letter of it is in a typeface of the system`, async ({ page, noted }) => {
    await page.setViewportSize(wide);
    await page.goto(`/demo/gallery/${name}.html`);
    for (const [mode, { size = wide, colorScheme = 'light', looks = {} }] of Object.entries(MODES)) {
      if (!own(MODES[mode]).length) continue;
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      for (const look of ['Direction', 'Theme']) await page.getByLabel(look).selectOption(looks[look] ?? '');
      if (looks.Theme) await expect(page.locator('html')).toHaveAttribute('data-theme', looks.Theme);
      for (const shot of own(MODES[mode])) await expect.soft(await shown(page, shot)).toHaveScreenshot(fileOf(mode, shot), TOLERANCE);
      if (mode !== 'wide') continue;
      const seen = await strangers(page, own(MODES[mode]).map((shot) => shot.split('#')[1]));
      expect.soft(seen.strangers).toEqual([]);
      expect(seen.letters).toBeGreaterThan(100);
    }
  });
}

test('the gallery itself looks as before', async ({ page, noted }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize(wide);
  await page.goto('/demo/gallery/share.html');
  await expect(page.locator('#bench .share-link').first()).toBeVisible();
  await settled(page, 'share#all');
  await page.evaluate(() => scrollTo(0, 0));
  await expect.soft(page).toHaveScreenshot('gallery-wide.png', TOLERANCE);
  await page.setViewportSize(narrow);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await page.goto('/demo/gallery/index.html');
  await expect(page.locator('.taken .copy')).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  await expect.soft(page).toHaveScreenshot('gallery-narrow-dark.png', TOLERANCE);
});

// What the tolerance is worth: each of these can just be seen.
const SEEN = {
  'a colour that is a shade off': '.stage { --lede-color-accent: #a4242c }',
  'a line that is a little darker': '.stage { --lede-color-line: #d0cabd }',
  'text that is a tenth of a pixel larger': '.stage { --lede-font-size: 17.1px }',
  'a corner that is rounder': '.stage { --lede-radius: 5px }',
};
test('a change that can be seen is told', async ({ page, noted }, { config }) => {
  test.skip(config.updateSnapshots === 'all' || config.updateSnapshots === 'changed', 'it would become the reference');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize(wide);
  await page.goto('/demo/gallery/article.html');
  const stage = await shown(page, 'article#open');
  const same = async () => {
    try {
      expect(await stage.screenshot({ animations: 'disabled', caret: 'hide' })).toMatchSnapshot(fileOf('wide', 'article#open'), TOLERANCE);
      return true;
    } catch {
      return false;
    }
  };
  await expect.poll(same).toBe(true);
  for (const [what, css] of Object.entries(SEEN)) {
    await page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets.push(sheet);
    }, css);
    expect(await same(), what).toBe(false);
    await page.evaluate(() => document.adoptedStyleSheets.pop());
  }
  expect(await same()).toBe(true);
});
