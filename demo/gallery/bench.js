// The bench: one element whose every attribute and custom property can be set, and whose state stands in the address.
import { attributeControl, propertyControl } from './controls.js';
import { el } from './node.js';

/** Where there is no room beside the stage, the stage comes soon. */
const beside = matchMedia('(min-width: 68rem)').matches;

const group = (title, open, ...nodes) => el('details', { class: 'group', open }, el('summary', {}, title), ...nodes);

/**
 * Puts the controls beside the specimen on the bench. An attribute stands in the address by its name, one that was taken away
 * with a hyphen before it, a custom property by its own.
 */
export function bench(specimen, others, declaration, look, query) {
  // For another element the bench has no controls.
  others = others.filter(({ model }) => model.localName === declaration.tagName);
  const from = others.find(({ section }) => section.id === query.get('from'));
  const first = specimen.written;
  let base = from?.written ?? first;
  /** What differs from the markup that it began with: null is an attribute taken away. */
  const changed = new Map();
  const styles = new Map();
  const attributes = declaration.attributes ?? [];
  const properties = declaration.cssProperties ?? [];
  for (const [name, value] of query) {
    const bare = name.replace(/^-(?!-)/, '');
    if (attributes.some(({ name }) => name === bare)) changed.set(bare, bare === name ? value : null);
    if (properties.some((property) => property.name === name)) styles.set(name, value);
  }

  const dress = (element) => {
    for (const [name, value] of changed) value === null ? element.removeAttribute(name) : element.setAttribute(name, value);
    for (const [name, value] of styles) element.style.setProperty(name, value);
  };
  const controls = attributes.map((attribute) =>
    attributeControl(attribute, (value) => {
      changed.set(attribute.name, value);
      dress(specimen.element);
      told();
    }),
  );
  const knobs = properties.map((property) =>
    propertyControl(property, (value) => {
      if (value === null) styles.delete(property.name);
      else styles.set(property.name, value);
      specimen.element.style.removeProperty(property.name);
      dress(specimen.element);
      told();
    }),
  );

  /** Lets controls and address say what the element has. */
  function told() {
    const { element } = specimen;
    for (const control of controls) control.set(element.getAttribute(control.name));
    for (const knob of knobs) knob.set(styles.get(knob.name) ?? null);
    const next = new URLSearchParams();
    if (choice.value) next.set('from', choice.value);
    for (const [name, value] of changed) if (value !== specimen.model.getAttribute(name)) next.set(value === null ? `-${name}` : name, value ?? '');
    for (const [name, value] of styles) next.set(name, value);
    look.say(next);
    // Lede has quotations in the fragment.
    history.replaceState(history.state, '', `${next.size ? `?${next}` : location.pathname}${location.hash}`);
  }

  const choice = el('select', { id: 'from', onchange: () => start(choice.value) }, el('option', { value: '' }, 'the bench’s own'), ...others.map(({ section }) => el('option', { value: section.id }, section.querySelector('h3').textContent)));
  choice.value = from?.section.id ?? '';
  function start(id) {
    const other = others.find(({ section }) => section.id === id);
    choice.value = id;
    base = other?.written ?? first;
    specimen.section.dataset.press = other?.section.dataset.press ?? '';
    changed.clear();
    styles.clear();
    specimen.redraw();
  }
  specimen.redraw = () => {
    specimen.again(base, dress);
    told();
  };

  specimen.section.querySelector('.controls').append(
    el('div', { class: 'control line' }, el('div', { class: 'row' }, el('label', { for: 'from' }, 'Start from')), choice),
    group('How it is looked at', beside, el('p', { class: 'hint' }, 'For every stage on this page.'), ...look.nodes),
    group('Attributes', beside, ...controls.map(({ node }) => node)),
    group('Custom properties', styles.size > 0, ...knobs.map(({ node }) => node)),
    group('Methods and events', false, ...(declaration.members ?? []).filter(({ kind }) => kind === 'method').map(({ name }) => el('button', { type: 'button', onclick: () => specimen.element[name]() }, `${name}()`)), look.cancel),
    el('button', { type: 'button', class: 'plain', onclick: () => start('') }, 'Start over'),
  );
  for (const { section } of others) {
    const take = (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      start(section.id);
      specimen.section.scrollIntoView();
      specimen.section.focus({ preventScroll: true });
    };
    const name = el('span', { class: 'visually-hidden' }, `: ${section.querySelector('h3').textContent}`);
    section.querySelector('.note').append(el('p', {}, el('a', { href: `?from=${section.id}#bench`, onclick: take }, 'Put it on the bench', name)));
  }
  if (from) specimen.section.dataset.press = from.section.dataset.press ?? '';
  if (from || changed.size || styles.size) specimen.redraw();
  else told();
  return told;
}
