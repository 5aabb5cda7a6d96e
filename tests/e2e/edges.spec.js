// Texts at their edges: words that are longer than a line, many authors, one picture; and what is heard of a quotation.
import { expect, openWith, show, test } from './support.js';

const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
const JAPANESE = '「私たちは図書館をできるかぎり長く開けておくつもりですが予算がいつまで続くかは誰にも分かりません」';

const paragraph = (...content) => ({ type: 'paragraph', content });
const quote = (text, more) => ({ type: 'quote', text, ...more });

/** Elements that reach over the edge of the article, by their class or name. */
const over = (page) =>
  page.locator('lede-article').evaluate((host) => {
    const { left, right } = host.getBoundingClientRect();
    const wide = [...host.shadowRoot.querySelectorAll('.article *')].filter((element) => {
      const box = element.getBoundingClientRect();
      return element.checkVisibility() && box.width > 1 && (box.right > right + 1 || box.left < left - 1);
    });
    return wide.map((element) => `${element.className || element.localName}`);
  });

for (const width of [320, 390, 1200]) {
  test(`at ${width} px a quotation without spaces is parted into lines, and its button is within reach`, async ({ page, noted }) => {
    await page.setViewportSize({ width, height: 800 });
    await show(page, { lang: 'ja', blocks: [paragraph('市長は', quote(JAPANESE), 'と述べた。'), paragraph('He said: ', quote(`“No ${LONG}.”`), '.')] });
    expect(await over(page)).toEqual([]);
    for (const button of await page.locator('.said-toggle').all()) await button.click();
    await expect(page.locator('.quote-details:visible')).toHaveCount(2);
  });

  test(`at ${width} px long words stay within the article, wherever they stand`, async ({ page, noted }) => {
    await page.setViewportSize({ width, height: 800 });
    await show(page, {
      kicker: LONG,
      headline: LONG,
      standfirst: LONG,
      authors: [{ name: LONG, role: LONG }],
      tags: [LONG],
      dateline: LONG,
      blocks: [{ type: 'heading', level: 2, content: [LONG] }, paragraph(LONG), { type: 'verse', content: [LONG] }, quote(LONG, { speaker: { name: LONG, role: LONG } }), { type: 'pull-quote', text: LONG }, { type: 'details', summary: LONG, blocks: [paragraph(LONG)] }, { type: 'image', src: 'https://pictures.example/a.png', width: 3, height: 2, alt: '', caption: LONG }],
    });
    expect(await over(page)).toEqual([]);
  });

  test(`at ${width} px twelve authors with pictures keep their names in sight`, async ({ page, noted }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.route('https://pictures.example/**', (route) => route.fulfill({ status: 404 }));
    await show(page, { authors: Array.from({ length: 12 }, (_, at) => ({ name: `Author Number${at}`, picture: { src: `https://pictures.example/${at}.png`, width: 40, height: 40, alt: '' } })) });
    expect(await over(page)).toEqual([]);
    await expect(page.locator('.portrait')).toHaveCount(3);
    const { width: room } = await page.locator('.byline p').boundingBox();
    expect(room).toBeGreaterThan(Math.min(width / 2, 300));
  });
}

test('a pull quote is passed by where it repeats the text, and heard where it does not', async ({ page, noted }) => {
  await show(page, { blocks: [paragraph('It was “a long and hard year for us all” in the end.'), { type: 'pull-quote', text: 'a long and hard year for us all' }, { type: 'pull-quote', text: 'Words that stand nowhere else' }] });
  const tree = await page.locator('lede-article').ariaSnapshot();
  expect(tree).toContain('Words that stand nowhere else');
  expect(tree.split('a long and hard year for us all')).toHaveLength(2);
});

test('a quotation’s caption is its speaker, who is told once when it is open, and no share link tells its words', async ({ page, noted }) => {
  const text = 'We will keep the library open for as long as we can afford it, and then a little longer. '.repeat(6).trim();
  await show(page, { url: 'https://news.example/story', blocks: [quote(text, { speaker: { name: 'Ann Smith', role: 'Mayor' }, occasion: { event: 'Council' } }), quote('Short.', { context: 'In the hall.' })] });
  const figure = page.getByRole('figure', { name: 'Ann Smith, Mayor', exact: true });
  await figure.locator('.quote-toggle').click();
  await figure.getByRole('button', { name: 'Share or cite' }).click();
  await expect(figure.locator('.quote-styles')).toBeVisible();
  expect((await figure.innerText()).split('Ann Smith')).toHaveLength(2);
  await expect(figure).toContainText('Council');
  const names = await figure.getByRole('link').evaluateAll((links) => links.map((link) => link.ariaLabel));
  expect(names.length).toBeGreaterThan(3);
  expect(names.filter((name) => name.length > 50)).toEqual([]);
  await expect(figure.getByRole('group', { name: 'Copy as' }).getByRole('button', { name: 'APA' })).toBeVisible();
  await expect(page.locator('figure.quote').nth(1).locator('figcaption')).toHaveCount(0);
});

test('buttons of quotations within sentences are told apart by whose words they are about, and which', async ({ page, noted }) => {
  const speaker = { name: 'Ann Smith' };
  await show(page, { blocks: [paragraph(quote('“The first of two.”', { speaker }), ' and ', quote('“The second one of them.”', { speaker }), ' and ', quote('“Nobody’s.”'))] });
  expect(await page.locator('.said-toggle').evaluateAll((buttons) => buttons.map((button) => button.ariaLabel))).toEqual([
    'About this quote: Ann Smith, “The first of two.”',
    'About this quote: Ann Smith, “The second one of them.”',
    'About this quote: “Nobody’s.”',
  ]);
  await page.locator('.said-toggle').last().click();
  await expect(page.locator('.said-details:visible .quote-actions')).toBeVisible();
  await expect(page.locator('.said-details:visible dl')).toHaveCount(0);
});

test('who goes through all quotations stays on the button, and hears each', async ({ page, noted }) => {
  await openWith(page, `<lede-article loading="eager"><article><h1>Head</h1>${['one', 'two', 'three', 'four'].map((word) => `<p>“We have never asked anybody about number ${word} of these,” Ann Smith said.</p>`).join('')}</article></lede-article>`);
  const begin = page.locator('.quotes-begin');
  await begin.focus();
  await page.keyboard.press('Enter');
  const panel = page.locator('.said-panel:not(.selected)');
  await expect(panel).toBeFocused();
  const heard = panel.locator('p[role=status]');
  await panel.getByRole('button', { name: 'Next quote' }).focus();
  for (const [at, word] of ['two', 'three', 'four'].entries()) {
    await page.keyboard.press('Enter');
    await expect(heard).toContainText(`number ${word} of these`);
    await expect(heard).toContainText(`${at + 2} of 4`);
    if (at < 2) await expect(panel.getByRole('button', { name: 'Next quote' })).toBeFocused();
  }
  // There is no next one.
  await expect(panel).toBeFocused();
  await panel.getByRole('button', { name: 'Previous quote' }).focus();
  await page.keyboard.press('Enter');
  await expect(heard).toContainText('number three of these');
  await expect(panel.getByRole('button', { name: 'Previous quote' })).toBeFocused();
});

test('the panel speaks the language of the article, and has its direction', async ({ page, noted }) => {
  await show(page, { lang: 'he', dir: 'rtl', blocks: [paragraph('„אנחנו נשאיר את הספרייה פתוחה כל עוד נוכל”, אמרה רות לוי אתמול בערב.'), paragraph('”איש לא שאל את הקוראים מה הם רוצים מאיתנו”, אמר דן כהן ביום שלישי.')] });
  await expect(page.locator('.quotes-begin')).toBeAttached();
  await page.locator('.quotes-begin').focus();
  expect(await page.locator('.quotes-begin').evaluate((button) => [button.lang, getComputedStyle(button).direction])).toEqual(['he', 'rtl']);
  await page.keyboard.press('Enter');
  expect(await page.locator('.said-panel:not(.selected)').evaluate((panel) => [panel.lang, getComputedStyle(panel).direction])).toEqual(['he', 'rtl']);
});

test('what plays on the page is not called a link to elsewhere', async ({ page, noted }) => {
  await show(page, { blocks: [{ type: 'embed', url: 'https://vimeo.com/76979871', title: 'A film', provider: 'Vimeo' }, { type: 'embed', url: 'https://elsewhere.example/1', title: 'A page', provider: 'Elsewhere' }] });
  await expect(page.locator('.embed').first()).toContainText('Play from Vimeo');
  await expect(page.locator('.embed').last()).toContainText('Open on Elsewhere');
});

test('the dialog of one picture opens on the button that closes it, without a way to others', async ({ page, noted }) => {
  await page.route('https://pictures.example/**', (route) => route.fulfill({ contentType: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>' }));
  const image = (at) => ({ type: 'image', src: `https://pictures.example/${at}.svg`, width: 30, height: 20, alt: `Picture ${at}` });
  for (const count of [1, 2]) {
    await page.goto('about:blank');
    await page.unroute('**/edge.json');
    await show(page, { blocks: Array.from({ length: count }, (_, at) => image(at)) }, 'tools="zoom"');
    await page.locator('.enlarge').first().click();
    const dialog = page.locator('dialog.zoom');
    await expect(dialog.getByRole('button', { name: 'Close' })).toBeFocused();
    await expect(dialog.getByRole('button', { name: 'Next picture' })).toHaveCount(count - 1);
  }
});

test('the ring around a button that leads nowhere is as strong as any', async ({ page, noted }) => {
  await openWith(page, '<lede-related src="/demo/api/related.json"></lede-related>');
  const back = page.getByRole('button', { name: 'Previous posts' });
  await expect(back).toHaveAttribute('aria-disabled', 'true');
  await back.focus();
  expect(await back.evaluate((button) => [getComputedStyle(button).opacity, getComputedStyle(button).outlineStyle])).toEqual(['1', 'solid']);
});

test('the ring around a card is beside its words', async ({ page, noted }) => {
  await openWith(page, '<lede-related src="/demo/api/related.json"></lede-related>');
  await page.locator('.card a').first().focus();
  const { offset, room } = await page.locator('.card').first().evaluate((card) => ({
    offset: parseFloat(getComputedStyle(card).outlineOffset),
    room: card.getBoundingClientRect().left - card.parentElement.getBoundingClientRect().left,
  }));
  expect(offset).toBeGreaterThan(0);
  expect(room).toBeGreaterThanOrEqual(5);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test('on paper code is parted into lines, and notes say where their links lead', async ({ page, noted }) => {
  await page.setViewportSize({ width: 600, height: 800 });
  await show(page, { notes: [[{ type: 'link', url: 'https://survey.example/', content: ['A survey'] }]], blocks: [paragraph('Text', { type: 'note', number: 1 }), { type: 'preformatted', text: 'let it = be(longer); '.repeat(12) }] });
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.preformatted').evaluate((pre) => pre.scrollWidth - pre.clientWidth)).toBeLessThanOrEqual(0);
  expect(await page.locator('.notes a[href^="https"]').evaluate((link) => getComputedStyle(link, '::after').content)).toContain('https://survey.example/');
});

test('who tries again sees where focus is', async ({ page, noted }) => {
  await openWith(page, '<lede-article src="/nowhere.json" loading="eager"></lede-article>');
  const retry = page.getByRole('button', { name: 'Try again' });
  await expect(retry).toBeVisible();
  await page.route('**/nowhere.json', () => {});
  await retry.focus();
  await page.keyboard.press('Enter');
  expect(await page.locator('.story').evaluate((story) => [story.getRootNode().activeElement === story, getComputedStyle(story).outlineStyle])).toEqual([true, 'solid']);
});
