// An instance that crashes: built with the feature `crash`, whose elements crash when they are told to.
import { expect, openWith, test } from './support.js';

test.use({ crashes: true });

const THREE = ['one', 'two', 'three']
  .map((id) => `<lede-article id="${id}" src="/demo/api/article.json?${id}" loading="eager"><p>Own words of ${id}.</p></lede-article>`)
  .join('');

async function open(page) {
  await openWith(page, THREE, '/crash/lede.js');
  await expect(page.locator('lede-article h1')).toHaveCount(3);
  await expect(page.locator('lede-article button[data-crash=event]')).toHaveCount(3);
}

const crash = (page, id, way) => page.locator(`#${id} button[data-crash=${way}]`).evaluate((button) => button.click());

for (const way of ['event', 'task', 'effect']) {
  test(`after a crash in an ${way} all three elements are usable within half a second`, async ({ page, noted }) => {
    await open(page);
    // Each article is drawn again, by another instance: three times ready once more. The least of three counts, as what else
    // the machine does is none of it.
    const took = [];
    for (const id of ['two', 'one', 'three']) {
      took.push(
        await page.evaluate(
          ([id, way]) =>
            new Promise((done) => {
              const start = performance.now();
              let ready = 0;
              addEventListener('lede-ready', () => ++ready === 3 && done(performance.now() - start));
              document.querySelector(`#${id}`).shadowRoot.querySelector(`button[data-crash=${way}]`).click();
            }),
          [id, way],
        ),
      );
    }
    expect(Math.min(...took), took.join(', ')).toBeLessThan(500);
    for (const id of ['one', 'two', 'three']) {
      const toggle = page.locator(`#${id} .said-toggle`).first();
      await toggle.click();
      await expect(toggle).toHaveAttribute('aria-expanded', 'true');
    }
    expect(noted.lines.filter((line) => line.includes('Lede'))).toHaveLength(3);
  });

  test(`a second crash in an ${way} within a minute leaves that element as its children, and the others go on`, async ({ page, noted }) => {
    await open(page);
    await crash(page, 'two', way);
    await expect.poll(async () => (await noted.events()).filter(({ name }) => name === 'ready').length).toBe(6);
    await crash(page, 'two', way);
    await expect.poll(async () => (await noted.events()).filter(({ name }) => name === 'ready').length).toBe(8);
    await expect(page.getByText('Own words of two.')).toBeVisible();
    await expect(page.locator('#one h1, #three h1')).toHaveCount(2);
    await expect(page.locator('#two h1')).toHaveCount(0);
    // No loop: nothing more happens.
    await page.waitForTimeout(300);
    expect((await noted.events()).filter(({ name }) => name === 'ready')).toHaveLength(8);
    expect(noted.lines.filter((line) => line.includes('Lede'))).toHaveLength(2);
  });
}

test('an element that crashes whenever it is drawn shows its children, and the others are drawn', async ({ page, noted }) => {
  await openWith(page, THREE.replace('id="two"', 'id="two" data-crash'), '/crash/lede.js');
  await expect(page.locator('#one h1, #three h1')).toHaveCount(2);
  await expect(page.getByText('Own words of two.')).toBeVisible();
  await page.waitForTimeout(300);
  expect(noted.lines.filter((line) => line.includes('Lede'))).toHaveLength(2);
});

test('a crash within a call of another is one: nothing of that instance goes on, and all is drawn anew once', async ({ page, noted }) => {
  await open(page);
  await page.evaluate(() => addEventListener('lede-quote-toggle', ({ target }) => target.shadowRoot.querySelector('button[data-crash=event]').click(), { once: true }));
  await page.locator('#two .said-toggle').first().click();
  await expect.poll(async () => (await noted.events()).filter(({ name }) => name === 'ready').length).toBe(6);
  await expect(page.locator('lede-article h1')).toHaveCount(3);
  await page.waitForTimeout(300);
  expect(noted.lines.filter((line) => line.includes('Lede'))).toHaveLength(1);
  // The page's own click is told of it by the browser, once.
  expect(noted.errors.splice(0).length).toBeLessThanOrEqual(1);
});

test('several that crash whenever they are drawn take none of the others with them', async ({ page, noted }) => {
  await openWith(page, '<lede-share data-crash></lede-share>'.repeat(3) + THREE, '/crash/lede.js');
  await expect(page.locator('lede-article h1')).toHaveCount(3);
});

test('a module that crashes when it starts leaves the children, with one line', async ({ page, noted }) => {
  await openWith(page, THREE, '/crash/lede.js', '?crash-at-start');
  await expect.poll(() => noted.lines.length).toBe(1);
  expect(noted.lines[0]).toMatch(/could not start: /);
  for (const id of ['one', 'two', 'three']) await expect(page.getByText(`Own words of ${id}.`)).toBeVisible();
});
