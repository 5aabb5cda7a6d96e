// Elements added to a page in which the code is loaded and has drawn once, with documents from memory: growth, numbers, leaks.
import { memory, withPage } from './browser.mjs';
import { BLOCKS, MANY, RELATED } from './metrics.mjs';
import { median } from './statistics.mjs';

const mount = (page, count, { src, related }) => page.evaluate(([...args]) => __probe.mount(...args), [count, src, related]);

/** Opens the page, answers its requests for these documents from memory, has it draw one small element and takes that away. */
export async function open(page, site, one, blocks, posts) {
  const given = site.documents(one, blocks, posts);
  const small = site.documents(one, 5, 3);
  await page.goto(site.page(one), { waitUntil: 'load' });
  await page.waitForFunction((tag) => customElements.get(tag), one.tag);
  await page.evaluate((texts) => __probe.stub(texts), { ...small.texts(), ...given.texts() });
  await mount(page, 1, small);
  await page.evaluate(() => __probe.clear());
  await site.server.quiet(150);
  return given;
}

const warm = (name, blocks, posts, measure) => ({
  name,
  measure: ({ browser, site }, one) =>
    withPage(browser, site.server, async (page, cdp) => {
      const given = await open(page, site, one, blocks, posts);
      return measure(page, cdp, given);
    }),
});

const sized = (id, name, blocks, posts) => warm(name, blocks, posts, async (page, _, given) => ({ [id]: (await mount(page, 1, given)).ready }));

const many = (count) =>
  warm('many', 20, 10, async (page, cdp, given) => {
    const before = await memory(page, cdp);
    const counted = await cdp.send('Memory.getDOMCounters');
    const { ready } = await mount(page, count, given);
    await page.waitForTimeout(200);
    const after = await memory(page, cdp);
    const now = await cdp.send('Memory.getDOMCounters');
    const figures = { [`many.${count}`]: ready, [`memory.${count}`]: after };
    if (count !== MANY.at(-1)) return figures;
    return {
      ...figures,
      'memory.one': (after - before) / count,
      'many.listeners': Math.round((now.jsEventListeners - counted.jsEventListeners) / count),
      'many.nodes': Math.round((now.nodes - counted.nodes) / count),
    };
  });

const toggle = warm('toggle', 200, 10, async (page, _, given) => {
  await mount(page, 1, given);
  await page.waitForTimeout(200);
  const times = await page.evaluate(() => __probe.toggles(50, 'figure.quote button[aria-expanded]'));
  return { 'use.toggle': median(times) };
});

const leak = warm('leak', 20, 10, async (page, cdp, { src, related }) => {
  const cycle = (times) => page.evaluate(([...args]) => __probe.cycle(...args), [times, src, related]);
  const take = async () => {
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
  ...BLOCKS.map((n) => sized(`blocks.${n}`, 'blocks', n, 10)),
  ...RELATED.map((n) => sized(`related.${n}`, 'related', 20, n)),
  ...MANY.map(many),
  toggle,
  { ...leak, rarely: true },
];
