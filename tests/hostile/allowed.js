// What may stand in a shadow root: every element, with every attribute that it may have and what that may say. This is
// written down once more, and not taken from the code: what is not expected here is off the list.

const word = (...words) => (value) => words.includes(value);
const number = (value) => /^\d{1,10}$/.test(value);
const names = (value) => /^[a-z][a-z-]*( [a-z][a-z-]*){0,2}$/.test(value) && value.split(' ').every((name) => CLASSES.has(name));
const part = (value) => /^[a-z][a-z-]*$/.test(value);
const id = (value) => /^(quote|related|ways|voices|notes|lede-note)-\d+$/.test(value);
const text = () => true;
const tag = (value) => /^[A-Za-z0-9-]{1,35}$/.test(value);
const empty = word('');

/** An address as it stands in an attribute: absolute, with one of these schemes, and read by the browser as it is written. */
const address = (...schemes) => (value) => {
  const url = URL.parse(value);
  if (!url || !schemes.includes(url.protocol) || /[\0-\x20\x7f"<>`]/.test(value) || url.username || url.password) return false;
  return value.startsWith(url.host ? `${url.protocol}//${url.host}` : url.protocol);
};
const link = address('https:', 'http:', 'mailto:', 'tel:');
const page = address('https:', 'http:');
/** To a footnote, or back from it. */
const within = (value) => /^#lede-note-\d+$/.test(value);
const picture = address('https:');
const candidates = (value) => value.split(', ').every((candidate) => /^\S+ \d+w$/.test(candidate) && picture(candidate.split(' ')[0]));

/** The names of classes that components give; the payloads have others. */
const CLASSES = new Set(
  (
    'about anchor around article author author-more back below button byline caption card cards card-date card-excerpt card-picture card-section card-title continues credit ' +
    'dates details-list divider ellipsis embed embed-action embed-title enlarge forth fourth gallery gallery-pictures gap grid header headline hundreds icon kicker lede list mark mark-details ' +
    'mark-toggle meta more note-back note-mark notes notes-title open outline page-button pages panel-bar picture player portrait preformatted printed progress prose pull-quote pull-quote-speaker quote quote-actions quote-below ' +
    'long quote-details quote-notice quote-speaker quote-styles quote-toggle quote-ways quotes-begin quotes-start reading-time related related-heading rest rest-failed said said-details said-end said-host said-panel said-toggle selected share share-done share-link ' +
    'skeleton skeletons speaker-name speaker-title standfirst status story subheading table tags text text-size third tool tool-said tools tools-row track verse visually-hidden voice voice-count voice-quotes voices voices-title zoom zoom-bar zoom-frame'
  ).split(' '),
);

const EVERYWHERE = { class: names, part };
const HEADING = { id };
const OUT = word('noopener noreferrer');
/** Whose words they are, in the article's words. */
const SAID = { 'data-speaker': text, 'data-role': text };

/** Elements of HTML by their names, and two of SVG. */
const HTML = {
  a: { href: (value) => link(value) || within(value), role: word('doc-noteref', 'doc-backlink'), rel: word('noopener noreferrer', 'author'), target: word('_blank'), 'aria-label': text, title: text },
  article: { lang: tag, dir: word('ltr', 'rtl', 'auto') },
  aside: { 'aria-hidden': word('true') },
  blockquote: { cite: page, ...SAID },
  br: {},
  button: { type: word('button'), 'aria-label': text, title: text, 'aria-controls': id, 'aria-expanded': word('true', 'false'), 'aria-disabled': word('true', 'false'), hidden: empty, lang: tag, dir: word('auto') },
  caption: {},
  code: {},
  dd: {},
  del: {},
  details: { open: empty },
  div: { id, hidden: word('', 'until-found'), role: word('region', 'status', 'dialog', 'group'), popover: word('auto', 'manual'), tabindex: word('0', '-1'), 'aria-label': text, 'aria-hidden': word('true'), 'aria-busy': word('true', 'false'), 'data-nth': number, lang: tag, dir: word('auto') },
  dl: {},
  dt: {},
  em: {},
  figcaption: {},
  figure: {},
  footer: {},
  h1: HEADING,
  h2: HEADING,
  h3: HEADING,
  h4: HEADING,
  h5: HEADING,
  h6: HEADING,
  header: {},
  hr: {},
  img: {
    src: picture,
    srcset: candidates,
    sizes: word('auto, (min-width: 45em) 45em, 100vw'),
    alt: text,
    width: number,
    height: number,
    loading: word('eager', 'lazy'),
    decoding: word('async'),
    referrerpolicy: word('no-referrer'),
    'data-missing': empty,
  },
  li: { id, tabindex: word('-1'), lang: tag, dir: word('ltr', 'rtl', 'auto') },
  ol: { start: number },
  p: { role: word('status', 'group'), 'aria-label': text },
  pre: { tabindex: word('0') },
  section: { role: word('doc-endnotes'), 'aria-labelledby': id, 'aria-busy': word('true', 'false') },
  slot: {},
  span: { ...SAID, hidden: word('until-found'), role: word('status'), 'aria-hidden': word('true') },
  strong: {},
  sub: {},
  summary: {},
  sup: {},
  table: {},
  tbody: {},
  td: {},
  th: { scope: word('col') },
  thead: {},
  time: { datetime: (value) => /^[\dT:.Z+-]{1,40}$/.test(value) },
  tr: {},
  ul: { role: word('list'), 'aria-label': text, 'aria-labelledby': id, 'aria-busy': word('true') },
};
const SVG = {
  svg: { viewBox: word('0 0 24 24'), 'aria-hidden': word('true'), focusable: word('false') },
  path: { d: (value) => /^[MmLlHhVvCcSsQqTtAaZz\d., -]+$/.test(value) },
};

/** A link that leads to another site than the page's gives no handle to it. */
const keeps = (element) => !element.hasAttribute('target') || OUT(element.getAttribute('rel'));

/** What stands below a root that may not: one line for each element, attribute or node. */
export function offList(root) {
  const off = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ALL);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.nodeType === Node.TEXT_NODE) continue;
    if (node.nodeType !== Node.ELEMENT_NODE) {
      off.push(`a node of type ${node.nodeType}`);
      continue;
    }
    const list = node.namespaceURI === 'http://www.w3.org/1999/xhtml' ? HTML : node.namespaceURI === 'http://www.w3.org/2000/svg' ? SVG : {};
    const allowed = Object.hasOwn(list, node.localName) && list[node.localName];
    if (!allowed) {
      off.push(`<${node.localName}>`);
      continue;
    }
    for (const { name, value, namespaceURI } of node.attributes) {
      const check = Object.hasOwn(EVERYWHERE, name) ? EVERYWHERE[name] : Object.hasOwn(allowed, name) && allowed[name];
      if (!check || namespaceURI !== null || !check(value)) off.push(`<${node.localName} ${name}="${value.slice(0, 120)}">`);
    }
    if (!keeps(node)) off.push(`<${node.localName} target> without rel`);
    if (node.shadowRoot) off.push(`<${node.localName}> with a shadow root`);
  }
  return off;
}
