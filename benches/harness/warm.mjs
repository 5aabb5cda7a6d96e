// Elements added to a page in which the code is loaded and has drawn once, with documents from memory: growth, numbers, leaks.
import { memory, withPage } from './browser.mjs';
import { BLOCKS, MANY, RELATED } from './metrics.mjs';
import { median } from './statistics.mjs';

const mount = (page, count, { src, related }) => page.evaluate(([...args]) => __probe.mount(...args), [count, src, related]);

async function clear(page, cdp) {
  await page.evaluate(() => __probe.clear());
  await cdp.send('HeapProfiler.collectGarbage');
}

/** Opens the page, answers its requests for these documents from memory, has it draw one small element and takes that away. */
export async function open(page, site, one, given) {
  const small = site.documents(one, 5, 3);
  await page.goto(site.page(one), { waitUntil: 'load' });
  await page.waitForFunction((tag) => customElements.get(tag), one.tag);
  await page.evaluate((texts) => __probe.stub(texts), Object.assign({}, ...[small, ...given].map((documents) => documents.texts())));
  await mount(page, 1, small);
  await page.evaluate(() => __probe.clear());
  await site.server.quiet(150);
}

const warm = (name, blocks, posts, measure) => ({
  name,
  measure: ({ browser, site }, one) =>
    withPage(browser, site.server, async (page, cdp) => {
      const given = site.documents(one, blocks, posts);
      await open(page, site, one, [given]);
      return measure(page, cdp, given, one);
    }),
});

/** One after the other in one page, each gone and forgotten before the next: the smallest first, so that none pays for a larger. */
const growth = (name, sizes) => ({
  name,
  measure: ({ browser, site }, one) =>
    withPage(browser, site.server, async (page, cdp) => {
      const given = sizes.map((n) => (name === 'blocks' ? site.documents(one, n, 10) : site.documents(one, 20, n)));
      await open(page, site, one, given);
      const figures = {};
      for (const [index, size] of sizes.entries()) {
        figures[`${name}.${size}`] = (await mount(page, 1, given[index])).ready;
        await clear(page, cdp);
      }
      return figures;
    }),
});

const many = warm('many', 20, 10, async (page, cdp, given) => {
  const figures = {};
  for (const count of MANY) {
    const before = await memory(page, cdp);
    const counted = await cdp.send('Memory.getDOMCounters');
    figures[`many.${count}`] = (await mount(page, count, given)).ready;
    await page.waitForTimeout(100);
    const after = await memory(page, cdp);
    const now = await cdp.send('Memory.getDOMCounters');
    figures[`memory.${count}`] = after;
    // The largest number comes last, and counts.
    figures['memory.one'] = (after - before) / count;
    figures['many.listeners'] = Math.round((now.jsEventListeners - counted.jsEventListeners) / count);
    figures['many.nodes'] = Math.round((now.nodes - counted.nodes) / count);
    await clear(page, cdp);
  }
  return figures;
});

const toggle = warm('toggle', 200, 10, async (page, _, given, one) => {
  await mount(page, 1, given);
  await page.waitForTimeout(200);
  const times = await page.evaluate((selector) => __probe.toggles(50, selector), one.toggle);
  return { 'use.toggle': median(times) };
});

const leak = warm('leak', 20, 10, async (page, cdp, { src, related }) => {
  const cycle = (times) => page.evaluate(([...args]) => __probe.cycle(...args), [times, src, related]);
  // What the first collection lets go of may hold nodes until the next.
  const take = async () => {
    await page.waitForTimeout(300);
    await cdp.send('HeapProfiler.collectGarbage');
    await page.waitForTimeout(300);
    return [await memory(page, cdp), (await cdp.send('Memory.getDOMCounters')).nodes];
  };
  await cycle(50);
  const early = await take();
  await cycle(250);
  const late = await take();
  return { 'use.leak': late[0] - early[0], 'use.nodes': late[1] - early[1] };
});

export const warmTests = [
  growth('blocks', BLOCKS),
  growth('related', RELATED),
  many,
  toggle,
  { ...leak, rarely: true },
];
