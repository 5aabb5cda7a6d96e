import { launch, slow } from './harness/browser.mjs';
const browser = await launch();
for (const warm of ['', 'Intl.DateTimeFormat()', 'Intl.DateTimeFormat("en")', 'Intl.DateTimeFormat("en").format()', 'Intl.DateTimeFormat("en",{dateStyle:"long",timeStyle:"short",timeZone:"UTC"}).format()']) {
  const r = [];
  for (let i = 0; i < 5; i++) {
    const c = await browser.newContext(); const p = await c.newPage(); const cdp = await c.newCDPSession(p); await slow(cdp);
    r.push(await p.evaluate((warm) => { eval(warm); const t = performance.now(); new Intl.DateTimeFormat('en', { year: 'numeric', month: 'long', day: 'numeric', hour: 'numeric', minute: 'numeric', timeZone: 'UTC' }).format(new Date()); return performance.now() - t; }, warm));
    await c.close();
  }
  console.log(warm || '-', r.map((x) => x.toFixed(1)).join(' '));
}
await browser.close();
