// The three engines, as Debian has them: how each is driven, and where.
import { spawn } from 'node:child_process';
import { startDriver } from './driver.js';

/** A display without a screen, for what knows no headless mode. */
function display() {
  return new Promise((resolve, reject) => {
    const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1100x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    child.on('error', reject).on('exit', (code) => reject(new Error(`Xvfb ended: ${code}`)));
    child.stdio[3].once('data', (number) => resolve({ name: `:${String(number).trim()}`, stop: () => child.kill() }));
  });
}

const CHROMIUM_FLAGS = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking', '--no-first-run'];

export const ENGINES = {
  chromium: {
    start: () => startDriver('chromedriver', []),
    capabilities: { 'goog:chromeOptions': { binary: process.env.CHROMIUM, args: CHROMIUM_FLAGS } },
  },
  firefox: {
    start: () => startDriver('geckodriver', ['--log=fatal']),
    capabilities: { 'moz:firefoxOptions': { binary: process.env.FIREFOX, args: ['-headless'] } },
  },
  webkit: {
    async start() {
      const screen = await display();
      const driver = await startDriver('WebKitWebDriver', [], { DISPLAY: screen.name, GDK_BACKEND: 'x11' });
      return { address: driver.address, stop: () => [driver, screen].forEach(({ stop }) => stop()) };
    },
    // The driver knows where WebKit's own browser is.
    capabilities: {},
  },
};
