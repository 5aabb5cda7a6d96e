// What readers get where Lede cannot start: the children stay, readable, and one line in the console says why.
import { chromium } from '@playwright/test';
import { expect, test } from './support.js';

const PAGE = '/demo/hosts/plain.html';
const WASM = /\/lede\/lede-[0-9a-f]{12}\.wasm$/;
const START = '**/lede/lede-*.js';
const LOADER = '**/lede/lede.js';

const own = (page) => page.getByText('The article is on its way.');
const ofLede = (lines) => lines.filter((line) => line.includes('Lede'));

/** The children stand there, and what Lede says is one line that tells why; the browser's own lines may have to tell more. */
async function expectFallback(page, lines, reason, also) {
  await expect.poll(() => ofLede(lines)).toEqual([expect.stringMatching(reason)]);
  await expect(own(page)).toBeVisible();
  await expect(page.locator('lede-article h1')).toHaveCount(0);
  expect(ofLede(lines)[0]).toMatch(/^warning: Lede: could not start: /);
  // What else the console has is the browser's own: that a file could not be loaded, or was refused.
  const others = lines.filter((line) => !line.includes('Lede'));
  expect(others.filter((line) => !line.startsWith('error: '))).toEqual([]);
  if (also) expect(others).toContainEqual(expect.stringMatching(also));
}

/** Answers as the server does, but for what is changed. */
const altered = (change) => async (route) => {
  const response = await route.fetch();
  await route.fulfill({ response, ...change(await response.body()) });
};

// With an integrity the page of an error is refused as well: the line names the address, the browser's own line the status.
const REFUSED = /http.*\/lede-[0-9a-f]+\.wasm: TypeError: Failed to fetch$/;

const FAULTS = {
  'the WebAssembly is missing': [WASM, (route) => route.fulfill({ status: 404 }), REFUSED, /404/],
  'the WebAssembly cannot be reached': [WASM, (route) => route.abort(), REFUSED],
  'the WebAssembly is truncated': [WASM, altered((bytes) => ({ body: bytes.subarray(0, 40_000) })), REFUSED],
  'the WebAssembly is not the one of this version': [WASM, altered((bytes) => ({ body: Buffer.concat([bytes, Buffer.from([0])]) })), REFUSED, /integrity/],
  'a server answers with its front page in place of the WebAssembly': [WASM, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>Welcome' }), REFUSED],
  'the script that runs it is missing': [START, (route) => route.fulfill({ status: 404 }), /Failed to fetch dynamically imported module: .*\/lede-[0-9a-f]+\.js$/],
  'the script that runs it is truncated': [START, altered((bytes) => ({ body: bytes.subarray(0, 4_000) })), /SyntaxError: /],
  'the script that runs it has a wrong MIME type': [START, altered(() => ({ contentType: 'text/plain' })), /Failed to fetch dynamically imported module: .*\/lede-[0-9a-f]+\.js$/],
};

for (const [name, [address, answer, reason, also]] of Object.entries(FAULTS)) {
  test(`where ${name} the children stay, and one line says why`, async ({ page, noted }) => {
    await page.route(address, answer);
    await page.goto(PAGE);
    await expectFallback(page, noted.lines, reason, also);
  });
}

for (const contentType of ['application/octet-stream', 'text/html', '']) {
  test(`WebAssembly of the type ‘${contentType}’ is started all the same, at the second try`, async ({ page, noted }) => {
    let asked = 0;
    await page.route(WASM, async (route) => {
      asked += 1;
      const response = await route.fetch();
      await route.fulfill({ response, headers: { 'content-type': contentType } });
    });
    await page.goto(PAGE);
    await expect(page.locator('lede-article h1')).toBeVisible();
    expect(asked).toBe(2);
    expect(noted.lines.filter((line) => !line.includes('left out'))).toEqual([]);
  });
}

test('where the page’s policy refuses WebAssembly the children stay, and one line says why', async ({ page, noted }) => {
  await page.route(`**${PAGE}`, altered(() => ({ headers: { 'content-type': 'text/html', 'content-security-policy': "script-src 'self'" } })));
  await page.goto(PAGE);
  await expectFallback(page, noted.lines, /CompileError: .*Content Security Policy/);
});

test('where the page’s policy refuses to ask for it the children stay, and one line says why', async ({ page, noted }) => {
  await page.route(`**${PAGE}`, altered(() => ({ headers: { 'content-type': 'text/html', 'content-security-policy': "connect-src 'none'" } })));
  await page.goto(PAGE);
  await expectFallback(page, noted.lines, REFUSED);
});

for (const [what, address] of [['the WebAssembly', WASM], ['the script that runs it', START]]) {
  test(`where ${what} hangs for ten seconds the children stay, one line says why, and what comes later changes nothing`, async ({ page, noted }) => {
    let release;
    const released = new Promise((resolve) => (release = resolve));
    let hangs;
    const hanging = new Promise((resolve) => (hangs = resolve));
    await page.route(address, async (route) => {
      hangs();
      await released;
      await route.continue();
    });
    await page.clock.install();
    await page.goto(PAGE);
    await hanging;
    await page.clock.runFor(8_000);
    await expect(own(page)).toBeVisible();
    expect(ofLede(noted.lines)).toEqual([]);
    await page.clock.runFor(2_100);
    await expectFallback(page, noted.lines, /no answer in 10000 ms$/);
    const late = page.waitForResponse(address);
    release();
    await (await late).finished();
    await page.clock.runFor(1_000);
    await expectFallback(page, noted.lines, /no answer in 10000 ms$/);
  });
}

test('where an element comes when starting has failed already, its children stay and nothing is asked or said again', async ({ page, noted }) => {
  let asked = 0;
  await page.route(WASM, (route) => {
    asked += 1;
    return route.fulfill({ status: 404 });
  });
  await page.goto(PAGE);
  await expectFallback(page, noted.lines, REFUSED);
  await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<lede-article src="../api/article.json" loading="eager"><p>Another one’s words.</p></lede-article>'));
  await page.waitForTimeout(200);
  await expect(page.getByText('Another one’s words.')).toBeVisible();
  await expectFallback(page, noted.lines, REFUSED);
  expect(asked).toBe(1);
});

test('where the loader itself is missing the children stay', async ({ page, noted }) => {
  await page.route(LOADER, (route) => route.fulfill({ status: 404 }));
  await page.goto(PAGE);
  await expect(own(page)).toBeVisible();
  expect(noted.lines).toEqual([expect.stringMatching(/^error: Failed to load resource.*404/)]);
});

test('without JavaScript the children are the article', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ baseURL, javaScriptEnabled: false });
  await page.goto(PAGE);
  await expect(own(page)).toBeVisible();
  await page.close();
});

test('in a browser without WebAssembly the children stay, and one line says why', async ({ baseURL }, { project }) => {
  const { launchOptions } = project.use;
  const browser = await chromium.launch({ ...launchOptions, args: [...launchOptions.args, '--js-flags=--jitless'] });
  try {
    const page = await browser.newPage({ baseURL });
    const lines = [];
    const errors = [];
    page.on('console', (message) => lines.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(PAGE);
    expect(await page.evaluate(() => typeof WebAssembly)).toBe('undefined');
    await expectFallback(page, lines, /WebAssembly is not defined$/);
    expect(errors).toEqual([]);
  } finally {
    await browser.close();
  }
});
