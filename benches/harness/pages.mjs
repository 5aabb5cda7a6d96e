// Pages that have their article already, with Lede and without: whether it is readable at the same moment, and stays where it is.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { slow, withPage } from './browser.mjs';
import { makeArticle, makeRelated } from './data.mjs';
import { adaptRelated } from './lede.mjs';
import { root } from './places.mjs';

const SCRIPT = '<script type="module" src="/w/lede/lede.js"></script>';

/** As a newspaper's own system prints an article. */
function inPlace() {
  const tags = { paragraph: ({ text }) => `<p>${text}</p>`, heading: ({ level, text }) => `<h${level}>${text}</h${level}>` };
  tags.list = ({ ordered, items }) => `<${ordered ? 'ol' : 'ul'}>${items.map((item) => `<li>${item}</li>`).join('')}</${ordered ? 'ol' : 'ul'}>`;
  tags.image = ({ src, alt, caption, width, height }) =>
    `<figure><img loading="lazy" src="${src}" alt="${alt}" width="${width}" height="${height}"><figcaption>${caption}</figcaption></figure>`;
  tags.quote = ({ text, speaker }) => `<figure><blockquote><p>“${text}”</p></blockquote><figcaption>${speaker.name}, ${speaker.role}</figcaption></figure>`;
  const { headline, byline, date, standfirst, blocks } = makeArticle(60);
  const text = blocks.map((block) => tags[block.type](block)).join('');
  return (
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${headline}</title><meta name="viewport" content="width=device-width">` +
    `<link rel="icon" href="data:,"><style>body{font:18px/1.6 Georgia,serif}main{max-width:40em;margin:auto}img{width:100%;height:auto}</style>${SCRIPT}</head>` +
    `<body><main><lede-article related="/data/pages/related.json"><article><h1>${headline}</h1><p>${standfirst}</p>` +
    `<p>${byline}, <time datetime="${date}">${date.slice(0, 10)}</time></p>${text}</article></lede-article></main></body></html>`
  );
}

/** The demo's own page, whose article examples/render.rs wrote. */
const ahead = () => readFileSync(join(root, 'demo/hosts/ahead.html'), 'utf8').replaceAll(/<script type="module"[^>]*><\/script>/g, SCRIPT);

/** The first paragraph and the headline tell when they are painted. */
const timed = (html) => html.replace('<h1>', '<h1 elementtiming="headline">').replace(/(<\/h1>[^]*?)<p>/, '$1<p elementtiming="text">');

const PAGES = { inplace: ['/pages/in-place', inPlace], ahead: ['/demo/hosts/ahead', ahead] };

export function addPages(server) {
  server.add('/data/pages/related.json', JSON.stringify(adaptRelated(makeRelated(10))));
  for (const file of ['demo/host.css', 'demo/hosts/ahead.css', 'demo/api/related.json']) server.add(`/${file}`, readFileSync(join(root, file)));
  for (const [path, make] of Object.values(PAGES)) {
    const html = timed(make());
    if (!html.includes(SCRIPT) || !html.includes('elementtiming="text"')) throw new Error(`${path}: the page has not what is measured`);
    server.add(`${path}-lede.html`, html);
    server.add(`${path}-alone.html`, html.replace(SCRIPT, ''));
  }
}

const test = (group) => ({
  name: 'pages',
  measure: ({ browser, site }, { name }) =>
    withPage(browser, site.server, async (page, cdp) => {
      await slow(cdp);
      await page.goto(`${site.server.origin}${PAGES[group][0]}-${name === 'lede' ? 'lede' : 'alone'}.html`, { waitUntil: 'load' });
      // Lede draws when the page is there, and looks for quotations when the browser is idle: until then nothing has been proved.
      if (name === 'lede') await page.waitForFunction(() => document.querySelector('lede-article').matches(':state(drawn)'));
      await site.server.quiet(1000);
      const [painted, blocking, shift] = await page.evaluate(() => [__probe.painted('text'), __probe.blocking(), __probe.shift()]);
      if (!painted) throw new Error('the text was not painted');
      return { [`${group}.painted`]: painted, [`${group}.blocking`]: blocking, [`${group}.shift`]: shift };
    }),
});

export const pages = Object.keys(PAGES).map(test);
