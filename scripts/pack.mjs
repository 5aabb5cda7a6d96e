// Completes npm/pkg/, which holds lede.js, its hashed script and WebAssembly, the parts of that, their glue, and a script for each language, and packs it as npm/lede-VERSION.tgz: descriptions,
// compressed copies, integrity. The same input gives the same bytes.
// Usage: pack.mjs, from scripts/package.
import { execFileSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';

const root = path.resolve(import.meta.dirname, '..');
const output = path.join(root, 'npm/pkg');
const at = (name) => path.join(output, name);

const served = fs.readdirSync(output).filter((name) => /^lede(-([a-z]+-)?[0-9a-f]{12})?\.(js|wasm)$/.test(name)).sort();
const languages = served.filter((name) => /^lede-[a-z]{2}-/.test(name));
const [modules, parts] = [/^lede-(views-)?[0-9a-f]{12}\.js$/, /^lede-[a-z]{3,}-.*\.wasm$/].map((pattern) => served.filter((name) => pattern.test(name)));
if (served.length !== 4 + parts.length + languages.length || modules.length !== 2 || !parts.length || !languages.length) throw new Error(`npm/pkg has other files than those that are served: ${served}`);

const wasm = served.find((name) => /^lede-[0-9a-f]{12}\.wasm$/.test(name));

const { BROTLI_PARAM_LGWIN, BROTLI_PARAM_QUALITY } = zlib.constants;
const { version } = JSON.parse(fs.readFileSync(path.join(root, 'npm/package.json'), 'utf8'));
const files = {};
for (const name of served) {
  const bytes = fs.readFileSync(at(name));
  const brotli = zlib.brotliCompressSync(bytes, { params: { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_LGWIN]: 24 } });
  const gzip = zlib.gzipSync(bytes, { level: 9 });
  fs.writeFileSync(at(`${name}.br`), brotli);
  fs.writeFileSync(at(`${name}.gz`), gzip);
  files[name] = { integrity: `sha384-${crypto.createHash('sha384').update(bytes).digest('base64')}`, bytes: bytes.length, gzip: gzip.length, brotli: brotli.length };
}
fs.writeFileSync(at('integrity.json'), `${JSON.stringify({ version, files }, null, 2)}\n`);

const folder = `https://cdn.example/lede/${version}`;
fs.writeFileSync(
  at('integrity.md'),
  `# What each file of Lede ${version} must hash to

| file | bytes | gzip | brotli | integrity |
|---|---|---|---|---|
${served.map((name) => `| \`${name}\` | ${files[name].bytes} | ${files[name].gzip} | ${files[name].brotli} | \`${files[name].integrity}\` |\n`).join('')}
To pin a page to exactly these bytes, with the folder of your own in place of \`${folder}\`:

\`\`\`html
<script type="importmap">
{ "integrity": { ${modules.map((name) => `"${folder}/${name}": "${files[name].integrity}"`).join(', ')} } }
</script>
<script type="module" src="${folder}/lede.js" integrity="${files['lede.js'].integrity}" crossorigin></script>
\`\`\`

The hash of each WebAssembly file stands in the script that fetches it, and the browser checks it by that. A page in one of the
${languages.length} languages other than English has that language’s file in the map, too.

Where an element stands near the top of a page, the page can ask for all that draws it at once, rather than in turn:

\`\`\`html
<link rel="modulepreload" href="${folder}/${modules[0]}" integrity="${files[modules[0]].integrity}">
<link rel="preload" as="fetch" crossorigin href="${folder}/${wasm}">
\`\`\`
`,
);

for (const name of ['package.json', 'README.md', 'nginx.conf']) fs.copyFileSync(path.join(root, 'npm', name), at(name));
fs.copyFileSync(path.join(root, 'LICENSE'), at('LICENSE'));
execFileSync(process.execPath, [path.join(import.meta.dirname, 'manifest.mjs'), output], { stdio: 'inherit' });

const [{ filename, size, files: packed }] = JSON.parse(execFileSync('npm', ['pack', '--json', '--pack-destination', path.join(root, 'npm')], { cwd: output, encoding: 'utf8' }));
const left = fs.readdirSync(output).filter((name) => !packed.some(({ path }) => path === name));
if (left.length) throw new Error(`npm/package.json leaves out ${left}`);
console.log(`npm/${filename}: ${size} bytes, ${packed.length} files`);
