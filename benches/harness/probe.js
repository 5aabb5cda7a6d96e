// Runs in the page before anything else: watches shadow roots for texts, long tasks, shifts of the layout, what is painted,
// and WebAssembly memories.
(() => {
  const memories = new Set();
  const keep = (instance) => {
    for (const value of Object.values(instance.exports)) if (value instanceof WebAssembly.Memory) memories.add(value);
    return instance;
  };
  const { instantiate, instantiateStreaming } = WebAssembly;
  const kept = (result) => (keep(result.instance ?? result), result);
  WebAssembly.instantiate = (...args) => instantiate.apply(WebAssembly, args).then(kept);
  WebAssembly.instantiateStreaming = (...args) => instantiateStreaming.apply(WebAssembly, args).then(kept);
  WebAssembly.Instance = new Proxy(WebAssembly.Instance, { construct: (target, args) => keep(new target(...args)) });
  WebAssembly.Memory = new Proxy(WebAssembly.Memory, {
    construct(target, args) {
      const memory = new target(...args);
      memories.add(memory);
      return memory;
    },
  });

  const tasks = [];
  const shifts = [];
  const painted = [];
  const note = (type, list) => new PerformanceObserver((entries) => list.push(...entries.getEntries())).observe({ type, buffered: true });
  note('longtask', tasks);
  note('layout-shift', shifts);
  note('element', painted);

  const waiting = new Map(); // element -> start(shadowRoot)
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    if (this.localName === probe.tag) (waiting.get(this) ?? ((found) => early.set(this, found)))(root);
    return root;
  };
  const early = new WeakMap(); // elements made before anyone watches them

  /** When the next frame began and when it was done: what is near the window is laid out only in it, where a style asks for that. */
  const nextFrame = () =>
    new Promise((done) =>
      requestAnimationFrame(() => {
        const began = performance.now();
        const { port1, port2 } = new MessageChannel();
        port2.onmessage = () => done({ began, ended: performance.now() });
        port1.postMessage(0);
      }),
    );

  /**
   * Follows one element until its shadow root holds both texts. Resolves to times (ms on the page's clock):
   * `article` and `ready`: when the text was in the tree; `articleFrame` and `readyFrame`: after the next frame.
   */
  function watch(host, texts) {
    return new Promise((resolve) => {
      const times = {};
      const frames = {};
      const missing = new Map(Object.entries(texts));
      let observer;
      let done = false;
      const check = (root) => {
        if (done) return;
        const content = root.textContent;
        for (const [name, text] of missing) {
          if (!content.includes(text)) continue;
          missing.delete(name);
          times[name] = performance.now();
          frames[name] = nextFrame().then(({ ended }) => ended);
        }
        if (missing.size) return;
        done = true;
        observer?.disconnect();
        waiting.delete(host);
        resolve({ times, frames });
      };
      const start = (root) => {
        observer = new MutationObserver(() => check(root));
        observer.observe(root, { childList: true, characterData: true, subtree: true });
        check(root);
      };
      const poll = () => {
        if (done || observer) return;
        if (host.shadowRoot) check(host.shadowRoot);
        requestAnimationFrame(poll);
      };
      const root = host.shadowRoot ?? early.get(host);
      early.delete(host);
      if (root) start(root);
      else {
        waiting.set(host, start);
        requestAnimationFrame(poll);
      }
    });
  }

  const probe = {
    tag: '',
    texts: {},
    attributes: {},

    async cold() {
      const host = document.querySelector(probe.tag);
      const { times, frames } = await watch(host, probe.texts);
      return {
        readyAt: performance.timeOrigin + Math.max(times.article, times.related),
        articleFrame: await frames.article,
        readyFrame: Math.max(await frames.article, await frames.related),
      };
    },
    /** Sum over long tasks of what exceeds 50 ms. */
    blocking: () => tasks.reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0),
    longTasks: () => tasks.length,
    /** Sum of the shifts that no input explains. */
    shift: () => shifts.reduce((sum, { value, hadRecentInput }) => sum + (hadRecentInput ? 0 : value), 0),
    /** When the text with this `elementtiming` was painted, in ms. */
    painted: (name) => painted.find(({ identifier }) => identifier === name)?.renderTime,
    wasmBytes: () => [...memories].reduce((sum, { buffer }) => sum + buffer.byteLength, 0),

    elements: () => document.querySelector(probe.tag).shadowRoot.querySelectorAll('*').length,

    /** From now on the page's fetch answers these URLs from memory. */
    stub(documents) {
      const { fetch } = window;
      window.fetch = async (input, init) => {
        const url = new URL(input.url ?? input, location.href).pathname;
        const text = documents[url];
        if (text === undefined) return fetch(input, init);
        return new Response(text, { headers: { 'content-type': 'application/json' } });
      };
    },
    make(src, related) {
      const host = document.createElement(probe.tag);
      host.setAttribute('src', src);
      host.setAttribute('related', related);
      for (const [name, value] of Object.entries(probe.attributes)) host.setAttribute(name, value);
      return host;
    },
    /** Adds `count` elements; ms until all hold their texts and are laid out, and of the frame that shows them, without the wait for it. */
    async mount(count, src, related) {
      const started = performance.now();
      const hosts = Array.from({ length: count }, () => probe.make(src, related));
      const watched = hosts.map((host) => watch(host, probe.texts));
      document.body.append(...hosts);
      await Promise.all(watched);
      document.body.getBoundingClientRect();
      const ready = performance.now();
      const { began, ended } = await nextFrame();
      return { ready: ready - started + ended - began };
    },
    /** Takes all elements away again. */
    async clear() {
      for (const host of document.querySelectorAll(probe.tag)) host.remove();
      await new Promise((done) => setTimeout(done, 50));
    },
    async cycle(times, src, related) {
      for (let i = 0; i < times; i++) {
        const host = probe.make(src, related);
        const watched = watch(host, probe.texts);
        document.body.append(host);
        await watched;
        // Let effects after the frame run before the removal, as in real use.
        await new Promise((done) => setTimeout(done));
        host.remove();
        await new Promise((done) => setTimeout(done));
      }
    },
    async toggles(count, selector) {
      const root = document.querySelector(probe.tag).shadowRoot;
      const total = root.querySelectorAll(selector).length;
      if (!total) throw new Error('there is no button of a quote');
      const times = [];
      const channel = new MessageChannel();
      for (let i = 0; i < count; i++) {
        const button = root.querySelectorAll(selector)[i % total];
        const before = button.getAttribute('aria-expanded');
        root.host.getBoundingClientRect();
        const started = performance.now();
        button.click();
        for (let spin = 0; button.getAttribute('aria-expanded') === before; spin++) {
          if (spin > 1e5) throw new Error('the toggle did not change aria-expanded');
          // Microtasks first; then whole tasks, for those who schedule one.
          await (spin < 100
            ? undefined
            : new Promise((done) => {
                channel.port1.onmessage = done;
                channel.port2.postMessage(0);
              }));
        }
        root.host.getBoundingClientRect();
        times.push(performance.now() - started);
        await new Promise((done) => setTimeout(done));
      }
      return times;
    },
  };
  window.__probe = probe;
})();
