// The tarball's files from nginx with the package's own sample of its configuration, on pages of another origin.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { BROTLI_MODULE, brotli, cdn, lede, pages, root, site } from './places.mjs';
import { drawn, expect, test } from './support.js';

const { version, files } = JSON.parse(fs.readFileSync(new URL('../../npm/pkg/integrity.json', import.meta.url), 'utf8'));
const names = Object.keys(files);
const TYPES = { js: 'text/javascript', wasm: 'application/wasm' };

async function head(url, encodings) {
  const response = await fetch(url, { headers: { origin: pages, 'accept-encoding': encodings } });
  await response.arrayBuffer();
  return { status: response.status, ...Object.fromEntries(response.headers) };
}

/** Opens a page of another origin with what `integrity.md` says to paste, changed by `change`. */
async function openPinned(page, name, change = (snippet) => snippet) {
  const pasted = fs.readFileSync(lede('integrity.md'), 'utf8').split('```html\n')[1].split('```')[0].replaceAll('https://cdn.example', cdn);
  const article = '<lede-article src="/demo/api/article.json" loading="eager"><a href="#story">Read the story</a></lede-article>';
  fs.writeFileSync(path.join(site(), `pages/${name}.html`), `<!doctype html><link rel="icon" href="data:,">${change(pasted)}${article}`);
  await page.goto(`${pages}/${name}.html`);
}

const spoil = (integrity) => integrity.replace(/-../, (start) => (start === '-AA' ? '-BB' : '-AA'));
const [moduleName, wasmName] = ['js', 'wasm'].map((kind) => names.find((name) => /^lede-[0-9a-f]{12}\./.test(name) && name.endsWith(kind)));

for (const name of names) {
  test(`nginx sends ${name.replace(/-[0-9a-f]{12}/, '-HASH')} compressed ahead, with its type, to pages of any origin, and to be kept as long as its name holds`, async () => {
    const plain = await head(`${cdn}/lede/${name}`, 'identity');
    expect(plain).toMatchObject({ status: 200, 'content-type': TYPES[name.split('.').pop()], 'content-length': String(files[name].bytes), 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' });
    expect(plain['content-encoding']).toBeUndefined();
    const gzip = await head(`${cdn}/lede/${name}`, 'gzip');
    expect(gzip).toMatchObject({ 'content-encoding': 'gzip', 'content-type': plain['content-type'], 'content-length': String(files[name].gzip), vary: 'Accept-Encoding', 'access-control-allow-origin': '*' });
    const forEver = 'public, max-age=31536000, immutable';
    expect(gzip['cache-control']).toBe(name === 'lede.js' ? 'public, max-age=300, stale-while-revalidate=86400' : forEver);
    expect((await head(`${cdn}/lede/${version}/${name}`, 'gzip'))['cache-control']).toBe(forEver);
  });
}

test('with the line for brotli, nginx sends the smallest copies', async () => {
  test.skip(!fs.existsSync(BROTLI_MODULE), 'nginx has no module for brotli here');
  for (const name of names) {
    const url = `${brotli}/lede/${name}`;
    expect(await head(url, 'br, gzip')).toMatchObject({ 'content-encoding': 'br', 'content-length': String(files[name].brotli), 'access-control-allow-origin': '*' });
    expect(await head(url, 'gzip')).toMatchObject({ 'content-encoding': 'gzip' });
  }
});

test('a loader of the same date and size is never taken for the one before', async () => {
  const since = { 'if-modified-since': new Date().toUTCString(), 'if-none-match': `"1dc09d84-${files['lede.js'].bytes.toString(16)}"` };
  for (const encoding of ['identity', 'gzip']) {
    const response = await fetch(`${cdn}/lede/lede.js`, { headers: { ...since, 'accept-encoding': encoding } });
    expect([response.status, response.headers.get('etag'), response.headers.get('last-modified')]).toEqual([200, null, null]);
  }
  const kept = { 'if-modified-since': (await head(`${cdn}/lede/${wasmName}`, 'identity'))['last-modified'] };
  expect((await fetch(`${cdn}/lede/${wasmName}`, { headers: kept })).status).toBe(304);
});

test('what is missing is not kept for ever', async () => {
  const missing = await head(`${cdn}/lede/lede-000000000000.js`, 'gzip');
  expect(missing.status).toBe(404);
  expect(missing['cache-control']).toBeUndefined();
});

test('a plain page of another origin with the least policy draws its article', async ({ page, noted }) => {
  await page.goto(`${pages}/plain.html`);
  await drawn(page);
  const asked = () => noted.asked.filter((url) => url.startsWith(cdn)).map((url) => url.slice(cdn.length)).sort();
  await expect.poll(asked).toEqual(names.filter((name) => !/feeds|tools|around|^lede-[a-z]{2}-/.test(name)).map((name) => `/lede/${name}`).sort());
  expect([...noted.failed, ...noted.lines]).toEqual([]);
});

test('the first steps of docs/self-hosting.md, taken literally, lead to an article', async ({ page, noted }) => {
  const docs = fs.readFileSync(path.join(root, 'docs/self-hosting.md'), 'utf8');
  const block = (language) => docs.split(`\`\`\`${language}\n`)[1].split('```')[0];
  const folder = path.join(site(), 'pages/first-steps');
  fs.mkdirSync(folder);
  fs.copyFileSync(path.join(root, `npm/lede-${version}.tgz`), path.join(folder, `lede-${version}.tgz`));
  execFileSync('sh', ['-e'], { cwd: folder, input: block('sh') });
  fs.writeFileSync(path.join(folder, 'article.json'), block('json'));
  fs.writeFileSync(path.join(folder, 'index.html'), block('html'));
  await page.goto(`${pages}/first-steps/`);
  await expect(page.locator('lede-article .headline')).toHaveText('The Reading Room Lets the Light Back In');
  await expect(page.locator('lede-article .text')).toHaveText('The library’s great hall reopens on Saturday.');
  expect(noted.failed.filter((line) => !line.endsWith('/favicon.ico'))).toEqual([]);
});

test('pinned by what integrity.md says to paste, the article is drawn', async ({ page, noted }) => {
  await openPinned(page, 'pinned');
  await drawn(page);
  expect([...noted.failed, ...noted.lines]).toEqual([]);
  expect(noted.asked).toContain(`${cdn}/lede/${version}/${moduleName}`);
});

for (const [where, put] of [
  ['before what pins it', (snippet, hints) => hints + snippet],
  ['behind the import map', (snippet, hints) => snippet.replace('</script>\n', `</script>\n${hints}`)],
]) {
  test(`asked for ahead as integrity.md says, ${where}, each file is fetched once, and before the loader has run`, async ({ page, noted }) => {
    const hints = fs.readFileSync(lede('integrity.md'), 'utf8').split('```html\n')[2].split('```')[0].replaceAll('https://cdn.example', cdn);
    const asked = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname.split('/').pop()));
    await page.route('**/lede.js', async (route) => {
      await expect.poll(() => asked).toEqual(expect.arrayContaining([moduleName, wasmName]));
      await route.continue();
    });
    await openPinned(page, 'ahead', (snippet) => put(snippet, hints));
    await drawn(page);
    // What was fetched ahead and is not used is told some seconds after.
    await page.waitForTimeout(4_000);
    expect(['lede.js', moduleName, wasmName].map((name) => asked.filter((one) => one === name).length)).toEqual([1, 1, 1]);
    expect([...noted.failed, ...noted.lines]).toEqual([]);
  });
}

test('another loader than the pinned one does not run, and the link stays', async ({ page, noted }) => {
  const { integrity } = files['lede.js'];
  await openPinned(page, 'other-loader', (snippet) => snippet.replace(integrity, spoil(integrity)));
  await expect.poll(() => noted.lines.join()).toContain('integrity');
  expect(await page.evaluate(() => customElements.get('lede-article'))).toBeUndefined();
  await expect(page.getByRole('link', { name: 'Read the story' })).toBeVisible();
});

for (const [what, pattern] of [['module', /^lede-[0-9a-f]{12}\.js$/], ['glue of the views', /^lede-views-[0-9a-f]{12}\.js$/]]) {
  test(`another ${what} than the pinned one does not run, and the console says so`, async ({ page, noted }) => {
    const { integrity } = files[Object.keys(files).find((name) => pattern.test(name))];
    await openPinned(page, `other-${what.split(' ')[0]}`, (snippet) => snippet.replace(integrity, spoil(integrity)));
    await expect.poll(() => noted.lines.join()).toContain('Lede: could not start');
    expect(noted.lines.join()).toContain('integrity');
    // Without the views there is the text of the article, and no more.
    if (what === 'module') await expect(page.getByRole('link', { name: 'Read the story' })).toBeVisible();
    await expect(page.locator('lede-article a.share-link')).toHaveCount(0);
  });
}

test('another WebAssembly than the one that lede.js knows does not run, and the link stays', async ({ page, noted }) => {
  await page.route(`**/${wasmName}`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: Buffer.concat([await response.body(), Buffer.from([0, 2, 1, 0])]) });
  });
  await page.goto(`${pages}/plain.html`);
  await expect.poll(() => noted.lines.join()).toContain('Lede: could not start');
  expect(noted.lines.join()).toContain('integrity');
  await expect(page.getByRole('link', { name: 'Read the story' })).toBeVisible();
});
