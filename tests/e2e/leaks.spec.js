// Nothing is left behind by elements that come, are used and go: counted by the browser itself, after its garbage collector.
import { expect, fromMemory, openWith, test } from './support.js';

/** Adds, uses and removes elements of each kind, so many times, and so many at once, since each waits for the next frame. */
async function cycle(page, times, atOnce) {
  await page.evaluate(async ([times, atOnce]) => {
    const soon = () => new Promise((done) => setTimeout(done));
    const until = async (holds) => {
      while (!holds()) await soon();
    };
    for (let count = 0; count < times; count += atOnce) {
      const boxes = Array.from({ length: atOnce }, () => document.createElement('div'));
      for (const box of boxes) {
        box.innerHTML = `<lede-article src="/article" related="/related" loading="eager"></lede-article>
          <lede-article loading="eager" networks="x"><h1>T</h1><blockquote>Words of it.</blockquote></lede-article><lede-related src="/related" loading="eager"></lede-related>`;
      }
      document.body.append(...boxes);
      const drawn = ([article, own, related]) =>
        article.shadowRoot?.querySelector('.said-toggle') && article.shadowRoot.querySelector('.card') && own.querySelector('lede-quote')?.shadowRoot?.querySelector('.quote-toggle') && related.shadowRoot?.querySelector('.card');
      await until(() => {
        boxes.find((box) => !drawn(box.children))?.scrollIntoView();
        return boxes.every((box) => drawn(box.children));
      });
      for (const box of boxes) {
        const [article, own, related] = box.children;
        article.shadowRoot.querySelector('.said-toggle').click();
        own.querySelector('lede-quote').shadowRoot.querySelector('.quote-toggle').click();
        related.setAttribute('heading', 'Others');
      }
      await soon();
      const roots = boxes.flatMap(({ children: [article, own] }) => [article.shadowRoot, own.querySelector('lede-quote').shadowRoot]);
      for (const root of roots) root.querySelector('[aria-controls^=ways]').click();
      await until(() => roots.every((root) => root.querySelector('.quote-styles')));
      boxes.forEach((box) => box.remove());
      told.length = 0; // the notes of support.js
      await soon();
    }
  }, [times, atOnce]);
}

async function count(page, cdp) {
  const read = async () => {
    await page.waitForTimeout(200);
    await cdp.send('HeapProfiler.collectGarbage');
    const { metrics } = await cdp.send('Performance.getMetrics');
    return (name) => metrics.find((one) => one.name === name).value;
  };
  // What the browser still holds for its next frames goes after a while: until two counts are the same.
  let before = await read();
  let metric = await read();
  for (let round = 0; round < 20 && before('Nodes') !== metric('Nodes'); round++) [before, metric] = [metric, await read()];
  const pages = await page.evaluate(() => memories.map(({ buffer }) => buffer.byteLength / 65536));
  return { pages: Math.max(...pages), nodes: metric('Nodes'), listeners: metric('JSEventListeners'), heap: metric('JSHeapUsedSize') };
}

test('1,000 times added, used and removed: no memory, no node and no listener stays', async ({ page, noted }) => {
  // Memory is measured, not time: half a minute on an idle machine.
  test.setTimeout(300_000);
  await fromMemory(page, {
    '/article': '{"lede":1,"headline":"One","url":"https://n.example/1","blocks":[{"type":"paragraph","content":["He said ",{"type":"quote","text":"“never”","speaker":"A. Bee"},"."]},{"type":"quote","text":"Again."}]}',
    '/related': '{"lede":1,"posts":[{"title":"A","url":"https://n.example/a"},{"title":"B","url":"https://n.example/b"},{"title":"C","url":"https://n.example/c"},{"title":"D","url":"https://n.example/d"}]}',
  });
  await openWith(page, '<p>Nothing yet.</p>');
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  // More at once than later: memory is then as large as it has to be.
  await cycle(page, 300, 30);
  await cycle(page, 100, 10);
  const before = await count(page, cdp);
  await cycle(page, 1000, 10);
  const after = await count(page, cdp);
  expect(before.pages).toBeGreaterThan(0);
  expect(noted.lines).toEqual([]);
  expect({ pages: after.pages, nodes: after.nodes, listeners: after.listeners }).toEqual({ pages: before.pages, nodes: before.nodes, listeners: before.listeners });
  expect(after.heap - before.heap).toBeLessThan(256 * 1024);
});
