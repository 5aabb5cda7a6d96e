// What these specs share: a page of the engine that the project names, driven by WebDriver.
import { test as base, expect as asserted } from '@playwright/test';
import { ENGINES } from './browsers.js';
import { Session } from './driver.js';

/** Playwright's, but for a poll that asks more often: the driver is on this machine. */
export const expect = Object.assign((value, message) => asserted(value, message), {
  poll: (call, message) => asserted.poll(call, { message, intervals: [20, 50, 100, 200] }),
  stringMatching: asserted.stringMatching,
});

/** In a page: what a selector leads to, `>>` into a shadow root; `undefined` where there is nothing. */
const FIND = `(path) => path.split(' >> ').reduce((at, part) => (at?.shadowRoot ?? at)?.querySelector(part), document)`;

class Page {
  constructor(session, base) {
    this.session = session;
    this.base = base;
  }

  /** Opens a page of the demo, and waits for what is drawn there. */
  async open(path, until = 'lede-article >> .text') {
    // From somewhere else: the same page with another fragment would not be loaded.
    await this.session.goto('about:blank');
    await this.session.goto(this.base + path);
    if (!until) return;
    await this.sees(until);
    // What is drawn first is taken over by the views.
    await expect.poll(() => this.has('lede-article >> article > template'), 'the views are on their way').toBe(false);
  }

  /** Opens a page of the demo's origin with this in its body. */
  openWith(body, until, without = '') {
    return this.open(`/made-here.html?without=${without}&body=${encodeURIComponent(body)}`, until);
  }

  run(call, ...args) {
    return this.session.run(call, ...args);
  }

  /** Calls a function with the element that a path leads to. */
  on(path, call, ...args) {
    return this.run(`(path, ...args) => { const at = (${FIND})(path); if (!at) throw new Error('not there: ' + path); return (${call})(at, ...args); }`, path, ...args);
  }

  has(path) {
    return this.run(`(path) => Boolean((${FIND})(path))`, path);
  }

  isShown(path) {
    return this.run(`(path) => { const at = (${FIND})(path); return Boolean(at?.checkVisibility() && at.getClientRects().length); }`, path);
  }

  async sees(path) {
    await expect.poll(() => this.isShown(path), `${path} is shown`).toBe(true);
  }

  async seesNot(path) {
    await expect.poll(() => this.isShown(path), `${path} is not shown`).toBe(false);
  }

  text(path) {
    return this.on(path, (at) => at.textContent.trim().replace(/\s+/g, ' '));
  }

  async click(path) {
    // What opens takes a moment to be as high as it will be, and what is being drawn moves what stands below it: a driver presses
    // where the element was, so it has to be there in the next frames, too.
    const still = async (at) => {
      at.scrollIntoView({ block: 'center', behavior: 'instant' });
      const place = () => Object.values(at.getBoundingClientRect().toJSON()).join();
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      for (let before = '', now = place(); now !== before; [before, now] = [now, place()]) {
        await frame();
        await frame();
      }
      return at;
    };
    await expect(async () => {
      await this.session.click(await this.on(path, still));
    }).toPass({ timeout: 3_000, intervals: [100] });
  }

  press(...keys) {
    return this.session.press(...keys);
  }

  /** Presses and releases the pointer at a point of the window. */
  pointAt(point) {
    return this.session.drag(point);
  }

  /** Presses it at one point and releases it at another; `halfway` is done in the middle of the way. */
  drag(from, to, halfway) {
    return this.session.drag(from, to, halfway);
  }

  focus(path) {
    return this.on(path, (at) => at.focus());
  }

  /** What has focus, through all shadow roots: its tag, classes and words. */
  focused() {
    return this.run(() => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      return `${at.localName}.${at.className} ${at.textContent.trim().slice(0, 40)}`;
    });
  }

  /** What the clipboard has, as a reader gets it: pasted. */
  async pasted() {
    await this.run(() => document.body.appendChild(Object.assign(document.createElement('textarea'), { id: 'pasted' })).focus());
    await this.press('Control+v');
    return this.run(() => {
      const field = document.getElementById('pasted');
      field.remove();
      return field.value;
    });
  }

  /** What the page's console has, but for what Lede says it left out, which the demo's documents are full of. */
  async lines() {
    const lines = await this.run(() => noted.lines);
    return lines.filter((line) => !/^warn: Lede: .* left out/.test(line));
  }

  /** The console has been looked at. */
  forget() {
    return this.run(() => void (noted.lines.length = 0));
  }

  async events(name) {
    const events = await this.run(() => noted.events);
    return events.filter((event) => event.name === name).map(({ detail }) => detail);
  }
}

export const test = base.extend({
  engine: [({}, use, { project }) => use(project.name), { scope: 'worker' }],
  session: [
    async ({ engine }, use) => {
      const { start, capabilities } = ENGINES[engine];
      const driver = await start();
      try {
        const session = await Session.open(driver.address, capabilities);
        await session.resize(1200, 900);
        await use(session);
        await session.close();
      } finally {
        driver.stop();
      }
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  page: async ({ session, baseURL }, use) => {
    const page = new Page(session, baseURL);
    await use(page);
    expect(await page.lines(), 'what the console has').toEqual([]);
  },
});

