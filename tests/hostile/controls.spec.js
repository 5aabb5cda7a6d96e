// That the tests of the doors can fail: payloads that are put raw into a shadow root of the same page are noticed, by each
// detector what it is there for, and vectors that are known to run or to ask, one by one.
import { expect, run, test } from './support.js';
import { vectors } from './vectors.mjs';

/** What is noticed of jobs, in a page of their own, in the first pass and in the second. */
async function noticed(opened, jobs, ms = 300) {
  const watched = await opened();
  const seen = await run(watched, jobs, { ms });
  await watched.page.close();
  return [seen.first, seen.second].map(({ roots, ...rest }) => ({ ...rest, off: roots.flatMap(({ off }) => off) }));
}

const none = { scripts: [], requests: [], reports: [], off: [] };

const onerror = (code) => `<img src=x onerror="${code}">`;

const DETECTORS = [
  ['a function that payloads call', onerror('alert(1)'), 'scripts', /^alert\(1\)$/],
  ['an error', onerror('nobody.knows()'), 'scripts', /^error: .*nobody/],
  ['a rejection', onerror('Promise.reject(7)'), 'scripts', /^rejection: 7$/],
  ['a global', onerror('globalThis.left = 1'), 'scripts', /^global left$/],
  ['a change of the title', onerror('document.title = 1'), 'scripts', /^outside: 1 /],
  ['an element elsewhere', onerror("document.head.append(document.createElement('base'))"), 'scripts', /^outside: /],
  ['a cookie', onerror("document.cookie = 'a=b'"), 'scripts', /^outside: .*a=b/],
  ['a handler of a click', '<p onclick="alert(2)">x</p>', 'scripts', /^alert\(2\)$/],
  ['a handler of focus', '<input onfocus="alert(3)">', 'scripts', /^alert\(3\)$/],
  ['an address that runs', '<a href="javascript:alert(4)">x</a>', 'scripts', /^alert\(4\)$/],
  ['a frame', '<iframe></iframe>', 'scripts', /^a frame$/],
  ['a script within a frame', '<iframe srcdoc="<script>parent.alert(5)</script>"></iframe>', 'scripts', /^alert\(5\)$/],
  ['a page that is left', onerror("location = 'https://leak.test/'"), 'scripts', /^(navigation to|the page broke off)/],
  ['a new page', `<form action="https://leak.test/" target="_blank"></form>${onerror("this.previousSibling.submit()")}`, 'scripts', /^a new page/],
  ['a worker', onerror("new Worker(globalThis.URL.createObjectURL(new Blob([''])))"), 'scripts', /^a worker$/],
  ['an inline handler', '<p onscroll="1">x</p>', 'reports', /^script-src-attr /],
  ['a style attribute', '<p style="color: red">x</p>', 'reports', /^style-src-attr /],
  ['a style element', '<style>p { color: red }</style>', 'reports', /^style-src-elem /],
  ['markup made by a script', onerror("this.parentNode.innerHTML = ''"), 'reports', /^require-trusted-types-for /],
  ['evaluated text', onerror("eval('1')"), 'reports', /^script-src eval /],
  ['a picture by a style', '<p style="background: url(https://leak.test/style)">x</p>', 'requests', /^image https:\/\/leak\.test\/style$/],
  ['a poster', '<video poster="https://leak.test/poster"></video>', 'requests', /^\w+ https:\/\/leak\.test\/poster$/],
  ['a style sheet', '<link rel="stylesheet" href="https://leak.test/sheet">', 'requests', /^stylesheet https:\/\/leak\.test\/sheet$/],
  ['a prefetch', '<link rel="prefetch" href="https://leak.test/next">', 'requests', /https:\/\/leak\.test\/next$/],
  ['a document in a frame', '<iframe src="https://leak.test/frame"></iframe>', 'requests', /^document https:\/\/leak\.test\/frame$/],
  ['a request of a script', onerror("fetch('https://leak.test/fetch')"), 'requests', /^fetch https:\/\/leak\.test\/fetch$/],
  ['a beacon', onerror("navigator.sendBeacon('https://leak.test/beacon')"), 'requests', /^ping https:\/\/leak\.test\/beacon$/],
  ['a socket', onerror("new WebSocket('wss://leak.test/socket')"), 'requests', /^websocket wss:\/\/leak\.test\/socket$/],
  ['an element', '<video></video>', 'off', /^<video>$/],
  ['an element of a page that frames', '<iframe></iframe>', 'off', /^<iframe>$/],
  ['an attribute', '<p name="x">x</p>', 'off', /^<p name=/],
  ['an id', '<h2 id="body">x</h2>', 'off', /^<h2 id=/],
  ['a class', '<p class="theirs">x</p>', 'off', /^<p class=/],
  ['a style', '<p style="color: red">x</p>', 'off', /^<p style=/],
  ['a handler', '<p onclick="1">x</p>', 'off', /^<p onclick=/],
  ['an address of a script', '<a href="javascript:1" rel="noopener noreferrer">x</a>', 'off', /^<a href=/],
  ['a relative address', '<a href="/x" rel="noopener noreferrer">x</a>', 'off', /^<a href=/],
  ['an address with a user', '<a href="https://a:b@leak.test/" rel="noopener noreferrer">x</a>', 'off', /^<a href=/],
  ['a picture by http', '<img src="http://leak.test/x">', 'off', /^<img src=/],
  ['a picture in a page', '<img src="data:image/gif,x">', 'off', /^<img src=/],
  ['one of several pictures', '<img srcset="https://ok.test/a 1w, http://leak.test/b 2w">', 'off', /^<img srcset=/],
  ['a link that keeps its opener', '<a href="https://leak.test/" target="_blank">x</a>', 'off', /without rel$/],
  ['an element of SVG', '<svg><animate></animate></svg>', 'off', /^<animate>$/],
  ['an element of MathML', '<math></math>', 'off', /^<math>$/],
  ['an element of HTML in SVG', '<svg><a></a></svg>', 'off', /^<a>$/],
  ['a comment', '<!-- x -->', 'off', /^a node of type 8$/],
  ['a shadow root', onerror("this.parentNode.append(Object.assign(document.createElement('p'), { }).attachShadow({ mode: 'open' }).host)"), 'off', /with a shadow root$/],
];

for (const sort of Object.keys(none)) {
  test(`noticed: ${sort}`, async ({ opened }) => {
    const detectors = DETECTORS.filter(([, , kind]) => kind === sort);
    expect(detectors.length).toBeGreaterThan(4);
    // What scripts do may end the page, so each has one of its own.
    const groups = sort === 'scripts' ? detectors.map((detector) => [detector]) : [detectors];
    for (const group of groups) {
      const watched = await opened();
      const { first } = await run(watched, group.map(([, html]) => ({ html })), { ms: 300, once: true });
      const seen = first[sort] ?? first.roots.flatMap(({ off }) => off);
      // The browser tells of a new page or a socket when it has made it, which may be later.
      const missing = () => {
        seen.push(...(watched.take({})[sort] ?? []));
        return group.filter(([, , , expected]) => !seen.some((what) => expected.test(what))).map(([name]) => name);
      };
      await expect.poll(missing, { message: `seen: ${seen.join(', ')}` }).toEqual([]);
      await watched.page.close();
    }
  });
}

test('noticed: markup that was safe text, once it is written and parsed', async ({ opened }) => {
  const [first, second] = await noticed(opened, [{ text: '</xmp><img src=x onerror=alert(1)>' }]);
  expect(first.scripts).toEqual([]);
  expect(second.scripts).toContain('alert(1)');
  expect(second.off).toContain('<img src="x">');
});

test('noticed: whatever reaches the server', async ({ opened, written }) => {
  await noticed(opened, [{ html: '<link rel="stylesheet" href="https://leak.test/sheet"><iframe src="https://leak.test/frame"></iframe>' }]);
  expect(await written()).toEqual(expect.arrayContaining(['style https://leak.test/sheet', 'iframe https://leak.test/frame']));
});

test('not noticed: markup that is on the list', async ({ opened }) => {
  const html = '<p class="standfirst">x <a href="https://ok.test/" rel="noopener noreferrer">y</a></p><img src="https://ok.test/a.jpg" alt="">';
  for (const seen of await noticed(opened, [{ html }])) expect(seen).toMatchObject(none);
});

/** How many of the vectors that are known to run or to ask are put raw into the page. */
const SAMPLE = 40;

/** How it shows that they do: what runs inline is reported at the latest. */
const SHOWS = {
  fires: ({ scripts, reports }) => scripts.length + reports.length > 0,
  requests: ({ requests, loaded }) => requests.length + loaded > 0,
};

for (const [does, shows] of Object.entries(SHOWS)) {
  test(`noticed: ${SAMPLE} of the vectors of which it is known (${does})`, async ({ opened }, info) => {
    const those = vectors.filter((vector) => vector[does] && vector.kind === 'html');
    const sample = Array.from({ length: SAMPLE }, (_, index) => those[Math.floor((index * those.length) / SAMPLE)]);
    const unseen = [];
    for (const { id, payload } of sample) {
      const seen = await noticed(opened, [{ html: payload }], 120);
      if (!seen.some(shows)) unseen.push(`${id} ${payload}`);
    }
    await info.attach('numbers', { contentType: 'application/json', body: JSON.stringify({ [`control, ${does}: noticed of ${SAMPLE} that are raw`]: SAMPLE - unseen.length }) });
    expect(unseen).toEqual([]);
  });
}
