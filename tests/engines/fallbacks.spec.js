// What stands in for what an engine lacks, tried in each engine by taking it away; and what readers get where Lede cannot start.
import { expect, test } from './support.js';

const A = 'lede-article >> ';

test('without WebAssembly the children stay, and one line says why', async ({ page }) => {
  await page.open('/demo/hosts/plain.html?without=wasm', 'lede-article > p');
  await expect.poll(() => page.lines()).toEqual([expect.stringMatching(/^warn: Lede: could not start: .*WebAssembly/)]);
  expect(await page.isShown('lede-article > p')).toBe(true);
  await page.forget();
});

test('a feed that fails leaves the children, with a message in place and an event', async ({ page }) => {
  await page.openWith('<lede-article src="/fault/missing" loading="eager"><p>The publisher’s own.</p></lede-article>', `${A}.status`);
  expect(await page.isShown('lede-article > p')).toBe(true);
  await expect.poll(() => page.events('error')).toMatchObject([{ part: 'article', code: 'http-404', url: '/fault/missing', kept: false }]);
  expect(await page.lines()).toEqual([expect.stringMatching(/^warn: Lede: article "?.*\/fault\/missing"?: the server answered with status 404 \(http-404\)/)]);
  await page.forget();
});

test('an answer that has nothing in it is a fault, and told as one', async ({ page }) => {
  await page.openWith('<lede-article src="/fault/hollow" loading="eager"><p>The publisher’s own.</p></lede-article>', `${A}.status`);
  const [{ code }] = await page.events('error');
  expect(code).toBe('empty');
  await page.forget();
});

test('the strictest policy is kept: all is drawn, and nothing is reported', async ({ page }) => {
  await page.open('/demo/hosts/csp.html', `${A}.share`);
  for (const [part, control] of [['lede-article > article lede-quote', 'button'], ['main > lede-quote', 'button'], ['lede-share', 'a'], ['lede-related', 'a']]) {
    await page.on(part, (at) => at.scrollIntoView());
    await page.sees(`${part} >> ${control}`);
  }
  expect(await page.lines()).toEqual([]);
});

test('without the share sheet there is no button for it; with one, it gets address and headline', async ({ page }) => {
  await page.open('/');
  const buttons = () => page.on('lede-article', ({ shadowRoot }) => [...shadowRoot.querySelectorAll('.share button')].map((at) => at.ariaLabel ?? at.textContent.trim()));
  const sheet = await page.run(() => 'share' in navigator);
  expect((await buttons()).length).toBe(sheet ? 2 : 1);
  await page.open('/?without=sheet');
  expect(await buttons()).toEqual([expect.stringMatching('Copy link')]);
  await page.open('/?with=sheet');
  await page.click(`${A}.share li:last-child button`);
  await expect.poll(() => page.run(() => globalThis.shared?.url)).toBe('https://example.com/world/hegseth-european-leadership-ukraine');
});

test('without a clipboard a reader is told that nothing was copied', async ({ page }) => {
  await page.open('/?without=clipboard');
  await page.click(`${A}.share button`);
  await expect.poll(() => page.text(`${A}.share-done`)).not.toBe('');
  expect(await page.text(`${A}.share-done`)).not.toBe('Link copied');
  await expect.poll(() => page.events('share')).toMatchObject([{ network: 'copy' }]);
});

test('where a clipboard knows plain text alone, a quotation is copied as that', async ({ page }) => {
  await page.open('/?without=items');
  await page.click(`${A}.said-toggle`);
  await page.click(`${A}.said-details:not([hidden]) .quote-actions button`);
  await expect.poll(() => page.events('quote-copy')).toHaveLength(1);
  expect(await page.pasted()).toBe((await page.events('quote-copy'))[0].text);
});

test('without highlights the quotations of the markup stay, found ones are left out, and nothing breaks', async ({ page }) => {
  await page.open('/demo/hosts/in-place.html?without=highlights', 'lede-quote >> button');
  await page.click('lede-quote >> button');
  await page.sees('lede-quote >> .quote-details');
  await page.open('/demo/hosts/quotations.html?without=highlights', `${A}.share`);
  await page.pointAt([400, 400]);
  expect(await page.isShown(`${A}.said-panel`)).toBe(false);
});

test('without popovers no panel lies in the page, and the text is whole', async ({ page }) => {
  await page.open('/demo/hosts/quotations.html?without=popover', `${A}.share`);
  await page.pointAt([400, 400]);
  await page.sees('article.story');
});

test('without element internals all is drawn; only the state that pages may ask for is missing', async ({ page }) => {
  await page.open('/?without=states');
  expect(await page.on('lede-article', (at) => at.matches(':state(drawn)'))).toBe(false);
});

test('without animations a quotation opens at once', async ({ page }) => {
  await page.open('/?without=animate');
  await page.click(`${A}.said-toggle`);
  await page.sees(`${A}.said-details`);
});

test('a moved element keeps its state, by moveBefore where the engine has it, by insertBefore everywhere', async ({ page }) => {
  await page.open('/');
  await page.click(`${A}.said-toggle`);
  for (const how of ['insertBefore', 'moveBefore']) {
    const moved = await page.run(async (how) => {
      const host = document.querySelector('lede-article');
      if (!(how in Element.prototype)) return 'not known';
      document.body[how](host, document.body.firstChild);
      await new Promise((done) => setTimeout(done, 50));
      return host.shadowRoot.querySelector('.said-toggle').ariaExpanded;
    }, how);
    expect(['true', 'not known'], how).toContain(moved);
    if (how === 'insertBefore') expect(moved).toBe('true');
  }
});
