// Before all tests of the package: installs the tarball in a folder outside the repository, beside the tools its users
// have, builds the pages of site/, and starts the servers. What it returns stops and removes all of it.
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { BROTLI_MODULE, brotli, cdn, dev, lede, pages, preview, root } from './places.mjs';

const { version } = JSON.parse(fs.readFileSync(path.join(root, 'npm/package.json'), 'utf8'));
const tools = process.env.USERS_TOOLS?.split(' ');
const port = (origin) => new URL(origin).port;

/** A page of another site, with the policy that docs/self-hosting.md calls the least. */
const PAGE = `<!doctype html>
<html lang="en">
  <link rel="icon" href="data:,">
  <title>A plain page</title>
  <lede-article src="/demo/api/article.json" loading="eager"><a href="#story">Read the story</a></lede-article>
  <script type="module" src="${cdn}/lede/lede.js"></script>
</html>
`;
const POLICY = `script-src ${cdn} 'wasm-unsafe-eval'; connect-src ${cdn} 'self'; img-src 'self' data:`;

const server = (origin, folder, inside) => `server {
    listen ${new URL(origin).host};
    root ${folder};
    ${inside}
  }`;
const nginx = (folder, module) => `${module ? `load_module ${module};` : ''}
daemon off;
pid nginx.pid;
error_log stderr warn;
events {}
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${name};`).join(' ')}
  types { text/html html; text/javascript js; application/wasm wasm; application/json json; image/svg+xml svg; }
  ${server(cdn, `${folder}/cdn`, `include ${lede('nginx.conf')};`)}
  ${module ? server(brotli, `${folder}/cdn`, `include ${folder}/brotli.conf;`) : ''}
  ${server(pages, `${folder}/pages`, `location = /plain.html { add_header Content-Security-Policy "${POLICY}"; }`)}
}
`;

async function answers(origin, child, told) {
  for (let wait = 0; wait < 20_000; wait += 100) {
    if (child.exitCode !== null) break;
    if (await fetch(origin).catch(() => undefined)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no server on ${origin}:\n${told.join('')}`);
}

export default async function setup() {
  if (!tools || !process.env.NGINX) throw new Error('run this with scripts/env sourced, and nginx installed (scripts/setup)');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lede-package-'));
  fs.chmodSync(folder, 0o755); // nginx's workers are another user
  const children = [];
  const stop = async () => {
    await Promise.all(children.map((child) => child.exitCode ?? new Promise((resolve) => child.once('exit', resolve).kill())));
    fs.rmSync(folder, { recursive: true, force: true });
  };
  try {
    await make(folder, (origin, command, ...args) => {
      const child = spawn(command, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
      const told = [];
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => told.push(text));
      children.push(child);
      return answers(origin, child, told);
    });
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

async function make(folder, serve) {
  process.env.LEDE_SITE = folder;
  const run = (command, ...args) => execFileSync(command, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  fs.cpSync(path.join(root, 'tests/package/site'), folder, { recursive: true });
  run('npm', 'install', '--no-audit', '--no-fund', '--no-save', path.join(root, `npm/lede-${version}.tgz`), ...tools);

  for (const to of ['public/demo', 'pages/demo']) fs.cpSync(path.join(root, 'demo'), path.join(folder, to), { recursive: true });
  // What the examples in integrations/ reach for, as from their place in the repository; and their JSON, where nginx has them.
  for (const from of ['integrations', 'demo']) fs.cpSync(path.join(root, from), path.join(folder, from), { recursive: true, filter: (file) => !/\/(node_modules|dist|_site)$/.test(file) });
  for (const from of ['api', 'images']) fs.cpSync(path.join(root, 'demo', from), path.join(folder, 'pages', from), { recursive: true });
  fs.writeFileSync(path.join(folder, 'pages/plain.html'), PAGE);
  for (const [name, page] of [['docs', 'docs/self-hosting.md'], ['readme', 'npm/README.md']]) {
    const blocks = [...fs.readFileSync(path.join(root, page), 'utf8').matchAll(/^```(tsx?)\n(.*?)^```/gms)];
    for (const [, kind, code] of blocks) fs.writeFileSync(path.join(folder, `${name}.${kind}`), `import 'lede';\n${code}`);
  }
  for (const to of ['cdn/lede', `cdn/lede/${version}`]) fs.cpSync(lede(), path.join(folder, to), { recursive: true });
  const sample = fs.readFileSync(lede('nginx.conf'), 'utf8');
  const module = fs.existsSync(BROTLI_MODULE) && BROTLI_MODULE;
  fs.writeFileSync(path.join(folder, 'brotli.conf'), sample.replace('# brotli_static on;', 'brotli_static on;'));
  fs.writeFileSync(path.join(folder, 'nginx.conf'), nginx(folder, module));

  const vite = path.join(folder, 'node_modules/vite/bin/vite.js');
  run(process.execPath, vite, 'build', '--logLevel', 'warn');
  const listen = (origin) => ['--host', '127.0.0.1', '--port', port(origin), '--strictPort'];
  await Promise.all([
    serve(preview, process.execPath, vite, 'preview', ...listen(preview)),
    serve(dev, process.execPath, vite, ...listen(dev)),
    serve(cdn, process.env.NGINX, '-p', folder, '-c', path.join(folder, 'nginx.conf'), '-e', 'stderr'),
  ]);
}
