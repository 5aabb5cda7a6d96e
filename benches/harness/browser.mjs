// The browser, and a fresh page in it for each measurement.
import { chromium } from '@playwright/test';
import { readFileSync } from 'node:fs';

const probe = readFileSync(new URL('probe.js', import.meta.url), 'utf8');

/** A phone on a slow network: 1.6 Mbit/s down, 150 ms there and back, a processor slowed four times. */
export const SLOW = { network: { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 }, cpu: 4 };

/** After so long, in ms, a measurement has failed. */
const LIMIT = 60_000;

export const launch = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM,
    args: [
      ...['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    ],
  });

/** Calls `use` with a page in a context of its own, whose process is warm from an empty page of the same origin. */
export async function withPage(browser, server, use, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...options });
  try {
    await context.addInitScript({ content: probe });
    const page = await context.newPage();
    page.setDefaultTimeout(LIMIT);
    const cdp = await context.newCDPSession(page);
    await page.goto(`${server.origin}/blank.html`);
    server.takeLog();
    let clock;
    const late = new Promise((_, reject) => (clock = setTimeout(() => reject(new Error(`not done in ${LIMIT} ms`)), LIMIT)));
    try {
      return await Promise.race([use(page, cdp), late]);
    } finally {
      clearTimeout(clock);
    }
  } finally {
    await context.close();
  }
}

export async function slow(cdp) {
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', SLOW.network);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOW.cpu });
}

/** KiB of the JavaScript heap after garbage collection, and of all WebAssembly memories. */
export async function memory(page, cdp) {
  await cdp.send('Performance.enable');
  for (let i = 0; i < 2; i++) await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize').value;
  return (heap + (await page.evaluate(() => __probe.wasmBytes()))) / 1024;
}
