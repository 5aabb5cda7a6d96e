import { launch, slow, withPage } from './harness/browser.mjs';
import { openSite } from './harness/site.mjs';
import * as imp from './harness/implementations.mjs';
const list = imp.implementations ?? imp.default ?? Object.values(imp).find(Array.isArray);
const names = (process.argv[2] ?? 'hinted,vanilla').split(',');
const runs = +(process.argv[3] ?? 3);
const ones = list.filter((o) => names.includes(o.name));
const site = await openSite(list);
const browser = await launch();
for (let i = 0; i < runs; i++) for (const one of ones) {
  await withPage(browser, site.server, async (page, cdp) => {
    await slow(cdp);
    await page.goto(site.page(one, site.documents(one, 60, 10)), { waitUntil: 'commit' });
    await page.waitForFunction(() => window.__cold);
    const cold = await page.evaluate(() => window.__cold);
    await site.server.quiet(500);
    const res = await page.evaluate(() => performance.getEntriesByType('resource').map((e) => [e.name.split('/').pop().replace(/-[0-9a-f]{12}/,''), Math.round(e.startTime), Math.round(e.responseStart), Math.round(e.responseEnd), e.encodedBodySize]));
    const marks = await page.evaluate(() => performance.getEntriesByType('mark').map((e) => [e.name, Math.round(e.startTime)]));
    const tasks = await page.evaluate(() => performance.getEntriesByType('longtask').map((e) => [Math.round(e.startTime), Math.round(e.duration)]));
    console.log(one.name, 'article', Math.round(cold.articleFrame), 'ready', Math.round(cold.readyFrame), JSON.stringify(marks));
    for (const r of res.filter((r) => !/svg/.test(r[0]))) console.log('   ', r.join(' '));
  });
}
await browser.close(); process.exit();
