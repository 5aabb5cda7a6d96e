// What looks for quotations and cites them: a module of its own, fetched when an article that is drawn may have some.
import { bind } from './quotes-glue.js'; // scripts/shrink.mjs makes it, as it makes the first module's
import { later } from './later.js';

const wasm = new URL('../quotes_bg.wasm', import.meta.url);

/** What the WebAssembly must hash to: set by scripts/package. */
const integrity = '';

export default later(bind, wasm, integrity);
