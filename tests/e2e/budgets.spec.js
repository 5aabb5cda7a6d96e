// What an element costs the page besides bytes and time: nodes, listeners, memory, and how they grow. Counts, so that they hold
// on every machine; times stand in docs/performance.md, beside others'.
import { expect, expectViews, fromMemory, openWith, test } from './support.js';

const SENTENCE = 'The council met in the reading room on Tuesday, and the clerk read the minutes aloud. ';

/** Of one element, at most: DOM nodes, listeners, KiB of WebAssembly memory. */
const NODES = 300;
const LISTENERS = 16;
const MEMORY = 43;

/** An article of so many blocks in Lede JSON, a sixth of them quotes. */
function article(count) {
  const block = (at) =>
    at % 6 === 5
      ? { type: 'quote', text: `“${SENTENCE.repeat(4).trim()}”`, speaker: { name: 'A. Bee', role: 'Clerk' }, context: 'Said after the meeting.' }
      : { type: 'paragraph', content: [SENTENCE.repeat(3), { type: 'em', content: [`Number ${at}.`] }] };
  return JSON.stringify({ lede: 1, headline: 'Minutes', url: 'https://n.example/minutes', blocks: Array.from({ length: count }, (_, at) => block(at)) });
}

const posts = (count) => JSON.stringify({ lede: 1, posts: Array.from({ length: count }, (_, at) => ({ title: `Post ${at}`, url: `https://n.example/${at}`, date: '2025-02-12' })) });

/** Nodes, listeners and KiB of WebAssembly memory that so many elements are more than none. */
async function cost(page, { blocks, related, times }) {
  await fromMemory(page, { '/a': article(blocks), '/r': posts(related), '/small': article(1) });
  // One that is there before, so that Lede itself is none of what is counted.
  await openWith(page, '<lede-article src="/small" loading="eager" quotes="off"></lede-article>');
  await expect(page.locator('.headline')).toBeVisible();
  await expectViews(page);
  const cdp = await page.context().newCDPSession(page);
  const count = async () => {
    await cdp.send('HeapProfiler.collectGarbage');
    const { nodes, jsEventListeners: listeners } = await cdp.send('Memory.getDOMCounters');
    return { nodes, listeners, memory: await page.evaluate(() => memories.reduce((sum, { buffer }) => sum + buffer.byteLength / 1024, 0)) };
  };
  const before = await count();
  await page.evaluate((times) => {
    for (let at = 0; at < times; at += 1) document.body.append(Object.assign(document.createElement('lede-article'), { src: '/a', related: '/r', loading: 'eager', quotes: 'off' }));
  }, times);
  await expect(page.locator('.card')).toHaveCount(related * times);
  const after = await count();
  return Object.fromEntries(Object.keys(after).map((what) => [what, (after[what] - before[what]) / times]));
}

test('an article of 20 blocks with 10 related posts is so many nodes, listeners and so much memory, and no more', async ({ page }) => {
  const { nodes, listeners, memory } = await cost(page, { blocks: 20, related: 10, times: 30 });
  console.log(`one element: ${Math.round(nodes)} nodes, ${Math.round(listeners)} listeners, ${Math.round(memory)} KiB`);
  expect(nodes).toBeLessThanOrEqual(NODES);
  expect(listeners).toBeLessThanOrEqual(LISTENERS);
  expect(memory).toBeLessThanOrEqual(MEMORY);
});

/** How fast something grows: 1 is in step with its size. */
const exponent = (few, many, times) => Math.log(many / few) / Math.log(times);

for (const [what, few, many] of [
  ['blocks', { blocks: 200, related: 1, times: 1 }, { blocks: 2_000, related: 1, times: 1 }],
  ['related posts', { blocks: 1, related: 20, times: 1 }, { blocks: 1, related: 200, times: 1 }],
]) {
  test(`what an element costs grows no faster than its ${what}`, async ({ context }) => {
    const [first, second] = [await cost(await context.newPage(), few), await cost(await context.newPage(), many)];
    // Memory comes by 64 KiB, which is more than posts take.
    const counts = Object.keys(first).filter((counted) => what === 'blocks' || counted !== 'memory');
    for (const counted of counts) expect.soft(exponent(Math.max(1, first[counted]), Math.max(1, second[counted]), 10), counted).toBeLessThanOrEqual(1.05);
    expect(second.nodes).toBeGreaterThan(first.nodes);
  });
}
