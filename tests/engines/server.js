// The server of the end-to-end tests, whose pages note what goes wrong in them before anything else of theirs runs: not every
// engine here tells a driver what its console says.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';

const port = Number(process.env.LEDE_PORT ?? 4193);
process.env.LEDE_PORT = String(port + 2);
await import('../e2e/server.mjs');

const FIRST = `<!doctype html><script>${fs.readFileSync(path.join(import.meta.dirname, 'watch.js'), 'utf8')}</script>`;

/** A page that has what the address says in its body, and the loader. */
const made = (query) => `<html lang="en"><title>Made here</title><body>${query.get('body')}<script type="module" src="/lede/lede.js"></script>`;

http
  .createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost');
    if (pathname === '/made-here.html') return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(FIRST + made(searchParams));
    const { host, ...headers } = request.headers;
    http
      .get({ host: '127.0.0.1', port: port + 2, path: request.url, headers }, (answer) => {
        response.writeHead(answer.statusCode, answer.headers);
        // Before the page's policy, which counts for what comes after it.
        if (/^text\/html/.test(answer.headers['content-type'])) response.write(FIRST);
        answer.pipe(response);
      })
      .on('error', () => response.destroy());
  })
  .listen(port, '127.0.0.1');
