// In which language an element speaks, and whose words it has.
import fs from 'node:fs';
import path from 'node:path';
import { expect, open, openWith, test } from './support.js';

const folder = path.resolve(import.meta.dirname, '../../src/i18n/texts');
const LANGUAGES = fs.readdirSync(folder).map((file) => path.parse(file).name);
const texts = (lang) => JSON.parse(fs.readFileSync(path.join(folder, `${lang}.json`), 'utf8'));

const TEXTS = /\/lede-([a-z]{2})-[0-9a-f]{12}\.js$/;

/** The languages whose texts a page asks for. */
function asked(page) {
  const asked = [];
  page.on('request', (request) => asked.push(...(TEXTS.exec(request.url())?.slice(1) ?? [])));
  return asked;
}

const SHARE = '<lede-share url="https://example.com/a" headline="A"></lede-share>';
const names = (page, selector = 'lede-share') => page.locator(selector).getByRole('list').evaluateAll((lists) => lists.map((list) => list.ariaLabel));

test('a page in English asks for no texts', async ({ page }) => {
  const languages = asked(page);
  await open(page);
  await expect(page.getByRole('list', { name: 'Share this article' })).toBeVisible();
  expect(languages).toEqual([]);
});

test('each language is spoken where it holds, and its texts are asked for once', async ({ page, noted }) => {
  expect(LANGUAGES).toHaveLength(15);
  const languages = asked(page);
  const related = '<lede-related src="/demo/api/related.json" loading="eager"></lede-related>';
  await openWith(page, LANGUAGES.map((lang) => `<section lang="${lang}" id="${lang}">${SHARE}${related}</section>`).join(''));
  for (const lang of LANGUAGES) {
    const { share, shareOn, next, related } = texts(lang);
    const section = page.locator(`#${lang}`);
    await section.scrollIntoViewIfNeeded();
    await expect(section.getByRole('list', { name: share, exact: true }), lang).toBeVisible();
    await expect(section.getByRole('link', { name: shareOn.replace('{network}', 'X') }).first()).toBeVisible();
    await expect(section.getByRole('button', { name: next, exact: true })).toBeVisible();
    await expect(section.getByRole('heading', { level: 2 })).toBeVisible();
    expect(related).not.toBe('More like this');
  }
  expect(languages.toSorted()).toEqual(LANGUAGES);
  expect(noted.lines).toEqual([]);
});

test('names and what follows them are parted as their language does it', async ({ page, noted }) => {
  const authors = [{ name: 'A', role: 'R' }, { name: 'B' }, { name: 'C' }];
  const quote = { type: 'quote', text: 'Q', speaker: { name: 'A', role: 'R', organisation: 'O' }, occasion: { event: 'E', place: 'P' } };
  await page.route('**/*.made', (route) => {
    const lang = route.request().url().slice(-7, -5);
    return route.fulfill({ json: { lede: 1, headline: 'H', lang, authors, blocks: [quote, { ...quote, type: 'pull-quote' }] } });
  });
  await openWith(page, ['en', 'ar', 'ja', 'zh'].map((lang) => `<lede-article src="/${lang}.made" id="${lang}" loading="eager"></lede-article>`).join(''));
  for (const [lang, names, comma] of [['en', 'A (R), B and C', ', '], ['ar', 'A (R)، B وC', '، '], ['ja', 'A (R)、B、C', '、'], ['zh', 'A (R)、B、C', '，']]) {
    const article = page.locator(`#${lang}`);
    await expect(article.locator('.byline'), lang).toHaveText(`${lang === 'en' ? 'By' : texts(lang).by} ${names}`);
    const whole = ['A', 'R', 'O'].join(comma);
    await expect(article.locator('figcaption.quote-speaker')).toHaveText(whole);
    await expect(article.locator('.pull-quote-speaker')).toHaveText(whole);
    await expect(article.locator('.details-list')).toContainText(['E', 'P'].join(comma));
  }
});

test('the closest language holds, then the article’s, then the page’s', async ({ page }) => {
  await page.route('**/polish.json', async (route) => {
    const article = await (await route.fetch({ url: new URL('/demo/api/article.json', page.url()).href })).json();
    await route.fulfill({ json: { ...article, lang: 'pl' } });
  });
  await openWith(page, '<lede-article src="/polish.json" id="own"></lede-article><div lang="fr-CA"><lede-article src="/polish.json" id="closest"></lede-article></div>');
  const share = (id) => page.locator(`#${id}`).locator('.share ul').first();
  await expect(share('own')).toHaveAttribute('aria-label', texts('pl').share);
  await share('closest').scrollIntoViewIfNeeded();
  await expect(share('closest')).toHaveAttribute('aria-label', texts('fr').share);
  await expect(page.locator('#own article').first()).toHaveAttribute('lang', 'pl');
});

test('an article in the page speaks the language of its markup', async ({ page }) => {
  const said = '<p>« Nous ne reviendrons pas sur cette décision », a déclaré Marie Exemple.</p>';
  await openWith(page, `<link rel="canonical" href="https://example.com/fr"><lede-article quote-index="start"><article lang="fr"><h1>Un titre</h1>${said.repeat(2)}</article></lede-article>`);
  await expect(page.locator('lede-article').getByRole('button', { name: 'Parcourir' })).toBeAttached();
  await expect.poll(() => names(page, 'lede-article')).toContain(texts('fr').share);
});

test('numbers take the plural form of the language', async ({ page }) => {
  const said = (count) => '<p>„Tak było i tak będzie zawsze”, powiedziała Anna Przykład.</p>'.repeat(count);
  const article = (count) => `<lede-article id="n${count}" loading="eager"><article><h1>Tytuł</h1>${said(count)}</article></lede-article>`;
  await page.route('**/polish.html', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: `<!doctype html><html lang="pl"><title>P</title>${[1, 2, 5].map(article).join('')}<script type="module" src="/lede/lede.js"></script>` }));
  await page.goto('/polish.html');
  const forms = Object.fromEntries(texts('pl').quotesBegin.split(' | ').map((form) => form.split(': ')));
  expect(new Set([forms.one, forms.few, forms.many]).size).toBe(3);
  for (const [count, category] of [[1, 'one'], [2, 'few'], [5, 'many']]) {
    await expect(page.locator(`#n${count} .quotes-begin`)).toHaveText(forms[category].replace('{count}', count));
  }
});

test('numbers have the digits of the language, as its region writes them', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 900 });
  await openWith(page, ['EG', 'MA'].map((region) => `<section lang="ar-${region}" dir="rtl" id="${region}"><lede-related src="/demo/api/related.json" loading="eager"></lede-related></section>`).join(''));
  const { next, positionRange } = texts('ar');
  for (const [region, two, four] of [['EG', '٢', '٤'], ['MA', '2', '4']]) {
    await page.locator(`#${region}`).getByRole('button', { name: next, exact: true }).click();
    await expect(page.locator(`#${region} .pages [role=status]`)).toHaveText(positionRange.replace('{first}', two).replace('{last}', four).replace('{all}', four));
  }
});

test('so have those of the tools', async ({ page }) => {
  const article = '<article><h1>عنوان</h1><p>نص قصير.</p></article>';
  await openWith(page, ['EG', 'MA'].map((region) => `<section lang="ar-${region}" dir="rtl" id="${region}"><lede-article tools="text-size" loading="eager">${article}</lede-article></section>`).join(''));
  const { textLarger, textSize } = texts('ar');
  // They have one size.
  for (const [region, percent] of [['EG', '١١٥'], ['MA', '130']]) {
    await page.locator(`#${region}`).getByRole('button', { name: textLarger, exact: true }).click();
    await expect(page.locator(`#${region} .tool [role=status]`)).toHaveText(textSize.replace('{percent}', percent));
  }
});

test('while texts are on their way the children stay where they are', async ({ page, noted }) => {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route(TEXTS, async (route) => {
    await held;
    await route.continue();
  });
  await page.addInitScript(() => {
    globalThis.shifts = [];
    new PerformanceObserver((list) => shifts.push(...list.getEntries().filter(({ hadRecentInput }) => !hadRecentInput).map(({ value }) => value))).observe({ type: 'layout-shift', buffered: true });
  });
  const quote = '<lede-quote lang="fr"><blockquote>Une phrase assez longue.</blockquote></lede-quote>';
  await openWith(page, `<div lang="de"><lede-article loading="eager"><article><h1>Titel</h1><p>Ein Absatz.</p></article></lede-article><lede-article src="/demo/api/article.json" loading="eager"><a href="#a">Weiter</a></lede-article></div>${quote}`);
  await expect.poll(() => page.locator('lede-article').first().evaluate(({ shadowRoot }) => shadowRoot !== null)).toBe(true);
  await page.waitForTimeout(500);
  for (const words of ['Ein Absatz.', 'Weiter', 'Une phrase']) await expect(page.getByText(words)).toBeVisible();
  expect(await page.evaluate(() => shifts)).toEqual([]);
  release();
  await expect(page.getByRole('list', { name: texts('de').share }).first()).toBeVisible();
  await expect(page.getByRole('button', { name: texts('fr').quoteAbout })).toBeVisible();
});

test('only what is spoken is asked for', async ({ page }) => {
  const languages = asked(page);
  const data = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Titolo", "inLanguage": "it", "url": "https://example.com/it"}</script>';
  await openWith(page, `<lede-quote><blockquote lang="fr">Une phrase assez longue.</blockquote></lede-quote>${SHARE}<lede-article>${data}<article><h1>Titolo</h1><p>Una frase.</p></article></lede-article>`);
  await expect(page.getByRole('button', { name: 'About this quote' })).toBeVisible();
  await page.locator('lede-article').scrollIntoViewIfNeeded();
  await expect(page.getByRole('list', { name: texts('it').share })).toBeVisible();
  expect(languages).toEqual(['it']);
});

test('where the texts cannot be had English is spoken, and the console says so once', async ({ page, noted }) => {
  await page.route(TEXTS, (route) => route.fulfill({ status: 404 }));
  await openWith(page, `<div lang="de">${SHARE}${SHARE}</div>`);
  await expect(page.getByRole('list', { name: 'Share this article' })).toHaveCount(2);
  expect(noted.lines.filter((line) => line.includes('Lede: '))).toEqual([expect.stringMatching(/^warning: Lede: English is spoken: TypeError/)]);
});

test('texts that never come keep nobody waiting for more than five seconds', async ({ page, noted }) => {
  await page.route(TEXTS, () => {});
  await openWith(page, `<div lang="de">${SHARE}</div>`);
  await page.waitForTimeout(1_000);
  expect(await page.getByRole('list').count()).toBe(0);
  await expect(page.getByRole('list', { name: 'Share this article' })).toBeVisible({ timeout: 8_000 });
  expect(noted.lines).toEqual(['warning: Lede: English is spoken: no answer in 5000 ms']);
});

test('a publisher’s messages take the place of Lede’s, as text, and a name that there is none of is told', async ({ page, noted }) => {
  const set = `<script>document.querySelectorAll('lede-share').forEach((share) => (share.messages = { share: 'Pass <b>it</b> on', shareOn: 'Over {network} & on', shareon: 'x' }))</script>`;
  await openWith(page, `${SHARE}<div lang="de">${SHARE}</div>${set}`);
  await expect(page.getByRole('list', { name: 'Pass <b>it</b> on' })).toHaveCount(2);
  await expect(page.getByRole('link', { name: 'Over Facebook & on: A (opens in a new tab)' })).toBeVisible();
  await expect(page.getByRole('link', { name: `Over Facebook & on: A (${texts('de').newTab})` })).toBeVisible();
  expect(noted.lines.filter((line) => line.includes('shareon'))).toHaveLength(2);
});

test('messages that cannot be used are none', async ({ page, noted }) => {
  const set = `<script>const odd = {}; odd.odd = odd; const all = [odd, 7, 'by', [1], null, () => 1, { share: 7, by: null }];
    document.querySelectorAll('lede-share').forEach((share, at) => (share.messages = all[at]))</script>`;
  await openWith(page, SHARE.repeat(7) + set);
  await expect(page.getByRole('list', { name: 'Share this article' })).toHaveCount(7);
});

test('texts come under the strictest policy', async ({ page, noted }) => {
  await page.route('**/csp.html', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('lang="en"', 'lang="nl"') });
  });
  await page.goto('/demo/hosts/csp.html');
  await expect(page.getByRole('list', { name: texts('nl').share })).toHaveCount(2);
  expect((await noted.events()).filter(({ name }) => name === 'violation')).toEqual([]);
});
