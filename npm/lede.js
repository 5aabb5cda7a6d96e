// The loader, which is all that a page pays until one of the elements comes near the viewport: the elements' classes, and
// how the rest is fetched. scripts/package bundles the two, with the hashed names of the rest, as lede.js.
import { compile } from './compile.js';
import { define, drawings, version } from './elements.js';

/** Time for the rest to arrive and start, in ms. */
const LIMIT = 10_000;

const wasm = new URL('../lede_bg.wasm', import.meta.url);

/** What the WebAssembly must hash to: set by scripts/package. */
const integrity = '';

let parts;

async function make() {
  let clock;
  const late = new Promise((_, reject) => (clock = setTimeout(() => reject(`no answer in ${LIMIT} ms`), LIMIT)));
  try {
    parts ??= Promise.all([compile(wasm, integrity), import('./app.js')]);
    const made = parts.then(([module, app]) => app.default(module, drawings));
    return await Promise.race([made, late]);
  } catch (error) {
    console.warn(`Lede: could not start: ${error}`);
  } finally {
    clearTimeout(clock);
  }
}

define(make);

export { version };
