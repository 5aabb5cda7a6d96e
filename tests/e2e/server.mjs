// Serves dist/ as Trunk built it, with npm/pkg/ in place of its module, and addresses that fail in every way.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.wasm': 'application/wasm', '.json': 'application/json', '.css': 'text/css', '.svg': 'image/svg+xml' };
const article = fs.readFileSync(path.join(root, 'demo/api/article.json'), 'utf8');

const json = (body) => (response) => response.writeHead(200, { 'content-type': 'application/json' }).end(body);
const FAULTS = {
  missing: (response) => response.writeHead(404).end('nothing here'),
  html: (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><p>Log in</p>'),
  truncated: json(article.slice(0, 4000)),
  types: json('{"lede":1,"headline":{"text":"no"},"blocks":"none"}'),
  empty: json('{"lede":1}'),
  other: json('{"version":"https://jsonfeed.org/version/1.1","items":[]}'),
  big: json(`{"lede":1,"headline":"Big","blocks":[${`{"type":"paragraph","content":["${'x'.repeat(1000)}"]},`.repeat(5000)}{"type":"divider"}]}`),
  cut: (response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write('{"lede":1');
    setTimeout(() => response.destroy(), 50);
  },
  'no-posts': json('{"lede":1,"posts":[]}'),
};
let tries = 0;
FAULTS.recovers = (response) => (++tries < 3 ? response.writeHead(503).end() : json(article)(response));
FAULTS.slow = (response) => setTimeout(() => json(article)(response), 1500);

function file(pathname) {
  const packed = { '/lede.js': 'npm/pkg/lede.js', '/lede_bg.wasm': 'npm/pkg/lede_bg.wasm' }[pathname];
  const local = packed ?? path.join('dist', pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  const full = path.join(root, local);
  return full.startsWith(root) && fs.existsSync(full) ? full : undefined;
}

http
  .createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const fault = pathname.match(/^\/fault\/(.+)$/);
    if (fault && FAULTS[fault[1]]) return FAULTS[fault[1]](response);
    const found = file(decodeURIComponent(pathname));
    if (!found) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': TYPES[path.extname(found)] ?? 'application/octet-stream' });
    fs.createReadStream(found).pipe(response);
  })
  .listen(4173, '127.0.0.1');
