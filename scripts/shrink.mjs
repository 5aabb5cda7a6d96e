// Makes of what wasm-split-cli and wasm-bindgen wrote what readers get: the wasm without what no page can reach, the parts
// of it that come later, and the minified script that runs them (npm/start.js with the glue); and the loader (npm/lede.js),
// which names the first pair by their hashes, as that script names the parts.
// Usage: shrink.mjs IN_FOLDER OUT_FOLDER [--quick], with WASM_FEATURES set (scripts/env). IN_FOLDER has the parts, and in
// bindgen/ what wasm-bindgen made of the rest. --quick leaves out what takes long, for what is only tested.
//
// An export is a root, so the linker keeps all that is behind it, and so do the glue's imports that only those call. Here
// both sides are cut in turn until nothing more falls off; then every import and export gets a short name.
import crypto from 'node:crypto';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import esbuild from 'esbuild';
import { byLikeness } from './order.mjs';

const [input, output, quick] = process.argv.slice(2);
const features = process.env.WASM_FEATURES.split(' ');
const optimise = quick ? features : [...features, '-Oz', '--flatten', '--rereloop', '-Oz', '-Oz', '--monomorphize', '-Oz', '--low-memory-unused', '--strip-debug', '--strip-producers', '--strip-target-features'];
const run = (tool, ...args) => execFileSync(tool, args, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] });
// A module as text, asked for once: what takes things apart reads the parts, and so does what merges them.
const texts = new Map();
const textOf = (wasm) => texts.get(wasm) ?? texts.set(wasm, run('wasm-dis', ...features, wasm)).get(wasm);
// What a module's text holds, form by form; and a module of such forms.
const formsOf = (text) => text.replace(/\n\)\n*$/, '').split(/\n(?= \()/).slice(1);
const assembled = (name, forms) => {
  const [wat, out] = ['wat', 'wasm'].map((extension) => path.join(scratch, `${name}.${extension}`));
  fs.writeFileSync(wat, `(module\n${forms.join('\n')}\n)`);
  run('wasm-as', ...features, wat, '-o', out);
  return out;
};
const exportsOf = (wasm) => WebAssembly.Module.exports(new WebAssembly.Module(fs.readFileSync(wasm))).map(({ name }) => name);
const importsOf = (wasm) => new Set(WebAssembly.Module.imports(new WebAssembly.Module(fs.readFileSync(wasm))).map(({ name }) => name));

// One entry of the glue's import object, as wasm-bindgen lays it out.
const ENTRY = /^ {8}(\w+): (?:function[\s\S]*?(?:^ {8}\},|arguments\); \},)|.*,)\n/gm;

const scratch = fs.mkdtempSync(path.join(fs.realpathSync(input), 'shrink-'));

const bundle = (contents, options) =>
  esbuild.buildSync({
    stdin: { contents, resolveDir: path.resolve(options.from ?? input), loader: 'js' },
    bundle: true, format: 'esm', target: 'es2022', write: false, treeShaking: true, legalComments: 'none', ...options.esbuild,
  }).outputFiles[0].text;

// What is not used outside stays; what the parts are put beside with is named in the glue as well.
const KEPT = ['connect', 'first', 'host', 'ready', 'speak'];
const SHARED = ['memory', '__indirect_function_table', '__wasm_split_shared0'];

// A name in WebAssembly's text.
const NAME = String.raw`\$(?:"(?:[^"\\]|\\.)*"|[^\s()]+)`;
const all = (text, pattern) => [...text.matchAll(new RegExp(pattern, 'gm'))].map(([, first]) => first);
const head = (form) => new RegExp(`^ \\(func (${NAME})((?: \\((?:type|param|result)[^\n]*?\\))*)`).exec(form);
const glued = (form) => new RegExp(`^ \\(import "./lede_bg.js" "(\\w+)" \\(func (${NAME})`).exec(form);
// What wasm-bindgen puts between Rust and an import, and between a closure and the glue that calls it.
const HANDS_ON = /(?:___wbg_|___wbindgen_).*local_shim"$|closures::_::invoke::</;

/**
 * Parts what wasm-bindgen hands on to the glue: what only the later parts call is left in the first module by wasm-split-cli, and
 * called by its place in the table. It becomes a module that the views are merged with. Gives the first module without it, and the
 * imports of what is apart: from the glue under short names, and what it calls of the first module.
 */
function apart(wasm, parts) {
  // By a number, the last of the operands; one call may stand in another.
  const byPlace = /^( *)\(call_indirect .*\n(?=(?:\1 .*\n)*?\1 \(i32\.const (\d+)\)\n\1\))/gm;
  const called = new Set(parts.flatMap((part) => [...textOf(part).matchAll(byPlace)].map(([, , place]) => place)));
  const forms = formsOf(textOf(wasm));
  const functions = new Map(forms.filter((form) => head(form)).map((form) => [head(form)[1], form]));
  const calls = new Map([...functions].map(([name, form]) => [name, all(form, `\\((?:return_call|call|ref\\.func) (${NAME})`)]));
  const callers = new Map();
  for (const [name, others] of calls) for (const other of others) callers.set(other, (callers.get(other) ?? new Set()).add(name));
  const exported = new Map(forms.flatMap((form) => all(form, `^ \\(export "\\w+" \\(func (${NAME})`).map((name) => [name, /"(\w+)"/.exec(form)[1]])));

  // The table's places of those that nobody calls here.
  const places = new Map();
  const table = forms.map((form) => {
    const [, at, names] = /^ \(elem \S+ \(table \$0\) \(i32\.const (\d+)\) func (.*)\)$/.exec(form) ?? [];
    if (!names) return form;
    const freed = all(names, `(${NAME})`).map((name, index) => {
      if (!HANDS_ON.test(name) || callers.has(name) || exported.has(name)) return name;
      places.set(Number(at) + index, name);
      return '$never';
    });
    return `${form.slice(0, form.indexOf(' func ') + 6)}${freed.join(' ')})`;
  });
  const wanted = [...places].filter(([at]) => called.has(String(at))).sort(([one], [other]) => one - other);
  if (!wanted.length) throw new Error('wasm-bindgen or wasm-split-cli lays out what hands on to the glue in another way now');

  // They go, with what they alone call.
  const gone = new Set(places.values());
  const moved = new Set(wanted.map(([, name]) => name));
  for (const name of gone) {
    for (const other of calls.get(name)) {
      if (!functions.has(other) || exported.has(other) || ![...callers.get(other)].every((caller) => gone.has(caller))) continue;
      gone.add(other);
    }
  }
  // What both need, and has no name outside, both have: it goes between references and their places in a table.
  for (const name of moved) for (const other of calls.get(name)) if (functions.has(other) && !exported.has(other)) moved.add(other);

  const needed = new Set([...moved].flatMap((name) => calls.get(name)).filter((name) => !moved.has(name)));
  const imports = forms.filter((form) => needed.has(glued(form)?.[2])).map((form, index) => [glued(form)[1], `_${index.toString(36)}`, form]);
  const own = [...needed].filter((name) => functions.has(name)).map((name) => [exported.get(name), head(functions.get(name))[2].replace(/\(param \$\d+ /g, '(param '), name]);
  const externrefs = forms.find((form) => form.startsWith(' (table $__wbindgen_externrefs '));
  const lines = [
    ...forms.filter((form) => form.startsWith(' (type ')),
    ...imports.map(([name, short, form]) => form.replace(`"./lede_bg.js" "${name}"`, `"a" "${short}"`)),
    ...own.map(([name, signature, id]) => `(import "a" "${name}" (func ${id}${signature}))`),
    externrefs.replace('(table $__wbindgen_externrefs', '(import "a" "__wbindgen_externrefs" (table $__wbindgen_externrefs').replace(/\)$/, '))'),
    `(import "__wasm_split" "__indirect_function_table" (table $0 ${/^ \(table \$0 (\d+)/m.exec(forms.find((form) => form.startsWith(' (table $0 ')))[1]} funcref))`,
    ...wanted.map(([at, name], index) => `${wanted[index - 1]?.[0] === at - 1 ? '' : `${index ? ')' : ''}(elem (table $0) (i32.const ${at}) func`} ${name}`), ')',
    ...[...moved].map((name) => functions.get(name)),
  ];
  return {
    first: assembled('first', [...table.filter((form) => !gone.has(head(form)?.[1])), ' (func $never (unreachable))']),
    handsOn: assembled('hands-on', lines),
    glue: new Map(imports),
    own: [...own.map(([name]) => name), '__wbindgen_externrefs'],
  };
}

/** The first module, cut down to what is behind these exports; its glue, and that of the views, are written to `scratch` as functions. */
function shrink(folder, { first, glue: later, own }) {
  const file = (name) => path.join(scratch, name);
  let glue = fs.readFileSync(path.join(folder, 'lede.js'), 'utf8');

  // What hands closures on is called by its export; by the table it would be taken for what nobody calls.
  if (glue.includes('__indirect_function_table.get')) throw new Error('the glue of wasm-bindgen calls by the table now');
  // How the module is fetched is not the glue's, nor how its parts are: whoever binds it does both.
  glue = glue.replace(/^import \* as (import\d+) from "\.\/__wasm_split\.js";?\n/gm, '').replace(/^ {8}"\.\/__wasm_split\.js": import\d+,\n/gm, '');
  const entry = (name) => `        ${name}: (callback, data) => load("${name.replace('__wasm_split_load_', '')}", shared, (ok) => wasm.__indirect_function_table.get(callback)(data, ok)),\n`;
  const wanted = importsOf(path.join(folder, 'lede_bg.wasm'));
  const loads = [...wanted].filter((name) => name.startsWith('__wasm_split_load_'));
  glue = glue.replace(/^( {4}const import0 = \{\n(?: {8}__proto__: null,\n)?)/m, (all) => all + loads.map(entry).join(''));
  glue = glue.replace(/^export (class|function)/gm, '$1').replace(/^async function __wbg_load[\s\S]*/m, `let load;
const shared = (more) => {
  const all = { ${SHARED.map((name) => `${name}: wasm.${name}`).join(', ')} };
  return { __wasm_split: all, shared: all, a: more?.(wasm) };
};
const loadBy = (by) => { load = by; };
export { __wbg_get_imports, __wbg_finalize_init, loadBy, ${KEPT} };\n`);
  // Nobody disposes of a view by this name, and without it the class falls off where there is none.
  glue = glue.replace(/^if \(Symbol\.dispose\).*\n/gm, '').replaceAll('new FinalizationRegistry', '/* @__PURE__ */ new FinalizationRegistry');
  // What is asked for only where there is no globalThis, which is wherever there is WebAssembly.
  const never = /(__wbg_static_accessor_(?:GLOBAL|SELF|WINDOW)_[0-9a-f]+): function[\s\S]*?^ {8}\},/gm;
  const asked = glue.match(never)?.length;
  glue = glue.replace(never, '$1: () => 0,');
  if (asked !== 3 || !loads.length || !glue.includes(entry(loads[0])) || !KEPT.every((name) => glue.includes(`\nfunction ${name}(`))) throw new Error('the glue of wasm-bindgen is laid out in another way now');

  // The glue of the views: the same, with the entries of what is apart, and what they call of the first module.
  let more = glue
    .replace(ENTRY, (entry, name) => (later.has(name) ? entry.replace(name, later.get(name)) : ''))
    .replace(/^( {4}const import0 = \{\n(?: {8}__proto__: null,\n)?)/m, (all) => all + own.map((name) => `        ${name}: wasm.${name},\n`).join(''))
    .replace(/^export \{[^}]*\};/m, 'const more = (exports) => { wasm = exports; return __wbg_get_imports()["./lede_bg.js"]; };\nexport { more };');

  let wasm = first;
  for (let round = 0, before = Infinity; fs.statSync(wasm).size < before; round++) {
    before = fs.statSync(wasm).size;
    const used = new Set([...`${bundle(glue, {})}${bundle(more, {})}`.matchAll(/\b(?:wasm\d*|exports)\.(\w+)/g)].map(([, name]) => name));
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
  const short = (glue) => glue.replace(/\bwasm\.(\w+)/g, (use, name) => (shortExport.has(name) ? `wasm.${shortExport.get(name)}` : use));
  glue = short(glue).replace('"./lede_bg.js": import0', 'a: import0');

  // As functions: each instance has its own glue, so that what an old one left behind can never call into a new one.
  const inner = (glue) => {
    const bundled = bundle(glue, {});
    const body = bundled.replace(/^export \{[^}]*\};\n/m, '');
    if (body === bundled) throw new Error('esbuild writes exports in another way now');
    return body;
  };
  fs.writeFileSync(
    file('glue.js'),
    `export function bind(module, guard, by) {
  ${inner(glue)}
  loadBy(by);
  const instance = new WebAssembly.Instance(module, __wbg_get_imports());
  __wbg_finalize_init({ exports: guard(instance.exports) }, module);
  return { ${KEPT} };
}`,
  );
  fs.writeFileSync(file('more.js'), `export default function (exports) {
  ${inner(short(more))}
  return more(exports);
}`);
  return ordered(file('named.wasm'));
}

/** wasm-split-cli's chunks, each with the parts that need it: two or more of them do, and the first module does not. */
function chunks(folder) {
  const found = [...fs.readFileSync(path.join(folder, '__wasm_split.js'), 'utf8').matchAll(/^\/\* (.+) \*\/\nconst __(chunk_\d+) =/gm)];
  if (found.length !== fs.readdirSync(folder).filter((name) => name.startsWith('chunk_')).length) throw new Error('wasm-split-cli names its chunks in another way now');
  return found.map(([, parts, chunk]) => ({ chunk, parts: parts.split(', ') }));
}

/** Several of the modules that are put beside the first as one. */
function merged(files) {
  // What they import is made one by a module that hands it on.
  const imports = files.map(textOf).flatMap((text) => [...text.matchAll(/^ \(import "__wasm_split" "(\w+)" \((memory|table|global) \$(\S+) .*\)\)$/gm)]);
  const handed = new Map(imports.map(([line, name, kind, id]) => [name, `${line.replace('__wasm_split', 'shared')} (export "${name}" (${kind} $${id}))`]));
  if (SHARED.some((name) => !handed.has(name))) throw new Error('wasm-split-cli shares in another way now');
  // Memory comes first, then tables, then globals.
  fs.writeFileSync(path.join(scratch, 'hand.wat'), `(module ${SHARED.map((name) => handed.get(name)).join('\n')})`);
  const [hand, all] = ['hand.wasm', 'merged.wasm'].map((name) => path.join(scratch, name));
  run('wasm-as', ...features, path.join(scratch, 'hand.wat'), '-o', hand);
  run('wasm-merge', ...features, hand, '__wasm_split', ...files.flatMap((file) => [file, path.parse(file).name]), '-o', all);
  fs.writeFileSync(path.join(scratch, 'graph.json'), JSON.stringify(SHARED.map((name) => ({ name, export: name }))));
  run('wasm-metadce', ...features, all, '--graph-file', path.join(scratch, 'graph.json'), '-o', all);
  return all;
}

/** A part, made small. */
function small(wasm) {
  const out = path.join(scratch, 'part.wasm');
  run('wasm-opt', ...optimise, wasm, '-o', out);
  return ordered(out);
}

/** A module with its functions in the order in which it compresses best. */
function ordered(wasm) {
  if (quick) return fs.readFileSync(wasm);
  const forms = formsOf(run('wasm-dis', ...features, wasm));
  const isFunction = (form) => form.startsWith(' (func ');
  return fs.readFileSync(assembled('ordered', [...forms.filter((form) => !isFunction(form)), ...byLikeness(forms.filter(isFunction))]));
}

const source = (name) => fs.readFileSync(path.join('npm', name), 'utf8');
const swap = (text, from, to) => {
  if (!text.includes(from)) throw new Error(`a script of npm/ has no ${from} any more`);
  return text.replace(from, to);
};
const digest = (bytes, encoding) => crypto.createHash('sha256').update(bytes).digest(encoding);
const hashed = (stem, bytes, extension) => {
  const name = `${stem}-${digest(bytes, 'hex').slice(0, 12)}.${extension}`;
  fs.writeFileSync(path.join(output, name), bytes);
  return name;
};
const minified = (text, from, external) => Buffer.from(bundle(text, { from, esbuild: { minify: true, external } }));
const integrity = (bytes) => `sha256-${digest(bytes, 'base64')}`;

fs.mkdirSync(output, { recursive: true });
fs.copyFileSync('npm/compile.js', path.join(scratch, 'compile.js'));
// Each by its whole name, so that bundlers find them: Vite looks for none by a pattern in a package.
// What the views need is theirs, since they are there before any other part; what else is shared is one part.
const [own, rest] = [true, false].map((own) => chunks(input).filter(({ parts }) => parts.includes('views') === own).map(({ chunk }) => chunk));
const alone = fs.readdirSync(input).flatMap((name) => /^split_(\w+)\.wasm$/.exec(name)?.[1] ?? []).filter((name) => name !== 'views');
const beside = (name) => path.join(input, `${name}.wasm`);
const bound = path.join(input, 'bindgen');
const handing = apart(path.join(bound, 'lede_bg.wasm'), fs.readdirSync(input).filter((name) => /^(?:split|chunk)_.*\.wasm$/.test(name)).map((name) => path.join(input, name)));
const modules = [
  ['views', () => merged([beside('split_views'), ...own.map(beside), handing.handsOn])],
  ['shared', () => merged(rest.map(beside))],
  ...alone.map((name) => [name, () => beside(`split_${name}`)]),
];
const parts = modules.map(([name, wasm]) => {
  const bytes = small(wasm());
  return `${name}: () => compile(new URL('./${hashed(`lede-${name}`, bytes, 'wasm')}', import.meta.url), '${integrity(bytes)}')`;
});
// The texts of languages, each a script with its JSON; they have their hash together, so that one name leads to all.
const languages = fs.readdirSync('src/i18n/texts').map((file) => [path.parse(file).name, JSON.stringify(JSON.parse(fs.readFileSync(path.join('src/i18n/texts', file), 'utf8')))]);
const hash = digest(languages.join(), 'hex').slice(0, 12);
const scripts = languages.map(([lang, texts]) => {
  const name = `lede-${lang}-${hash}.js`;
  fs.writeFileSync(path.join(output, name), bundle(`export default ${JSON.stringify(texts)}`, { esbuild: { minify: true, charset: 'utf8' } }));
  return [lang, `./${name}`];
});
const byName = `({ ${scripts.map(([lang, name]) => `${lang}: () => import('${name}')`).join(', ')} })[lang]()`;

const wasm = shrink(bound, handing);
const moreName = hashed('lede-views', minified(fs.readFileSync(path.join(scratch, 'more.js'), 'utf8'), scratch), 'js');
const start = swap(swap(swap(source('start.js'), 'import(`./texts-${lang}.js`)', byName), 'const parts = {};', `const parts = { ${parts.join(', ')} };`), './more.js', `./${moreName}`);
// All of it runs: compiled while it comes, where the browser can (V8's explicit compile hints).
const hint = Buffer.from('//# allFunctionsCalledOnLoad\n');
const startName = hashed('lede', Buffer.concat([hint, minified(start, scratch, [`./${moreName}`, ...scripts.map(([, name]) => name)])]), 'js');
const loader = swap(swap(source('lede.js'), "'../lede_bg.wasm'", `'./${hashed('lede', wasm, 'wasm')}'`), "integrity = ''", `integrity = '${integrity(wasm)}'`);
fs.writeFileSync(path.join(output, 'lede.js'), minified(swap(loader, "'./app.js'", `'./${startName}'`), 'npm', [`./${startName}`]));
fs.rmSync(scratch, { recursive: true });
