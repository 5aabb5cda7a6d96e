// Makes of wasm-bindgen's output the two files that readers get: one minified module, and the wasm without what no
// page can reach. Usage: shrink.mjs IN_FOLDER OUT_FOLDER, with WASM_FEATURES set (scripts/env).
//
// An export is a root, so the linker keeps all that is behind it, and so do the glue's imports that only those call. Here
// both sides are cut in turn until nothing more falls off; then every import and export gets a short name.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import esbuild from 'esbuild';

const [input, output] = process.argv.slice(2);
const features = process.env.WASM_FEATURES.split(' ');
const optimise = [...features, '-Oz', '--flatten', '--rereloop', '-Oz', '-Oz', '--monomorphize', '-Oz', '--low-memory-unused', '--strip-debug', '--strip-producers', '--strip-target-features'];
const scratch = fs.mkdtempSync(path.join(fs.realpathSync(input), 'shrink-'));
const file = (name) => path.join(scratch, name);
const run = (tool, ...args) => execFileSync(tool, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
const exportsOf = (wasm) => WebAssembly.Module.exports(new WebAssembly.Module(fs.readFileSync(wasm))).map(({ name }) => name);
const importsOf = (wasm) => new Set(WebAssembly.Module.imports(new WebAssembly.Module(fs.readFileSync(wasm))).map(({ name }) => name));

// One entry of the glue's import object, as wasm-bindgen lays it out.
const ENTRY = /^ {8}(\w+): (?:function[\s\S]*?(?:^ {8}\},|arguments\); \},)|.*,)\n/gm;

let glue = fs.readFileSync(path.join(input, 'lede.js'), 'utf8');

// Of the glue's exports a page needs none but what starts it. One script tag does; whoever imports the module can wait
// for `default()`. Streaming fails for a wrong MIME type, and where a page's wrapper of fetch returns no plain Response:
// then the bytes are asked for once more. Where it cannot run at all, the children stay and one line says why.
const START = `
const address = new URL('lede_bg.wasm', import.meta.url);
const streaming = async (imports) => WebAssembly.instantiateStreaming(await fetch(address), imports);
const buffered = async (imports) => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(\`\${address}: status \${response.status}\`);
  return WebAssembly.instantiate(await response.arrayBuffer(), imports);
};
const load = async () => {
  const imports = __wbg_get_imports();
  const { instance, module } = await streaming(imports).catch(() => buffered(imports));
  __wbg_finalize_init(instance, module);
};
const started = load().catch((error) => console.warn(\`Lede: the module could not start, so the page's own content stays: \${error}\`));
export default () => started;
`;
const before = glue.length;
glue = glue.replace(/^export (class|function)/gm, '$1').replace(/^async function __wbg_load[\s\S]*/m, START);
if (!glue.endsWith(START) || glue.length > before) throw new Error('the glue of wasm-bindgen is laid out in another way now');

const bundle = (text, minify) =>
  esbuild.buildSync({
    stdin: { contents: text, resolveDir: path.resolve(input), loader: 'js' },
    bundle: true, format: 'esm', target: 'es2022', minify, write: false, treeShaking: true, legalComments: 'none',
  }).outputFiles[0].text;

let wasm = path.join(input, 'lede_bg.wasm');
for (let round = 0, before = Infinity; fs.statSync(wasm).size < before; round++) {
  before = fs.statSync(wasm).size;
  const used = new Set([...bundle(glue, false).matchAll(/\b(?:wasm\d*|exports)\.(\w+)/g)].map(([, name]) => name));
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

fs.mkdirSync(output, { recursive: true });
fs.copyFileSync(file('named.wasm'), path.join(output, 'lede_bg.wasm'));
fs.writeFileSync(path.join(output, 'lede.js'), bundle(glue, true));
fs.rmSync(scratch, { recursive: true });
