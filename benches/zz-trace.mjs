import { launch, slow, withPage } from './harness/browser.mjs';
import { openSite } from './harness/site.mjs';
import * as imp from './harness/implementations.mjs';
import { writeFileSync } from 'node:fs';
const list = imp.implementations ?? imp.default ?? Object.values(imp).find(Array.isArray);
const one = list.find((o) => o.name === (process.argv[2] ?? 'hinted'));
const site = await openSite(list);
const browser = await launch();
await withPage(browser, site.server, async (page, cdp) => {
  const events = [];
  cdp.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  await cdp.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: (process.argv[3] ?? 'devtools.timeline,blink.user_timing,v8.wasm,disabled-by-default-v8.wasm.detailed').split(',') } });
  await slow(cdp);
  await page.goto(site.page(one, site.documents(one, 60, 10)), { waitUntil: 'commit' });
  await page.waitForFunction(() => window.__cold);
  const cold = await page.evaluate(() => window.__cold);
  await site.server.quiet(500);
  const done = new Promise((d) => cdp.once('Tracing.tracingComplete', d));
  await cdp.send('Tracing.end'); await done;
  { const nv = events.filter((e) => e.name === 'navigationStart').pop(); const s = {}; for (const e of events) if (e.ph === 'X' && e.pid === nv.pid && e.tid === nv.tid) { (s[e.name] ??= [0, 0])[0] += e.dur / 1000; s[e.name][1]++; } console.log(Object.entries(s).filter(([n]) => /wasm|Layout|Paint|UpdateLayoutTree|Style|ParseHTML/.test(n)).map(([n, [d, c]]) => n + ' ' + d.toFixed(1) + ' ' + c).join('\n')); }
  writeFileSync('/tmp/t/trace.json', JSON.stringify({ traceEvents: events }));
  const nav = events.find((e) => e.name === 'navigationStart' && e.args?.data?.documentLoaderURL?.includes('/page/')) ?? events.filter((e) => e.name === 'navigationStart').pop();
  const t0 = nav.ts, pid = nav.pid;
  console.log('article', cold.articleFrame, 'nav', nav.args?.data?.documentLoaderURL);
  const main = events.find((e) => e.name === 'thread_name' && e.pid === pid && e.args.name === 'CrRendererMain')?.tid ?? nav.tid;
  for (const e of events.filter((e) => e.pid === pid && e.tid === main && e.ph === 'X' && e.dur > 1500).sort((a, b) => a.ts - b.ts)) {
    const at = (e.ts - t0) / 1000; if (at < 380 || at > 1150) continue;
    console.log(at.toFixed(1).padStart(8), (e.dur / 1000).toFixed(1).padStart(7), e.name, (e.args?.data?.functionName ?? e.args?.data?.type ?? e.args?.data?.url ?? '').toString().slice(-50));
  }
});
await browser.close(); process.exit();
