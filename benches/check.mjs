// Checks that every implementation does the same work before it is measured; pictures of each go to shots/.
// Usage: check.mjs [--only NAME,…], from scripts/bench.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launch, withPage } from './harness/browser.mjs';
import { makeArticle, makeRelated } from './harness/data.mjs';
import { expected } from './harness/expected.mjs';
import { choose } from './harness/implementations.mjs';
import { readOptions } from './harness/options.mjs';
import { root } from './harness/places.mjs';
import { openSite } from './harness/site.mjs';

const implementations = choose(readOptions().only);
const site = await openSite(implementations);
const [article, related] = [makeArticle(60), makeRelated(10)];
const shots = join(root, 'benches/shots');
mkdirSync(shots, { recursive: true });
const browser = await launch();
const options = { permissions: ['clipboard-read', 'clipboard-write'], reducedMotion: 'reduce', timezoneId: 'UTC' };

for (const one of implementations) {
  const wrong = [];
  await withPage(
    browser,
    site.server,
    async (page) => {
      page.on('console', (message) => message.type() === 'error' && wrong.push(`console: ${message.text()}`));
      page.on('pageerror', (error) => wrong.push(`page: ${error.message}`));
      await page.goto(site.page(one, site.documents(one, 60, 10)));
      await page.evaluate(() => window.__cold);
      await page.waitForTimeout(300);
      await page.screenshot({ path: join(shots, `${one.name}.png`) });
      wrong.push(...(await expected(page, one, article, related)));
      await page.screenshot({ path: join(shots, `${one.name}-related.png`) });
    },
    options,
  );
  console.log(`check: ${one.name}: ${wrong.length ? 'WRONG' : 'does the work'}`);
  for (const line of wrong) console.error(`  ${line}`);
  if (wrong.length) process.exitCode = 1;
}
await browser.close();
site.server.close();
