// What every implementation must show and do with an article and a list of posts, whatever its markup is called.

const squeeze = (text) => text.replace(/\s+/g, ' ').trim();

/** All words of the article that stand there before anything is opened. */
function words({ kicker, headline, standfirst, blocks }) {
  const texts = blocks.flatMap(({ type, text, items, caption, speaker }) => {
    if (type === 'quote') return [speaker.name, speaker.role];
    return items ?? [text ?? caption];
  });
  return [kicker, headline, standfirst, ...texts];
}

/** A list of what is not as expected, empty where all is. */
export async function expected(page, one, article, related) {
  const wrong = [];
  const expect = (what, actual, wanted) => actual === wanted || wrong.push(`${what}: ${JSON.stringify(actual)} instead of ${JSON.stringify(wanted)}`);
  const host = page.locator(one.tag);
  const $ = (selector) => host.locator(selector);
  const count = (selector) => $(selector).count();
  const quotes = article.blocks.filter(({ type }) => type === 'quote');
  const images = article.blocks.filter(({ type }) => type === 'image');

  const text = squeeze(await host.evaluate(({ shadowRoot }) => shadowRoot.textContent));
  const all = [...words(article), related.title, ...related.posts.flatMap(({ title, excerpt }) => [title, excerpt])];
  for (const own of all) if (!text.includes(own)) wrong.push(`missing: ${own.slice(0, 40)}`);
  expect('headline', await $('h1').innerText(), article.headline);
  const date = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(article.date));
  expect('date', (await $(`time[datetime="${article.date}"]`).first().innerText()).slice(0, date.length), date);
  expect('toggles', await count(`${one.toggle}[aria-expanded=false]`), quotes.length);
  const links = await $('a').evaluateAll((list) => list.map(({ href }) => href));
  const shares = ['x.com', 'facebook', 'linkedin', 'wa.me', 'bsky', 'reddit', 'mailto'];
  for (const network of shares) expect(`a share link to ${network}`, links.some((href) => href.includes(network)), true);
  for (const { url } of related.posts) expect(`a link to ${url}`, links.includes(url), true);
  const reserved = 'img[loading][width][height]';
  expect('pictures with their room reserved', await count(`figure ${reserved}`), images.length);
  expect('cards with a picture and a date', await count(`.card:has(${reserved}):has(time)`), related.posts.length);

  const quote = $('figure.quote').nth(quotes.findIndex(({ context }) => context));
  const { text: said, context } = quotes.find((one) => one.context);
  const shown = async () => squeeze(await quote.innerText());
  expect('the whole quote at first', (await shown()).includes(said), false);
  expect('its context at first', (await shown()).includes(context), false);
  const toggle = $(one.toggle).nth(quotes.findIndex((one) => one.context));
  await toggle.click();
  expect('aria-expanded', await toggle.getAttribute('aria-expanded'), 'true');
  expect('the whole quote', (await shown()).includes(said), true);
  expect('its context', (await shown()).includes(context), true);
  await quote.locator('button', { hasText: /copy/i }).first().click();
  await page.waitForTimeout(100);
  expect('the clipboard', (await page.evaluate(() => navigator.clipboard.readText())).includes(said), true);
  await toggle.click();
  expect('aria-expanded again', await toggle.getAttribute('aria-expanded'), 'false');

  // Cards may be laid out, and get their buttons, only as they come near the window.
  await $('.card').first().scrollIntoViewIfNeeded();
  const next = $(one.next).first();
  await next.scrollIntoViewIfNeeded();
  await page.waitForTimeout(200);
  const last = $('.card').last();
  const seen = () => last.evaluate((card) => card.getBoundingClientRect().left < card.ownerDocument.defaultView.innerWidth - 100);
  expect('the last card at first', await seen(), false);
  const able = () => next.evaluate((button) => !button.disabled && button.getAttribute('aria-disabled') !== 'true');
  expect('a way on', await able(), true);
  for (let i = 0; i < 10 && (await able()); i++) {
    await next.click();
    await page.waitForTimeout(500);
  }
  expect('a way on at the end', await able(), false);
  expect('the last card at the end', await seen(), true);

  // Removed and added again, it shows everything once.
  const [before, after] = await host.evaluate(async (element) => {
    // Not every element: what opens with a quote may come with its first opening.
    const elements = () => element.shadowRoot.querySelectorAll('h1, figure, blockquote, img, time, .card').length;
    const [had, parent] = [elements(), element.parentNode];
    element.remove();
    await new Promise((done) => setTimeout(done, 50));
    parent.append(element);
    for (let i = 0; i < 60 && elements() !== had; i++) await new Promise((done) => setTimeout(done, 50));
    await new Promise((done) => setTimeout(done, 200));
    return [had, elements()];
  });
  expect('elements after it was removed and added', after, before);
  return wrong;
}
