// Makes of wasm-bindgen's output what readers get, of each of the four modules: the wasm without what no page can reach, and
// the minified script that runs it (npm/start.js, npm/feeds.js, npm/quotes.js or npm/tools.js with the glue); and the loader
// (npm/lede.js), which names the first pair by their hashes, as the first script names the others.
// Usage: shrink.mjs IN_FOLDER FEEDS_FOLDER QUOTES_FOLDER TOOLS_FOLDER OUT_FOLDER [CRASH_FOLDER CRASH_OUT_FOLDER], with WASM_FEATURES set (scripts/env).
//
// An export is a root, so the linker keeps all that is behind it, and so do the glue's imports that only those call. Here
// both sides are cut in turn until nothing more falls off; then every import and export gets a short name.
import crypto from 'node:crypto';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import esbuild from 'esbuild';

const [first, second, third, fourth, output, crash, crashOutput] = process.argv.slice(2);
const features = process.env.WASM_FEATURES.split(' ');
const optimise = [...features, '-Oz', '--flatten', '--rereloop', '-Oz', '-Oz', '--monomorphize', '-Oz', '--low-memory-unused', '--strip-debug', '--strip-producers', '--strip-target-features'];
const run = (tool, ...args) => execFileSync(tool, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
const exportsOf = (wasm) => WebAssembly.Module.exports(new WebAssembly.Module(fs.readFileSync(wasm))).map(({ name }) => name);
const importsOf = (wasm) => new Set(WebAssembly.Module.imports(new WebAssembly.Module(fs.readFileSync(wasm))).map(({ name }) => name));

// One entry of the glue's import object, as wasm-bindgen lays it out.
const ENTRY = /^ {8}(\w+): (?:function[\s\S]*?(?:^ {8}\},|arguments\); \},)|.*,)\n/gm;

const scratch = fs.mkdtempSync(path.join(fs.realpathSync(first), 'shrink-'));

const bundle = (contents, options) =>
  esbuild.buildSync({
    stdin: { contents, resolveDir: path.resolve(options.from ?? first), loader: 'js' },
    bundle: true, format: 'esm', target: 'es2022', write: false, treeShaking: true, legalComments: 'none', ...options.esbuild,
  }).outputFiles[0].text;

/**
 * The module in a folder, cut down to what is behind these exports, and its glue beside `scratch`'s scripts as a function.
 */
function shrink(input, kept, glueName) {
  const file = (name) => path.join(scratch, `${glueName}.${name}`);
  let glue = fs.readFileSync(path.join(input, 'lede.js'), 'utf8');

  // How the module is fetched is not the glue's.
  glue = glue.replace(/^export (class|function)/gm, '$1').replace(/^async function __wbg_load[\s\S]*/m, `export { __wbg_get_imports, __wbg_finalize_init, ${kept} };\n`);
  if (!/^export/m.test(glue) || !kept.every((name) => glue.includes(`\nfunction ${name}(`))) throw new Error('the glue of wasm-bindgen is laid out in another way now');

  let wasm = path.join(input, 'lede_bg.wasm');
  for (let round = 0, before = Infinity; fs.statSync(wasm).size < before; round++) {
    before = fs.statSync(wasm).size;
    const used = new Set([...bundle(glue, {}).matchAll(/\b(?:wasm\d*|exports)\.(\w+)/g)].map(([, name]) => name));
    const graph = exportsOf(wasm).map((name) => ({ name, export: name, ...(used.has(name) && { root: true }) }));
    fs.writeFileSync(file('graph.json'), JSON.stringify(graph));
    const next = file(`${round}.wasm`);
    run('wasm-metadce', ...features, wasm, '--graph-file', file('graph.json'), '-o', next);
    run('wasm-opt', ...optimise, next, '-o', next);
    const imported = importsOf(next);
    glue = glue.replace(ENTRY, (entry, name) => (imported.has(name) ? entry : ''));
    wasm = next;
  }

  const named = run('wasm-opt', ...optimise, '--minify-imports-and-exports-and-modules', wasm, '-o', file('named.wasm'));
  const { imports, exports } = JSON.parse(named);
  if (!imports.length || !exports.length) throw new Error('wasm-opt printed no names: its output has changed');
  const shortImport = new Map(imports.map(([, from, to]) => [from, to]));
  const shortExport = new Map(exports);
  glue = glue.replace(ENTRY, (entry, name) => entry.replace(name, JSON.stringify(shortImport.get(name))));
  glue = glue.replace('"./lede_bg.js": import0', 'a: import0').replace(/\bwasm\.(\w+)/g, (use, name) => (shortExport.has(name) ? `wasm.${shortExport.get(name)}` : use));

  // As a function: each instance has its own glue, so that what an old one left behind can never call into a new one.
  const own = bundle(glue, {});
  const body = own.replace(/^export \{[^}]*\};\n/m, '');
  if (body === own) throw new Error('esbuild writes exports in another way now');
  fs.writeFileSync(
    path.join(scratch, glueName),
    `export async function bind(module, guard = (exports) => exports) {
  ${body}
  const instance = await WebAssembly.instantiate(module, __wbg_get_imports());
  __wbg_finalize_init({ exports: guard(instance.exports) }, module);
  return { ${kept} };
}`,
  );
  return fs.readFileSync(file('named.wasm'));
}

const source = (name) => fs.readFileSync(path.join('npm', name), 'utf8');
const swap = (text, from, to) => {
  if (!text.includes(from)) throw new Error(`a script of npm/ has no ${from} any more`);
  return text.replace(from, to);
};
const digest = (bytes, encoding) => crypto.createHash('sha256').update(bytes).digest(encoding);
const hashed = (stem, bytes, extension, into = output) => {
  const name = `${stem}-${digest(bytes, 'hex').slice(0, 12)}.${extension}`;
  fs.writeFileSync(path.join(into, name), bytes);
  return name;
};
// A script that fetches WebAssembly, with its name and its hash.
const fetching = (script, placeholder, stem, bytes, into) =>
  swap(swap(source(script), `'../${placeholder}'`, `'./${hashed(stem, bytes, 'wasm', into)}'`), "integrity = ''", `integrity = 'sha256-${digest(bytes, 'base64')}'`);
const minified = (text, from, external) => Buffer.from(bundle(text, { from, esbuild: { minify: true, external } }));

fs.mkdirSync(output, { recursive: true });
for (const shared of ['compile.js', 'later.js']) fs.copyFileSync(`npm/${shared}`, path.join(scratch, shared));
// A module that comes later: its script's name.
const later = (name, input, kept) => {
  const script = fetching(`${name}.js`, `${name}_bg.wasm`, `lede-${name}`, shrink(input, kept, `${name}-glue.js`));
  return hashed(`lede-${name}`, minified(script, scratch, []), 'js');
};
const feedsName = later('feeds', second, ['translate']);
const quotesName = later('quotes', third, ['find', 'cite']);
const toolsName = later('tools', fourth, ['attach', 'measure']);
// The texts of languages, each a script with its JSON; they have their hash together, so that one name leads to all.
const languages = fs.readdirSync('src/i18n/texts').map((file) => [path.parse(file).name, JSON.stringify(JSON.parse(fs.readFileSync(path.join('src/i18n/texts', file), 'utf8')))]);
const hash = digest(languages.join(), 'hex').slice(0, 12);
const scripts = languages.map(([lang, texts]) => {
  const name = `lede-${lang}-${hash}.js`;
  fs.writeFileSync(path.join(output, name), bundle(`export default ${JSON.stringify(texts)}`, { esbuild: { minify: true, charset: 'utf8' } }));
  return [lang, `./${name}`];
});

// Each by its whole name, so that bundlers find them: Vite looks for none by a pattern in a package.
const byName = `({ ${scripts.map(([lang, name]) => `${lang}: () => import('${name}')`).join(', ')} })[lang]()`;
const others = { feeds: feedsName, quotes: quotesName, tools: toolsName };
let start = swap(source('start.js'), 'import(`./texts-${lang}.js`)', byName);
for (const [stem, name] of Object.entries(others)) start = swap(start, `'./${stem}.js'`, `'./${name}'`);
const external = [...Object.values(others).map((name) => `./${name}`), ...scripts.map(([, name]) => name)];
// The first module and the loader.
const draws = (input, into) => {
  const wasm = shrink(input, ['connect', 'host', 'modules'], 'glue.js');
  const startName = hashed('lede', minified(start, scratch, external), 'js', into);
  const loader = swap(fetching('lede.js', 'lede_bg.wasm', 'lede', wasm, into), "'./app.js'", `'./${startName}'`);
  fs.writeFileSync(path.join(into, 'lede.js'), minified(loader, 'npm', [`./${startName}`]));
};
if (crash) {
  fs.cpSync(output, crashOutput, { recursive: true });
  draws(crash, crashOutput);
}
draws(first, output);
fs.rmSync(scratch, { recursive: true });
