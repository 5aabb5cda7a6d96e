// A WebDriver client (W3C WebDriver 2), as far as these tests need one: Playwright cannot drive the browsers of Debian.
import { spawn } from 'node:child_process';
import net from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** What a reference to an element is called in the protocol. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** How long a driver may take to listen, in ms. */
const PATIENCE = 30_000;

export const KEYS = { Tab: '\uE004', Enter: '\uE007', Shift: '\uE008', Control: '\uE009', Escape: '\uE00C', Space: ' ', End: '\uE010', Home: '\uE011', ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014', ArrowDown: '\uE015' };

export const freePort = () =>
  new Promise((resolve, reject) => {
    const server = net.createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Starts a driver; what it returns ends it. */
export async function startDriver(command, args, env) {
  const port = await freePort();
  const child = spawn(command, [...args, `--port=${port}`], { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (data) => (said = `${said}${data}`.slice(-2_000)));
  child.on('error', (error) => (said = error.message));
  const address = `http://127.0.0.1:${port}`;
  for (const end = Date.now() + PATIENCE; ; await pause(50)) {
    if (await fetch(`${address}/status`).catch(() => null)) return { address, stop: () => child.kill() };
    if (child.exitCode !== null || Date.now() > end) throw new Error(`${command} does not listen: ${said}`);
  }
}

export class Session {
  #address;

  constructor(address, capabilities) {
    this.#address = address;
    this.capabilities = capabilities;
  }

  static async open(driver, alwaysMatch) {
    const { sessionId, capabilities } = await ask('POST', `${driver}/session`, { capabilities: { alwaysMatch } });
    return new Session(`${driver}/session/${sessionId}`, capabilities);
  }

  #ask(method, path, body) {
    return ask(method, this.#address + path, body);
  }

  close() {
    return this.#ask('DELETE', '');
  }

  async goto(url) {
    await this.#ask('POST', '/url', { url });
  }

  /** Calls a function in the page, with arguments that are JSON or element references; waits for a promise. */
  async run(call, ...args) {
    const script = `const done = arguments[arguments.length - 1]; const args = [...arguments].slice(0, -1);
      Promise.resolve().then(() => (${call})(...args)).then((value) => done({ value }), (error) => done({ error: String(error?.stack ?? error) }));`;
    const { value, error } = await this.#ask('POST', '/execute/async', { script, args });
    if (error) throw new Error(`in the page: ${error}`);
    return value;
  }

  /** Clicks as a pointer does: what lies over the element gets it. */
  click(element) {
    return this.#ask('POST', `/element/${element[ELEMENT]}/click`, {});
  }

  /** Presses keys one after the other, by their names; `Shift+Tab` holds the first. */
  async press(...keys) {
    for (const key of keys) {
      const held = key.split('+').map((name) => KEYS[name] ?? name);
      const actions = [...held.map((value) => ({ type: 'keyDown', value })), ...held.reverse().map((value) => ({ type: 'keyUp', value }))];
      await this.#ask('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
    }
  }

  /** Presses the pointer at a point of the window, and releases it there or at another; `halfway` is done in the middle of the way. */
  async drag(from, to, halfway = () => {}) {
    const move = ([x, y]) => ({ type: 'pointerMove', x: Math.round(x), y: Math.round(y) });
    const mouse = (...actions) => this.#ask('POST', '/actions', { actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }] });
    const [down, up] = [{ type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }];
    if (!to) return mouse(move(from), down, up);
    await mouse(move(from), down, move([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]));
    await halfway();
    await mouse(move(to), up);
  }

  resize(width, height) {
    return this.#ask('POST', '/window/rect', { width, height });
  }

  /** The page on paper, as PDF. */
  async print() {
    return Buffer.from(await this.#ask('POST', '/print', {}), 'base64');
  }
}

async function ask(method, url, body) {
  const response = await fetch(url, { method, headers: { 'content-type': 'application/json' }, body: body && JSON.stringify(body) });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${new URL(url).pathname.replace(/\/session\/[^/]+/, '')}: ${value?.error}: ${value?.message}`);
  return value;
}
