import { launch, slow, withPage } from './harness/browser.mjs';
import { openSite } from './harness/site.mjs';
import * as imp from './harness/implementations.mjs';
const list = imp.implementations ?? imp.default ?? Object.values(imp).find(Array.isArray);
const one = list.find((o) => o.name === (process.argv[2] ?? 'lede'));
const site = await openSite(list);
const browser = await launch();
const self = {}, incl = {}; let runs = +(process.argv[3] ?? 5);
for (let i = 0; i < runs; i++) await withPage(browser, site.server, async (page, cdp) => {
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: 100 });
  await slow(cdp);
  await cdp.send('Profiler.start');
  await page.goto(site.page(one, site.documents(one, 60, 10)), { waitUntil: 'commit' });
  await page.waitForFunction(() => window.__cold);
  await page.waitForFunction(() => document.querySelector(__probe.tag).shadowRoot?.textContent.length > 3000, undefined, { polling: 5 });
  const { profile } = await cdp.send('Profiler.stop');
  const nodes = new Map(profile.nodes.map((n) => [n.id, n]));
  const parent = new Map(); for (const n of profile.nodes) for (const c of n.children ?? []) parent.set(c, n.id);
  const nm = (n) => n.callFrame.functionName.replace(/\[[0-9a-f]+\]/g, '') || '(anon ' + n.callFrame.url.split('/').pop().slice(0, 12) + ':' + n.callFrame.lineNumber + ':' + n.callFrame.columnNumber + ')';
  profile.samples.forEach((id, k) => {
    const dt = (profile.timeDeltas[k] ?? 0) / 1000; const n = nodes.get(id);
    self[nm(n)] = (self[nm(n)] ?? 0) + dt / runs;
    const seen = new Set(); for (let x = id; x; x = parent.get(x)) { const name = nm(nodes.get(x)); if (!seen.has(name)) { seen.add(name); incl[name] = (incl[name] ?? 0) + dt / runs; } }
  });
});
const top = (o, n) => Object.entries(o).sort((a, b) => b[1] - a[1]).slice(0, n).map(([k, v]) => v.toFixed(1).padStart(7) + ' ' + k.slice(0, 130)).join('\n');
console.log('SELF\n' + top(self, 45)); console.log('INCL\n' + top(incl, 70));
await browser.close(); process.exit();
