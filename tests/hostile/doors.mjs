// The doors: each way in which a stranger's text enters Lede, as documents with a vector's payload in all that they hold.

import { bombs } from './vectors.mjs';

/** Where the pages and their documents seem to stand: https, so that no picture may come by http. */
export const ORIGIN = 'https://news.test';

/** An address that is not the payload's, where one has to hold so that the rest is drawn. */
const good = (id) => `https://news.test/read/${id}`;

const PICTURE = 'https://pictures.test/good.jpg';

/** A picture whose words are the payload's, and its address too where it is not given. */
const image = (p, src = p) => ({ src, srcset: [{ src: p, width: 640 }, { src: PICTURE, width: 1280 }], alt: p, width: 640, height: 480, caption: p, credit: p });

const speaker = (p) => ({ name: p, role: p, organisation: p, url: p });
const occasion = (p) => ({ event: p, place: p, date: p });
const quote = (p, type) => ({ type, text: p, speaker: speaker(p), occasion: occasion(p), context: p, source: p });

function ledeArticle({ payload: p }) {
  const paragraph = { type: 'paragraph', content: [p] };
  const marks = ['strong', 'em', 'sub', 'sup', 'del', p].map((type) => ({ type, content: [p], text: p }));
  const link = (url, content) => ({ type: 'link', url, content });
  return {
    lede: 1,
    kicker: p,
    headline: p,
    standfirst: p,
    authors: [{ name: p, role: p, url: p, picture: image(p), posts: p }, { name: p, url: p, picture: image(p, PICTURE) }],
    published: p,
    modified: p,
    dateline: p,
    url: p,
    lang: p,
    dir: p,
    section: p,
    tags: [p],
    speakers: { [p]: speaker(p) },
    occasions: { [p]: occasion(p) },
    blocks: [
      { type: 'paragraph', content: [p, ...marks, link(p, [p]), link('/good', [p, link(p, [p])]), quote(p, 'quote'), { type: 'code', text: p }, { type: 'break' }] },
      { type: 'paragraph', content: [{ type: 'quote', text: p, speaker: p, occasion: p, source: `https://${p}` }] },
      { type: 'heading', level: p, content: [p, link(p, [p])] },
      { type: 'list', ordered: true, start: p, items: [[p, link(p, [p])], { content: [p], blocks: [paragraph] }] },
      quote(p, 'quote'),
      quote(p, 'pull-quote'),
      { type: 'image', ...image(p) },
      { type: 'gallery', images: [image(p), image(p, PICTURE)], caption: p },
      { type: 'table', caption: p, header: [[p, link(p, [p])]], rows: [[[p, link(p, [p])]]] },
      { type: 'preformatted', text: p },
      { type: 'verse', content: [p, link(p, [p])] },
      { type: 'details', summary: p, blocks: [paragraph, { type: 'image', ...image(p) }] },
      { type: 'embed', url: p, title: p, provider: p, image: image(p) },
      { type: 'embed', url: 'https://video.test/', title: p, provider: p, image: image(p, PICTURE) },
      { type: p, content: [p], text: p },
      p,
    ],
  };
}

function ledePosts(vectors) {
  const posts = vectors.flatMap(({ id, payload: p }) => [
    { title: p, url: good(id), excerpt: p, date: p, section: p, image: image(p, PICTURE), lang: p, dir: p },
    { title: `${id} ${p}`, url: p, excerpt: p, image: image(p) },
  ]);
  return { lede: 1, heading: vectors.map(({ payload }) => payload).join(' '), posts };
}

/** A list that goes on where the payload says. */
const ledeNext = ({ id, payload }) => ({ lede: 1, posts: [{ title: id, url: good(id) }], next: payload });

/** As WordPress gives a post with `_embed`. */
function wordPressPost({ id, payload: p }, { link = good(id), picture = PICTURE } = {}) {
  const size = { file: p, width: 640, height: 480, mime_type: 'image/jpeg', source_url: picture };
  return {
    id: Number(id.match(/\d+$/)?.[0] ?? 1),
    date: '2025-02-20T07:30:00',
    date_gmt: '2025-02-20T07:30:00',
    modified: p,
    modified_gmt: p,
    slug: p,
    status: 'publish',
    type: 'post',
    link,
    guid: { rendered: p },
    title: { rendered: p },
    content: { rendered: p, protected: false },
    excerpt: { rendered: p, protected: false },
    author: 1,
    featured_media: 1,
    format: 'standard',
    categories: [1],
    tags: [2],
    _links: { self: [{ href: p }] },
    _embedded: {
      author: [{ id: 1, name: p, url: p, description: p, link: p, slug: p, avatar_urls: { 24: p, 48: p, 96: p } }],
      'wp:featuredmedia': [
        {
          id: 1,
          type: 'attachment',
          link: p,
          title: { rendered: p },
          caption: { rendered: p },
          alt_text: p,
          media_type: 'image',
          mime_type: 'image/jpeg',
          media_details: { width: 640, height: 480, file: p, sizes: { medium: size, full: { ...size, source_url: p } } },
          source_url: picture,
        },
      ],
      'wp:term': [[{ id: 1, link: p, name: p, slug: p, taxonomy: 'category' }], [{ id: 2, link: p, name: p, slug: p, taxonomy: 'post_tag' }]],
    },
  };
}

const wordPressPosts = (vectors) =>
  vectors.flatMap((vector) => [wordPressPost(vector), { ...wordPressPost(vector, { link: vector.payload, picture: vector.payload }), title: { rendered: `${vector.id} ${vector.payload}` } }]);

/** As HTML writes a value of an attribute. */
const escaped = (text) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** The payload where HTML holds an address, a style, or words that are escaped already. */
function inAttributes({ payload }) {
  const p = escaped(payload);
  return `<p id="${p}" class="${p}" style="${p}" lang="${p}" dir="${p}" title="${p}">${p} <a href="${p}" title="${p}" target="${p}" rel="${p}" ping="${p}">${p}</a> <q cite="${p}">${p}</q></p>
<figure><img src="${p}" srcset="${p} 640w, ${PICTURE} 1280w" sizes="${p}" alt="${p}" width="${p}" height="${p}"><figcaption>${p}</figcaption></figure>
<figure><img src="${PICTURE}" data-src="${p}" srcset="${p}" alt="${p}" title="${p}"></figure>
<picture><source srcset="${p}" type="image/webp"><img src="${PICTURE}" alt="${p}"></picture>
<blockquote cite="${p}"><p>${p}</p></blockquote>
<iframe src="${p}" title="${p}" srcdoc="${p}"></iframe>
<video src="${p}" poster="${p}"></video><audio src="${p}"></audio>
<table><caption>${p}</caption><tr><td background="${p}" colspan="${p}">${p}</td></tr></table>
<ol start="${p}"><li value="${p}">${p}</li></ol><pre class="language-${p}">${p}</pre><details><summary>${p}</summary><p>${p}</p></details>
<time datetime="${p}">${p}</time>`;
}

const feedItem = ({ id, payload: p }, { url = good(id), picture = PICTURE, html = p } = {}) => ({
  id: p,
  url,
  external_url: p,
  title: p,
  content_html: html,
  content_text: p,
  summary: p,
  image: picture,
  banner_image: p,
  date_published: p,
  date_modified: p,
  authors: [{ name: p, url: p, avatar: p }],
  tags: [p],
  language: p,
  attachments: [{ url: p, mime_type: p, title: p }],
});

const feed = (p, items) => ({ version: 'https://jsonfeed.org/version/1.1', title: p, home_page_url: p, feed_url: p, icon: p, favicon: p, language: p, authors: [{ name: p, url: p, avatar: p }], items });

const feedPosts = (vectors) =>
  feed(
    vectors.map(({ payload }) => payload).join(' '),
    vectors.flatMap((vector) => [feedItem(vector), { ...feedItem(vector, { url: vector.payload, picture: vector.payload }), title: `${vector.id} ${vector.payload}` }]),
  );

/** As Ghost's Content API gives posts. */
function ghostPost({ id, payload: p }, { url = good(id), picture = PICTURE } = {}) {
  const tag = { id: p, name: p, slug: p, description: p, visibility: 'public', url: p };
  const author = { id: p, name: p, slug: p, profile_image: p, cover_image: p, bio: p, website: p, url: p };
  return {
    id: p,
    uuid: p,
    title: p,
    slug: p,
    html: p,
    plaintext: p,
    comment_id: p,
    feature_image: picture,
    feature_image_alt: p,
    feature_image_caption: p,
    visibility: p,
    published_at: '2025-02-20T07:30:00.000+00:00',
    updated_at: p,
    custom_excerpt: p,
    excerpt: p,
    url,
    access: true,
    tags: [tag],
    primary_tag: tag,
    authors: [author],
    primary_author: author,
  };
}

const ghostPosts = (vectors) => ({ posts: vectors.flatMap((vector) => [ghostPost(vector), { ...ghostPost(vector, { url: vector.payload, picture: vector.payload }), title: `${vector.id} ${vector.payload}` }]) });

/** As Arc XP gives a story. */
function arcStory({ id, payload: p }, { url = good(id), picture = PICTURE } = {}) {
  const person = { type: 'author', name: p, byline: p, role: p, url: p, image: { url: p } };
  const image = (src) => ({ type: 'image', url: src, width: 640, height: 480, alt_text: p, caption: p, subtitle: p, credits: { by: [person], affiliation: [{ name: p }] }, vanity_credits: { by: [{ byline: p }] } });
  const text = { type: 'text', content: p };
  return {
    type: 'story',
    _id: p,
    headlines: { basic: `A. ${p}` }, // nothing else makes it a story
    subheadlines: { basic: p },
    description: { basic: p },
    label: { basic: { text: p, url: p } },
    language: p,
    dateline: p,
    display_date: '2025-02-20T07:30:00Z',
    last_updated_date: p,
    canonical_url: url,
    website: p,
    websites: { [p]: { website_url: url, website_section: { name: p } } },
    credits: { by: [person] },
    taxonomy: { tags: [{ text: p, slug: p }], primary_section: { name: p, _id: p } },
    promo_items: { basic: image(picture) },
    corrections: [{ type: 'correction', text: p }],
    content_elements: [
      text,
      { type: 'raw_html', content: p },
      { type: 'header', level: 2, content: p },
      image(p),
      { type: 'gallery', headlines: { basic: p }, content_elements: [image(p), image(PICTURE)] },
      { type: 'quote', content_elements: [text], citation: { type: 'text', content: p } },
      { type: 'quote', subtype: 'pullquote', content_elements: [text], citation: { content: p } },
      { type: 'list', list_type: 'ordered', items: [text, { type: 'list', items: [text] }] },
      { type: 'oembed_response', raw_oembed: { url: p, html: p, title: p, provider_name: p, thumbnail_url: p } },
      { type: 'video', canonical_url: p, headlines: { basic: p }, promo_image: image(p) },
      { type: 'code', content: p },
      { type: 'interstitial_link', url: p, content: p },
      { type: 'link_list', title: p, items: [{ type: 'interstitial_link', url: p, content: p }] },
      { type: 'table', header: [text], rows: [{ cells: [text, { content_elements: [text] }] }] },
      { type: 'custom_embed', embed: { url: p, config: { html: p } } },
      { type: p, content: p },
    ],
  };
}

/** As a page's JSON-LD gives an article. */
const schemaArticle = ({ id, payload: p }, { url = good(id), picture = PICTURE } = {}) => ({
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: p,
  alternativeHeadline: p,
  description: p,
  articleBody: `<p>${p}</p>`,
  url,
  image: [{ '@type': 'ImageObject', url: picture, caption: p, creditText: p }],
  author: [{ '@type': 'Person', name: p, url: p }],
  datePublished: '2025-02-20',
  dateModified: p,
  inLanguage: p,
  articleSection: p,
  keywords: [p],
  dateline: p,
});

const schemaList = (vectors) => ({
  '@context': 'https://schema.org',
  '@type': 'ItemList',
  name: vectors[0].payload,
  itemListElement: vectors.flatMap((vector, index) => [
    { '@type': 'ListItem', position: 2 * index, item: schemaArticle(vector) },
    { '@type': 'ListItem', position: 2 * index + 1, name: vector.id, url: vector.payload, image: vector.payload, item: { ...schemaArticle(vector, { url: vector.payload, picture: vector.payload }), headline: vector.id } },
  ]),
});

/** As Jetpack answers for related posts. */
const jetpackPosts = (vectors) => ({
  version: 1,
  show_thumbnails: true,
  headline: vectors[0].payload,
  items: vectors.flatMap(({ id, payload: p }) => {
    const item = (title, url, src) => ({ id: 1, url, url_meta: { origin: 1, position: 0 }, title, excerpt: p, date: p, rel: p, context: `In "${p}"`, img: { src, alt_text: p, width: 350, height: 200, srcset: `${src} 350w, ${p} 700w` } });
    return [item(p, good(id), PICTURE), item(`${id} ${p}`, p, p)];
  }),
});

/** As pages give lists to amp-list. */
const ampPosts = (vectors) => ({
  items: vectors.flatMap(({ id, payload: p }) => [
    { title: p, url: good(id), excerpt: p, image: { src: PICTURE, alt: p }, date: p, section: p, lang: p },
    { title: `${id} ${p}`, url: p, excerpt: p, image: p, date: p, section: p },
  ]),
});

/** How many vectors one list of posts holds: two posts each, of the 200 that are shown. */
const LIST = 50;

/**
 * What is tested: the element, how many vectors stand in one document, and that document. `carries`: the payload is looked
 * for in what is drawn. `goes`: the list may go on at its own site.
 */
export const DOORS = {
  'Lede JSON, article': { tag: 'lede-article', per: 1, carries: true, document: ([vector]) => ledeArticle(vector) },
  'Lede JSON, posts': { tag: 'lede-related', per: LIST, document: ledePosts },
  'Lede JSON, next page': { tag: 'lede-related', per: 1, goes: true, document: ([vector]) => ledeNext(vector) },
  'WordPress, article': { tag: 'lede-article', per: 1, document: ([vector]) => wordPressPost(vector) },
  'WordPress, posts': { tag: 'lede-related', per: LIST, document: wordPressPosts },
  'JSON Feed, article': { tag: 'lede-article', per: 1, document: ([vector]) => feed(vector.payload, [feedItem(vector, { picture: vector.payload, html: inAttributes(vector) })]) },
  'JSON Feed, posts': { tag: 'lede-related', per: LIST, document: feedPosts },
  'Ghost, article': { tag: 'lede-article', per: 1, document: ([vector]) => ({ posts: [ghostPost(vector)] }) },
  'Ghost, posts': { tag: 'lede-related', per: LIST, document: ghostPosts },
  'Arc, article': { tag: 'lede-article', per: 1, document: ([vector]) => arcStory(vector) },
  'Arc, posts': { tag: 'lede-related', per: LIST, document: (vectors) => ({ type: 'results', content_elements: vectors.flatMap((vector) => [arcStory(vector), arcStory(vector, { url: vector.payload, picture: vector.payload })]) }) },
  'schema.org, article': { tag: 'lede-article', per: 1, document: ([vector]) => schemaArticle(vector) },
  'schema.org, posts': { tag: 'lede-related', per: LIST, document: schemaList },
  'Jetpack, posts': { tag: 'lede-related', per: LIST, document: jetpackPosts },
  'amp-list, posts': { tag: 'lede-related', per: LIST, document: ampPosts },
};

const words = { id: 'a-1', payload: 'Plain words.' };
const paragraphs = (content) => ({ lede: 1, headline: 'Long', blocks: [{ type: 'paragraph', content }] });
const nested = (depth, inner, outer) => `${outer[0].repeat(depth)}${inner}${outer[1].repeat(depth)}`;
const post = (index) => ({ title: `${index} ${'x'.repeat(200)}`, url: good(index), excerpt: 'x'.repeat(2_000), image: image('x', PICTURE) });

/** What takes long in Lede JSON itself; a text is a document that is no JSON, or too deep for JSON.stringify(). */
const LEDE_BOMBS = {
  '20,000 paragraphs': () => ({ lede: 1, headline: 'Long', blocks: Array.from({ length: 20_000 }, () => ({ type: 'paragraph', content: ['x'] })) }),
  '100,000 blocks of which none is known': () => ({ lede: 1, headline: 'Long', blocks: Array.from({ length: 100_000 }, (_, index) => ({ type: `t${index}` })) }),
  '100,000 inlines in one paragraph': () => paragraphs(Array.from({ length: 100_000 }, () => 'x ')),
  '20,000 marks in one paragraph': () => paragraphs(Array.from({ length: 20_000 }, () => ({ type: 'em', content: ['x'] }))),
  '10,000 authors': () => ({ lede: 1, headline: 'Long', authors: Array.from({ length: 10_000 }, () => ({ name: 'x', url: '/x' })), blocks: [] }),
  '20,000 tags': () => ({ lede: 1, headline: 'Long', tags: Array.from({ length: 20_000 }, () => 'x'), blocks: [] }),
  'a picture of 50,000 sizes': () => ({ lede: 1, headline: 'Long', blocks: [{ type: 'image', src: PICTURE, srcset: Array.from({ length: 50_000 }, (_, index) => ({ src: '/x', width: index })) }] }),
  '1,000,000 characters in one paragraph': () => paragraphs(['x'.repeat(1_000_000)]),
  '1,000,000 characters in one quotation': () => ({ lede: 1, headline: 'Long', blocks: [{ type: 'quote', text: 'x '.repeat(500_000), context: 'x' }] }),
  '1,900,000 characters in the headline': () => ({ lede: 1, headline: 'x '.repeat(950_000), url: '/x', blocks: [] }),
  'an address of 1,900,000 characters': () => ({ lede: 1, headline: 'Long', url: `/${'../x/'.repeat(380_000)}`, blocks: [] }),
  'lists within 500,000 lists': () => nested(500_000, '', '[]'),
  'marks within 40 marks, 4,000 times': () => paragraphs(Array.from({ length: 4_000 }, () => JSON.parse(nested(40, '"x"', ['{"type":"em","content":[', ']}'])))),
  'lists within 60 lists, of 600 items each': () => ({ lede: 1, headline: 'Long', blocks: [JSON.parse(nested(30, '{"type":"divider"}', [`{"type":"list","items":[${'["x"],'.repeat(600)}{"content":[],"blocks":[`, ']}]}']))] }),
  '2,000,000 spaces': () => `{"lede":1,${' '.repeat(2_000_000)}"headline":"x","blocks":[]}`,
  '5,000,000 characters': () => paragraphs(['x'.repeat(5_000_000)]),
  '400,000 fields of one name': () => `{"lede":1,"headline":"x","blocks":[]${',"a":0'.repeat(300_000)}}`,
};
const LIST_BOMBS = {
  '200 posts of 2,200 characters': () => ({ lede: 1, posts: Array.from({ length: 400 }, (_, index) => post(index)) }),
  '20,000 posts': () => ({ lede: 1, posts: Array.from({ length: 20_000 }, (_, index) => ({ title: 'x', url: `/${index}` })) }),
  '1,000,000 characters': () => ({ lede: 1, posts: [{ title: 'x'.repeat(1_000_000), url: '/x' }] }),
};

const bomb = (door, id, document) => ({ door, id, tag: DOORS[door].tag, document });
const lede = (door, list) => Object.entries(list).map(([id, document]) => bomb(door, id, document));

/** Each bomb at each door that it fits through. */
export const BOMBS = [
  ...lede('Lede JSON, article', LEDE_BOMBS),
  ...lede('Lede JSON, posts', LIST_BOMBS),
  ...bombs.flatMap(({ id, html }) => [
    bomb('WordPress, article', `${id}, body`, () => ({ ...wordPressPost(words), content: { rendered: html() } })),
    bomb('WordPress, article', `${id}, title and excerpt`, () => ({ ...wordPressPost(words), title: { rendered: html() }, excerpt: { rendered: html() } })),
    bomb('WordPress, posts', id, () => [{ ...wordPressPost(words), title: { rendered: html() }, excerpt: { rendered: html() } }]),
    bomb('JSON Feed, article', id, () => feed('x', [feedItem(words, { html: html() })])),
  ]),
].map((bomb, index) => ({ ...bomb, bundle: `/hostile/bomb/${index}.json` }));

/** What a door is warmed up with. */
export const warm = (door) => DOORS[door].document([words]);

/** The doors that the build has. */
export const OPEN = Object.keys(DOORS);

/** What Lede reads of one document at most, in bytes. */
export const MOST_BYTES = 2 << 20;

/** A door's documents for these vectors: each with its vectors and its text, as many in one as it takes and as fit. */
export function documents({ per, document }, vectors) {
  const all = [];
  for (let at = 0; at < vectors.length; ) {
    let group = vectors.slice(at, at + per);
    let text = JSON.stringify(document(group));
    while (group.length > 1 && Buffer.byteLength(text) > MOST_BYTES) {
      group = group.slice(0, Math.ceil(group.length / 2));
      text = JSON.stringify(document(group));
    }
    all.push({ group, text });
    at += group.length;
  }
  return all;
}
