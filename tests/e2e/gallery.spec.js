// The gallery: what it shows is what is there, its controls work on real elements, and it keeps to a strict policy itself.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, test } from './support.js';

const root = path.resolve(import.meta.dirname, '../..');
const AXE = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ELEMENTS = { article: 'lede-article', quote: 'lede-quote', share: 'lede-share', related: 'lede-related' };
const TAGS = Object.values(ELEMENTS).join(', ');
const manifest = () => JSON.parse(fs.readFileSync(path.join(root, 'npm/pkg/custom-elements.json'), 'utf8')).modules[0].declarations.filter(({ tagName }) => tagName);
/** What the specimens that fail are to say; nothing else may stand in the console. */
const TOLD = [/^error: Failed to load resource: the server responded with a status of 404/, /^warning: Lede: /];

async function open(page, name, query = '') {
  await page.goto(`/demo/gallery/${name}.html${query}`);
  if (ELEMENTS[name]) await expect(page.locator('.tables table').first()).toBeVisible();
}

/** Goes through the page, so that all that is lazy has come near once. */
async function wander(page) {
  await page.evaluate(async () => {
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
      scrollTo({ top, behavior: 'instant' });
      await new Promise((done) => setTimeout(done, 60));
    }
  });
}

const bench = (page) => page.locator('#bench');
const element = (page) => page.locator('#bench .stage').locator(TAGS).first();
const query = (page) => page.evaluate(() => location.search);

for (const [name, tag] of Object.entries(ELEMENTS)) {
  test(`${name}: the markup that is shown is what is there, and all that the manifest has of it has its control and its row`, async ({ page, context, noted }) => {
    await open(page, name);
    const shown = await page.locator('.specimen').evaluateAll(
      (sections, tags) =>
        sections.map((section) => {
          const live = section.querySelector('.stage').querySelector(tags);
          const attributes = [...live.attributes].map(({ name, value }) => `${name}=${value}`).sort();
          return { id: section.id, code: section.querySelector('.markup code').textContent, live: [live.localName, attributes, live.textContent.replace(/\s/g, '')] };
        }),
      TAGS,
    );
    // The gallery itself may not parse HTML.
    const blank = await context.newPage();
    const read = await blank.evaluate(
      ([shown, tags]) =>
        shown.map(({ code }) => {
          const written = new DOMParser().parseFromString(code, 'text/html').querySelector(tags);
          return [written.localName, [...written.attributes].map(({ name, value }) => `${name}=${value}`).sort(), written.textContent.replace(/\s/g, '')];
        }),
      [shown, TAGS],
    );
    expect(Object.fromEntries(shown.map(({ id }, index) => [id, read[index]]))).toEqual(Object.fromEntries(shown.map(({ id, live }) => [id, live])));
    // Whoever changes it.
    await element(page).evaluate((node) => node.setAttribute('data-more', '"<&'));
    await expect(bench(page).locator('.markup code')).toContainText('data-more="&quot;&lt;&amp;"');

    const { attributes, cssProperties, members, events, slots = [], cssParts, cssStates } = manifest().find(({ tagName }) => tagName === tag);
    const controls = await page.locator('.controls :is(input, select)[id]').evaluateAll((nodes) => nodes.map(({ id }) => id));
    expect(controls).toEqual(expect.arrayContaining([...attributes.map(({ name }) => `attribute-${name}`), ...cssProperties.map(({ name }) => `property${name}`)]));
    await expect(page.locator('.tables tr')).toHaveCount([attributes, cssProperties, members, events, slots, cssParts, cssStates].flat().length);
  });

  test(`${name}: axe finds nothing, and a strict policy refuses only what it is shown to refuse`, async ({ page, noted }) => {
    await page.addInitScript(AXE);
    await open(page, name);
    await wander(page);
    await page.waitForLoadState('networkidle');
    expect(await found(page)).toEqual([]);
    await expect(page.locator('.contents a')).toHaveCount((await page.locator('.states .specimen').count()));
    const levels = await page.locator('main :is(h1, h2, h3)').evaluateAll((headings) => headings.map(({ localName }) => Number(localName[1])));
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);

    // One specimen of the article has an address on another origin.
    const refused = (await noted.events()).filter(({ name }) => name === 'violation').map(({ detail }) => detail.trim());
    expect([...new Set(refused)]).toEqual(name === 'article' ? ['connect-src https://elsewhere.example/article.json'] : []);
    expect(noted.lines.filter((line) => !TOLD.some((known) => known.test(line)) && !line.includes('elsewhere.example'))).toEqual([]);
    expect([...noted.hosts].map((host) => host.split(':')[0]).filter((host) => host !== '127.0.0.1')).toEqual([]);
  });
}

/** What axe finds of the gallery's own, in light, and of its colours in dark. What Lede draws axe.spec.js looks at. */
async function found(page) {
  const look = (only) =>
    page.evaluate(async (runOnly) => {
      const { violations } = await axe.run({ include: document, exclude: ['lede-article', 'lede-quote', 'lede-share', 'lede-related', 'iframe'] }, { resultTypes: ['violations'], preload: false, iframes: false, ...(runOnly && { runOnly }), rules: { 'target-size': { enabled: true } } });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target}: ${failureSummary.split('\n')[1]}`));
    }, only);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  const light = await look();
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  return [...light, ...(await look(['color-contrast']))];
}

for (const name of ['index', 'pages']) {
  test(`${name}: axe finds nothing, light and dark, and the policy refuses nothing`, async ({ page, noted }) => {
    await page.addInitScript(AXE);
    await open(page, name);
    await expect(page.locator('.frame iframe').or(page.locator('.specimen .last:not(:empty)')).first()).toBeAttached();
    expect(await found(page)).toEqual([]);
    expect((await noted.events()).filter(({ name }) => name === 'violation')).toEqual([]);
  });
}

test('a control changes the element, its markup and the address, and the address brings all of it back', async ({ page, noted }) => {
  await open(page, 'article');
  await page.getByLabel('layout', { exact: true }).selectOption('grid');
  await expect(element(page)).toHaveAttribute('layout', 'grid');
  await expect(bench(page).locator('.markup code')).toContainText('layout="grid"');

  // Set and empty, and gone, are two things.
  await page.getByLabel('networks is set').check();
  await expect(element(page)).toHaveAttribute('networks', '');
  await page.getByLabel('related is set').uncheck();
  await expect(element(page)).not.toHaveAttribute('related');
  await page.locator('#attribute-heading-level').fill('2');
  await page.locator('#attribute-heading-level').blur();
  await expect(bench(page).getByRole('heading', { level: 2, name: 'Lighthouse Keeper’s Cat' })).toBeVisible();

  await page.locator('summary', { hasText: 'Custom properties' }).click();
  await page.locator('[id="property--lede-color-accent"]').fill('#007755');
  await expect(bench(page).locator('.markup code')).toContainText('--lede-color-accent: #007755;');
  await expect(element(page).locator('.kicker')).toHaveCSS('color', 'rgb(0, 119, 85)');
  await page.locator('[id="property--lede-radius"]').fill('9');
  await page.getByLabel('Direction').selectOption('rtl');
  await page.getByLabel('Theme').selectOption('tabloid');
  await page.getByLabel('Language').selectOption('de');
  await expect(element(page).locator('.byline')).toContainText('Von');

  const markup = await bench(page).locator('.markup code').textContent();
  const sent = await query(page);
  expect(sent).toBe('?layout=grid&networks=&-related=&heading-level=2&--lede-color-accent=%23007755&--lede-radius=9px&look-theme=tabloid&look-dir=rtl&look-lang=de');
  await page.goto('/demo/gallery/index.html');
  await open(page, 'article', sent);
  await expect(bench(page).locator('.markup code')).toHaveText(markup);
  expect(await element(page).evaluate((node) => getComputedStyle(node).getPropertyValue('--lede-color-accent'))).toBe('#007755');
  await expect(page.locator('#drawn .stage')).toHaveAttribute('dir', 'rtl');
  await expect(element(page).locator('.byline')).toContainText('Von');
  await expect(page.getByLabel('Language')).toHaveValue('de');

  await page.getByRole('button', { name: 'Start over' }).click();
  await expect(element(page)).toHaveAttribute('related', '../api/related.json');
  await expect(page.getByLabel('layout', { exact: true })).toHaveValue('');
  await expect.poll(() => query(page)).toBe('?look-theme=tabloid&look-dir=rtl&look-lang=de');
});

test('what the manifest will name tomorrow has its control, its row, and its place on the wire', async ({ page, noted }) => {
  await page.route('**/custom-elements.json', async (route) => {
    const json = await (await route.fetch()).json();
    const declaration = json.modules[0].declarations.find(({ tagName }) => tagName === 'lede-share');
    declaration.attributes.push({ name: 'reading-time', type: { text: 'boolean' }, description: 'Whether.' }, { name: 'text-size', type: { text: 'number' }, default: '2' }, { name: 'zoom', type: { text: '"on"|"off"' } }, { name: 'listen', type: { text: 'string | null' } });
    declaration.cssProperties.push({ name: '--lede-progress', syntax: '<length>', default: '3px', description: 'How high.' });
    declaration.events.push({ name: 'lede-tomorrow', type: { text: 'CustomEvent' } });
    await route.fulfill({ json });
  });
  await open(page, 'share', '?zoom=on&--lede-progress=5px');
  await expect(page.getByLabel('zoom', { exact: true })).toHaveValue('on');
  await page.getByLabel('reading-time', { exact: true }).check();
  await page.getByLabel('listen', { exact: true }).fill('yes');
  await page.getByLabel('text-size', { exact: true }).fill('3');
  await page.getByLabel('text-size', { exact: true }).blur();
  await expect(bench(page).locator('.markup code')).toContainText('zoom="on"\n  reading-time\n  listen="yes"\n  text-size="3"\n');
  await expect(bench(page).locator('.markup code')).toContainText('--lede-progress: 5px;');
  await element(page).evaluate((node) => node.dispatchEvent(new CustomEvent('lede-tomorrow', { bubbles: true, detail: { part: 'share' } })));
  await expect(bench(page).locator('.wire')).toContainText('lede-tomorrow{ "part": "share" }');
  await expect(page.locator('.tables tr', { hasText: 'lede-tomorrow' })).toHaveCount(1);
});

test('a stage has the width that was asked for, and a specimen can be put on the bench', async ({ page, noted }) => {
  await open(page, 'related', '?look-width=400');
  for (const id of ['bench', 'many']) await expect.poll(async () => (await page.locator(`#${id} .stage`).boundingBox()).width).toBe(400);
  // By key: a pointer is pressed where the link stood before the specimens above were drawn.
  await page.locator('#grid').getByRole('link', { name: 'Put it on the bench' }).press('Enter');
  await expect(element(page)).toHaveAttribute('layout', 'grid');
  await expect(bench(page)).toBeFocused();
  await expect.poll(() => query(page)).toBe('?from=grid&look-width=400');
});

test('what is on the wire is what the element said, and it can be cancelled', async ({ page, noted }) => {
  await open(page, 'related');
  await expect(bench(page).locator('.wire b')).toHaveText('lede-ready');
  expect(JSON.parse(await bench(page).locator('.wire pre').textContent())).toEqual((await noted.events()).find(({ name, detail }) => name === 'ready' && detail.url.endsWith('related-many.json')).detail);
  await page.locator('summary', { hasText: 'Methods and events' }).click();
  await page.getByLabel('Cancel what can be cancelled').check();
  await element(page).locator('.card a').first().click();
  await expect(bench(page).locator('.wire li').first()).toContainText('lede-related-open');
  await expect(bench(page).locator('.wire li').first()).toContainText('cancelled');
  expect(page.url()).toContain('/related.html');
  // A method is the element's own.
  const asked = page.waitForRequest('**/related-many.json');
  await page.getByRole('button', { name: 'refresh()' }).click();
  await asked;
});

test('what is copied is what is shown, and it is said', async ({ page, noted }) => {
  await open(page, 'quote');
  // By key: specimens on the way there are drawn as they come near, and move what a pointer is about to press.
  await page.getByRole('button', { name: 'Copy the markup of inline-open' }).press('Enter');
  await expect(page.locator('.said')).toHaveText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await page.locator('#inline-open .markup code').textContent());
  await page.goto('/demo/gallery/index.html');
  await page.getByRole('button', { name: 'Copy what a page needs' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('<lede-article src="/api/story.json">');
});

test('each state is what its name says', async ({ page, noted }) => {
  const codes = { gone: 'http-404', 'log-in': 'not-json', broken: 'malformed', shape: 'wrong-shape', empty: 'empty', refused: 'network', address: 'bad-address' };
  await open(page, 'article');
  for (const [id, code] of Object.entries(codes)) {
    await page.locator(`#${id}`).scrollIntoViewIfNeeded();
    await expect(page.locator(`#${id} .last`)).toHaveText(`lede-error ${code}`);
    await expect(page.locator(`#${id} .status code`)).toHaveText(code);
  }
  for (const [id, sign] of Object.entries({ open: '.said-details, .quote-details', sharing: '.quote-styles button', index: '.voice-quotes a' })) {
    await page.locator(`#${id}`).scrollIntoViewIfNeeded();
    await expect(page.locator(`#${id} .stage`).locator(sign).locator('visible=true').first()).toBeVisible();
  }
  await expect(page.locator('#loading .stage a')).toBeVisible();
  await expect(page.locator('#loading .stage .status')).toHaveCount(0);
});

test('every page of the demo is in the gallery, small, and no frame stays that is far from the window', async ({ page, noted }) => {
  await open(page, 'pages');
  const shown = await page.locator('.frames a').evaluateAll((links) => links.map(({ href }) => new URL(href).pathname));
  const there = ['sources', 'hosts', 'themes'].flatMap((folder) => fs.readdirSync(path.join(root, 'demo', folder)).filter((name) => name.endsWith('.html')).map((name) => `/demo/${folder}/${name}`));
  expect(shown.sort()).toEqual(there.sort());
  const first = page.locator('.frame').first();
  await expect(first.locator('iframe')).toHaveCount(1);
  await page.locator('.frames a').last().scrollIntoViewIfNeeded();
  await expect(first.locator('iframe')).toHaveCount(0);
});

test('the pages say how many states there are, and link to what is there', async ({ page, noted, request }) => {
  const words = { 6: 'Six', 11: 'Eleven', 13: 'Thirteen', 19: 'Nineteen' };
  await open(page, 'index');
  for (const name of Object.keys(ELEMENTS)) {
    const text = await page.locator(`.note a[href="${name}.html"]`).textContent();
    const source = await (await request.get(`/demo/gallery/${name}.html`)).text();
    expect(text).toContain(`${words[source.match(/class="specimen(?! bench)/g).length]} states`);
  }
});

test('320 px wide nothing scrolls sideways but code', async ({ page, noted }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const name of ['index', 'article', 'quote', 'share', 'related', 'pages']) {
    await open(page, name);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), name).toBe(0);
  }
});
