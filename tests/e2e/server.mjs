// Serves the demo's pages with the packaged build at /lede/ and other people's packages at /vendor/, and addresses that fail
// in every way; on the port above it dist/, as Trunk built it.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { faulty } from './faulty.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.wasm': 'application/wasm', '.json': 'application/json', '.css': 'text/css', '.svg': 'image/svg+xml' };
// The pages are the sources themselves: what Trunk adds to index.html is not part of the demo.
const FOLDERS = [[/^\/lede\//, 'npm/pkg/'], [/^\/vendor\//, 'node_modules/'], [/^\/crash\//, 'target/crash/'], [/^\/(?=demo\/|(index\.html)?$)/, '']];

function source(pathname) {
  const [from, to] = FOLDERS.find(([from]) => from.test(pathname)) ?? [];
  return from && pathname.replace(from, to);
}

// As the systems page their lists: each page is a file of its own here. Only WordPress tells of the next in a header.
const WORDPRESS = 'demo/api/sources/wordpress-posts';

function paged(local, query) {
  const page = query.get('page') ?? query.get('from') ?? '1';
  return page === '1' || !/^\d+$/.test(page) ? local : local?.replace(/(sources\/[a-z-]+)\.json$/, `$1-${page}.json`);
}

function send(response, local) {
  const full = path.join(root, local?.endsWith('/') || local === '' ? `${local}index.html` : local ?? 'none');
  if (!full.startsWith(root) || !fs.existsSync(full)) return response.writeHead(404).end();
  // Read from everywhere, as from a CDN: a sandboxed frame has an origin of its own.
  const pages = local.startsWith(WORDPRESS) ? { 'x-wp-total': '13', 'x-wp-totalpages': '3' } : {};
  response.writeHead(200, { 'content-type': TYPES[path.extname(full)] ?? 'application/octet-stream', 'access-control-allow-origin': '*', ...pages });
  fs.createReadStream(full).pipe(response);
}

const serve = (port, answer) =>
  http
    .createServer((request, response) => {
      const { pathname, searchParams } = new URL(request.url, 'http://localhost');
      return faulty(request.url, response) || answer(decodeURIComponent(pathname), response, searchParams);
    })
    .listen(port, '127.0.0.1');

const port = Number(process.env.LEDE_PORT ?? 4173);
serve(port, (pathname, response, query) => send(response, paged(source(pathname), query)));
serve(port + 1, (pathname, response) => send(response, `dist${pathname}`));
