// The formats other than Lede JSON: a module of its own, which shares nothing with the first, fetched when it is first needed.
import { bind } from './feeds-glue.js'; // scripts/shrink.mjs makes it, as it makes the first module's
import { later } from './later.js';

const wasm = new URL('../feeds_bg.wasm', import.meta.url);

/** What the WebAssembly must hash to: set by scripts/package. */
const integrity = '';

export default later(bind, wasm, integrity);
