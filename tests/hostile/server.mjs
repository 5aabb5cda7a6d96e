// The whole network: whatever host the browser looks up, it finds this. It serves the page, Lede, and documents made of the
// vectors; all else that comes is written down, with who asked.
import fs from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import path from 'node:path';
import { certificate } from './certificate.mjs';
import { BOMBS, DOORS, ORIGIN, warm, documents } from './doors.mjs';
import { vectors } from './vectors.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const TYPES = { '.js': 'text/javascript', '.wasm': 'application/wasm' };

/** Nothing is enforced, so that what gets through does its worst; what it would have been refused for is told. */
const POLICY = [
  "default-src 'none'",
  "script-src 'nonce-lede' 'strict-dynamic' 'wasm-unsafe-eval'",
  "connect-src 'self'",
  'img-src https:',
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'report-uri /reports',
].join('; ');

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Hostile input</title><body><main></main>
<script type="module" nonce="lede" src="/page.js"></script><script type="module" nonce="lede" src="/lede/lede.js"></script>`;

/** A picture of one pixel. */
const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

const written = [];
const write = (who, what) => written.length < 10_000 && written.push([who, what]);

/** What stands behind an address of the page's site. */
function found(pathname) {
  if (pathname === '/') return ['text/html; charset=utf-8', PAGE];
  const [, door, from, to] = pathname.match(/^\/hostile\/(\d+)\/(\d+)-(\d+)\.json$/) ?? [];
  if (door) return ['application/json', JSON.stringify(documents(Object.values(DOORS)[door], vectors.slice(from, to)).map(({ text }) => text))];
  const bomb = BOMBS.find(({ bundle }) => bundle === pathname);
  if (bomb) return ['application/json', JSON.stringify([warm(bomb.door), bomb.document()].map((document) => (typeof document === 'string' ? document : JSON.stringify(document))))];
  const name = /^\/lede\/[\w.-]+$/.test(pathname) ? `npm/pkg/${pathname.slice(6)}` : /^\/(page|allowed)\.js$/.test(pathname) ? `tests/hostile${pathname}` : undefined;
  if (name && fs.existsSync(path.join(root, name))) return [TYPES[path.extname(name)], fs.readFileSync(path.join(root, name))];
  return undefined;
}

function answer(request, response) {
  const { host, 'sec-fetch-dest': kind, 'user-agent': who } = request.headers;
  const address = `${request.socket.encrypted ? 'https' : 'http'}://${host}${request.url}`;
  if (!request.socket.encrypted && request.url === '/written') return response.end(JSON.stringify(written));
  const own = address.startsWith(`${ORIGIN}/`) && found(request.url);
  if (own) return response.writeHead(200, { 'content-type': own[0], ...(request.url === '/' && { 'content-security-policy-report-only': POLICY }) }).end(own[1]);
  if (request.socket.encrypted && kind === 'image') return response.writeHead(200, { 'content-type': 'image/gif' }).end(PIXEL);
  write(who, `${kind ?? request.method} ${address}`);
  response.writeHead(404).end();
}

const secure = https.createServer(certificate(), answer);
const plain = http.createServer(answer);
secure.on('tlsClientError', () => {});

const port = Number(process.env.LEDE_PORT ?? 4173);
net
  .createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', (first) => {
      socket.pause();
      socket.unshift(first);
      // A handshake of TLS begins with 22.
      (first[0] === 22 ? secure : plain).emit('connection', socket);
      process.nextTick(() => socket.resume());
    });
  })
  .listen(port, '127.0.0.1');
