// The test documents as Lede JSON, and how many posts Lede shows of them.
import { readFileSync } from 'node:fs';
import { LAST_POST } from './data.mjs';
import { dist } from './places.mjs';

/** docs/lede-json.md: of a longer list the rest is left out. */
export const SHOWN = 200;

const block = ({ type, text, items, ...rest }) => {
  if (type === 'quote') return { type, text, ...rest };
  if (type === 'list') return { type, items: items.map((item) => [item]), ...rest };
  return text === undefined ? { type, ...rest } : { type, content: [text], ...rest };
};

export const adaptArticle = ({ kicker, headline, standfirst, byline, date, url, blocks }) => ({
  lede: 1,
  kicker,
  headline,
  standfirst,
  authors: byline.replace(/^By /, '').split(' and ').map((name) => ({ name })),
  published: date,
  url,
  lang: 'en',
  blocks: blocks.map(block),
});

/** The title that the harness waits for stands on the last post that is shown; the report says so. */
export const adaptRelated = ({ title, posts }) => ({
  lede: 1,
  heading: title,
  posts: posts.map((post, index) => (index === SHOWN - 1 ? { ...post, title: LAST_POST } : post)),
});

/** What docs/self-hosting.md says to put into the head of a page with an element near its top. */
export const hints = (folder) => readFileSync(dist('lede/integrity.md'), 'utf8').split('```html\n')[2].split('```')[0].replace(/https:\/\/cdn\.example\/lede\/[^/]+/g, folder);

/** The version that is measured. */
export const version = () => JSON.parse(readFileSync(dist('lede/package.json'), 'utf8')).version;
