// Makes instances of the module, and goes on with another where one has crashed: a trap leaves memory as it was in the
// middle of a change, so nothing of that instance may run again.
import { compile, within } from './compile.js';
import { bind } from './glue.js'; // scripts/shrink.mjs makes it: wasm-bindgen's glue as a function, so that instances share nothing

/** Within so long, in ms, a second crash of the same element leaves it as it is without Lede. */
const TWICE = 60_000;

/** What a call to an instance that is over gives: to the glue a pair of values, of which none is an error. */
const NOTHING = [0, 0];

/** Whether there may be an article to draw before the views are here: one whose JSON elements.js asks for. */
const fetching = document.querySelector('lede-article[src]:not([credentials], [src^="#"])');

// The first format of dates takes a browser some 25 ms, whatever its language: while the WebAssembly is on its way there is time.
if (fetching) setTimeout(() => globalThis.Intl?.DateTimeFormat?.());

/** When an element crashed last. */
const crashes = new WeakMap();

/**
 * What draws an element, by a new instance; `drawings` are those of elements.js. While the views are on their way these articles
 * are drawn, each as soon as its text is here.
 */
export default async function start(module, drawings, articles = asked(drawings.views)) {
  let missing;
  let end;
  const ended = new Promise((done) => (end = done));
  let error;
  let over;
  let instance;
  const put = beside();
  let host;
  let depth = 0; // a call may lead to others
  const guard = (call) => (...args) => {
    if (over) return NOTHING;
    depth += 1;
    try {
      return call(...args);
    } catch (trap) {
      if (!error) {
        error = trap ?? new Error('unknown');
        host = instance && whose(args, instance, drawings.views);
        over = true;
        end();
      }
      // Those around it do not go on in memory that is as it was in the middle of a change.
      if (depth > 1) throw trap;
      return NOTHING;
    } finally {
      depth -= 1;
      if (!depth && over && instance) recover(drawings, error, host);
    }
  };
  const load = async (name, imports, done) => {
    try {
      await put(name, imports);
      guard(done)(1);
    } catch (fault) {
      missing = fault;
      if (fault !== AFTER && missed[name]) console.warn(`Lede: ${missed[name]}: ${fault}`);
      guard(done)(0);
    }
  };
  const made = bind(module, (exports) => {
    const guarded = {};
    for (const name in exports) guarded[name] = typeof exports[name] === 'function' ? guard(exports[name]) : exports[name];
    return guarded;
  }, load);
  if (error) throw error;
  // What was fetched has been compiled and made in one task; what it draws is another.
  if (!articles.length) await globalThis.scheduler?.yield?.();
  made.speak((lang) => (spoken[lang] ??= texts(lang)));
  askBelow(articles, drawings);
  for (const article of articles) made.first(article.element, article.early.url, article.text, () => article.isWanted() && emptied(article.element));
  const ready = await Promise.race([new Promise(made.ready), ended]);
  if (over && articles.length) {
    // One of them is to blame: they are drawn as all others are.
    for (const { element } of articles) undrawn(element);
    return start(module, drawings, []);
  }
  if (over) throw error;
  if (!ready) {
    // What was drawn stays, unless what drew it crashes.
    const drawn = articles.map(({ element }) => element);
    ended.then(() => {
      drawn.forEach(undrawn);
      console.warn(`Lede: crashed: ${error}`);
    });
    throw missing;
  }
  for (const { element } of articles) keepFocus(element);
  instance = made;
  return (element, early) => {
    try {
      const view = made.connect(element, rootOf(element), element.constructor.tag, early);
      if (over) return;
      mark(element);
      return view;
    } catch (fault) {
      console.warn(`Lede: <${element.localName}> could not be drawn: ${fault}`);
    }
  };
}

/** What Lede has attached: a page may have it closed. */
const roots = new WeakMap();

/** An element's shadow root; throws where it cannot be had. */
function rootOf(element) {
  const root = element.shadowRoot ?? roots.get(element) ?? element.attachShadow({ mode: 'open' });
  roots.set(element, root);
  return root;
}

/** Says by `:state(drawn)` that Lede has taken over. */
function mark(element) {
  try {
    element.states ??= element.attachInternals().states;
    element.states.add('drawn');
  } catch {
    // Before Chrome 125 names of states begin with two dashes.
  }
}

/** Articles that have been asked for already, and the text of each answer. Their own requests read the answer, too. */
function asked(views) {
  const early = [...views].filter(([element, early]) => early?.answer && element.localName === 'lede-article');
  const articles = early.map(([element, early]) => {
    const source = () => element.getAttribute('src') + element.getAttribute('format');
    const before = source();
    const text = Promise.resolve(early.answer).then((answer) => read(answer, early.controller.signal));
    text.catch(() => {}); // who reads it next tells
    return { element, early, text, isWanted: () => views.get(element) === early && source() === before };
  });
  // Until there is a view to follow them, what was drawn goes with its element, and with the attributes that it was drawn for.
  const follow = () => articles.forEach(({ element, isWanted }) => isWanted() || views.get(element)?.refresh || undrawn(element));
  for (const { early } of articles) early.attributesChanged = early.free = follow;
  return articles;
}

/** Asks for the posts below an article, where they are not to wait until they are near, beside the views: once for each address. */
function askBelow(articles, { ask }) {
  const asked = new Set();
  for (const { element, early } of articles) {
    const { related: src, baseURI, credentials, loading } = element;
    if (early.related || asked.has(src) || !/^\s*eager\b/.test(loading)) continue;
    asked.add(src);
    const below = ask({ src, baseURI, credentials });
    if (!below) continue;
    early.related = below;
    early.controller.signal.addEventListener('abort', () => below.controller.abort());
  }
}

/** Characters of a document at most; what reads it counts bytes. */
const MOST = 2 << 20;

/** What an answer of JSON says, which another reads, too; it gives way as one that is read by the module does. */
async function read(response, signal) {
  if (!response.ok || !/json/.test(response.headers.get('content-type'))) return;
  const reader = response.clone().body.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let text = '';
  for (let parts = 1; text.length < MOST && !signal.aborted; parts += 1) {
    const { value } = await reader.read();
    if (!value) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
    if (parts % 64 === 0) await new Promise((done) => setTimeout(done));
  }
  reader.cancel().catch(() => {});
}

/** The place that an article is drawn into. */
function emptied(element) {
  const root = rootOf(element);
  root.replaceChildren();
  mark(element);
  return root;
}

/** What has focus is moved with its article, which takes focus from it where there is no moveBefore. */
function keepFocus(element) {
  const focused = element.shadowRoot?.activeElement;
  if (!focused) return;
  const back = () => document.activeElement === document.body && focused.focus({ preventScroll: true });
  element.addEventListener('lede-ready', back, { once: true });
}

/** As it is without Lede. */
function undrawn(element) {
  element.states?.delete('drawn');
  (element.shadowRoot ?? roots.get(element))?.replaceChildren(document.createElement('slot'));
}

/** The parts of the module that come later, compiled: set by scripts/shrink.mjs. */
const parts = {};

/** What readers miss where a part cannot be had; of a feed the element's own message tells more. */
const missed = {
  feeds: 'only Lede JSON is read',
  around: 'nothing is drawn around articles',
  reader: 'quotations are not looked for',
  quotes: 'quotations are not looked for',
  tools: 'there are no tools',
};

/** What articles can do without: once an instance has crashed the next ones go without it, since it may be to blame. */
const spare = new Set(['reader', 'quotes', 'tools']);
let crashed;

/** Thrown for these then, which has been told. */
const AFTER = 'after a crash';

/** How long a part may take to come, in ms. */
const PART = 20_000;

/** The parts that have been compiled, or are about to be. */
const compiled = {};

/** A part, and of the views the glue to what the first module does without. */
function part(name) {
  return (compiled[name] ??= within(PART, Promise.all([parts[name](), name === 'views' && import('./more.js')])).catch((error) => {
    delete compiled[name]; // another time it may be had
    throw error;
  }));
}

// With no article to draw first the views come beside the module, else behind it. Who needs them asks once more, and tells.
if (!fetching) part('views').catch(() => {});

/** Puts parts beside one instance, each once. */
function beside() {
  const here = {};
  const make = (name, imports, before) => (here[name] ??= Promise.all([part(name), before])
    .then(([[module, more]]) => WebAssembly.instantiate(module, imports(more?.default)))
    .catch((error) => {
      delete here[name];
      throw error;
    }));
  return async (name, imports) => {
    if (crashed && spare.has(name)) throw AFTER;
    await make(name, imports, name === 'views' || make('shared', imports));
  };
}

/** How long a page waits for the texts of its language before it has English, in ms. */
const PATIENCE = 5_000;

/** The texts of each language that has been asked for. */
const spoken = {};

/** Empty where they cannot be had, which is told. */
async function texts(lang) {
  try {
    return (await within(PATIENCE, import(`./texts-${lang}.js`))).default;
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
  for (const name of ['lede-said', 'lede-open', 'lede-spoken']) globalThis.CSS?.highlights?.get(name)?.clear();
  globalThis.speechSynthesis?.cancel();
  crashed = true;
  const now = performance.now();
  const known = views.has(host);
  for (const element of views.keys()) {
    views.set(element);
    undrawn(element);
    if (known && element !== host) continue;
    if (now - (crashes.get(element) ?? -TWICE) < TWICE) views.delete(element);
    crashes.set(element, now);
  }
  renew();
  console.warn(`Lede: crashed, and draws all anew, without tools and found quotations, but for what has crashed twice: ${error}`);
}
