// The gallery: makes of the specimens in the markup what can be looked at, changed and copied. Then it fetches Lede.
import './held.js';
import { bench } from './bench.js';
import { frames } from './frames.js';
import { looks } from './look.js';
import { el, prose } from './node.js';
import { copy, specimens } from './specimen.js';
import { tables } from './tables.js';

const query = new URLSearchParams(location.search);
const all = specimens();
frames();

// A way through pages that are long.
for (const states of document.querySelectorAll('.states')) {
  const own = all.filter(({ section }) => states.contains(section)).map(({ section }) => el('li', {}, el('a', { href: `#${section.id}` }, section.querySelector('h3').textContent)));
  if (own.length > 4) states.querySelector('h2').after(el('ol', { class: 'contents' }, ...own));
}

const taken = document.querySelector('.taken .slug');
const take = el('button', { type: 'button', class: 'copy', 'aria-label': 'Copy what a page needs', onclick: () => copy(take, document.querySelector('.taken pre').textContent) }, 'Copy');
taken?.after(take);

const manifest = await (await fetch('../../lede/custom-elements.json')).json();
const declarations = manifest.modules.flatMap(({ declarations }) => declarations);
const elements = declarations.filter(({ tagName }) => tagName);

const cancel = el('input', { type: 'checkbox', id: 'cancel' });
const names = new Set(elements.flatMap(({ events = [] }) => events.map(({ name }) => name)));
for (const specimen of all) specimen.listen(names, () => cancel.checked);

const declaration = elements.find(({ tagName }) => tagName === document.body.dataset.element);
if (declaration) {
  const [first, ...others] = all;
  let told;
  const look = looks(all, query, () => told());
  look.cancel = el('div', { class: 'control' }, el('div', { class: 'row' }, cancel, el('label', { for: 'cancel' }, 'Cancel what can be cancelled')), el('small', {}, ...prose('`preventDefault()` on each event that allows it: no link is followed, nothing is shared.')));
  told = bench(first, others, declaration, look, query);
  document.querySelector('.description').append(...prose(declaration.description));
  document.querySelector('.tables').append(...tables(declaration));
}
// Last, so that nothing it says is missed. A page of a publisher's has a plain script element for it.
await import('../../lede/lede.js');
