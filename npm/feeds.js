// The formats other than Lede JSON: a second module, which shares nothing with the first, fetched when it is first needed.
import { bind } from './feeds-glue.js'; // scripts/shrink.mjs makes it, as it makes the first module's
import { compile } from './compile.js';

const wasm = new URL('../feeds_bg.wasm', import.meta.url);

/** What the WebAssembly must hash to: set by scripts/package. */
const integrity = '';

/** An instance, and another one after a fault: what could not be had is asked for again, what has crashed is not used again. */
let instance;

const start = async () => (await bind(await compile(wasm, integrity))).translate;

/**
 * A document as Lede JSON: its text, its address, `article` or `related`, a format's word or nothing, and two headers. What
 * is not as expected is thrown as a text; anything else that is thrown is a fault of this module.
 */
export default async function translate(...document) {
  const current = (instance ??= start());
  let call;
  try {
    call = await current;
    return call(...document);
  } catch (error) {
    if (call && typeof error === 'string') throw error;
    if (instance === current) instance = undefined;
    throw new Error(error);
  }
}
