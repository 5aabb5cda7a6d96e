// The tools of an article, its footnotes, and what is measured of its readers.
import { expect, openWith, test } from './support.js';

const PAGE = '/demo/hosts/tools.html';
const ROW = '.tools-row';
const ARTICLE = '/demo/api/tools.json';

/** The events of a name, each as its detail. */
const told = async (noted, name) => (await noted.events()).filter((event) => event.name === name).map(({ detail }) => detail);

/** A voice that reads in no time, and notes what; `slow` never comes to an end. */
function voice({ slow, fails } = {}) {
  globalThis.said = [];
  globalThis.SpeechSynthesisUtterance = class {
    constructor(text) {
      this.text = text;
    }
  };
  let current;
  Object.defineProperty(globalThis, 'speechSynthesis', {
    value: {
      speak(utterance) {
        current = utterance;
        said.push([utterance.lang, utterance.text]);
        const end = () => current === utterance && (fails ? utterance.onerror?.(Object.assign(new Event('error'), { error: 'synthesis-failed' })) : utterance.onend?.(new Event('end')));
        if (!slow) setTimeout(end, 1);
      },
      cancel() {
        const before = current;
        current = undefined;
        before?.onerror?.(Object.assign(new Event('error'), { error: 'interrupted' }));
      },
    },
  });
}

test.describe('the row of tools', () => {
  test('it stands before the text in the order of the words, says how long the text takes, and nothing moves when it comes', async ({ page, noted }) => {
    await page.addInitScript(() => {
      globalThis.shift = 0;
      new PerformanceObserver((list) => list.getEntries().forEach(({ value, sources }) => sources.some(({ node }) => node) && (shift += value))).observe({ type: 'layout-shift', buffered: true });
    });
    await page.route('**/lede-tools-*.wasm', async (route) => {
      await page.locator('.tools').waitFor({ state: 'attached' });
      await page.waitForTimeout(200);
      await page.evaluate(() => (shift = 0));
      await route.continue();
    });
    await page.goto(PAGE);
    await expect(page.getByRole('group', { name: 'Article tools' })).toBeVisible();
    await expect(page.locator('.reading-time')).toHaveText('2 min read');
    expect(await page.locator(`${ROW} :is(p, button:visible)`).evaluateAll((all) => all.map((one) => one.ariaLabel ?? one.innerText))).toEqual(['2 min read', 'Listen', 'Smaller text', 'Larger text']);
    await page.waitForTimeout(200);
    expect(await page.evaluate(() => shift)).toBe(0);
    expect(noted.lines).toEqual([]);
  });

  test('a page that asks for none fetches nothing of them, and one that does once only', async ({ page }) => {
    const asked = [];
    page.on('request', (request) => /lede-tools/.test(request.url()) && asked.push(request.url()));
    await page.goto('/');
    await page.locator('.related').scrollIntoViewIfNeeded();
    await expect(page.locator('.card').first()).toBeVisible();
    expect(asked).toEqual([]);
    await page.locator('lede-article').evaluate((element) => (element.tools = 'reading-time'));
    await expect(page.locator('.reading-time')).toBeVisible();
    await page.locator('lede-article').evaluate((element) => (element.tools = ''));
    await expect(page.locator('.reading-time')).toHaveCount(0);
    await page.locator('lede-article').evaluate((element) => (element.tools = 'text-size'));
    await expect(page.locator('.text-size')).toHaveCount(2);
    expect(asked).toHaveLength(1);
  });

  test('an unknown word is named in the console, and the others are there', async ({ page, noted }) => {
    await openWith(page, `<lede-article src="${ARTICLE}" tools="listen dance reading-time"></lede-article>`);
    await expect(page.locator('.reading-time')).toBeVisible();
    expect(noted.lines).toEqual(['warning: Lede: tools="dance" names no tool that Lede has']);
  });

  test('where they cannot be had the article is whole, and the console says so', async ({ page, noted }) => {
    await page.route('**/lede-tools-*.wasm', (route) => route.abort());
    await page.goto(PAGE);
    await expect.poll(() => noted.lines.filter((line) => /^warning: Lede: there are no tools: /.test(line)).length).toBeGreaterThan(0);
    await expect(page.locator('.text')).toContainText('The count begins');
    await expect(page.locator(ROW)).toHaveCount(0);
  });

  test('it speaks the language of the article', async ({ page }) => {
    await openWith(page, `<section lang="de"><lede-article tools="reading-time text-size"><article lang="de"><h1>Titel</h1><p>${'Wort '.repeat(400)}</p></article></lede-article></section>`);
    await expect(page.getByRole('group', { name: 'Werkzeuge zum Artikel' })).toBeVisible();
    await expect(page.locator('.reading-time')).toHaveText('2 Min. Lesezeit');
    await page.getByRole('button', { name: 'Größere Schrift' }).click();
    await expect(page.getByText('Schriftgröße: 115 %')).toBeAttached();
  });
});

test.describe('a crash of the tools', () => {
  test.use({ crashes: true });

  test('takes them away, and the article is drawn again without; so is the next one', async ({ page, noted }) => {
    await page.goto(PAGE);
    await expect(page.locator('.enlarge').first()).toBeVisible();
    await page.getByRole('button', { name: 'Larger text' }).click();
    await page.evaluate(() => {
      Object.defineProperty(HTMLElement.prototype, 'offsetWidth', {
        configurable: true,
        get() {
          throw new Error('not here');
        },
      });
    });
    await page.locator('.enlarge').first().click();
    await expect.poll(() => noted.lines.filter((line) => /crashed, and draws all anew, without tools .*: Error: not here/.test(line)).length).toBe(1);
    await expect(page.locator('.share-link').first()).toBeVisible();
    await expect(page.locator('.text')).toContainText('The count begins');
    await expect(page.locator(`${ROW}, .enlarge, [data-size]`)).toHaveCount(0);
    await page.evaluate((src) => {
      Object.defineProperty(HTMLElement.prototype, 'offsetWidth', { get: () => 300 });
      const next = Object.assign(document.createElement('lede-article'), { id: 'next', src, tools: 'reading-time', loading: 'eager' });
      document.body.prepend(next);
    }, ARTICLE);
    await expect(page.locator('#next .text')).toContainText('The count begins');
    await expect(page.locator('.reading-time')).toHaveCount(0);
  });
});

test.describe('listening', () => {
  const button = (page, name) => page.getByRole('button', { name, exact: true });
  const marked = (page) => page.evaluate(() => [...(CSS.highlights.get('lede-spoken') ?? [])].map((range) => {
    const live = new Range();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return live.toString();
  }));

  test('each sentence is read in its order and in its language, from the headline to the last one, without the marks of footnotes', async ({ page, noted }) => {
    await page.addInitScript(voice);
    await page.goto(PAGE);
    await button(page, 'Listen').click();
    await expect.poll(() => told(noted, 'listen')).toEqual([{ state: 'start' }, { state: 'end' }]);
    const said = await page.evaluate(() => globalThis.said);
    expect(new Set(said.map(([lang]) => lang))).toEqual(new Set(['en-GB']));
    const words = said.map(([, text]) => text);
    expect(words.slice(0, 3)).toEqual(['How a City Counted Its Swifts', 'For eleven summers volunteers have stood on roofs at dusk.', 'Their numbers have now changed a building code.']);
    expect(words.at(-1)).toBe('“Then there is something.”');
    expect(words).toContain('What they have written down since 2014 is the longest series of its kind on the coast.');
    expect(words.join(' ')).not.toContain('Listen');
    expect(await marked(page)).toEqual([]);
    await expect(button(page, 'Listen')).toBeVisible();
  });

  test('the sentence that is read is marked; a pause keeps the place, and stopping gives it up', async ({ page, noted }) => {
    await page.addInitScript(voice, { slow: true });
    await page.goto(PAGE);
    await button(page, 'Listen').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => marked(page)).toEqual(['How a City Counted Its Swifts']);
    await button(page, 'Pause').click();
    await button(page, 'Resume').click();
    await button(page, 'Stop').click();
    await expect(button(page, 'Listen')).toBeFocused();
    expect(await page.evaluate(() => said.map(([, text]) => text))).toEqual(['How a City Counted Its Swifts', 'How a City Counted Its Swifts']);
    expect((await told(noted, 'listen')).map(({ state }) => state)).toEqual(['start', 'pause', 'resume', 'stop']);
    expect(await marked(page)).toEqual([]);
  });

  test('a voice that fails is told in place, and a browser without one has no button', async ({ page, noted }) => {
    await page.addInitScript(voice, { fails: true });
    await page.goto(PAGE);
    await button(page, 'Listen').click();
    await expect(page.locator('.tool-said')).toHaveText('The browser could not read the article aloud.');
    expect((await told(noted, 'listen')).map(({ state }) => state)).toEqual(['start', 'error']);
    await page.addInitScript(() => Object.defineProperty(globalThis, 'speechSynthesis', { value: undefined }));
    await page.goto('about:blank');
    await openWith(page, `<script>delete globalThis.SpeechSynthesisUtterance</script><lede-article src="${ARTICLE}" tools="listen reading-time"></lede-article>`);
    await expect(page.locator('.reading-time')).toBeVisible();
    await expect(button(page, 'Listen')).toHaveCount(0);
  });

  test('of two articles one is read at a time', async ({ page, noted }) => {
    await page.addInitScript(voice, { slow: true });
    await openWith(page, `<lede-article src="${ARTICLE}" tools="listen"></lede-article><lede-article src="/demo/api/article.json" tools="listen" loading="eager"></lede-article>`);
    const [first, second] = [0, 1].map((nth) => page.locator('lede-article').nth(nth).locator('.tool button').first());
    await first.click();
    await second.click();
    await expect(first).toHaveText('Listen');
    await expect(second).toHaveText('Pause');
    await page.waitForTimeout(200);
    await expect(second).toHaveText('Pause');
    expect((await told(noted, 'listen')).map(({ state }) => state)).toEqual(['start', 'start', 'stop']);
    await first.click();
    await expect(second).toHaveText('Listen');
    await expect(first).toHaveText('Pause');
  });

  test('an article that goes falls silent', async ({ page }) => {
    await page.addInitScript(voice, { slow: true });
    await page.goto(PAGE);
    await button(page, 'Listen').click();
    await page.evaluate(() => {
      globalThis.silenced = 0;
      const { cancel } = speechSynthesis;
      speechSynthesis.cancel = () => {
        silenced += 1;
        cancel();
      };
    });
    await page.locator('lede-article').evaluate((element) => element.remove());
    await expect.poll(() => page.evaluate(() => silenced)).toBe(1);
    expect(await marked(page)).toEqual([]);
  });
});

test.describe('the size of the text', () => {
  const size = (page) => page.locator('.text p').first().evaluate((text) => parseFloat(getComputedStyle(text).fontSize));

  test('it goes up and down by steps, to an end, and is kept for the site', async ({ page, noted }) => {
    await page.goto(PAGE);
    const [smaller, larger] = [page.getByRole('button', { name: 'Smaller text' }), page.getByRole('button', { name: 'Larger text' })];
    await expect(larger).toBeVisible();
    const usual = await size(page);
    await larger.click();
    await larger.click();
    expect((await size(page)) / usual).toBeCloseTo(1.3, 2);
    await page.reload();
    await expect(larger).toBeVisible();
    expect((await size(page)) / usual).toBeCloseTo(1.3, 2);
    await larger.click();
    await larger.click();
    await expect(larger).toHaveAttribute('aria-disabled', 'true');
    expect((await size(page)) / usual).toBeCloseTo(1.75, 2);
    for (let press = 0; press < 4; press++) await smaller.click();
    expect(await size(page)).toBe(usual);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    expect((await told(noted, 'text-size')).map(({ percent }) => percent)).toEqual([150, 175, 150, 130, 115, 100]);
  });

  test('where nothing may be kept it holds for the page', async ({ page, noted }) => {
    await page.addInitScript(() => Object.defineProperty(globalThis, 'localStorage', { get: () => { throw new DOMException('no', 'SecurityError'); } }));
    await page.goto(PAGE);
    const usual = await size(page);
    await page.getByRole('button', { name: 'Larger text' }).click();
    expect((await size(page)) / usual).toBeCloseTo(1.15, 2);
    expect(noted.lines).toEqual([]);
  });
});

test.describe('pictures', () => {
  const dialog = (page) => page.getByRole('dialog', { name: '4 pictures' });
  const shown = (page) => dialog(page).locator('img');

  test('each has a button that opens it with its caption; arrow keys lead to the others, Escape back to the button', async ({ page, noted }) => {
    await page.goto(PAGE);
    const buttons = page.getByRole('button', { name: /^Enlarge picture/ });
    await expect(buttons).toHaveCount(4);
    await buttons.first().focus();
    await page.keyboard.press('Enter');
    await expect(dialog(page)).toBeVisible();
    await expect(dialog(page).getByRole('status')).toHaveText('Picture 1 of 4: Illustration of a tall reading room with three arched windows, long tables and green lamps');
    const shownBelow = await page.locator('.picture figcaption').first().evaluate((caption) => [...caption.childNodes].map((node) => node.data ?? node.lastChild.data).join(''));
    await expect(dialog(page).locator('figcaption')).toHaveText(shownBelow);
    expect(shownBelow).toMatch(/^Morning light.* Illustration: Lede$/);
    expect(await shown(page).evaluate((image) => image.clientWidth)).toBeGreaterThan(900);
    await page.keyboard.press('ArrowRight');
    await expect(dialog(page).getByRole('status')).toContainText('Picture 2 of 4');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await expect(dialog(page).getByRole('status')).toContainText('Picture 1 of 4');
    await expect(dialog(page).getByRole('button', { name: 'Previous picture' })).toHaveAttribute('aria-disabled', 'true');
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
    await expect(buttons.first()).toBeFocused();
    expect((await told(noted, 'zoom')).map(({ index }) => index)).toEqual([0, 1, 0]);
  });

  test('a click on a picture opens it, and one on the button closes it; from right to left the arrow keys are mirrored', async ({ page }) => {
    await page.goto(PAGE);
    await expect(page.locator('.enlarge').first()).toBeVisible();
    await page.evaluate(() => (document.documentElement.dir = 'rtl'));
    await page.locator('.picture img').first().click({ position: { x: 200, y: 100 } });
    await page.keyboard.press('ArrowLeft');
    await expect(dialog(page).getByRole('status')).toContainText('Picture 2 of 4');
    await dialog(page).getByRole('button', { name: 'Close' }).click();
    await expect(dialog(page)).toBeHidden();
  });

  for (const width of [320, 1200]) {
    test(`a picture fits into a window ${width} px wide, with its caption and its buttons`, async ({ page }) => {
      await page.setViewportSize({ width, height: 500 });
      await page.goto(PAGE);
      await page.locator('.enlarge').first().click();
      await expect(shown(page)).toBeVisible();
      for (const part of [shown(page), dialog(page).locator('figcaption'), dialog(page).getByRole('button', { name: 'Close' })]) {
        await expect(part).toBeInViewport({ ratio: 1 });
      }
    });
  }
});

test.describe('the bar of progress', () => {
  const scale = (page) => page.locator('.progress').evaluate((bar) => parseFloat(getComputedStyle(bar).scale));

  for (const by of ['a scroll timeline', 'script']) {
    test(`it follows the reading, by ${by}`, async ({ page }) => {
      if (by === 'script') await page.addInitScript(() => (CSS.supports = () => false));
      await page.goto(PAGE);
      await expect(page.locator('.progress')).toBeAttached();
      if (by === 'script') await page.locator('.progress').evaluate((bar) => bar.style.setProperty('animation', 'none'));
      await expect.poll(() => scale(page)).toBe(0);
      await page.locator('.text').evaluate((text) => scrollTo(0, text.getBoundingClientRect().top + scrollY + (text.offsetHeight - innerHeight) / 2));
      await expect.poll(() => scale(page)).toBeGreaterThan(0.3);
      expect(await scale(page)).toBeLessThan(0.7);
      const { y, height } = await page.locator('.progress').boundingBox();
      expect([y, height]).toEqual([0, 3]);
      await page.locator('.tags').scrollIntoViewIfNeeded();
      await page.locator('.tags').evaluate((tags) => scrollTo(0, tags.getBoundingClientRect().bottom + scrollY));
      await expect.poll(() => scale(page)).toBe(1);
    });
  }
});

test.describe('footnotes', () => {
  test('a mark leads to its note, and the note back to its mark', async ({ page, noted }) => {
    await page.goto(PAGE);
    const mark = page.locator('[role=doc-noteref]').nth(1);
    await expect(mark).toHaveAccessibleName('Footnote 2');
    await mark.focus();
    await page.keyboard.press('Enter');
    const note = page.locator('.notes li').nth(1);
    await expect(note).toBeFocused();
    await expect(note).toBeInViewport();
    await expect(note).toContainText('Mapped by the city’s own building office');
    await page.keyboard.press('Tab');
    await expect(note.locator('[role=doc-backlink]')).toBeFocused();
    await expect(note.locator('[role=doc-backlink]')).toHaveAccessibleName(/^Back to the text: Mapped by the city/);
    await page.keyboard.press('Enter');
    await expect(mark).toBeFocused();
    await expect(page.locator('[role=doc-endnotes]')).toHaveAccessibleName('Footnotes');
    expect(noted.lines).toEqual([]);
  });
});

test.describe('analytics', () => {
  test('a quote and a post are told once when half of them has been in view for a second', async ({ page, noted }) => {
    await page.setViewportSize({ width: 1100, height: 700 });
    await page.goto(PAGE);
    await expect(page.locator(ROW)).toBeVisible();
    await page.locator('.quote').first().scrollIntoViewIfNeeded();
    await expect.poll(() => told(noted, 'impression')).toEqual([{ part: 'quote', text: expect.stringMatching(/^[^“”].*keep the warmth in.*[^“”]$/), url: null, speaker: 'Tomas Brandt', index: 0 }]);
    await page.locator('.card').first().scrollIntoViewIfNeeded();
    await expect.poll(async () => (await told(noted, 'impression')).filter(({ part }) => part === 'post').length).toBeGreaterThan(1);
    const posts = (await told(noted, 'impression')).filter(({ part }) => part === 'post');
    expect(posts[0]).toEqual({ part: 'post', text: await page.locator('.card-title').first().innerText(), url: expect.stringMatching(/^https:/), speaker: null, index: 0 });
    await page.locator('.quote').first().scrollIntoViewIfNeeded();
    await page.waitForTimeout(1300);
    expect((await told(noted, 'impression')).filter(({ part }) => part === 'quote')).toHaveLength(1);
  });

  test('what is in view for less than a second is not', async ({ page, noted }) => {
    await page.setViewportSize({ width: 1100, height: 700 });
    await page.goto(PAGE);
    await expect(page.locator(ROW)).toBeVisible();
    await page.locator('.quote').first().scrollIntoViewIfNeeded();
    await page.waitForTimeout(300);
    await page.evaluate(() => scrollTo(0, 0));
    await page.waitForTimeout(1300);
    expect((await told(noted, 'impression')).filter(({ part }) => part === 'quote')).toEqual([]);
  });

  test('the quarters of the text are told once each, in their order', async ({ page, noted }) => {
    await page.setViewportSize({ width: 1100, height: 400 });
    await page.goto(PAGE);
    await expect(page.locator(ROW)).toBeVisible();
    for (let step = 0; step < 30; step++) await page.mouse.wheel(0, 200).then(() => page.waitForTimeout(40));
    await page.evaluate(() => scrollTo(0, 0));
    await expect.poll(async () => (await told(noted, 'depth')).map(({ percent }) => percent)).toEqual([25, 50, 75, 100]);
  });

  test('the quarters of another article in the same element are told anew', async ({ page, noted }) => {
    await page.setViewportSize({ width: 1100, height: 400 });
    await page.goto(PAGE);
    await expect(page.locator(ROW)).toBeVisible();
    const percents = async () => (await told(noted, 'depth')).map(({ percent }) => percent);
    for (let step = 0; step < 30; step++) await page.mouse.wheel(0, 200).then(() => page.waitForTimeout(40));
    await expect.poll(percents).toEqual([25, 50, 75, 100]);
    await page.evaluate(() => {
      scrollTo(0, 0);
      document.querySelector('lede-article').src += '?another';
    });
    await expect.poll(async () => (await noted.events()).filter(({ name, detail }) => name === 'ready' && detail.url.endsWith('?another')).length).toBe(1);
    for (let step = 0; step < 30; step++) await page.mouse.wheel(0, 200).then(() => page.waitForTimeout(40));
    await expect.poll(percents).toEqual([25, 50, 75, 100, 25, 50, 75, 100]);
  });

  test('time is told every fifteen seconds of a reader who is there, and when the page is left', async ({ page, noted }) => {
    await page.clock.install();
    await page.goto(PAGE);
    await expect(page.locator(ROW)).toBeVisible();
    await page.clock.runFor(200);
    for (let second = 0; second < 18; second++) {
      await page.mouse.move(100 + second, 200);
      await page.clock.runFor(1000);
    }
    expect((await told(noted, 'engaged')).map(({ seconds }) => seconds)).toEqual([15]);
    await page.clock.runFor(60_000);
    await page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { value: true, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await page.evaluate(() => dispatchEvent(new Event('pagehide')));
    const [, last, ...more] = (await told(noted, 'engaged')).map(({ seconds }) => seconds);
    expect(more).toEqual([]);
    expect(last).toBeGreaterThan(19);
    expect(last).toBeLessThan(24);
  });

  test('without the attribute nothing is measured', async ({ page, noted }) => {
    await openWith(page, `<lede-article src="${ARTICLE}" related="/demo/api/related.json" tools="reading-time"></lede-article>`);
    await expect(page.locator('.reading-time')).toBeVisible();
    await page.locator('.quote').first().scrollIntoViewIfNeeded();
    await page.waitForTimeout(1300);
    expect((await noted.events()).filter(({ name }) => ['impression', 'depth', 'engaged'].includes(name))).toEqual([]);
  });

  test('lone elements tell of impressions', async ({ page, noted }) => {
    await openWith(page, '<lede-quote analytics><blockquote>We waited for a year.</blockquote><cite>Ann Lee</cite></lede-quote><lede-related analytics src="/demo/api/related.json"></lede-related>');
    await expect.poll(async () => (await told(noted, 'impression')).filter(({ part }) => part === 'quote')).toEqual([{ part: 'quote', text: 'We waited for a year.', url: null, speaker: 'Ann Lee', index: 0 }]);
    await expect.poll(async () => (await told(noted, 'impression')).filter(({ part }) => part === 'post').length).toBeGreaterThan(1);
  });
});

test.describe('an article in the page', () => {
  const BODY = `<lede-article tools="reading-time listen text-size zoom progress" analytics><article><h1>Own words</h1>
    <p id="first">One sentence. Another one.</p><figure><img src="/demo/images/bridge.svg" alt="A bridge" width="600" height="400"><figcaption>The bridge</figcaption></figure>
    <a href="/x"><img src="/demo/images/lamp.svg" alt="A lamp" width="300" height="200"></a>${'<p>More words.</p>'.repeat(40)}<ol class="wp-block-footnotes"><li>A note.</li></ol></article></lede-article>`;

  test('has the same tools, and its nodes stay where they are and as they are', async ({ page, noted }) => {
    await page.addInitScript(voice);
    let before;
    await page.route('**/lede-tools-*.wasm', async (route) => {
      before = await page.locator('article').evaluate((article) => article.outerHTML);
      await route.continue();
    });
    await openWith(page, BODY);
    await expect(page.locator(ROW)).toBeVisible();
    await page.getByRole('button', { name: '1 picture' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.locator('img')).toHaveAttribute('alt', 'A bridge');
    await expect(dialog.locator('figcaption')).toHaveText('The bridge');
    expect((await told(noted, 'zoom'))[0].url).toBe(new URL('/demo/images/bridge.svg', page.url()).href);
    await page.keyboard.press('Escape');
    await page.locator('article img').first().click();
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Escape');
    const width = () => page.locator('#first').evaluate((text) => {
      const range = new Range();
      range.selectNodeContents(text);
      return range.getBoundingClientRect().width;
    });
    const usual = await width();
    await page.getByRole('button', { name: 'Larger text' }).click();
    expect((await width()) / usual).toBeCloseTo(1.15, 1);
    await page.getByRole('button', { name: 'Listen' }).click();
    await expect.poll(() => page.evaluate(() => said.slice(0, 3).map(([, text]) => text))).toEqual(['Own words', 'One sentence.', 'Another one.']);
    await expect.poll(() => told(noted, 'listen')).toEqual([{ state: 'start' }, { state: 'end' }]);
    expect(await page.evaluate(() => said.map(([, text]) => text))).not.toContain('A note.');
    expect(await page.locator('article').evaluate((article) => article.outerHTML)).toBe(before);
    expect(noted.lines).toEqual([]);
  });
});
