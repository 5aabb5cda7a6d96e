// Pages that hide, scroll and route by themselves: app shells, routers by pushState and by the fragment, persistent layouts.
import { expect, open, openWith, test } from './support.js';

const WORDS = 'We will keep the library open for as long as we can afford it,';
const PROSE = (words = WORDS) => `<article><h1>Head</h1><p>Intro. “${words}” Ann Smith, the mayor, said on Monday.</p>
  <p>“Nobody has asked the readers what they want from us,” Bob Jones, a teacher, said on Tuesday night.</p></article>`;
const article = (words) => `<lede-article loading="eager" quote-index="end">${PROSE(words)}</lede-article>`;
const panel = (page) => page.locator('lede-article .said-panel:not(.selected)');

/** The fragment of the first quotation of an article. */
async function fragment(article) {
  await article.locator('.voice').first().click();
  return article.locator('.voice-quotes a').first().evaluate((link) => link.hash);
}

const ELEMENTS = {
  'lede-article': '<lede-article src="/demo/api/article.json"></lede-article>',
  'lede-share': '<lede-share></lede-share>',
  'lede-related': '<lede-related src="/demo/api/related.json"></lede-related>',
  'lede-quote': '<lede-quote><blockquote>We waited for a year.</blockquote></lede-quote>',
};

for (const [name, html] of Object.entries(ELEMENTS)) {
  test(`a page can hide a drawn <${name}> by a class, an attribute, or for print`, async ({ page, noted }) => {
    await openWith(page, `<style>.away { display: none } @media print { ${name} { display: none } }</style>${html}`);
    const element = page.locator(name);
    await expect(element.locator('.lede').first()).toBeVisible();
    expect(await element.evaluate((element) => getComputedStyle(element).display)).toBe('block');
    await element.evaluate((element) => element.classList.add('away'));
    await expect(element).toBeHidden();
    await element.evaluate((element) => element.setAttribute('class', ''));
    await expect(element).toBeVisible();
    await element.evaluate((element) => element.style.setProperty('display', 'none', 'important'));
    await expect(element).toBeHidden();
    await element.evaluate((element) => element.removeAttribute('style'));
    await element.evaluate((element) => (element.hidden = true));
    await expect(element).toBeHidden();
    await element.evaluate((element) => (element.hidden = 'until-found'));
    expect(await element.evaluate((element) => [getComputedStyle(element).display, getComputedStyle(element).contentVisibility])).toEqual(['block', 'hidden']);
    await element.evaluate((element) => (element.hidden = false));
    await page.emulateMedia({ media: 'print' });
    await expect(element).toBeHidden();
  });
}

test('what scrolls within the page is no reason to wait until a reader sees an element', async ({ page, noted }) => {
  const related = '<lede-related src="/demo/api/related.json"></lede-related>';
  await openWith(page, `<style>html, body { margin: 0; height: 100%; overflow: hidden } #app { height: 100vh; overflow: auto }</style><div id="app"><div style="height: 110vh"></div>${related}<div style="height: 600vh"></div><lede-share></lede-share></div>`);
  await expect(page.locator('lede-related .card').first()).toBeAttached();
  expect(await page.locator('lede-share .share').count()).toBe(0);
});

test('in an app shell an article asks for its related posts before they are in sight', async ({ page, noted }) => {
  await openWith(page, '<style>html, body { margin: 0; height: 100%; overflow: hidden } #app { height: 100vh; overflow: auto }</style><div id="app"><lede-article src="/demo/api/headline.json" related="/demo/api/related.json"></lede-article></div>');
  await page.route('**/headline.json', (route) => route.fulfill({ json: { lede: 1, headline: 'Head', blocks: Array.from({ length: 14 }, () => ({ type: 'paragraph', content: ['Some words of it. '.repeat(8)] })) } }));
  await page.reload();
  await expect(page.locator('.card').first()).toBeAttached();
  expect(await page.locator('.related').evaluate((related) => related.getBoundingClientRect().top > innerHeight)).toBe(true);
});

test('a router that changes the address without an event still has its quotations opened', async ({ page, noted }) => {
  const other = 'The second page has words that the first one never had in it,';
  await openWith(page, article() + article(other));
  await expect(page.locator('.voice')).toHaveCount(4);
  const [first, second] = [await fragment(page.locator('lede-article').first()), await fragment(page.locator('lede-article').last())];
  await page.goto('about:blank');
  await openWith(page, article(), '/lede/lede.js', first);
  await expect(panel(page)).toContainText('Ann Smith');
  for (const [words, fragment] of [[other, second], [WORDS, first], [other, second]]) {
    await page.evaluate(([html, fragment]) => {
      history.pushState(null, '', `/made-here.html${fragment}`);
      document.querySelector('lede-article').outerHTML = html;
    }, [article(words), fragment]);
    await expect(panel(page)).toBeVisible();
    await expect(panel(page).locator('[role=status]').first()).toContainText(words.slice(0, -1));
  }
});

test('a route in the fragment stays what it is, and the index works', async ({ page, noted }) => {
  await openWith(page, `<link rel="canonical" href="https://news.example/story">${article()}`, '/lede/lede.js', '#/story');
  const voice = page.locator('.voice').first();
  await expect(voice).toHaveAttribute('href', /^https:\/\/news\.example\/story#lede-by-/);
  await voice.click();
  await expect(voice).toHaveAttribute('aria-current', 'true');
  await page.locator('.voice-quotes a').first().click();
  await expect(panel(page)).toContainText('Ann Smith');
  expect(await page.evaluate(() => location.hash)).toBe('#/story');
});

test('where on the page a reader is, is no part of what is shared or cited; a route is', async ({ page, noted }) => {
  for (const [fragment, shared] of [['#comments', ''], ['#lede-q-abcdefghij', ''], ['#/story', '#/story'], ['#!/story', '#!/story']]) {
    await page.goto('about:blank');
    await openWith(page, `<lede-share networks="x"></lede-share>`, '/lede/lede.js', fragment);
    const link = page.locator('.share-link').first();
    await expect(link).toBeVisible();
    const url = new URL(await link.getAttribute('href')).searchParams.get('url');
    expect(url).toBe(new URL(`/made-here.html${shared}`, page.url()).href);
  }
});

test('share links in a layout that stays follow the page to another', async ({ page, noted }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openWith(page, '<lede-share networks="x"></lede-share>');
  await page.evaluate(() => document.head.insertAdjacentHTML('beforeend', '<link rel="canonical" href="https://news.example/one">'));
  const shared = async () => {
    const { searchParams } = new URL(await page.locator('.share-link').first().getAttribute('href'));
    return [searchParams.get('text'), searchParams.get('url')];
  };
  await expect.poll(shared).toEqual(['Made here', 'https://news.example/one']);
  await page.evaluate(() => {
    history.pushState(null, '', '/two.html');
    document.title = 'Two';
    document.querySelector('link[rel=canonical]').outerHTML = '<link rel="canonical" href="https://news.example/two">';
  });
  await expect.poll(shared).toEqual(['Two', 'https://news.example/two']);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('https://news.example/two');
});

test('a post that a reader opens in a tab of its own is told, and cannot be kept from opening', async ({ page, noted, context }) => {
  await openWith(page, '<lede-related src="/demo/api/related.json"></lede-related><script>addEventListener("lede-related-open", (event) => event.preventDefault())</script>');
  await context.route(/^https:/, (route) => route.fulfill({ contentType: 'text/html', body: 'a post' }));
  const link = page.locator('.card a').first();
  const opened = context.waitForEvent('page');
  await link.click({ modifiers: ['ControlOrMeta'] });
  await opened;
  await link.click();
  await expect.poll(async () => (await noted.events()).filter(({ name }) => name === 'related-open').map(({ cancelable }) => cancelable)).toEqual([false, true]);
  expect(new URL(page.url()).pathname).toBe('/made-here.html');
});

test('space around the value of loading is ignored, in the markup and later', async ({ page, noted }) => {
  await openWith(page, '<div style="height: 9000px"></div><lede-related src="/demo/api/related.json" loading=" eager "></lede-related><lede-related src="/demo/api/related.json" id="later"></lede-related>');
  await expect(page.locator('lede-related').first().locator('.card').first()).toBeAttached();
  expect(await page.locator('#later .card').count()).toBe(0);
  await page.locator('#later').evaluate((related) => related.setAttribute('loading', ' eager '));
  await expect(page.locator('#later .card').first()).toBeAttached();
});

test('space around an address is no second request for the page', async ({ page, noted }) => {
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await openWith(page, '<script type="application/json" id="posts">{"lede":1,"posts":[{"title":"One","url":"https://news.example/1"}]}</script><lede-related src=" #posts "></lede-related>');
  await expect(page.locator('.card')).toHaveCount(1);
  expect(asked.filter((path) => path === '/made-here.html')).toHaveLength(1);
});

test('where nothing tells what is near an element is drawn at once', async ({ page, noted }) => {
  await page.addInitScript(() => delete globalThis.IntersectionObserver);
  await open(page);
});
