// What the manifest says of an element, as tables: the JSDoc of npm/elements.js is the source of all of it.
import { el, prose } from './node.js';

const KINDS = [
  { of: 'attributes', title: 'Attributes', name: ({ name }) => name, type: ({ type }) => type?.text },
  { of: 'members', kind: 'field', title: 'Properties', name: ({ name }) => name, type: ({ type }) => type?.text, more: ({ attribute }) => attribute && `Reflects \`${attribute}\`.` },
  { of: 'members', kind: 'method', title: 'Methods', name: ({ name }) => `${name}()`, type: (method) => method.return?.type?.text },
  { of: 'events', title: 'Events', name: ({ name }) => name, type: ({ type }) => type?.text },
  { of: 'slots', title: 'Slots', name: ({ name }) => name || 'without a name' },
  { of: 'cssParts', title: 'Parts', name: ({ name }) => `::part(${name})` },
  { of: 'cssProperties', title: 'Custom properties', name: ({ name }) => name, type: ({ syntax }) => syntax },
  { of: 'cssStates', title: 'States', name: ({ name }) => `:state(${name})` },
];

/** All tables of an element, each with its heading; a kind that it has none of is left out. */
export function tables(declaration) {
  return KINDS.flatMap(({ of, kind, title, name, type, more }) => {
    const entries = (declaration[of] ?? []).filter((entry) => !kind || entry.kind === kind);
    if (!entries.length) return [];
    const id = `api-${title.toLowerCase().replace(' ', '-')}`;
    const rows = entries.map((entry) =>
      el(
        'tr',
        {},
        el('th', { scope: 'row' }, el('code', {}, name(entry)), type?.(entry) ? el('span', {}, type(entry)) : null),
        el('td', {}, ...prose(entry.description ?? ''), ...(more?.(entry) ? [' ', ...prose(more(entry))] : []), entry.default === undefined ? null : el('span', {}, 'By default ', el('code', {}, entry.default))),
      ),
    );
    return el('section', { class: 'api', 'aria-labelledby': id }, el('h3', { id }, title, el('i', {}, String(entries.length))), el('table', { 'aria-labelledby': id }, el('tbody', {}, ...rows)));
  });
}
