// What is heard: each part read from its beginning to its end by a screen reader, word for word as in tests/fixtures/aloud/.
// LEDE_WRITE=1 writes these files anew; read them aloud before they are committed.
import fs from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { expect, openWith, test } from './support.js';

const HEARD = path.resolve(import.meta.dirname, '../fixtures/aloud');
const READER = buildSync({
  stdin: { contents: "export { virtual } from '@guidepup/virtual-screen-reader'", resolveDir: import.meta.dirname },
  bundle: true,
  write: false,
  format: 'iife',
  globalName: 'reader',
  platform: 'browser',
}).outputFiles[0].text;

// Dates are told in the reader's own time and language.
test.use({ timezoneId: 'UTC', locale: 'en-US', viewport: { width: 900, height: 900 } });

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.addInitScript(`${READER}; globalThis.reader = reader.virtual;`);
});

/** Reads an element aloud, and what is said meanwhile because something changed. */
async function hear(page, selector, meanwhile = () => {}) {
  const element = page.locator(selector).first();
  await expect(element).toBeVisible();
  // The reader goes from node to node within one root, so it begins at an element inside; it knows nothing of
  // content-visibility, by which a closed quotation hides its details until they are found.
  await element.evaluate(async (container) => {
    const closed = [...container.querySelectorAll('[hidden="until-found"]')];
    for (const part of closed) part.style.display = 'none';
    await reader.start({ container });
    const [first, phrase] = [reader.activeNode, await reader.lastSpokenPhrase()];
    // It begins anew where it has come to the end; a part that has a role is said to end first.
    do await reader.next();
    while (reader.activeNode !== first || (await reader.lastSpokenPhrase()) !== phrase);
    for (const part of closed) part.style.display = '';
  });
  await meanwhile();
  return page.evaluate(async () => {
    const log = (await reader.spokenPhraseLog()).map((line) => line.trim());
    await reader.stop();
    const again = log.lastIndexOf(log[0]);
    // A status is logged once for each way in which its node has changed.
    return log.filter((line, at) => line && at !== again && line !== log[at - 1]);
  });
}

/** Puts a copy of an element into the page as it is composed, its roots' nodes and what is slotted in together: the reader stops
 * at a root. */
const compose = (page, selector) =>
  page.locator(selector).first().evaluate((element) => {
    const nodes = (node) => {
      if (node.localName === 'slot') return node.assignedNodes().flatMap(nodes);
      if (node.nodeType !== Node.ELEMENT_NODE) return [node.cloneNode()];
      const copy = node.shadowRoot ? document.createElement('span') : node.cloneNode();
      copy.append(...[...(node.shadowRoot ?? node).childNodes].flatMap(nodes));
      return [copy];
    };
    document.querySelector('#heard')?.remove();
    const heard = document.body.appendChild(document.createElement('main'));
    heard.id = 'heard';
    heard.append(...nodes(element));
  });

function expectHeard(name, lines) {
  const [file, heard] = [path.join(HEARD, `${name}.txt`), `${lines.join('\n')}\n`];
  if (process.env.LEDE_WRITE) fs.writeFileSync(file, heard);
  expect(heard).toBe(fs.readFileSync(file, 'utf8'));
}

const ARTICLE = '<main><lede-article src="/demo/api/article.json" loading="eager"></lede-article></main>';
const related = (list) => `<lede-related src="/demo/api/${list}.json" loading="eager"></lede-related>`;

test('an article is heard from its headline on: who wrote it, when, how to share it, its picture, its first paragraphs', async ({ page, noted }) => {
  await openWith(page, ARTICLE.replace(' loading', ' networks="x email" loading'));
  await expect(page.locator('a.share-link').first()).toBeVisible();
  const lines = await hear(page, '.article');
  const end = lines.findIndex((line) => line.startsWith('he said.'));
  expectHeard('article', lines.slice(0, end + 2));
});

test('a quotation within a sentence is heard in its sentence, and its details behind the paragraph once they are open', async ({ page, noted }) => {
  await openWith(page, ARTICLE);
  await expect(page.locator('a.share-link').first()).toBeVisible();
  expectHeard('said-closed', await hear(page, '.said-host'));
  await page.locator('.said-toggle').first().click();
  expectHeard('said-open', await hear(page, '.said-host'));
});

test('a quotation that stands by itself is heard with its speaker, with its details once they are open, and that it was copied', async ({ page, noted }) => {
  await openWith(page, ARTICLE);
  await expect(page.locator('a.share-link').first()).toBeVisible();
  expectHeard('quote-closed', await hear(page, '.quote'));
  await page.locator('.quote-toggle').click();
  const copy = async () => {
    await page.locator('.quote').getByRole('button', { name: 'Copy quote' }).click();
    await expect(page.locator('.quote [role=status]')).toHaveText(/copied/);
  };
  expectHeard('quote-open', await hear(page, '.quote', copy));
});

test('a quotation of the page’s is heard in its place, with the button that tells of it', async ({ page, noted }) => {
  await page.goto('/demo/hosts/in-place.html');
  await expect(page.locator('lede-quote')).toHaveCount(4);
  await page.locator('.quote-toggle').first().click();
  await compose(page, 'lede-quote');
  expectHeard('in-place', await hear(page, '#heard'));
  await compose(page, 'p:has(> lede-quote)');
  expectHeard('in-place-within', await hear(page, '#heard'));
});

test('the share bar is heard as a list of links, and that the address was copied', async ({ page, noted }) => {
  await openWith(page, ARTICLE);
  await expect(page.locator('a.share-link').first()).toBeVisible();
  const copy = async () => {
    await page.getByRole('button', { name: 'Copy link' }).click();
    await expect(page.locator('.share-done')).toHaveText(/copied/);
  };
  expectHeard('share', await hear(page, '.share', copy));
});

test('the carousel is heard as a list of posts, and which of them are seen once its button was pressed', async ({ page, noted }) => {
  await openWith(page, related('related'));
  await expect(page.locator('.pages')).toBeVisible();
  const next = async () => {
    await page.getByRole('button', { name: 'Next posts' }).click();
    await expect(page.locator('.pages [role=status]')).toHaveText('Posts 2 to 4 of 4');
  };
  expectHeard('carousel', await hear(page, '.related', next));
});

test('where posts fail the list is heard to have failed, and the way to try again', async ({ page, noted }) => {
  await openWith(page, related('none'));
  expectHeard('failed', await hear(page, '.related'));
});

test('the tools are heard as a group of buttons after how long the article takes, and footnotes as what they are', async ({ page, noted }) => {
  await openWith(page, '<main><lede-article src="/demo/api/tools.json" loading="eager" tools="reading-time listen text-size zoom progress"></lede-article></main>');
  await expect(page.locator('.text-size').first()).toBeVisible();
  const larger = async () => {
    await page.getByRole('button', { name: 'Larger text' }).click();
    await expect(page.locator('.tool [role=status]').last()).toHaveText('Text size: 115%');
  };
  expectHeard('tools', await hear(page, '.tools', larger));
  expectHeard('picture', await hear(page, '.picture'));
  expectHeard('notes', await hear(page, '.notes'));
});

test('the panel of a quotation is heard with the words that it is about, who said them, and what can be done with them', async ({ page, noted }) => {
  await page.goto('/demo/hosts/quotations.html');
  await page.locator('.quotes-begin').evaluate((button) => button.click());
  await page.getByRole('button', { name: 'Next quote' }).click();
  const panel = '.said-panel:not(.selected)';
  await expect(page.locator(panel)).toContainText('Quote 2 of 25');
  const lines = await hear(page, panel);
  expectHeard('panel', lines);
  expect(lines.join('\n')).toContain('a critical moment');
});

test('the index is heard as a way to each speaker, and then to each quotation of the one who was chosen', async ({ page, noted }) => {
  await page.goto('/demo/hosts/quotations.html');
  await page.locator('.voice').click();
  await expect(page.locator('.voice-quotes a').first()).toBeVisible();
  const lines = await hear(page, '.voices');
  expectHeard('index', lines.slice(0, lines.findIndex((line) => line.includes('position 3, set size 25'))));
});
