// What fuzzing starts from, taken from what the tests and the demo have: nothing of it is committed twice.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const out = process.argv[2];
const FORMATS = ['wordpress', 'ghost', 'json-feed', 'arc', 'schema-org', 'amp-list', 'jetpack'];
/** Longer seeds make every run slow; what is special in them is in shorter ones, too. */
const LONGEST = 40_000;
const URLS = ['https://n.example/a/../b?c#d', '//other.example', '\\\\a\\b', 'HTTP:x', 'mailto:a@b', 'tel:+44', 'java\tscript:x', 'https://[::1]:8/%2e'];

rmSync(out, { recursive: true, force: true });
function seed(targets, text) {
  if (text.length > LONGEST) return;
  for (const target of targets) {
    mkdirSync(join(out, target), { recursive: true });
    writeFileSync(join(out, target, createHash('sha1').update(text).digest('hex')), text);
  }
}

function* files(folder) {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* files(path);
    else yield path;
  }
}

/** Texts in a document that are HTML or addresses. */
function walk(value) {
  if (typeof value === 'string') {
    if (/<[a-z]/i.test(value)) seed(['html'], value);
    if (/^(https?:|\/)/.test(value)) seed(['url'], value);
  } else if (value && typeof value === 'object') Object.values(value).forEach(walk);
}

/** A document with its lists cut short, which then is short enough to be one of the seeds. */
function short(value) {
  if (Array.isArray(value)) return value.slice(0, 3).map(short);
  if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, short(item)]));
  return typeof value === 'string' && value.length > 4_000 ? value.slice(0, 4_000) : value;
}

function document(path, text) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    return seed(['json'], text); // one that is broken on purpose
  }
  walk(value);
  const named = FORMATS.filter((format) => path.includes(format));
  const targets = value?.lede ? ['lede'] : named.length ? named : FORMATS;
  if (JSON.stringify(value).includes('schema.org')) targets.push('json-ld');
  for (const form of [text, JSON.stringify(short(value))]) seed([...targets, 'json'], form);
}

for (const path of [...files('demo/api'), ...files('tests/fixtures')]) {
  const text = readFileSync(path, 'utf8');
  if (path.endsWith('.json')) document(path, text);
  else if (path.endsWith('.html')) seed(['html'], text);
  // html5lib's form: each test's input stands between #data and #errors.
  else if (path.endsWith('.dat')) for (const test of text.split('#data\n').slice(1)) seed(['html'], test.split(/\n#(?:errors|document)/)[0]);
}
for (const url of URLS) seed(['url', 'share'], url);
const PERSON = { '@type': 'Person', '@id': '#bee', name: 'A. Bee', url: '/bee' };
const NEWS = { '@type': ['NewsArticle'], headline: 'H', url: '/a', author: [{ '@id': '#bee' }, 'Desk'], datePublished: '2025-02-12T09:30:00Z' };
seed(['json-ld'], JSON.stringify({ '@context': 'https://schema.org', '@graph': [NEWS, PERSON] }));
seed(['json-ld'], JSON.stringify([{ '@type': 'BlogPosting', name: 'N', mainEntityOfPage: { '@id': 'https://n.example/one#webpage' }, inLanguage: 'en' }]));
seed(['share'], 'A headline & more “words” 😀\nhttps://n.example/a?b=1&c=ä#d');
for (const tag of ['b', 'ul><li', 'table><td', 'a href=x', 'p', '!--', '![CDATA[', 'x y=', '/b', 'svg><p']) seed(['bombs'], `\n<${tag}>x\n</${tag}>`);
seed(['bombs'], '<p>\n&amp;&notit;&#x;');
const LINK = '<https://n.example/wp-json/wp/v2/posts?page=1>; rel="prev", <https://n.example/wp-json/wp/v2/posts?page=3>; rel="next"';
seed(['paging'], `https://n.example/wp-json/wp/v2/posts?page=2&_embed\n7\n${LINK}`);
seed(['paging'], 'https://n.example/posts\n2\n</b>; rel=next; title="a \\" b"; anchor="#x"');
