// The tools of an article, and what measures readers: a module of its own, fetched where a page asks for either. What it makes
// stays at work, so a fault in it is met here: it takes back all that it has drawn.
import { bind } from './tools-glue.js'; // scripts/shrink.mjs makes it, as it makes the first module's
import { later } from './later.js';

const wasm = new URL('../tools_bg.wasm', import.meta.url);

/** What the WebAssembly must hash to: set by scripts/package. */
const integrity = '';

/** To the glue a pair of values, of which none is an error. */
const NOTHING = [0, 0];

/** Thrown by an instance that has crashed before. */
const OVER = new Error('it has crashed');

/** An instance of which nothing runs any more once it has crashed. */
async function start(module) {
  // How often each element is worked on.
  const hosts = new Map();
  let error;
  const guard = (call) => (...args) => {
    if (error) return NOTHING;
    try {
      return call(...args);
    } catch (trap) {
      error = new Error(trap);
      for (const host of hosts.keys()) clean(host);
      console.warn(`Lede: the tools of articles crashed: ${trap}`);
      return NOTHING;
    }
  };
  const { attach, measure } = await bind(module, (exports) => {
    const guarded = {};
    for (const name in exports) guarded[name] = typeof exports[name] === 'function' ? guard(exports[name]) : exports[name];
    return guarded;
  });
  const tracked = (make) => (host, ...rest) => {
    if (error) throw OVER;
    hosts.set(host, (hosts.get(host) ?? 0) + 1);
    const made = make(host, ...rest);
    if (error) throw error;
    return {
      free() {
        made.free();
        const left = hosts.get(host) - 1;
        if (left) hosts.set(host, left);
        else hosts.delete(host);
      },
    };
  };
  return { attach: tracked(attach), measure: tracked(measure) };
}

/** Takes back what stands in an element. */
function clean({ shadowRoot }) {
  const all = (selector) => shadowRoot?.querySelectorAll(selector) ?? [];
  for (const place of all('.tools')) place.replaceChildren();
  for (const button of all('.enlarge')) button.remove();
  for (const text of all('[data-size]')) text.removeAttribute('data-size');
  globalThis.CSS?.highlights?.get('lede-spoken')?.clear();
  globalThis.speechSynthesis?.cancel();
}

const call = later(start, wasm, integrity);

export default async (...asked) => {
  try {
    return await call(...asked);
  } catch (error) {
    // Whoever comes first after a crash has a new instance.
    if (error.cause !== OVER) throw error;
    return call(...asked);
  }
};
