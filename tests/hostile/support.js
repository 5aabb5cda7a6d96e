// A browser that reaches nothing but what stands here, and a way to push vectors through a door and to know whose fault it was.
import { test as base, expect } from '@playwright/test';
import { DOORS, ORIGIN, MOST_BYTES, documents } from './doors.mjs';

export { expect };

export const PORT = Number(process.env.LEDE_PORT ?? 4173);

/** What stands at the page's own site. */
const OWN = /^\/($|lede\/|page\.js$|allowed\.js$|hostile\/(\d+|bomb)\/[\d-]+\.json$)/;

/** A page with all that it asked and did that is not Lede's own business. */
class Watched {
  constructor(page) {
    this.page = page;
    this.asked = [];
    this.done = [];
    this.posted = 0;
    let navigations = 0;
    page.on('request', (request) => this.note(request));
    page.on('framenavigated', (frame) => (frame !== page.mainFrame() || ++navigations > 1) && this.done.push(`navigation to ${frame.url()}`));
    page.on('frameattached', () => this.done.push('a frame'));
    page.on('popup', (popup) => {
      this.done.push(`a new page, ${popup.url()}`);
      popup.close().catch(() => {});
    });
    page.on('dialog', (dialog) => {
      this.done.push(`a dialog: ${dialog.message()}`);
      dialog.dismiss().catch(() => {});
    });
    page.on('download', () => this.done.push('a download'));
    page.on('worker', () => this.done.push('a worker'));
    page.on('websocket', (socket) => this.asked.push({ url: socket.url(), kind: 'websocket' }));
    page.on('pageerror', (error) => this.done.push(`error: ${error.message}`));
  }

  note(request) {
    const [url, kind] = [request.url(), request.resourceType()];
    if (url === `${ORIGIN}/reports`) this.posted += 1;
    else if (!url.startsWith(`${ORIGIN}/`) || !OWN.test(url.slice(ORIGIN.length))) this.asked.push({ url, kind });
  }

  /** What happened since the last time: scripts, reports, and requests but those for pictures that were drawn, and where a list goes on (`goes`) those to the list's own site. */
  take({ scripts = [], reports = [], pictures = [] }, goes = false) {
    const drawn = new Set(pictures.map((url) => url.split('#')[0]));
    const requests = this.asked.filter(({ url, kind }) => !(kind === 'image' && url.startsWith('https:') && drawn.has(url)) && !(goes && kind === 'fetch' && url.startsWith(`${ORIGIN}/`))).map(({ url, kind }) => `${kind} ${url}`);
    const loaded = this.asked.length - requests.length;
    const seen = { scripts: [...new Set([...scripts, ...this.done])], requests, reports: reports.length ? reports : Array(this.posted).fill('a report that was posted'), loaded };
    [this.asked, this.done, this.posted] = [[], [], 0];
    return seen;
  }
}

export const test = base.extend({
  /** The test's own name, so that the server knows who asks. */
  userAgent: async ({}, use, { testId }) => use(`test ${testId}`),
  /** What reached the server, for this test, that it does not serve. */
  written: async ({ request }, use, { testId }) => {
    await use(async () => (await (await request.get(`http://127.0.0.1:${PORT}/written`)).json()).filter(([who]) => who === `test ${testId}`).map(([, what]) => what));
  },
  /** Opens a page that is ready to draw. */
  opened: async ({ context }, use) => {
    await use(async () => {
      const page = await context.newPage();
      const watched = new Watched(page);
      await page.goto(`${ORIGIN}/`);
      await page.waitForFunction(() => globalThis.runner && customElements.get('lede-article'));
      return watched;
    });
  },
});

/** Draws jobs, then what they wrote again, unless once is enough; whatever breaks the page off is something that was done. */
export async function run(watched, jobs, { bundle, texts, ms, goes, once } = {}) {
  const seen = { first: undefined, second: undefined, carried: undefined };
  let broken;
  try {
    const drawn = await watched.page.evaluate(([jobs, settings]) => runner.draw(jobs, settings), [jobs, { bundle, ms }]);
    seen.first = { ...drawn, ...watched.take(drawn, goes) };
    if (once) return seen;
    if (texts) seen.carried = await watched.page.evaluate((texts) => runner.carries(texts), texts);
    const parsed = await watched.page.evaluate((settings) => runner.again(settings), { ms });
    seen.second = { ...parsed, ...watched.take(parsed, goes) };
  } catch (error) {
    broken = `the page broke off: ${error.message.split('\n')[0]}`;
  }
  const none = { roots: [] };
  seen.first ??= { ...none, ...watched.take({ scripts: broken ? [broken] : [] }) };
  seen.second ??= { ...none, ...watched.take({ scripts: broken && seen.first.roots.length ? [broken] : [] }) };
  return seen;
}

const faults = ({ first, second }) => [
  ...[first, second].flatMap(({ scripts, requests, reports, roots }, index) => {
    const when = index ? 'parsed again' : 'drawn';
    return [
      ...scripts.map((what) => `${when}: script: ${what}`),
      ...requests.map((what) => `${when}: request: ${what}`),
      ...reports.map((what) => `${when}: report: ${what}`),
      ...roots.flatMap(({ off }) => off).map((what) => `${when}: off the list: ${what}`),
    ];
  }),
  ...first.roots.filter(({ code }) => code !== 'ready').map(({ code }) => `not drawn: ${code}`),
];

/** How many documents one page draws. */
const AT_ONCE = 180;

/** How many vectors are told one by one where a door leaks. */
const TOLD = 20;

/** Pushes vectors through a door; where something happens, by halves, until each culprit stands alone. */
export async function push(opened, name, vectors) {
  const door = DOORS[name];
  const total = { vectors: vectors.length, documents: 0, refused: 0, nodes: 0, pictures: 0, scripts: 0, requests: 0, reports: 0, off: 0, again: 0, changed: 0, carried: 0 };
  const culprits = [];
  let watched;
  const attempt = async (vectors, counted) => {
    const all = documents(door, vectors);
    const groups = all.map(({ group }) => group);
    const address = `/hostile/${Object.keys(DOORS).indexOf(name)}/${vectors[0].at}-${vectors.at(-1).at + 1}`;
    const jobs = groups.map((group) => ({ tag: door.tag, src: `${address}/${group[0].at}.json` }));
    const texts = door.carries && groups.map(([{ payload }]) => payload);
    watched ??= await opened();
    const seen = await run(watched, jobs, { bundle: `${address}.json`, texts, goes: door.goes });
    // A vector so long that a document with it in every place is more than Lede reads: refused, as it has to be.
    const refused = all.map(({ text }, index) => Buffer.byteLength(text) > MOST_BYTES && seen.first.roots[index]?.code === 'too-large');
    seen.first.roots.forEach((root, index) => refused[index] && (root.code = 'ready'));
    if (counted) {
      const { first, second } = seen;
      total.documents += groups.length;
      total.refused += refused.filter(Boolean).length;
      total.nodes += first.roots.reduce((sum, { nodes }) => sum + nodes, 0);
      total.pictures += first.loaded + second.loaded;
      total.changed += second.roots.filter(({ same }) => !same).length;
      total.carried += seen.carried?.filter(Boolean).length ?? 0;
    }
    return seen;
  };
  const count = ({ first, second }) => {
    total.scripts += first.scripts.length;
    total.requests += first.requests.length;
    total.reports += first.reports.length;
    total.off += first.roots.reduce((sum, { off }) => sum + off.length, 0);
    total.again += second.scripts.length + second.requests.length + second.reports.length + second.roots.reduce((sum, { off }) => sum + off.length, 0);
  };
  const search = async (vectors, counted) => {
    if (vectors.length === 0) return;
    const seen = await attempt(vectors, counted);
    const found = faults(seen);
    // What has happened in a page may happen there once more.
    if (found.length > 0) {
      await watched.page.close();
      watched = undefined;
    }
    if (counted) count(seen);
    if (found.length === 0 || culprits.length >= TOLD) return;
    if (vectors.length === 1) {
      culprits.push({ id: vectors[0].id, payload: vectors[0].payload.slice(0, 200), found: [...new Set(found)].slice(0, 5) });
      return;
    }
    const before = culprits.length;
    const half = Math.ceil(vectors.length / 2);
    await search(vectors.slice(0, half), false);
    await search(vectors.slice(half), false);
    if (culprits.length === before) culprits.push({ id: `${vectors[0].id} to ${vectors.at(-1).id}, only together`, payload: '', found: [...new Set(found)].slice(0, 5) });
  };
  const size = AT_ONCE * (door.per === 1 ? 1 : door.per / 6);
  for (let at = 0; at < vectors.length; at += size) await search(vectors.slice(at, at + size), true);
  return { total, culprits };
}
