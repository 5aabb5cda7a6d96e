// What the tarball holds, and what editors and compilers read of it.
import { execFileSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { lede, preview, root, site } from './places.mjs';
import { drawn, expect, test } from './support.js';

const json = (name) => JSON.parse(fs.readFileSync(lede(name), 'utf8'));
const hash = (bytes, kind, encoding) => crypto.createHash(kind).update(bytes).digest(encoding);

test('every file that is served is in the tarball with its hash and with compressed copies that hold the same', () => {
  const { files } = json('integrity.json');
  expect(Object.keys(files).filter((name) => /^lede-[0-9a-f]{12}\.(js|wasm)$/.test(name))).toHaveLength(2);
  const parts = Object.keys(files).flatMap((name) => /^lede-([a-z]{3,})-[0-9a-f]{12}\.wasm$/.exec(name)?.[1] ?? []);
  expect(parts).toEqual(['around', 'feeds', 'quotes', 'reader', 'shared', 'tools', 'views']);
  expect(Object.keys(files).filter((name) => /^lede-views-[0-9a-f]{12}\.js$/.test(name))).toHaveLength(1);
  expect(Object.keys(files).filter((name) => /^lede-[a-z]{2}-[0-9a-f]{12}\.js$/.test(name))).toHaveLength(15);
  expect(Object.keys(files)).toHaveLength(26);
  for (const [name, { integrity, brotli, gzip }] of Object.entries(files)) {
    const bytes = fs.readFileSync(lede(name));
    expect(`sha384-${hash(bytes, 'sha384', 'base64')}`).toBe(integrity);
    const compressed = { br: fs.readFileSync(lede(`${name}.br`)), gz: fs.readFileSync(lede(`${name}.gz`)) };
    expect(zlib.brotliDecompressSync(compressed.br).equals(bytes) && zlib.gunzipSync(compressed.gz).equals(bytes), name).toBe(true);
    expect([compressed.br.length, compressed.gz.length]).toEqual([brotli, gzip]);
  }
});

test('a name with a hash tells what is in the file, or for a language, in the files of all', async () => {
  const names = fs.readdirSync(lede()).filter((name) => /^lede-[^.]+\.(js|wasm)$/.test(name));
  const languages = names.filter((name) => /^lede-[a-z]{2}-/.test(name));
  const texts = await Promise.all(languages.map(async (name) => [name.slice(5, 7), (await import(lede(name))).default]));
  for (const name of languages) expect(name).toContain(`-${hash(texts.join(), 'sha256', 'hex').slice(0, 12)}.`);
  for (const name of names.filter((name) => !languages.includes(name))) {
    expect(name).toContain(`-${hash(fs.readFileSync(lede(name)), 'sha256', 'hex').slice(0, 12)}.`);
  }
});

test('what package.json points to is there', () => {
  const { exports, types, customElements } = json('package.json');
  const targets = Object.values(exports).flatMap((target) => (typeof target === 'string' ? target : Object.values(target)));
  for (const target of [...targets, types, customElements]) expect(fs.existsSync(lede(target)), target).toBe(true);
});

test('packing again gives the same bytes', () => {
  const tarball = path.join(root, `npm/lede-${json('package.json').version}.tgz`);
  const before = hash(fs.readFileSync(tarball), 'sha256', 'hex');
  execFileSync(process.execPath, [path.join(root, 'scripts/pack.mjs')]);
  expect(hash(fs.readFileSync(tarball), 'sha256', 'hex')).toBe(before);
});

test('the manifest and the data for editors tell the attributes and properties that the elements have', async ({ page }) => {
  await page.goto(`${preview}/plain.html`);
  await drawn(page);
  const described = json('custom-elements.json').modules[0].declarations.filter(({ tagName }) => tagName);
  const edited = json('vscode.html-custom-data.json').tags;
  expect(described.map(({ tagName }) => tagName)).toEqual(['lede-article', 'lede-quote', 'lede-share', 'lede-related']);
  for (const { tagName, attributes, members } of described) {
    const fields = members.filter(({ kind }) => kind === 'field');
    const methods = members.filter(({ kind }) => kind === 'method').map(({ name }) => name);
    expect(methods).toContain('refresh');
    expect(await page.evaluate(([tag, methods]) => methods.filter((name) => typeof customElements.get(tag).prototype[name] !== 'function'), [tagName, methods])).toEqual([]);
    const has = await page.evaluate((tag) => {
      const Class = customElements.get(tag);
      return { attributes: Class.observedAttributes, properties: Object.keys(Object.getOwnPropertyDescriptors(Class.prototype)).filter((name) => name !== 'constructor') };
    }, tagName);
    const names = (list) => list.map(({ name }) => name);
    expect({ attributes: names(attributes), properties: names(fields).sort() }).toEqual({ ...has, properties: has.properties.sort() });
    expect(names(edited.find(({ name }) => name === tagName).attributes)).toEqual(has.attributes);
  }
  expect(json('vscode.css-custom-data.json').properties.map(({ name }) => name)).toContain('--lede-color-accent');
});

test('the types hold: both pages and what the docs show compile in strict mode, and each mistake in the pages is refused', () => {
  let told = '';
  try {
    execFileSync(process.execPath, [path.join(site(), 'node_modules/typescript/bin/tsc')], { cwd: site(), encoding: 'utf8' });
  } catch (error) {
    told = error.stdout;
  }
  expect(told).toBe('');
});
