// Nodes by element creation alone: the gallery's policy has Trusted Types, and nothing for them to pass.

/** An element with its attributes and children; what is false, null or undefined is left out. */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (value !== false && value != null) node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.filter((child) => child !== false && child != null));
  return node;
}

/** Words in which `code` stands between backticks. */
export function prose(text) {
  return text.split('`').map((part, index) => (index % 2 ? el('code', {}, part) : part));
}

/** Waits until this gives something, a tenth of a second at a time; ten seconds, then nothing. */
export async function until(look) {
  for (let tries = 0; tries < 100; tries++) {
    const found = look();
    if (found) return found;
    await new Promise((done) => setTimeout(done, 100));
  }
}
