// The demo's page for each source: what a stranger's format becomes, how lists go on, and what is asked for on the way.
import { expect, openWith, test } from './support.js';

const related = (src, more = '') => `<lede-related src="${src}" loading="eager" ${more}></lede-related>`;

/** Paths with their queries, in the order in which they were asked for. */
function asked(page) {
  const paths = [];
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    paths.push(pathname.replace(/-[0-9a-f]{12}/, '-HASH') + search);
  });
  return paths;
}

const feeds = (paths) => paths.filter((path) => path.includes('lede-feeds'));
const api = (paths) => paths.filter((path) => path.includes('/api/')).map((path) => path.split('/').pop());

async function openSource(page, name) {
  await page.setViewportSize({ width: 900, height: 900 });
  await page.goto(`/demo/sources/${name}.html`);
  // The page's first element is what it shows; others may be drawn before it.
  await page.locator('lede-article, lede-related').first().locator('.text, .card').first().waitFor();
}

/** What stands above the text, and the kind of each block in it. */
const drawn = (page) =>
  page.locator('lede-article').evaluate(({ shadowRoot: root }) => {
    const said = (selector) => root.querySelector(selector)?.textContent;
    const KINDS = { P: 'paragraph', UL: 'list', OL: 'numbers', HR: 'divider', DETAILS: 'details', PRE: 'preformatted', H2: 'heading', H3: 'subheading' };
    const kind = (block) => block.className.match(/quote|picture|gallery|table|embed|verse/)?.[0] ?? KINDS[block.tagName];
    return {
      headline: said('h1'),
      kicker: said('.kicker'),
      standfirst: said('.standfirst'),
      authors: [...root.querySelectorAll('.author')].map((author) => author.textContent),
      dates: [...root.querySelectorAll('.dates time')].map((time) => time.dateTime),
      tags: [...root.querySelectorAll('.tags li')].map((tag) => tag.textContent),
      blocks: [...root.querySelectorAll('.text > *')].map((block) => (block.matches('.pull-quote') ? 'pull-quote' : kind(block))).join(' '),
    };
  });

const cards = (page) =>
  page.locator('.card').evaluateAll((cards) =>
    cards.map((card) => ({
      title: card.querySelector('.card-title').textContent,
      url: card.querySelector('a').getAttribute('href'),
      excerpt: card.querySelector('.card-excerpt')?.textContent,
      section: card.querySelector('.card-section')?.textContent,
      date: card.querySelector('time')?.dateTime,
      lang: card.lang,
      dir: card.dir,
    })),
  );

/** Presses 'Next posts' until it says that there is no more. */
async function toTheEnd(page) {
  const next = page.getByRole('button', { name: 'Next posts' });
  await next.scrollIntoViewIfNeeded();
  for (let press = 0; press < 30; press += 1) {
    await page.waitForTimeout(120);
    if ((await next.getAttribute('aria-disabled')) === 'true' && !(await page.locator('[aria-busy=true]').count())) return;
    const before = await page.locator('.track').evaluate((track) => track.scrollLeft);
    await next.click();
    await page.waitForFunction(
      (before) => {
        const track = [...document.querySelectorAll('lede-article, lede-related')].map(({ shadowRoot }) => shadowRoot.querySelector('.track')).find(Boolean);
        return track.scrollLeft !== before || track.scrollLeft + track.clientWidth >= track.scrollWidth - 1;
      },
      before,
    );
    await page.waitForTimeout(400);
  }
  throw new Error('the list has no end');
}

const ARTICLES = {
  wordpress: {
    headline: 'Aldermouth’s Last Trams Get a Second Life',
    kicker: 'Transport & Travel',
    standfirst: 'Twelve cars were to be scrapped. Then Ferry Row asked for one, & the council found that everybody else wanted one, too.',
    authors: ['Nora Pellew', 'Samir Dacosta'],
    dates: ['2025-02-14T08:30:00Z', '2025-02-15T19:05:41Z'],
    tags: ['Trams', 'Libraries', 'Ferry Row'],
    blocks:
      'picture paragraph paragraph heading paragraph list numbers quote picture pull-quote subheading gallery table embed paragraph embed divider ' +
      'subheading paragraph preformatted preformatted verse paragraph paragraph details paragraph paragraph paragraph',
  },
  'wordpress-classic': {
    headline: 'The Lamp at Cape Sorel Is Still Burning. Nobody Will Say Why',
    kicker: undefined,
    // The excerpt is the text's own beginning, and the dates are those of a clock nobody has set.
    standfirst: undefined,
    authors: ['Hanne Lindqvist'],
    dates: ['2025-02-03'],
    tags: ['Harbour'],
    blocks: 'paragraph picture paragraph quote heading numbers gallery embed table paragraph divider paragraph',
  },
  ghost: {
    headline: 'A Market Hall Feeds Its Town Twice',
    kicker: 'Food',
    standfirst: 'Once a month the stalls of Aldermouth Market close at six, and open again at seven for everybody who likes to eat what was not sold.',
    authors: ['Farah Idrissi', 'Tomasz Wieland'],
    dates: ['2025-02-18T06:45:00Z', '2025-02-18T16:45:00Z'],
    tags: ['Markets'],
    blocks:
      'picture paragraph paragraph heading paragraph quote quote picture gallery list embed embed details divider paragraph subheading preformatted paragraph',
  },
  'json-feed': {
    headline: 'The Stones That Nobody Wants to See Again',
    kicker: undefined,
    standfirst: 'Low water has laid bare nine hunger stones at Neuburg. The newest of them is from 1947.',
    authors: ['Ilka Brandt', 'Yusuf Haddad'],
    dates: ['2025-08-21T08:00:00Z', '2025-08-22T07:15:00Z'],
    tags: ['Rivers', 'Climate'],
    blocks: 'paragraph paragraph quote heading paragraph picture paragraph embed paragraph',
  },
  arc: {
    headline: 'Envoys Agree on a Telephone',
    kicker: 'Diplomacy',
    standfirst: 'The third day of the talks ends with one line between two capitals, and a rule for who picks it up',
    authors: ['Ren Okada', 'Lina Haas'],
    dates: ['2025-02-13T21:04:19.521Z', '2025-02-14T06:30:00Z'],
    tags: ['Talks', 'Telephones'],
    blocks: 'paragraph heading paragraph picture numbers quote pull-quote gallery table embed divider paragraph paragraph paragraph',
  },
  'schema-org': {
    headline: 'The Ceiling That Sings',
    kicker: 'Science',
    standfirst: 'A rosette over Aldermouth’s reading room hums when the wind is in the west. Two physicists have found out why & have asked that nobody mend it.',
    authors: ['Dr Imke Sørensen', 'Tunde Bello'],
    dates: ['2025-02-19T09:00:00Z', '2025-02-20'],
    tags: ['Acoustics', 'Plaster', 'Reading room'],
    blocks: 'picture paragraph paragraph paragraph paragraph',
  },
  'on-the-page': {
    headline: 'Town Hall Clock to Be Right Once a Day',
    kicker: 'City',
    standfirst: 'For ninety-nine years it has been right twice. The council thinks that this is showing off.',
    authors: ['Nora Pellew'],
    dates: ['2025-02-21T07:00:00Z', '2025-02-21T16:30:00Z'],
    tags: [],
    blocks: 'picture paragraph paragraph paragraph',
  },
};

/** The same instant, or a day where no more is known. */
const instant = (date) => (date.length === 10 ? date : Date.parse(date));

for (const [name, expected] of Object.entries(ARTICLES)) {
  test(`${name}: the article with all that stands above its text, and each block of it`, async ({ page, noted }) => {
    await openSource(page, name);
    const { dates, ...others } = await drawn(page);
    const { dates: days, ...rest } = expected;
    expect(others).toEqual(rest);
    expect(dates.map(instant)).toEqual(days.map(instant));
  });

  test(`${name}: nothing of the source's markup comes along, and every picture is there`, async ({ page, noted }) => {
    await openSource(page, name);
    const report = await page.locator('lede-article').evaluate(async ({ shadowRoot: root }) => {
      const text = root.querySelector('.text');
      const images = [...text.querySelectorAll('img')];
      images.forEach((image) => (image.loading = 'eager'));
      await Promise.all(images.map((image) => image.decode().catch(() => {})));
      const links = [...text.querySelectorAll('a')].map((link) => link.getAttribute('href'));
      return {
        foreign: [...text.querySelectorAll('script, style, iframe, form, svg svg, [style], [onclick], [onerror], [data-id], [class*=wp-], [class*=kg-]')].map((node) => node.outerHTML),
        broken: images.filter((image) => !image.naturalWidth).map((image) => image.src),
        unsafe: links.filter((link) => !/^(https?:\/\/|mailto:|#lede-note-\d+$)/.test(link)),
      };
    });
    expect(report).toEqual({ foreign: [], broken: [], unsafe: [] });
    expect(noted.hosts).toEqual(new Set([new URL(page.url()).host]));
  });
}

const LISTS = {
  wordpress: {
    asks: ['wordpress-posts.json', 'wordpress-posts.json?page=2', 'wordpress-posts.json?page=3'],
    titles: [
      'Night Tram to the Harbour Will Run All Year',
      'Council Delays Vote on Market Rents – Again',
      'Old Bridge to Close for Four Sundays',
      'Neuer Fahrplan: Die Fähre wartet jetzt auf die Straßenbahn',
      'Reading Room Lets the Light Back In',
      'How to Look Up: A Short Guide to Ceilings',
      'Eight Thousand Books, One Ladder',
      'The Square Gets Its Fountain Back, and the Pigeons Get There First',
      'The School Garden That Feeds a Whole Street',
      'Last Telephone Box Answers Itself',
      'Lighthouse Keeper’s Cottage Finds a Tenant',
    ],
    cards: {
      1: { url: 'https://example.com/trams/market-rents/', excerpt: 'Stallholders had brought soup for the whole chamber. It was eaten, and the vote was put off until April.', section: 'City', date: '2025-02-12T23:40:00Z' },
      2: { excerpt: 'Masons will look at every stone & number those that move…', date: '2025-02-11' },
      3: { lang: 'de-DE', date: '2025-02-10T06:00:00Z', section: 'Transport & Travel' },
      5: { excerpt: 'Lie down first. The rest follows.' },
    },
  },
  ghost: {
    asks: ['ghost-posts.json', 'ghost-posts.json?page=2'],
    titles: ['In Praise of Bread From Thursday', 'The Fishmonger Who Pays for the Heating', 'Harissa at Forty Degrees', 'Eleven Councils Weigh Their Bins', 'Two Hundred Chairs, No Two Alike', 'Pigeons: An Apology'],
    cards: { 2: { date: '2025-02-16T04:30:00Z', section: 'Food' }, 5: { section: undefined } },
  },
  'json-feed': {
    // The feed is the article's, too: each part asks for it, the second sees the first one's answer at once.
    asks: ['json-feed.json', 'json-feed.json', 'json-feed-2.json'],
    titles: ['Niedrigwasser: Die Fähre fährt nur noch halb beladen', 'دجلة ينخفض، والحجارة القديمة تظهر من جديد', 'A note from the landing: the gauge has been repainted. It reads the same. More on Friday.', 'Report No. 31: Groundwater & Gauges', 'Lamps Along the Towpath Go Solar', 'Overheard on the Ferry'],
    cards: {
      0: { lang: 'de', dir: '' },
      1: { lang: 'ar', dir: 'rtl', url: 'https://example.com/rivers/tigris' },
      2: { lang: 'en-GB', dir: '', date: '2025-08-19' },
      4: { url: 'ORIGIN/rivers/lamps' },
    },
  },
  arc: {
    asks: ['arc-stories.json', 'arc-stories.json?from=4'],
    titles: ['Who Picks Up When Nobody Is In', 'Fleet Leaves Harbour a Day Early', 'Two Flags of One Height', 'What an Interpreter Hears', 'The Lamp in Room 12'],
    cards: { 0: { excerpt: 'A short history of hot lines, & of those who slept beside them.' }, 1: { date: '2025-02-12T07:59:00Z', section: 'Defence' } },
  },
  'schema-org': {
    asks: ['schema-org-list.json'],
    titles: ['What a Green Lampshade Does to a Page', 'A Bridge That Counts Its Walkers', 'Wie ein Netz sich selbst flickt', 'حديقة مدرسية تقيس المطر'],
    cards: { 0: { excerpt: 'Less than the trade has claimed since 1908, & more than nothing.' }, 2: { url: 'ORIGIN/science/netz' }, 3: { lang: 'ar', dir: 'rtl', date: '2025-02-15' } },
  },
  'amp-list': {
    asks: ['amp-list.json', 'amp-list-2.json'],
    titles: ["Tram Drivers' Choir Wins on a Technicality", "Fog & the Four O'Clock Ferry", 'A Market Without Prices', 'Schuldirektorin pflanzt 300 Bäume', 'The Shelf Nobody Dusts', 'Telephone Box Gets a Second Telephone'],
    cards: { 3: { lang: 'de', section: 'Schule' }, 5: { url: 'ORIGIN/a/box' } },
  },
  jetpack: {
    asks: ['jetpack.json'],
    titles: ['Night Tram to the Harbour Will Run All Year', 'Old Bridge’s Four Sundays', 'Last Telephone Box Answers Itself'],
    cards: { 0: { section: 'Transport', date: undefined, excerpt: 'The 00:47 has lost its timetable asterisk…' }, 2: { excerpt: 'For a week it rang at four.', date: '2025-02-04' } },
  },
  'lede-json': {
    asks: ['related-paged.json', 'related-paged-2.json'],
    titles: ['The Pilots Get a Roof', 'The Tide Came In at Four, as Announced', 'Crane No. 3 Is for Sale, Buyer Collects', 'Soup for the Night Shift', 'A Rope Maker Retires, and Is Asked Back', 'The Lamp at Cape Sorel Is Still Burning'],
    cards: { 3: { date: '2025-02-15', section: 'Food' } },
  },
};

for (const [name, { asks, titles, cards: some }] of Object.entries(LISTS)) {
  test(`${name}: the list to its end, each page asked for once, no post twice`, async ({ page, noted }) => {
    const paths = asked(page);
    await openSource(page, name);
    await page.locator('.related').scrollIntoViewIfNeeded();
    await page.locator('.card').first().waitFor();
    if (asks.length > 1) await toTheEnd(page);
    const all = await cards(page);
    expect(all.map(({ title }) => title)).toEqual(titles);
    const stem = asks[0].replace('.json', '');
    expect(api(paths).filter((path) => path.startsWith(stem))).toEqual(asks);
    for (const [at, expected] of Object.entries(some)) {
      const { date, url, ...rest } = expected;
      expect(all[at]).toMatchObject(rest);
      if (url) expect(all[at].url).toBe(url.replace('ORIGIN', new URL(page.url()).origin));
      if ('date' in expected) expect(all[at].date && instant(all[at].date)).toBe(date && instant(date));
    }
    expect(all.filter(({ url }) => !/^https?:\/\//.test(url))).toEqual([]);
    expect(noted.lines.filter((line) => !line.includes('left out'))).toEqual([]);

    // Whichever page it came with, the page is told of the one that is opened.
    await page.evaluate(() => addEventListener('lede-related-open', (event) => event.preventDefault()));
    await page.locator('.card a').last().click();
    const { title, url } = all.at(-1);
    expect((await noted.events()).at(-1)).toMatchObject({ name: 'related-open', detail: { index: all.length - 1, title, url } });
  });
}

test('cards that come leave focus, scroll position and every card that is there alone', async ({ page, noted }) => {
  await openSource(page, 'wordpress');
  let release;
  const held = new Promise((done) => (release = done));
  await page.route('**/wordpress-posts.json?page=3', async (route) => {
    await held;
    await route.continue();
  });
  await page.locator('.related').scrollIntoViewIfNeeded();
  await expect(page.locator('.card')).toHaveCount(8);
  const next = page.getByRole('button', { name: 'Next posts' });
  await next.click();
  await expect(page.locator('.track')).toHaveAttribute('aria-busy', 'true');
  await page.waitForTimeout(600);
  await page.locator('.card a').nth(4).focus();
  const state = () =>
    page.locator('lede-article').evaluate(({ shadowRoot: root }) => {
      globalThis.kept ??= [...root.querySelectorAll('.card')];
      const now = [...root.querySelectorAll('.card')];
      return {
        same: kept.every((card, at) => card === now[at]),
        focus: root.activeElement?.textContent,
        track: Math.round(root.querySelector('.track').scrollLeft),
        page: Math.round(scrollY),
      };
    });
  const before = await state();
  expect(before).toMatchObject({ same: true, focus: 'Reading Room Lets the Light Back In' });
  expect(before.track).toBeGreaterThan(0);
  release();
  await expect(page.locator('.card')).toHaveCount(11);
  await page.waitForTimeout(300);
  expect(await state()).toEqual(before);
});

test('a page that fails says so at the end of the list, what was there stays, and another try goes on', async ({ page, noted }) => {
  await page.setViewportSize({ width: 900, height: 900 });
  let fails = true;
  await page.route('**/wordpress-posts.json?page=2', (route) => (fails ? route.fulfill({ status: 410 }) : route.continue()));
  // Whether the end of nine is near again depends on how far the list had been scrolled: the third page never comes.
  await page.route('**/wordpress-posts.json?page=3', () => {});
  await openWith(page, related('/demo/api/sources/wordpress-posts.json'));
  await expect(page.locator('.card')).toHaveCount(5);
  await page.evaluate(() => (globalThis.first = document.querySelector('lede-related').shadowRoot.querySelector('.card')));
  await page.getByRole('button', { name: 'Next posts' }).click();
  const failed = page.locator('.track > .rest-failed:last-child');
  await expect(failed).toContainText('The related posts could not be loaded.');
  await expect(failed).toContainText('http-410');
  await expect(page.locator('.card')).toHaveCount(5);
  expect((await noted.events()).at(-1)).toMatchObject({ name: 'error', detail: { part: 'related', code: 'http-410' } });
  fails = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('.card')).toHaveCount(9);
  await expect(failed).toHaveCount(0);
  expect(await page.evaluate(() => first === document.querySelector('lede-related').shadowRoot.querySelector('.card'))).toBe(true);
});

test('no more than 200 posts are shown, however long the list goes on', async ({ page, noted }) => {
  await page.setViewportSize({ width: 900, height: 900 });
  const paths = asked(page);
  await page.route('**/endless.json*', (route) => {
    const from = Number(new URL(route.request().url()).searchParams.get('from') ?? 0);
    const items = Array.from({ length: 70 }, (_, at) => ({ title: `Post ${from + at}`, url: `/p/${from + at}` }));
    return route.fulfill({ json: { items, next: `/endless.json?from=${from + 70}` } });
  });
  await openWith(page, related('/endless.json'));
  for (const count of [70, 140, 200]) {
    await expect(page.locator('.card')).toHaveCount(count);
    await page.locator('.card a').last().focus();
  }
  await page.waitForTimeout(500);
  await expect(page.locator('.card')).toHaveCount(200);
  expect(paths.filter((path) => path.startsWith('/endless'))).toEqual(['/endless.json', '/endless.json?from=70', '/endless.json?from=140']);
});

test('a list goes on where its Link header says, too', async ({ page, noted }) => {
  await page.setViewportSize({ width: 900, height: 900 });
  await page.route('**/linked.json*', (route) => {
    const second = route.request().url().includes('after=1');
    const headers = second ? {} : { link: '</wp-json/>; rel="https://api.w.org/", </linked.json?after=1>; rel="next"' };
    return route.fulfill({ json: [{ title: { rendered: second ? 'Two' : 'One' }, link: second ? '/two' : '/one' }], headers });
  });
  await openWith(page, related('/linked.json'));
  await expect(page.locator('.card-title')).toHaveText(['One', 'Two']);
});

test('a list that leads back to itself has an end', async ({ page, noted }) => {
  await page.setViewportSize({ width: 900, height: 900 });
  const paths = asked(page);
  await page.route('**/round-*.json', (route) => {
    const other = route.request().url().includes('round-1') ? 2 : 1;
    return route.fulfill({ json: { items: [{ title: `Post ${other}`, url: `/p/${other}` }], next: `/round-${other}.json` } });
  });
  await openWith(page, related('/round-1.json'));
  await expect(page.locator('.card')).toHaveCount(2);
  await page.waitForTimeout(800);
  expect(paths.filter((path) => path.startsWith('/round')).length).toBeLessThanOrEqual(3);
});

test('a format that is forced wrongly is told from what was seen', async ({ page, noted }) => {
  await openWith(page, '<lede-article src="/demo/api/sources/ghost-article.json" format="wordpress" loading="eager"><p>Here already</p></lede-article>');
  await expect(page.getByText('The article could not be loaded here.')).toBeVisible();
  await expect(page.getByText('Here already')).toBeVisible();
  const { detail } = (await noted.events()).find(({ name }) => name === 'error');
  expect(detail).toMatchObject({ part: 'article', code: 'wrong-shape', kept: false });
  expect(detail.message).toContain('`format` says wordpress, but there is no post with a `title.rendered`');
  await openWith(page, '<lede-article src="/demo/api/sources/jetpack.json" format="jetpack" loading="eager"></lede-article>');
  await expect.poll(async () => (await noted.events()).find(({ name }) => name === 'error')?.detail.message).toContain('lists of posts, and no articles');
  await openWith(page, '<lede-article src="/demo/api/article.json" format="ghost" loading="eager"></lede-article>');
  await expect.poll(async () => (await noted.events()).find(({ name }) => name === 'error')?.detail).toMatchObject({ code: 'wrong-shape' });
});

test('a format that nobody knows is named in the console, and the content tells', async ({ page, noted }) => {
  await openWith(page, related('/demo/api/sources/ghost-posts.json', 'format="rss"'));
  await expect(page.locator('.card').first()).toBeVisible();
  expect(noted.lines.filter((line) => line.includes('format="rss" names no format'))).toHaveLength(1);
});

test('an attribute format that is right reads what the content alone would not tell', async ({ page, noted }) => {
  await page.route('**/bare.json', (route) => route.fulfill({ json: { pages: [{ name: 'Bare', link: '/bare' }] } }));
  await openWith(page, related('/bare.json', 'format="amp-list"'));
  await expect(page.getByRole('link', { name: 'Bare' })).toHaveAttribute('href', new URL('/bare', page.url()).href);
});

test('a document of no format that Lede knows is told with what stands in it', async ({ page, noted }) => {
  await page.route('**/odd.json', (route) => route.fulfill({ json: { rss: { channel: [] }, generator: 'x' } }));
  await openWith(page, '<lede-article src="/odd.json" loading="eager"><p>Here already</p></lede-article>');
  await expect(page.getByText('The article could not be loaded here.')).toBeVisible();
  await expect(page.getByText('Here already')).toBeVisible();
  const { detail } = (await noted.events()).find(({ name }) => name === 'error');
  expect(detail.code).toBe('wrong-shape');
  expect(detail.message).toContain('an object with `rss`, `generator`');
  expect(detail.message).toContain('wordpress, ghost, json-feed, arc, schema-org');
});

test('pages with Lede JSON alone never ask for the part that reads other formats', async ({ page, noted }) => {
  const paths = asked(page);
  await openSource(page, 'lede-json');
  await toTheEnd(page);
  await page.goto('/');
  await page.locator('lede-article .text').waitFor();
  await page.locator('.related').scrollIntoViewIfNeeded();
  await page.locator('.card').first().waitFor();
  expect(feeds(paths)).toEqual([]);
});

test('what reads other formats is fetched once, for however many documents', async ({ page, noted }) => {
  const paths = asked(page);
  await openWith(page, ['wordpress-posts', 'ghost-posts', 'json-feed', 'arc-stories', 'schema-org-list', 'amp-list', 'jetpack'].map((name) => related(`/demo/api/sources/${name}.json`)).join(''));
  for (let list = 0; list < 7; list += 1) await expect(page.locator('lede-related').nth(list).locator('.card').first()).toBeAttached();
  expect(feeds(paths).sort()).toEqual(['/lede/lede-feeds-HASH.wasm']);
});

for (const [what, pattern] of [['the part itself', '**/lede-feeds-*.wasm'], ['what parts share', '**/lede-shared-*.wasm']]) {
  test(`without ${what} the children stay, and another try can find it`, async ({ page, noted }) => {
    await page.route(pattern, (route) => route.fulfill({ status: 404 }));
    await openWith(page, '<lede-article src="/demo/api/sources/ghost-article.json" loading="eager"><p>Here already</p></lede-article>');
    await expect(page.getByText('The article could not be loaded here.')).toBeVisible();
    await expect(page.getByText('Here already')).toBeVisible();
    const { detail } = (await noted.events()).find(({ name }) => name === 'error');
    expect(detail).toMatchObject({ code: 'untranslated', remedy: 'serve all files of Lede from one folder' });
    await page.unroute(pattern);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.locator('lede-article h1')).toHaveText('A Market Hall Feeds Its Town Twice');
  });
}

test('what stands on the page is read without a request', async ({ page, noted }) => {
  const paths = asked(page);
  await openSource(page, 'on-the-page');
  const titles = (at) => page.locator('lede-related, lede-article').nth(at).locator('.card-title').allTextContents();
  for (const [at, heading, first, count] of [[0, 'More like this', 'The Key to the Clock Is Found', 3], [1, 'From our archive', 'The Hall Is Opened by the Mayor, Who Is Late', 3], [2, 'Also of the town hall', 'The Key to the Clock Is Found', 3]]) {
    const element = page.locator('lede-related, lede-article').nth(at);
    await element.locator('.related').scrollIntoViewIfNeeded();
    await expect(element.locator('.related-heading')).toHaveText(heading);
    const all = await titles(at);
    expect([all[0], all.length]).toEqual([first, count]);
  }
  const archive = page.locator('lede-related').first().locator('.card');
  await expect(archive.nth(1)).toHaveAttribute('lang', 'de');
  await expect(archive.nth(2)).toHaveAttribute('dir', 'rtl');
  await expect(archive.first().locator('.card-excerpt')).toHaveText('The clock was blamed. It had been put up that morning.');
  await expect(archive.first().locator('time')).toHaveAttribute('datetime', '1911-05-06');
  await expect(archive.first().locator('img')).toHaveAttribute('src', /\/demo\/images\/city-square\.svg$/);
  await expect(page.locator('.card a').nth(2)).toHaveAttribute('href', new URL('/demo/themes/broadsheet.html', page.url()).href);
  // The children are read, not moved.
  await expect(page.locator('lede-related > ul > li')).toHaveCount(3);
  expect(paths.filter((path) => !/^\/(lede|demo\/images)\/|\/demo\/sources\/on-the-page\.html|\/demo\/host\.css/.test(path))).toEqual([]);
  expect(noted.lines).toEqual([]);
});
