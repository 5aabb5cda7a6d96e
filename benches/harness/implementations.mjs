// The implementations, in the order of the report, and how each is embedded in a page.
import { existsSync } from 'node:fs';
import { dist } from './places.mjs';
import { adaptArticle, adaptRelated, hints, SHOWN } from './lede.mjs';

const asIs = (json) => json;

const peer = (name, title) => ({
  name,
  title,
  folder: name,
  entry: 'widget.js',
  tag: `lede-${name}`,
  attributes: {},
  next: '[aria-label=Next]',
  toggle: 'figure.quote button[aria-expanded]',
  adaptArticle: asIs,
  adaptRelated: asIs,
});

// At once, as the peers do: by default Lede asks for the related posts when a reader comes near them.
const lede = (name, title, { head, ...attributes } = {}) => ({
  name,
  title,
  folder: 'lede',
  entry: 'lede.js',
  tag: 'lede-article',
  attributes: { loading: 'eager', ...attributes },
  next: '.pages button:last-of-type',
  toggle: 'figure.quote .quote-toggle', // its details have another button that opens something
  adaptArticle,
  adaptRelated,
  head,
  shows: SHOWN, // so there is no telling how a longer list grows
});

/** What all others are compared with, and its copy. */
export const REFERENCE = 'vanilla';
export const CONTROL = 'control';

export const ALL = [
  peer('vanilla', 'plain JS'),
  peer('control', 'plain JS, again'),
  peer('lit', 'Lit'),
  peer('preact', 'Preact'),
  peer('svelte', 'Svelte'),
  peer('solid', 'Solid'),
  peer('vue', 'Vue'),
  peer('react', 'React + Embla'),
  peer('swiper', 'plain JS + Swiper'),
  lede('lede', 'Lede'),
  lede('hinted', 'Lede, asked ahead', { head: hints }),
  lede('marked', 'Lede, `quotes="marked"`', { quotes: 'marked' }),
];

/** Those that are wanted and built; the reference and the control are always among them. */
export function choose(only) {
  const wanted = only?.split(',');
  const unknown = wanted?.filter((name) => !ALL.some((one) => one.name === name)) ?? [];
  if (unknown.length) throw new Error(`--only: there is no ${unknown}; there are ${ALL.map(({ name }) => name)}`);
  const chosen = ALL.filter(({ name }) => !wanted || [REFERENCE, CONTROL, ...wanted].includes(name));
  const missing = chosen.filter(({ folder, entry }) => !existsSync(dist(`${folder}/${entry}`)));
  if (missing.length) throw new Error(`not built: ${missing.map(({ name }) => name)}; scripts/bench builds them`);
  return chosen;
}
