// The tools of an article, and what measures readers: a module of its own, fetched where a page asks for either. What it makes
// stays at work, so a fault in it is met here: it takes back all that it has drawn.
import { bind } from './tools-glue.js'; // scripts/shrink.mjs makes it, as it makes the first module's
import { later } from './later.js';

const wasm = new URL('../tools_bg.wasm', import.meta.url);

/** What the WebAssembly must hash to: set by scripts/package. */
const integrity = '';

/** To the glue a pair of values, of which none is an error. */
const NOTHING = [0, 0];

/** An instance that says so where it has crashed: nothing of it may run again. */
async function start(module) {
  const hosts = new Set();
  let error;
  const guard = (call) => (...args) => {
    if (error) return NOTHING;
    try {
      return call(...args);
    } catch (trap) {
      error = trap ?? 'unknown';
      hosts.forEach(clean);
      console.warn(`Lede: the tools of articles crashed: ${error}`);
      return NOTHING;
    }
  };
  const { attach, measure } = await bind(module, (exports) => {
    const guarded = {};
    for (const name in exports) guarded[name] = typeof exports[name] === 'function' ? guard(exports[name]) : exports[name];
    return guarded;
  });
  const tracked = (make) => (host, ...rest) => {
    hosts.add(host);
    const made = make(host, ...rest);
    if (error) throw error;
    return made;
  };
  return { attach: tracked(attach), measure: tracked(measure) };
}

/** Takes back what stands in an element. */
function clean({ shadowRoot }) {
  for (const place of shadowRoot?.querySelectorAll('.tools') ?? []) place.replaceChildren();
  for (const button of shadowRoot?.querySelectorAll('.enlarge') ?? []) button.remove();
  globalThis.CSS?.highlights?.get('lede-spoken')?.clear();
  globalThis.speechSynthesis?.cancel();
}

export default later(start, wasm, integrity);
