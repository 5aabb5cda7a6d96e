// The loader, which is all that a page pays until one of the elements comes near the viewport: the elements' classes, and
// how the rest is fetched. scripts/package bundles the two, with the hashed names of the rest, as lede.js.
import { compile, within } from './compile.js';
import { define, drawings, version } from './elements.js';

/** Time for the rest to arrive, in ms. */
const LIMIT = 10_000;

const wasm = new URL('../lede_bg.wasm', import.meta.url);

/** What the WebAssembly must hash to: set by scripts/package. */
const integrity = '';

let parts;

async function make() {
  try {
    parts ??= Promise.all([compile(wasm, integrity), import('./app.js')]);
    const [module, app] = await within(LIMIT, parts);
    return await app.default(module, drawings);
  } catch (error) {
    console.warn(`Lede: could not start: ${error}`);
  }
}

define(make);

export { version };
