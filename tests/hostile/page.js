// In the page: draws documents, looks at what was drawn, does to it what readers do, and parses it once more. What a
// script does is noted by hooks that are set before anything else.
import { offList } from './allowed.js';

/** Names that payloads call. A name that is called and is not there is an error, and that is noted too. */
const CALLED = ['alert', 'confirm', 'prompt', 'print', 'open', 'evil', 'xss', 'XSS', 'bad', 'hax', 'pwned', 'fire'];
const known = new Set();
const scripts = [];
const reports = [];

for (const name of CALLED) globalThis[name] = (...args) => void scripts.push(`${name}(${args.map((arg) => String(arg).slice(0, 60))})`);
addEventListener('error', (event) => event instanceof ErrorEvent && scripts.push(`error: ${event.message}`));
addEventListener('unhandledrejection', (event) => scripts.push(`rejection: ${event.reason}`));
// Each document tells what it leaves out; of all these lines only a crash is none of the payload's business.
console.warn = (...args) => args.join(' ').includes('crashed') && scripts.push(args.join(' '));
addEventListener('securitypolicyviolation', (event) => reports.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`), true);
// A link is not followed; one that is no address of a page runs, and is noted.
addEventListener('click', (event) => {
  const link = event.composedPath().find((node) => node instanceof Element && /^(a|area)$/i.test(node.localName));
  // SVG's own links are none of Lede's.
  if (typeof link?.href === 'string' && /^(https?|mailto|tel):$/.test(URL.parse(link.href)?.protocol)) event.preventDefault();
});

// Lede's memory; its stack is what comes first of it, and grows down.
let memory;
WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
  construct(Instance, args) {
    const made = new Instance(...args);
    memory ??= Object.values(made.exports).find((value) => value instanceof WebAssembly.Memory);
    return made;
  },
});
/** What of the stack was never used, in bytes. */
const spare = () => new Uint8Array(memory.buffer).findIndex((byte) => byte !== 0);

const policy = trustedTypes.createPolicy('runner', { createHTML: (html) => html });
const box = document.querySelector('main');

/** What payloads could change outside. */
const outside = () => `${document.title} ${document.cookie} ${location.href} ${length} frames, ${document.querySelectorAll(':not(script[data-lede])').length - box.querySelectorAll('*').length} elements, ${document.documentElement.attributes.length + document.body.attributes.length} attributes`;
const before = outside();

/** What readers and browsers do: bubbling, so that the leaves tell those above them. */
const EVENTS = ['pointerover', 'mouseover', 'mouseenter', 'focus', 'keydown', 'beforematch', 'toggle', 'animationend', 'load', 'error'].map((type) => new (type === 'keydown' ? KeyboardEvent : Event)(type, { bubbles: true, composed: true, cancelable: true }));

function use(root) {
  for (const leaf of root.querySelectorAll(':not(path, :has(*))')) {
    for (const event of EVENTS) leaf.dispatchEvent(event);
    // Lede's own buttons copy and ask anew. Where Lede has drawn anew meanwhile, a link that stands nowhere cannot be cancelled.
    if (leaf.matches('button[class]') || !leaf.isConnected) continue;
    // With a key, so that a card of another site does not turn into its player.
    leaf.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ctrlKey: leaf.closest('.embed') !== null }));
  }
}

/** What is not in view costs no layout. */
const aside = (element) => Object.assign(element.style, { contentVisibility: 'auto', containIntrinsicSize: 'auto 500px' });

/** Documents that are here already, since thousands of requests would take most of the time. */
const here = new Map();
const ask = globalThis.fetch;
globalThis.fetch = async (address, init) => {
  const body = here.get(String(address));
  if (body === undefined) return ask(address, init);
  here.arrive?.();
  return new Response(body, { headers: { 'content-type': 'application/json' } });
};

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Until pictures have come or failed, and what they start has started. */
async function settle(roots, ms) {
  await frame();
  await frame();
  for (let tries = 0; tries < 40; tries += 1) {
    if (roots.every((root) => [...root.querySelectorAll('img')].every((img) => img.complete || img.loading === 'lazy'))) break;
    await pause(25);
  }
  await pause(ms);
}

/** What happened since the last time it was asked. */
function happened() {
  const now = outside();
  const globals = Object.getOwnPropertyNames(globalThis).filter((name) => !known.has(name));
  for (const name of globals) known.add(name);
  return {
    scripts: [...scripts.splice(0), ...globals.map((name) => `global ${name}`), ...(now === before ? [] : [`outside: ${now}, was: ${before}`])],
    reports: reports.splice(0),
  };
}

const pictures = (roots) => {
  const found = new Set();
  for (const root of roots) {
    for (const img of root.querySelectorAll('img')) {
      if (img.src) found.add(img.src);
      for (const candidate of img.srcset.split(', ')) if (candidate) found.add(new URL(candidate.split(' ')[0], location.href).href);
    }
  }
  return [...found];
};

let drawn = [];

/** Draws: `{ tag, src }`, where `bundle` is the address of a list of the documents; or `{ html }` as it is; or `{ text }` in an element whose text HTML does not escape. */
async function draw(jobs, { bundle, ms = 40, limit = 20_000 } = {}) {
  const bodies = bundle ? await (await ask(bundle)).json() : [];
  here.clear();
  bodies.forEach((body, index) => here.set(new URL(jobs[index].src, location.href).href, body));
  drawn = jobs.map(({ tag, src, html, text }) => {
    const host = document.createElement(tag ?? 'div');
    aside(host);
    const told = new Promise((resolve) => {
      if (!src) return resolve('ready');
      host.addEventListener('lede-ready', () => resolve('ready'));
      host.addEventListener('lede-error', ({ detail }) => resolve(detail.code));
      setTimeout(resolve, limit, 'silent');
    });
    if (src) {
      host.setAttribute('loading', 'eager');
      host.setAttribute('src', src);
    }
    box.append(host);
    if (html !== undefined) host.attachShadow({ mode: 'open' }).innerHTML = policy.createHTML(html);
    // Text that is safe as a node, and is markup once it is written and parsed.
    if (text !== undefined) host.attachShadow({ mode: 'open' }).append(Object.assign(document.createElement('xmp'), { textContent: text }));
    return { host, told };
  });
  const codes = await Promise.all(drawn.map(({ told }) => told));
  const roots = drawn.map(({ host }) => host.shadowRoot);
  await settle(roots, ms);
  roots.forEach(use);
  await settle(roots, ms);
  return {
    ...happened(),
    pictures: pictures(roots),
    roots: roots.map((root, index) => ({ code: codes[index], off: offList(root).slice(0, 5), nodes: root.querySelectorAll('*').length, text: root.textContent.length })),
  };
}

/** Writes each shadow root as HTML and parses that, in a new element of the page. */
async function again({ ms = 40 } = {}) {
  const written = drawn.map(({ host }) => host.shadowRoot.innerHTML);
  for (const { host } of drawn) host.remove();
  const roots = written.map((html) => {
    const root = document.createElement('div');
    aside(root);
    box.append(root);
    root.innerHTML = policy.createHTML(html);
    return root;
  });
  const same = roots.map((root, index) => root.innerHTML === written[index]);
  await settle(roots, ms);
  roots.forEach(use);
  await settle(roots, ms);
  const seen = { ...happened(), pictures: pictures(roots), roots: roots.map((root, index) => ({ off: offList(root).slice(0, 5), same: same[index] })) };
  box.replaceChildren();
  return seen;
}

/** Does the text stand in what was drawn? */
const carries = (texts) => drawn.map(({ host }, index) => host.shadowRoot.textContent.includes(texts[index]));

/** How often a document is timed: what else the machine does may last for several. */
const TRIES = 8;

/** How long a document takes, so many times over: from when it is here until it is drawn or refused, and until it is painted. */
async function time({ tag, bundle }) {
  const [warm, body] = await (await ask(bundle)).json();
  const times = [];
  // The first makes sure that all of Lede is here.
  for (const text of [warm, ...Array(TRIES).fill(body)]) {
    const src = new URL(`/hostile/${times.length}`, location.href).href;
    here.clear();
    here.set(src, text);
    const host = Object.assign(document.createElement(tag), { src, loading: 'eager' });
    let arrived;
    here.arrive = () => (arrived = performance.now());
    const told = new Promise((resolve) => {
      host.addEventListener('lede-ready', () => resolve(['ready', performance.now()]));
      host.addEventListener('lede-error', ({ detail }) => resolve([detail.code, performance.now()]));
      setTimeout(resolve, 20_000, ['silent', Infinity]);
    });
    box.append(host);
    const [code, at] = await told;
    await frame();
    await frame();
    times.push({ code, ms: at - arrived, painted: performance.now() - arrived, nodes: host.shadowRoot.querySelectorAll('*').length });
    host.remove();
    await pause(50);
  }
  return times.slice(1);
}

globalThis.runner = { draw, again, carries, time, spare };
for (const name of Object.getOwnPropertyNames(globalThis)) known.add(name);
