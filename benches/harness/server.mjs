// Serves implementations, documents and pages from memory, compressed beforehand, and notes what was asked for and when.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, relative } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const TYPES = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.wasm': 'application/wasm',
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};
/** What counts as code. */
const CODE = new Set(['.js', '.wasm', '.css']);
const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };

function* walk(folder) {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* walk(path);
    else yield path;
  }
}

const now = () => performance.timeOrigin + performance.now();

export async function serve() {
  const files = new Map();
  const kept = new Map(); // by content: Lede is there twice
  let log = [];
  let active = 0;
  let last = now();

  const add = (path, body) => {
    const raw = Buffer.from(body);
    const key = raw.toString('latin1');
    if (!kept.has(key)) kept.set(key, brotliCompressSync(raw, { params }));
    files.set(path, { type: TYPES[extname(path)] ?? TYPES['.html'], raw: raw.length, body: kept.get(key) });
  };
  const addFolder = (prefix, folder) => {
    for (const file of walk(folder)) if (extname(file) in TYPES) add(`${prefix}/${relative(folder, file)}`, readFileSync(file));
  };
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    const file = files.get(path);
    log.push({ path, at: now(), bytes: file?.body.length ?? 0, raw: file?.raw ?? 0, code: CODE.has(extname(path)), missing: !file });
    if (!file) return response.writeHead(404).end();
    active++;
    response.on('close', () => {
      active--;
      last = now();
    });
    response.writeHead(200, {
      'content-type': file.type,
      'content-encoding': 'br',
      'content-length': file.body.length,
      'cache-control': 'no-store',
      // Isolation, for the fine-grained clock.
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    });
    response.end(file.body);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    add,
    addFolder,
    has: (path) => files.has(path),
    /** Requests since the last call; one for what is not there is a fault of the harness or of an implementation. */
    takeLog() {
      const taken = log;
      log = [];
      const missing = taken.filter((request) => request.missing);
      if (missing.length) throw new Error(`not found: ${missing.map(({ path }) => path)}`);
      return taken;
    },
    /** Waits until nothing has been asked for or is being sent for so long, in ms. */
    async quiet(ms) {
      const begun = now();
      while (active || now() - Math.max(last, begun) < ms) await new Promise((done) => setTimeout(done, 20));
    },
    close: () => server.close(),
  };
}
