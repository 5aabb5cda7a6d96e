// Enhancement in place: the article is in the page already, and stays what it is.
import { execFileSync } from 'node:child_process';
import { expect, openWith, test } from './support.js';

const PAGE = '/demo/hosts/in-place.html';

async function drawn(page) {
  await page.goto(PAGE);
  await expect(page.locator('lede-article > .story > lede-quote')).toHaveCount(3);
  await expect(page.locator('lede-article .share')).toBeVisible();
}

/** Whose the quotation is that was opened last. */
const speaker = async (noted) => (await noted.events()).at(-1)?.detail.speaker;

test('each quotation of the page becomes an element, with what its markup says of speaker and source', async ({ page, noted }) => {
  await drawn(page);
  await expect(page.locator('lede-quote')).toHaveCount(4);
  await expect(page.locator('lede-quote[inline] > q')).toHaveText(/^a town that heats a hall/);
  await expect(page.locator('lede-quote > figure.wp-block-pullquote')).toHaveCount(1);
  await expect(page.locator('lede-quote .twitter-tweet')).toHaveCount(0);
  await page.locator('lede-quote').first().getByRole('button', { name: 'About this quote' }).click();
  const details = page.locator('lede-quote').first().locator('.details-list');
  await expect(details.getByRole('link')).toHaveAttribute('href', 'https://example.com/minutes');
  await page.locator('lede-quote').first().getByRole('button', { name: 'Copy quote' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(
    '“The reading room belongs to everybody who can find the door. We will not be the ones who lock it.”\n— Councillor Maren Holt\nReading room keeps its doors open, https://example.com/hosts/in-place',
  );
  expect(noted.lines).toEqual([]);
});

test('what stands above the text is read from the children, then from JSON-LD, then from meta tags', async ({ page, noted }) => {
  await drawn(page);
  const ready = (await noted.events()).filter(({ name }) => name === 'ready');
  expect(ready[0].detail).toEqual({
    part: 'article', url: 'https://example.com/hosts/in-place', count: 4, skipped: 0,
    headline: 'Reading room keeps its doors open', canonical: 'https://example.com/hosts/in-place',
    published: '2025-02-12T09:30:00+01:00', modified: '2025-02-13T18:00:00+01:00', authors: ['Ada Example'], lang: 'en-GB',
  });
  await expect(page.locator('lede-article').getByRole('link', { name: /on Bluesky/ })).toHaveAttribute('href', /Reading%20room%20keeps.*hosts%2Fin-place/);
});

test('no node of the prose is moved or made anew, but for the quotations, which move once; a player goes on', async ({ page, noted }) => {
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      const all = [...document.querySelectorAll('lede-article *')];
      globalThis.before = all.map((node) => ({ node, parent: node.parentNode, next: node.nextElementSibling }));
    });
  });
  await drawn(page);
  const report = await page.evaluate(() => {
    const quotes = [...document.querySelectorAll('lede-quote')].map((quote) => quote.firstElementChild);
    const gone = before.filter(({ node }) => !node.isConnected).length;
    const moved = before.filter(({ node, parent }) => node.parentNode !== parent).map(({ node }) => node);
    return { gone, moved: moved.length, onlyQuotes: moved.every((node) => quotes.includes(node)), nodes: before.length, now: document.querySelectorAll('lede-article *').length, loads: globalThis.loads };
  });
  expect(report).toEqual({ gone: 0, moved: 4, onlyQuotes: true, nodes: report.nodes, now: report.nodes + 4, loads: 1 });
});

test('the children stay in one slot from the beginning, so that no text is laid out twice', async ({ page, noted }) => {
  await page.addInitScript(() => {
    globalThis.taken = [];
    const { attachShadow } = Element.prototype;
    Element.prototype.attachShadow = function (init) {
      const root = attachShadow.call(this, init);
      const slots = (nodes) => [...nodes].flatMap((node) => (node.localName === 'slot' ? [node] : [...(node.querySelectorAll?.('slot') ?? [])]));
      if (this.localName === 'lede-article') new MutationObserver((records) => taken.push(...records.flatMap(({ removedNodes }) => slots(removedNodes)))).observe(root, { childList: true, subtree: true });
      return root;
    };
  });
  await drawn(page);
  await expect(page.locator('lede-article').getByRole('link', { name: /on Bluesky/ })).toBeVisible();
  expect(await page.evaluate(() => [taken.length, document.querySelector('lede-article').shadowRoot.querySelectorAll('slot').length])).toEqual([0, 1]);
});

for (const width of [1200, 360]) {
  test(`with the documented rule nothing moves when Lede arrives, ${width} px wide`, async ({ page, noted }) => {
    await page.setViewportSize({ width, height: 3000 });
    await page.addInitScript(() => {
      globalThis.shifts = [];
      new PerformanceObserver((list) => shifts.push(...list.getEntries().map(({ value, sources }) => ({ value, sources: sources.map(({ node, previousRect: a, currentRect: b }) => `${node?.nodeName}.${node?.className} ${a.top}>${b.top} ${a.height}>${b.height}`) })))).observe({ type: 'layout-shift', buffered: true });
    });
    // Late enough that the page has been painted without it.
    await page.route('**/lede/lede.js', async (route) => {
      await new Promise((done) => setTimeout(done, 400));
      await route.continue();
    });
    await drawn(page);
    await expect(page.locator('lede-article .card')).not.toHaveCount(0);
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => shifts)).toEqual([]);
  });
}

test('prose that arrives later is followed, in linear time', async ({ page, noted }) => {
  await openWith(page, '<lede-article loading="eager"><article><h1>Live</h1><blockquote>First.</blockquote></article></lede-article>');
  await expect(page.locator('lede-quote')).toHaveCount(1);
  // The thread's own time: what else the machine does is none of it.
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () => (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  const time = async (count) => {
    const before = await spent();
    await page.evaluate(async (count) => {
      const article = document.querySelector('article');
      article.style.display = 'none'; // the page's own layout is none of it
      const quotes = document.getElementsByTagName('lede-quote');
      const all = quotes.length + count;
      for (let post = 0; post < count; post++) {
        const section = document.createElement('section');
        section.append(Object.assign(document.createElement('p'), { textContent: `Post ${post}` }), document.createElement('blockquote'));
        section.lastChild.textContent = `Said ${post}.`;
        article.append(section);
        if (post % 50 === 0) await new Promise((done) => setTimeout(done));
      }
      while (quotes.length < all) await new Promise((done) => setTimeout(done, 20));
    }, count);
    return (await spent()) - before;
  };
  const rounds = [];
  while (rounds.length < 9) rounds.push(await time(1000));
  // A thousand more take the time of the first thousand, and what the browser itself takes for each frame of a longer page. Were
  // it quadratic, the last would take five times as long. A round that something else on the machine slowed is neither.
  const [first, last] = [Math.max(...rounds.slice(0, 2)), Math.min(...rounds.slice(-3))];
  expect(last / first, `ms for each 1,000 posts: ${rounds.map(Math.round)}`).toBeLessThan(3);
  await expect(page.locator('lede-quote lede-quote')).toHaveCount(0);
});

test('short quotations, nested ones, editors and other sites’ posts are left alone', async ({ page, noted }) => {
  await openWith(
    page,
    `<lede-article loading="eager"><h1>T</h1><p><q>Short.</q></p><blockquote>Outer <blockquote>inner</blockquote> <q>${'long '.repeat(30)}</q></blockquote>
     <div contenteditable><blockquote>Draft</blockquote></div><blockquote class="instagram-media">Post</blockquote><blockquote><iframe title="x" srcdoc="x"></iframe></blockquote>
     <lede-quote><blockquote>Own</blockquote></lede-quote></lede-article>`,
  );
  await expect(page.locator('lede-article .share')).toBeVisible();
  await expect(page.locator('lede-quote')).toHaveCount(2);
  expect(await page.locator('lede-quote').evaluateAll((quotes) => quotes.map((quote) => quote.textContent.trim().slice(0, 5)))).toEqual(['Outer', 'Own']);
});

test('quotes="off" leaves all of them alone', async ({ page, noted }) => {
  await openWith(page, '<lede-article quotes="off" loading="eager"><h1>T</h1><blockquote>Words</blockquote></lede-article>');
  await expect(page.locator('lede-article .share')).toBeVisible();
  await expect(page.locator('lede-quote')).toHaveCount(0);
});

test('the slotted article keeps the page’s own style', async ({ page, noted }) => {
  await drawn(page);
  const style = await page.locator('.story > p').first().evaluate((element) => {
    const { fontFamily, fontSize, lineHeight, color } = getComputedStyle(element);
    return { fontFamily, fontSize, lineHeight, color };
  });
  expect(style).toMatchObject({ fontFamily: 'Georgia, serif', fontSize: '17.6px', color: 'rgb(26, 24, 20)' });
});

test('a quotation that is filled after it is connected is read then, and an empty one has no button', async ({ page, noted }) => {
  await openWith(page, '<lede-quote></lede-quote><p style="height: 1px">.</p>');
  await page.waitForFunction(() => document.querySelector('lede-quote').shadowRoot);
  await expect(page.getByRole('button')).toHaveCount(0);
  await page.evaluate(() => {
    document.querySelector('lede-quote').innerHTML = '<blockquote>Late words.<footer>A. Bee</footer></blockquote>';
  });
  await page.getByRole('button', { name: 'About this quote' }).click();
  await expect.poll(() => speaker(noted)).toBe('A. Bee');
});

test('an address that is set later takes over, and one that is removed gives the page’s article back', async ({ page, noted }) => {
  await openWith(page, '<lede-article loading="eager"><h1>The page’s own</h1><p>Words.</p></lede-article>');
  await expect(page.locator('lede-article .around .share')).toBeVisible();
  const article = page.locator('lede-article');
  await article.evaluate((element) => (element.src = '/demo/api/article.json'));
  await expect(page.locator('lede-article .headline')).toBeVisible();
  await expect(page.getByText('The page’s own')).toBeHidden();
  await article.evaluate((element) => (element.src = null));
  await expect(page.getByText('The page’s own')).toBeVisible();
  await expect(page.locator('lede-article .headline')).toHaveCount(0);
});

test('an article in the page is usable in a shadow root of the host’s own', async ({ page, noted }) => {
  await openWith(page, '<div id="app"></div>');
  await page.evaluate(() => {
    const root = document.querySelector('#app').attachShadow({ mode: 'open' });
    root.innerHTML = '<lede-article><h1>Within</h1><blockquote>Said here.<footer>A. Bee</footer></blockquote></lede-article>';
  });
  await page.getByRole('button', { name: 'About this quote' }).click();
  await expect.poll(() => speaker(noted)).toBe('A. Bee');
});

test('a quotation that is corrected later is copied as it stands then', async ({ page, noted }) => {
  await openWith(page, '<lede-article loading="eager"><h1>T</h1><blockquote><p>We closed ten.</p></blockquote></lede-article>');
  await page.getByRole('button', { name: 'About this quote' }).waitFor();
  await page.evaluate(() => (document.querySelector('blockquote p').firstChild.data = 'We closed none.'));
  await page.getByRole('button', { name: 'About this quote' }).click();
  await page.getByRole('button', { name: 'Copy quote' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('We closed none.');
});

test('what the page’s style makes of the words nobody has said', async ({ page, noted }) => {
  await openWith(page, '<style>blockquote, cite { text-transform: uppercase }</style><lede-quote><blockquote>Quiet words.<cite>A. Bee</cite></blockquote></lede-quote>');
  await page.getByRole('button', { name: 'About this quote' }).click();
  await expect.poll(async () => (await noted.events()).at(-1)?.detail).toEqual({ open: true, text: 'Quiet words.', speaker: 'A. Bee' });
});

test('what floats, what a theme aligns, and what stands in a link, a heading or a hidden part is left alone', async ({ page, noted }) => {
  await openWith(
    page,
    `<lede-article loading="eager"><h1>T</h1><blockquote style="float: left">Floats</blockquote><figure class="wp-block-pullquote alignleft"><blockquote>Aligned</blockquote></figure>
     <a href="#x"><blockquote>Linked</blockquote></a><h2><q>${'head '.repeat(30)}</q></h2><aside aria-hidden="true"><blockquote>Repeated</blockquote></aside><blockquote hidden>Hidden</blockquote>
     <figure><blockquote>With a player</blockquote><iframe title="x" srcdoc="x"></iframe></figure><blockquote>Found</blockquote></lede-article>`,
  );
  await expect(page.locator('lede-quote blockquote')).toHaveText(['Found']);
});

test('an article takes its own JSON-LD and its own links, not those of a teaser or of another article', async ({ page, noted }) => {
  const ld = (url, name) => `<script type="application/ld+json">{"@type":"NewsArticle","url":"${url}","author":"${name}","mainEntityOfPage":"True"}</script>`;
  await openWith(
    page,
    `${ld('https://n.example/other', 'Other')}
     <lede-article loading="eager" id="one">${ld('https://n.example/1', 'Ada')}<article><h1>One</h1><aside><a rel="bookmark" href="/teaser">T</a><span rel="author">Zed</span></aside></article></lede-article>
     <lede-article loading="eager" id="two"><article><h1>Two</h1><span rel="bookmark">Permalink</span><article><a rel="bookmark" href="/nested">N</a></article></article></lede-article>`,
  );
  await expect.poll(async () => (await noted.events()).filter(({ name }) => name === 'ready').length).toBe(2);
  const [one, two] = (await noted.events()).filter(({ name }) => name === 'ready').map(({ detail }) => detail).sort((a, b) => (a.headline < b.headline ? -1 : 1));
  expect(one).toMatchObject({ headline: 'One', canonical: 'https://n.example/1', authors: ['Ada'] });
  expect(two).toMatchObject({ headline: 'Two', canonical: 'https://n.example/other', authors: ['Other'] });
});

test('an address that is taken away tells no fault', async ({ page, noted }) => {
  await openWith(page, '<lede-article loading="eager" src="/demo/api/article.json"><h1>Own</h1></lede-article>');
  await expect(page.locator('lede-article .headline')).toBeVisible();
  await page.evaluate(() => document.querySelector('lede-article').removeAttribute('src'));
  await expect(page.locator('lede-article .around .share')).toBeVisible();
  expect((await noted.events()).filter(({ name }) => name === 'error')).toEqual([]);
});

test('an article that comes piece by piece is read when it has come to its end, and the page need not have', async ({ page, noted }) => {
  await openWith(page, '<lede-share></lede-share>');
  await expect(page.locator('lede-share .share')).toBeVisible();
  await page.evaluate(() => {
    document.open();
    addEventListener('lede-ready', ({ detail }) => (globalThis.ready = detail));
    document.write('<!doctype html><html lang="en"><body><lede-article loading="eager"><article><p>It begins without a headline.</p>');
  });
  await page.waitForTimeout(600);
  expect(await page.evaluate(() => globalThis.ready)).toBeUndefined();
  await page.evaluate(() => document.write('<h1>The headline</h1><blockquote><p>Some words that were said.</p></blockquote></article></lede-article>\n<p>Behind it.'));
  await expect.poll(() => page.evaluate(() => globalThis.ready)).toMatchObject({ headline: 'The headline', count: 1 });
  expect(await page.evaluate(() => document.readyState)).toBe('loading');
  await page.evaluate(() => document.close());
});

test('an article that is filled after it was drawn is taken up then', async ({ page, noted }) => {
  await openWith(page, '<lede-article loading="eager"></lede-article>');
  await expect(page.locator('.status code')).toHaveText('bad-address');
  await page.evaluate(() => (document.querySelector('lede-article').innerHTML = '<h1>Late</h1><blockquote>Said late.</blockquote>'));
  await expect(page.locator('lede-quote')).toHaveCount(1);
  await expect(page.locator('.status')).toHaveCount(0);
});

test('in print nothing lies over anything, and no room is left', async ({ page, noted }) => {
  await drawn(page);
  await page.emulateMedia({ media: 'print' });
  const boxes = await page.evaluate(() => {
    const box = (element) => element.getBoundingClientRect();
    const quote = document.querySelector('lede-quote');
    return { details: box(quote.shadowRoot.querySelector('.below')).bottom, next: box(quote.nextElementSibling).top, around: box(document.querySelector('lede-article').shadowRoot.querySelector('.around')).height };
  });
  expect(boxes.details).toBeLessThanOrEqual(boxes.next);
  expect(boxes.around).toBe(0);
});

test('on paper the links of an article in the page say where they lead, and not those of lists around it', async ({ page, noted }, info) => {
  await openWith(
    page,
    `<lede-article loading="eager"><article><h1>Own</h1><p>As the <a href="https://example.com/report">report</a> says, <a href="#end">below</a>.</p>
    <blockquote>Said <a href="https://example.com/said">here</a>.</blockquote><nav><ul><li><a href="https://example.com/nav">Elsewhere</a></li></ul></nav></article></lede-article><p><a href="https://example.com/outside">Outside</a></p>`,
  );
  await expect(page.locator('lede-article .around .share')).toBeVisible();
  const file = info.outputPath('printed.pdf');
  const paper = async () => {
    await page.pdf({ path: file, format: 'A4' });
    return execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
  };
  const printed = await paper();
  expect(printed).toContain('As the report (https://example.com/report) says, below.');
  expect(printed).toContain('here (https://example.com/said).');
  expect(printed).not.toMatch(/example\.com\/(nav|outside)/);
  // The page's own word holds.
  await page.addStyleTag({ content: '@media print { a::after { content: none } }' });
  expect(await paper()).toContain('As the report says');
});

test('where what draws around it cannot be had, an article in the page stays as it is, and one line says so', async ({ page, noted }) => {
  await page.route('**/lede-around-*.wasm', (route) => route.abort());
  await openWith(page, '<lede-article loading="eager"><article><h1>Own</h1><blockquote>Said by somebody.</blockquote></article></lede-article>');
  await expect.poll(() => noted.lines.filter((line) => line.startsWith('warning: Lede: nothing is drawn around articles: '))).toHaveLength(1);
  await expect(page.getByText('Said by somebody.')).toBeVisible();
  await expect(page.locator('lede-quote, .share')).toHaveCount(0);
});
