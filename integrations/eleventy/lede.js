// A plugin for Eleventy: Lede's files beside the pages, and shortcodes for a script, an article and related posts.
import { createRequire } from 'node:module';
import path from 'node:path';

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text) => String(text).replace(/[&<>"]/g, (sign) => ENTITIES[sign]);

/** `{ heading: 'More' }` as ` heading="More"`. Nunjucks adds a mark of its own to named values. */
function attributes(values) {
  const written = Object.entries(values ?? {}).filter(([name, value]) => name !== '__keywords' && value !== undefined);
  return written.map(([name, value]) => ` ${name.replaceAll('_', '-')}="${escape(value)}"`).join('');
}

/** A post as what <lede-related> reads of a list on the page, and what readers without JavaScript have. */
function item({ url, date, data }, address) {
  const image = data.image ? `<img src="${escape(address(data.image))}" alt="" loading="lazy">` : '';
  const excerpt = data.description ? `<p>${escape(data.description)}</p>` : '';
  const day = date.toISOString().slice(0, 10);
  return `<li>${image}<a href="${escape(address(url))}">${escape(data.title)}</a>${excerpt}<time datetime="${day}">${day}</time></li>`;
}

/**
 * @param {object} config Eleventy's configuration.
 * @param {{ folder?: string, count?: number }} [options] Where Lede's files lie in the site; how many posts a list has at most.
 */
export default function lede(config, { folder = 'lede', count = 6 } = {}) {
  const address = (url) => config.getFilter('url')(url);
  // As they are, in one folder: they find one another by their names.
  const files = path.relative('.', path.dirname(createRequire(path.resolve('package.json')).resolve('lede/lede.js')));
  config.addPassthroughCopy({ [`${files.replaceAll(path.sep, '/')}/lede*.{js,wasm}`]: folder });

  config.addShortcode('ledeScript', () => `<script type="module" src="${escape(address(`/${folder}/lede.js`))}"></script>`);
  config.addPairedShortcode('lede', (content, values) => `<lede-article${attributes(values)}>${content}</lede-article>`);
  config.addShortcode('ledeRelated', function (posts, values) {
    const others = [...(posts ?? [])].reverse().filter(({ url, data }) => url && data.title && url !== this.page.url);
    if (others.length === 0) return '';
    const items = others.slice(0, count).map((post) => item(post, address));
    return `<lede-related${attributes(values)}><ul>${items.join('')}</ul></lede-related>`;
  });
}
