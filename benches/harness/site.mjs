// The site that is measured: every implementation's code, its documents in its own schema, and pages that embed it.
import { LAST_PARAGRAPH, LAST_POST, makeArticle, makeImage, makeRelated } from './data.mjs';
import { dist } from './places.mjs';
import { serve } from './server.mjs';

const texts = { article: LAST_PARAGRAPH, related: LAST_POST };

const attributes = (list) => Object.entries(list).map(([name, value]) => ` ${name}="${value}"`).join('');

export async function openSite(implementations) {
  const server = await serve();
  for (const { name, folder } of implementations) server.addFolder(`/w/${name}`, dist(folder));
  for (let i = 0; i < 24; i++) server.add(`/img/${i}.svg`, makeImage(i));
  server.add('/blank.html', '<!doctype html><title>Blank</title><link rel="icon" href="data:,">');

  /** Addresses and texts of an article and a list, as the implementation reads them. */
  function documents(one, blocks, posts) {
    const src = `/data/${one.name}/article-${blocks}.json`;
    const related = `/data/${one.name}/related-${posts}.json`;
    const made = { [src]: () => one.adaptArticle(makeArticle(blocks)), [related]: () => one.adaptRelated(makeRelated(posts)) };
    return { src, related, texts: () => Object.fromEntries(Object.entries(made).map(([path, make]) => [path, JSON.stringify(make())])) };
  }

  /** The address of a page with an element of these documents in it, as a publisher embeds it, or with the code alone. */
  function page(one, given) {
    const path = `/page/${one.name}${given ? `${given.src}${given.related}`.replace(/\W+/g, '-') : ''}.html`;
    if (server.has(path)) return server.origin + path;
    if (given) for (const [address, text] of Object.entries(given.texts())) server.add(address, text);
    const setup = `Object.assign(__probe, ${JSON.stringify({ tag: one.tag, texts, attributes: one.attributes })})`;
    const element = given ? `<${one.tag}${attributes({ src: given.src, related: given.related, ...one.attributes })}></${one.tag}>` : '';
    server.add(
      path,
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${one.name}</title>` +
        `<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">${one.head?.(`/w/${one.name}`) ?? ''}` +
        `<script type="module" src="/w/${one.name}/${one.entry}"></script></head>` +
        `<body>${element}<script>${setup}${given ? '; window.__cold = __probe.cold()' : ''}</script></body></html>`,
    );
    return server.origin + path;
  }
  return { server, documents, page };
}
