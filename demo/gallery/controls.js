// A control for whatever an attribute or a custom property takes, made of what the manifest says of it.
import { el, prose } from './node.js';

/** Addresses to choose from, for attributes that take one; and words for those that take words. */
const LISTS = {
  src: [...['article', 'blocks', 'rtl', 'related', 'related-many', 'related-paged'].map((name) => `../api/${name}.json`), ...['note', 'none', 'broken', 'gone', 'never'].map((name) => `api/${name}.json`)],
  related: ['../api/related.json', '../api/related-many.json', '../api/related-paged.json', 'api/none.json', 'api/gone.json'],
  format: ['lede', 'wordpress', 'ghost', 'json-feed', 'arc', 'schema-org', 'jetpack', 'amp-list'],
  networks: ['x facebook linkedin whatsapp telegram reddit bluesky threads mastodon pinterest email', 'mastodon bluesky email', 'email'],
};

const list = (name) => LISTS[name] && el('datalist', { id: `list-${name}` }, ...LISTS[name].map((value) => el('option', { value })));

/** The words of a union of strings: "lazy"|"eager". */
const wordsOf = (type) => (/^("[^"]*"\|?)+$/.test(type.replace(/\s/g, '')) ? [...type.matchAll(/"([^"]*)"/g)].map(([, word]) => word) : null);

/**
 * The control of an attribute: what the manifest calls its type decides. `change` is told the new value, or null where the
 * attribute is to go. `set` shows a value that came from elsewhere.
 */
export function attributeControl({ name, type, default: initial, description }, change) {
  const id = `attribute-${name}`;
  const words = wordsOf(type?.text ?? '');
  const kind = words ? 'words' : type?.text === 'boolean' ? 'boolean' : type?.text === 'number' ? 'number' : 'text';
  const label = el('label', { for: id }, el('code', {}, name));
  const help = el('small', { id: `${id}-help` }, ...prose(description ?? ''));
  if (kind === 'boolean') {
    const box = el('input', { type: 'checkbox', id, 'aria-describedby': help.id, onchange: () => change(box.checked ? '' : null) });
    return { name, node: el('div', { class: 'control' }, el('div', { class: 'row' }, box, label), help), set: (value) => (box.checked = value !== null) };
  }
  if (kind === 'words') {
    const select = el('select', { id, 'aria-describedby': help.id, onchange: () => change(select.value || null) }, el('option', { value: '' }, `not set${initial ? `: ${initial}` : ''}`), ...words.map((word) => el('option', { value: word }, word)));
    return { name, node: el('div', { class: 'control' }, el('div', { class: 'row' }, label), select, help), set: (value) => (select.value = words.includes(value) ? value : '') };
  }
  // Set and empty is something else than not set: no networks, and all of them.
  const here = el('input', { type: 'checkbox', 'aria-label': `${name} is set`, onchange: () => change(here.checked ? input.value : null) });
  const input = el('input', {
    type: kind === 'number' ? 'number' : 'text', id, placeholder: initial ?? '', spellcheck: 'false', autocomplete: 'off', 'aria-describedby': help.id, list: LISTS[name] && `list-${name}`,
    // A whole value, not each letter of an address.
    onchange: () => change((here.checked = input.value !== '') ? input.value : null),
  });
  return {
    name,
    node: el('div', { class: 'control' }, el('div', { class: 'row' }, here, label), input, list(name), help),
    set(value) {
      here.checked = value !== null;
      if (value !== null || document.activeElement !== here) input.value = value ?? '';
    },
  };
}

/** As a colour input has it: #rrggbb, of whatever colour stands for on this element. */
function hex(colour, near) {
  const probe = el('i', { hidden: true });
  near.append(probe);
  probe.style.color = colour;
  const [red, green, blue] = getComputedStyle(probe).color.match(/[\d.]+/g) ?? [0, 0, 0];
  probe.remove();
  return `#${[red, green, blue].map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

/** The control of a custom property, by its syntax and its default; an empty one leaves it to Lede. */
export function propertyControl({ name, syntax, default: initial, description }, change) {
  const id = `property${name}`;
  const [, number, unit] = initial?.match(/^([\d.]+)(px|em|rem|%|)$/) ?? [];
  const help = el('small', { id: `${id}-help` }, ...prose(description ?? ''));
  const label = el('label', { for: id }, el('code', {}, name));
  const clear = el('button', { type: 'button', class: 'clear', 'aria-label': `Leave ${name} to Lede`, hidden: true, onclick: () => change(null) }, 'clear');
  const colour = syntax === '<color>';
  const measure = !colour && number !== undefined && /number|length|percentage/.test(syntax ?? '');
  const input = el('input', {
    type: colour ? 'color' : measure ? 'number' : 'text', id, 'aria-describedby': help.id, autocomplete: 'off', spellcheck: 'false',
    placeholder: initial ?? 'not set', ...(measure && { min: 0, step: unit === 'em' ? 0.1 : unit ? 1 : number > 99 ? 100 : 1, placeholder: number }),
    oninput: () => change(input.value === '' ? null : input.value + (measure ? unit : '')),
  });
  return {
    name,
    node: el('div', { class: colour ? 'control swatch' : 'control' }, el('div', { class: 'row' }, label, clear), el('div', { class: 'field' }, input, measure && unit ? el('span', {}, unit) : null), help),
    set(value) {
      clear.hidden = value === null;
      if (colour) input.value = hex(value ?? initial ?? 'CanvasText', document.body);
      else if (document.activeElement !== input) input.value = value === null ? '' : measure ? parseFloat(value) : value;
    },
  };
}
