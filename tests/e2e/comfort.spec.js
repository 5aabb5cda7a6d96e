// What makes reading easy: what has focus is seen whole, what opens leaves its words in sight, what closes leaves the reader where
// they were, a picture can be looked at closely, and a phone's own ways come first.
import { expect, open, openWith, point, test } from './support.js';

/** How much of an element's width is within another's box, as a part of it. */
const seen = (element, around) =>
  element.evaluate((element, around) => {
    const [own, room] = [element, element.getRootNode().querySelector(around)].map((node) => node.getBoundingClientRect());
    return (Math.min(own.right, room.right) - Math.max(own.left, room.left)) / own.width;
  }, around);

for (const [width, dir] of [[320, 'ltr'], [360, 'ltr'], [360, 'rtl'], [600, 'ltr'], [768, 'ltr']]) {
  test(`at ${width} px, ${dir}, a card that focus comes to by a key is seen whole`, async ({ page, noted }) => {
    await page.setViewportSize({ width, height: 740 });
    await openWith(page, `<lede-related dir="${dir}" src="/demo/api/related-many.json"></lede-related>`);
    await page.evaluate((dir) => (document.documentElement.dir = dir), dir);
    const cards = page.locator('.card');
    await expect(cards).toHaveCount(11);
    await cards.first().locator('a').focus();
    for (const key of ['Tab', 'Tab', dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight', 'End', 'Home']) {
      await page.keyboard.press(key);
      await expect.poll(() => seen(page.locator('.card:focus-within'), '.track'), key).toBeGreaterThan(0.99);
    }
  });
}

test('a card that is pressed does not move away from under the finger', async ({ page, noted }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openWith(page, '<lede-related src="/demo/api/related-many.json"></lede-related>');
  const track = page.locator('.track');
  await page.evaluate(() => addEventListener('lede-related-open', (event) => event.preventDefault()));
  const { x, y } = await page.locator('.card').nth(1).boundingBox();
  await page.mouse.click(x + 10, y + 60);
  await expect.poll(async () => (await noted.events()).filter(({ name }) => name === 'related-open').length).toBe(1);
  await page.waitForTimeout(300);
  expect(await track.evaluate((track) => track.scrollLeft)).toBe(0);
});

/** Where the marked quotation that is open stands, and where its panel. */
const places = (page) =>
  page.evaluate(() => {
    const [panel] = [...document.querySelectorAll('lede-article')].map(({ shadowRoot }) => shadowRoot.querySelector('.said-panel:popover-open')).filter(Boolean);
    const lines = [...CSS.highlights.get('lede-open')].flatMap(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = new Range();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return [...range.getClientRects()];
    });
    const { top, bottom } = panel.getBoundingClientRect();
    return { first: Math.min(...lines.map((line) => line.top)), last: Math.max(...lines.map((line) => line.bottom)), top, bottom, height: innerHeight };
  });

for (const [width, height] of [[360, 740], [740, 360], [1200, 700]]) {
  test(`in a window of ${width} × ${height} the panel of a quotation leaves its words in sight, wherever they stand, and when it grows`, async ({ page, noted }) => {
    await page.setViewportSize({ width, height });
    await page.goto('/demo/hosts/quotations.html');
    await expect.poll(() => page.evaluate(() => CSS.highlights.get('lede-said')?.size ?? 0)).toBeGreaterThan(10);
    for (const index of [0, 8, 15]) {
      const [x, y] = await point(page, index);
      // Near the lower edge.
      const by = await page.evaluate((by) => {
        const before = scrollY;
        scrollBy({ top: by, behavior: 'instant' });
        return scrollY - before;
      }, y - (height - 60));
      await page.mouse.click(x, y - by);
      await expect(page.locator('.said-panel:popover-open')).toBeVisible();
      for (const grown of [false, true]) {
        if (grown) await page.locator('.said-panel:popover-open').getByRole('button', { name: 'Share or cite' }).click();
        await expect.poll(async () => {
          const { first, last, top, bottom } = await places(page);
          return top >= last || bottom <= first;
        }, `quotation ${index}, grown: ${grown}`).toBe(true);
      }
      const { top, bottom } = await places(page);
      expect(bottom > 0 && top < height).toBe(true);
      await page.keyboard.press('Escape');
    }
  });
}

test('‘Show less’ stays under the finger when what it showed goes', async ({ page, noted }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/demo/hosts/blocks.html');
  const more = page.getByRole('button', { name: 'Read the whole quote' }).first();
  await more.scrollIntoViewIfNeeded();
  await more.click();
  const less = page.getByRole('button', { name: 'Show less' }).first();
  await less.evaluate((button) => button.scrollIntoView({ block: 'center' }));
  const before = (await less.boundingBox()).y;
  await less.click();
  await expect(more).toBeVisible();
  expect(Math.abs((await more.boundingBox()).y - before)).toBeLessThan(2);
  await expect(more).toBeFocused();
});

test('another try that fails at once is seen to have been made', async ({ page, noted }) => {
  await openWith(page, '<lede-related src="/nowhere.json"></lede-related>');
  const retry = page.getByRole('button', { name: 'Try again' });
  await expect(retry).toBeVisible();
  await page.evaluate(() => {
    globalThis.shown = [];
    const root = document.querySelector('lede-related').shadowRoot;
    new MutationObserver(() => shown.push([performance.now(), !!root.querySelector('.skeletons'), !!root.querySelector('.status')])).observe(root, { childList: true, subtree: true });
  });
  await retry.click();
  await expect.poll(() => page.evaluate(() => shown.at(-1)?.[2])).toBe(true);
  const shown = await page.evaluate(() => globalThis.shown);
  const skeletons = shown.find(([, skeletons]) => skeletons);
  expect(shown.at(-1)[0] - skeletons[0]).toBeGreaterThan(350);
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

  test('a swipe leads to the next picture and back, and a tap enlarges it', async ({ page, noted }) => {
    await page.goto('/demo/hosts/tools.html');
    await page.locator('.enlarge').first().tap();
    const dialog = page.locator('dialog.zoom');
    await expect(dialog).toBeVisible();
    const status = dialog.getByRole('status');
    const cdp = await page.context().newCDPSession(page);
    const swipe = async (from, to) => {
      const at = (x) => [{ x, y: 400 }];
      await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(from) });
      for (let step = 1; step <= 5; step++) await cdp.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(from + ((to - from) * step) / 5) });
      await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    const width = () => dialog.locator('img').evaluate((image) => image.getBoundingClientRect().width);
    const enlarge = dialog.getByRole('button', { name: 'Enlarge' });
    expect(await width()).toBeLessThanOrEqual(360);
    await dialog.locator('img').tap();
    await expect(enlarge).toHaveAttribute('aria-pressed', 'true');
    expect(await width()).toBeGreaterThan(800);
    await dialog.locator('img').tap();
    await expect(enlarge).toHaveAttribute('aria-pressed', 'false');
    await swipe(300, 80);
    await expect(status).toContainText('Picture 2 of 4');
    await swipe(80, 300);
    await expect(status).toContainText('Picture 1 of 4');
    // What is larger than the window is moved by the finger, and is not left by it. The browser takes the first tap after a swipe.
    await enlarge.evaluate((button) => button.click());
    await swipe(300, 80);
    await page.waitForTimeout(200);
    await expect(status).toContainText('Picture 1 of 4');
  });

  test('the system’s sheet is first among the ways to share', async ({ page, noted }) => {
    await page.addInitScript(() => {
      navigator.canShare = () => true;
      navigator.share = () => Promise.resolve();
    });
    await open(page);
    await expect(page.locator('lede-article .share li').first().getByRole('button', { name: 'More ways to share' })).toBeVisible();
  });

  test('the first icon of the share bar stands where the text begins, however large the text', async ({ page, noted }) => {
    for (const size of [100, 200]) {
      await openWith(page, `<style>:root { font-size: ${size}% }</style><lede-article src="/demo/api/article.json" loading="eager"></lede-article>`);
      await expect(page.locator('lede-article .share .icon').first()).toBeVisible();
      const { icon, text } = await page.locator('lede-article').evaluate(({ shadowRoot }) => {
        const left = (selector) => shadowRoot.querySelector(selector).getBoundingClientRect().left;
        return { icon: left('.share .icon'), text: left('.text') };
      });
      expect(Math.abs(icon - text), `${size} %`).toBeLessThan(1.5);
    }
  });
});
