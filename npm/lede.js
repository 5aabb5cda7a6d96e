// The loader, which is all that a page pays until one of the elements comes near the viewport: the elements' classes, and
// how the rest is fetched. scripts/package bundles the two, with the hashed names of the rest, as lede.js.
import { define, drawings, version } from './elements.js';

/** Time for the rest to arrive and start, in ms. */
const LIMIT = 10_000;

const wasm = new URL('../lede_bg.wasm', import.meta.url);

/** What the WebAssembly must hash to: set by scripts/package. */
const integrity = '';

// What does not hash to what it must, and so the page of any error too, is refused as if nothing had come: in one line the
// browser says which it was, and what is said here is for what.
const get = () =>
  fetch(wasm, { integrity }).catch((error) => {
    throw `${wasm}: ${error}`;
  });

// Streaming fails for a wrong MIME type, and where a page's wrapper of fetch returns no plain Response.
async function compile() {
  const { compile, compileStreaming } = WebAssembly;
  return compileStreaming(await get()).catch(async () => compile(await (await get()).arrayBuffer()));
}

let parts;

async function make() {
  let clock;
  const late = new Promise((_, reject) => (clock = setTimeout(() => reject(`no answer within ${LIMIT} ms`), LIMIT)));
  try {
    parts ??= Promise.all([compile(), import('./app.js')]);
    const made = parts.then(([module, app]) => app.default(module, drawings));
    return await Promise.race([made, late]);
  } catch (error) {
    console.warn(`Lede: could not start, so the page's own content stays: ${error}`);
  } finally {
    clearTimeout(clock);
  }
}

define(make);

export { version };
