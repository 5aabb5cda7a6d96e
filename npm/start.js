// Makes instances of the module, and goes on with another where one has crashed: a trap leaves memory as it was in the
// middle of a change, so nothing of that instance may run again.
import { bind } from './glue.js'; // scripts/shrink.mjs makes it: wasm-bindgen's glue as a function, so that instances share nothing

/** Within so long, in ms, a second crash of the same element leaves it as it is without Lede. */
const TWICE = 60_000;

/** What a call to an instance that is over gives: to the glue a pair of values, of which none is an error. */
const NOTHING = [0, 0];

/** When an element crashed last. */
const crashes = new WeakMap();

/** What draws an element, by a new instance; `drawings` are those of elements.js. */
export default async function start(module, drawings) {
  let error;
  let over;
  let instance;
  const guard = (call) => (...args) => {
    if (over) return NOTHING;
    try {
      return call(...args);
    } catch (trap) {
      if (error) throw trap; // even its memory cannot be read
      error = trap ?? new Error('unknown');
      const host = instance && whose(args, instance, drawings.views);
      over = true;
      if (instance) recover(drawings, error, host);
      return NOTHING;
    }
  };
  const made = await bind(module, (exports) => {
    const guarded = {};
    for (const name in exports) guarded[name] = typeof exports[name] === 'function' ? guard(exports[name]) : exports[name];
    return guarded;
  });
  if (error) throw error;
  instance = made;
  made.modules(ask);
  return (...args) => {
    const view = made.connect(...args);
    return over ? undefined : view;
  };
}

/** How long a page waits for the texts of its language before it has English, in ms. */
const PATIENCE = 5_000;

/** The texts of each language that has been asked for. */
const spoken = {};

/** The other modules. */
const modules = {
  feeds: () => import('./feeds.js'),
  quotes: () => import('./quotes.js'),
  tools: () => import('./tools.js'),
};

/** What readers miss where one cannot be had; of a feed the caller tells. */
const missed = { quotes: 'quotations are not looked for', tools: 'there are no tools' };

/** What the fourth module has at work; whoever has asked for it lets go of it, but for an instance that is over. */
const atWork = new Set();

/** Asks for a language, or one of the other modules. What cannot be had is told; what a module throws as a text is the caller's to tell. */
async function ask(name, ...call) {
  try {
    if (name === 'texts') return await (spoken[call] ??= texts(...call));
    const made = await (await modules[name]()).default(...call);
    if (name !== 'tools') return made;
    const work = {
      free() {
        if (atWork.delete(work)) made.free();
      },
    };
    atWork.add(work);
    return work;
  } catch (error) {
    if (missed[name]) console.warn(`Lede: ${missed[name]}: ${error}`);
    throw error;
  }
}

/** Empty where they cannot be had, which is told. */
async function texts(lang) {
  const late = new Promise((_, reject) => setTimeout(reject, PATIENCE, `no texts in ${PATIENCE} ms`));
  try {
    return (await Promise.race([import(`./texts-${lang}.js`), late])).default;
  } catch (error) {
    console.warn(`Lede: English is spoken: ${error}`);
    return '';
  }
}

/** The element that a crashed call was for: what it was called with tells, or else the instance does. */
function whose(args, { host }, views) {
  for (const arg of args) {
    const node = arg?.currentTarget ?? arg?.[0]?.target ?? arg;
    const found = node instanceof Node && (node.getRootNode().host ?? node);
    if (views.has(found)) return found;
  }
  try {
    return host();
  } catch {
    return undefined; // not known
  }
}

/** Draws everything anew, but for an element that crashed twice; where none is known to be the culprit each may be. */
function recover({ views, renew }, error, host) {
  // What it marked nobody else would take back. WebKit would go on painting a name that is taken away itself.
  for (const name of ['lede-said', 'lede-open']) globalThis.CSS?.highlights?.get(name)?.clear();
  atWork.forEach((work) => work.free());
  const now = performance.now();
  const known = views.has(host);
  for (const element of views.keys()) {
    views.set(element);
    element.states?.delete('drawn');
    element.shadowRoot?.replaceChildren(document.createElement('slot'));
    if (known && element !== host) continue;
    if (now - (crashes.get(element) ?? -TWICE) < TWICE) views.delete(element);
    crashes.set(element, now);
  }
  renew();
  console.warn(`Lede: crashed, and draws all anew, but for what has crashed twice: ${error}`);
}
