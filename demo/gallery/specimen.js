// One specimen: a stage with an element on it, its markup with a copy button, and what it says on the wire.
import { coloured, markupOf, ruleOf } from './markup.js';
import { el, until } from './node.js';

/** Those that Lede has; a specimen is the first of them on its stage. */
const ELEMENTS = 'lede-article, lede-quote, lede-share, lede-related';
/** So many lines the wire keeps. */
const KEPT = 30;

/** Said to those who listen: that something was copied. */
const said = el('p', { class: 'said', role: 'status' });

export async function copy(button, text) {
  const label = button.textContent;
  const done = await navigator.clipboard.writeText(text).then(() => 'Copied', () => 'Not allowed');
  button.textContent = said.textContent = done;
  setTimeout(() => {
    button.textContent = label;
    said.textContent = '';
  }, 1600);
}

export class Specimen {
  constructor(section) {
    this.section = section;
    this.stage = section.querySelector('.stage');
    if (!section.querySelector('.sheet')) {
      const note = el('div', { class: 'note' }, ...[...section.children].filter((node) => node !== this.stage));
      section.append(note, el('div', { class: 'sheet' }, this.stage));
    }
    // As it was written: Lede puts elements of its own around quotations.
    this.write(this.stage.cloneNode(true));
    this.slug = el('p', { class: 'slug' }, el('span', {}, section.id, el('span', {}, ` · ${this.element.localName}`)), (this.last = el('span', { class: 'last' })));
    this.stage.before(this.slug);
    this.code = el('code');
    this.copy = el('button', { type: 'button', class: 'copy', 'aria-label': `Copy the markup of ${section.id}`, onclick: () => copy(this.copy, this.text) }, 'Copy');
    this.wire = el('ol', { class: 'wire', reversed: true });
    this.stage.after(
      el('div', { class: 'markup' }, el('p', {}, 'markup', this.copy), el('pre', { tabindex: 0, role: 'region', 'aria-label': `Markup of ${section.id}` }, this.code)),
      (this.log = el('details', { class: 'log', open: section.id === 'bench' }, (this.summary = el('summary', {}, 'Nothing on the wire yet')), this.wire)),
    );
    this.show();
    this.watch();
  }

  /** Another markup to start from: a stage as it was written. */
  write(written) {
    this.written = written;
    this.model = written.querySelector(ELEMENTS);
    this.element = this.stage.querySelector(ELEMENTS);
  }

  /** Draws it anew from what was written; `change` is done to the element before it is on the page. */
  again(written = this.written, change = () => {}) {
    const copy = written.cloneNode(true);
    change(copy.querySelector(ELEMENTS));
    this.stage.replaceChildren(...copy.childNodes);
    this.write(written);
    this.show();
    this.watch();
    if (this.near) this.press();
  }

  /** Shows the markup as the element is now. */
  show() {
    this.markup = markupOf(this.written, this.model, this.element);
    const rule = ruleOf(this.element);
    this.text = [this.markup, rule && `<style>\n${rule}\n</style>`].filter(Boolean).join('\n\n');
    this.code.replaceChildren(...coloured(this.text));
  }

  // Whoever changes an attribute, a control or a script in the console: what is shown is what is there.
  watch() {
    this.observer?.disconnect();
    this.observer = new MutationObserver(() => this.show());
    this.observer.observe(this.element, { attributes: true });
  }

  /** Notes every event of these names, and cancels it where the reader asked for that. */
  listen(names, cancelled) {
    for (const name of names) {
      this.stage.addEventListener(name, (event) => {
        if (cancelled()) event.preventDefault();
        const { detail, cancelable, defaultPrevented, target } = event;
        const facts = [target === this.element ? '' : `from ${target.localName}`, cancelable ? (defaultPrevented ? 'cancelled' : 'cancelable') : ''].filter(Boolean);
        this.wire.prepend(el('li', {}, el('b', {}, name), ...facts.map((fact) => el('i', {}, fact)), el('pre', {}, JSON.stringify(detail, null, 1).replace(/\n ?/g, ' '))));
        while (this.wire.children.length > KEPT) this.wire.lastChild.remove();
        this.last.textContent = detail.code ? `${name} ${detail.code}` : name;
        this.count = (this.count ?? 0) + 1;
        this.summary.textContent = `On the wire: ${name}${this.count > 1 ? ` and ${this.count - 1} before it` : ''}`;
      });
    }
  }

  /** Presses what this state is reached by, one button after the other; the specimen's own words say so. */
  async press() {
    this.near = true;
    const { element } = this;
    for (const selector of (this.section.dataset.press ?? '').split(',').filter(Boolean)) {
      const roots = () => [element, ...element.querySelectorAll('lede-quote')].map(({ shadowRoot }) => shadowRoot);
      const button = await until(() => roots().map((root) => root?.querySelector(selector)).find(Boolean));
      button?.click();
    }
  }
}

/** All that stand on this page, before Lede has come; and each is pressed once it is near. */
export function specimens() {
  document.body.append(said);
  const all = [...document.querySelectorAll('.specimen')].map((section) => new Specimen(section));
  const near = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      all.find(({ section }) => section === target).press();
    }
  }, { rootMargin: '100%' });
  for (const { section } of all) near.observe(section);
  return all;
}
