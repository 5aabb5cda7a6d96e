// The markup of a specimen, made of what stands on the page: the attributes are the live element's own.
const VOID = new Set(['img', 'br', 'hr', 'meta', 'link', 'input', 'source', 'wbr']);
const RAW = new Set(['script', 'style']);
/** Where a tag with its attributes is longer, each attribute has a line. */
const WIDE = 100;

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function tag(element, indent) {
  // Custom properties are shown as the rule of a style sheet.
  const attributes = [...element.attributes]
    .filter(({ name }) => name !== 'style')
    .map(({ name, value }) => (value === '' && name !== 'networks' && name !== 'alt' ? name : `${name}="${escaped(value).replaceAll('"', '&quot;')}"`));
  const line = [`<${element.localName}`, ...attributes].join(' ');
  return line.length <= WIDE ? `${line}>` : `${[`<${element.localName}`, ...attributes].join(`\n${indent}  `)}\n${indent}>`;
}

/** How far the line is indented that a text ends in. */
const indentOf = (text) => text.match(/\n([ \t]*)$/)?.[1] ?? '';

/** What is in `parent`, with `live` in place of `model`, whose attributes it has by now. */
function inside(parent, model, live, indent) {
  let text = '';
  for (const node of parent.childNodes) {
    const lead = indentOf(text) || indent;
    if (node.nodeType === Node.TEXT_NODE) text += RAW.has(parent.localName) ? node.data : escaped(node.data);
    else if (node.nodeType === Node.ELEMENT_NODE) {
      text += tag(node === model ? live : node, lead);
      if (!VOID.has(node.localName)) text += `${inside(node, model, live, lead)}</${node.localName}>`;
    }
  }
  return text;
}

/** The markup of a stage: `model` is the specimen as it was written, `live` the one that Lede has drawn. */
export function markupOf(written, model, live) {
  const lines = inside(written, model, live, '').replace(/^\s*\n|\s+$/g, '').split('\n');
  const margin = Math.min(...lines.filter((line) => line.trim()).map((line) => line.match(/^ */)[0].length));
  return lines.map((line) => line.slice(margin)).join('\n');
}

/** The rule for the custom properties that an element has been given, or nothing. */
export function ruleOf(element) {
  const declarations = [...element.style].map((name) => `  ${name}: ${element.style.getPropertyValue(name).trim()};\n`);
  return declarations.length ? `${element.localName} {\n${declarations.join('')}}` : '';
}

/** The same text with its parts marked: tags, names, values. */
export function coloured(text) {
  return text.split(/(<\/?[a-z][\w-]*|\/?>|(?<=\s)[\w-]+(?==")|"[^"<>]*")/).map((part) => {
    const kind = /^<|>$/.test(part) ? 'tag' : /^"/.test(part) ? 'value' : /^[\w-]+$/.test(part) ? 'name' : '';
    if (!kind) return part;
    const span = document.createElement('span');
    span.className = kind;
    span.textContent = part;
    return span;
  });
}
