// What reader modes make of a page: Readability, which Firefox's is made of, takes the prose and nothing of Lede's.
import { buildSync } from 'esbuild';
import { expect, test } from './support.js';

const READABILITY = buildSync({
  stdin: { contents: "export { Readability } from '@mozilla/readability'", resolveDir: import.meta.dirname },
  bundle: true,
  write: false,
  format: 'iife',
  globalName: 'readability',
}).outputFiles[0].text;

/** What Lede says beside an article. */
const OURS = /Copy quote|About this quote|Show less|Share on|More like this|Who said what|Article tools/;

for (const [name, url, paragraphs] of [
  ['an article in the page', '/demo/hosts/in-place.html', 'article p'],
  ['an article that was rendered ahead', '/demo/hosts/ahead.html', '.lede-ahead > p:not([class])'],
]) {
  test(`${name} is prose in a reader mode, once Lede has drawn as before`, async ({ page, noted }) => {
    await page.addInitScript(`${READABILITY}; globalThis.Readability = readability.Readability;`);
    const read = () =>
      page.evaluate(() => {
        const { title, textContent } = new Readability(document.cloneNode(true)).parse();
        return { title, text: textContent.replace(/\s+/g, ' ').trim() };
      });
    await page.route('**/lede/lede.js', (route) => route.abort());
    await page.goto(url);
    const words = await page.locator(paragraphs).evaluateAll((all) => all.map((one) => one.textContent.replace(/\s+/g, ' ').trim()).filter((text) => text.length > 80));
    expect(words.length).toBeGreaterThan(3);
    const before = await read();
    await page.unroute('**/lede/lede.js');
    await page.goto(url);
    await expect(page.locator('lede-article .quotes-begin')).toBeAttached();
    const after = await read();
    expect(after.title).toBe(before.title);
    for (const paragraph of words) expect(after.text).toContain(paragraph);
    expect(after.text.match(OURS)).toBeNull();
    expect(after.text).toBe(before.text);
  });
}
