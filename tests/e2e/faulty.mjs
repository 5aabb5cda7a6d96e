// A server as servers are on their bad days: what each of these addresses does is real, on a real connection.
import fs from 'node:fs';
import zlib from 'node:zlib';

const article = fs.readFileSync(new URL('../../demo/api/article.json', import.meta.url), 'utf8');
const JSON_TYPE = { 'content-type': 'application/json' };

const json = (body) => (response) => response.writeHead(200, JSON_TYPE).end(body);
/** Another answer to each try; `key` tells the tests' requests apart. */
const inTurn = (...answers) => {
  const tries = new Map();
  return (response, key) => {
    const index = tries.get(key) ?? 0;
    tries.set(key, index + 1);
    answers[Math.min(index, answers.length - 1)](response);
  };
};
const status = (code, headers) => (response) => response.writeHead(code, headers).end();
const bomb = zlib.gzipSync(Buffer.alloc(100 << 20, ' '), { level: 9 });

export const FAULTS = {
  missing: (response) => response.writeHead(404).end('nothing here'),
  html: (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><p>Log in</p>'),
  truncated: json(article.slice(0, 4000)),
  types: json('{"lede":1,"headline":{"text":"no"},"blocks":"none"}'),
  hollow: json('{"lede":1}'),
  other: json('{"version":"1.0","channel":{"item":[]}}'),
  big: json(`{"lede":1,"headline":"Big","blocks":[${`{"type":"paragraph","content":["${'x'.repeat(1000)}"]},`.repeat(10_000)}{"type":"divider"}]}`),
  cut: (response) => {
    response.writeHead(200, JSON_TYPE);
    response.write('{"lede":1');
    setTimeout(() => response.destroy(), 50);
  },
  'no-posts': json('{"lede":1,"posts":[]}'),
  busy: status(503),
  recovers: inTurn(status(503), status(503), json(article)),
  'recovers-soon': inTurn(status(500), json(article)),
  slow: (response) => setTimeout(() => json(article)(response), 1500),
  'no-headers': () => {},
  trickle: (response) => {
    response.writeHead(200, JSON_TYPE);
    const drip = setInterval(() => response.write(' '), 500);
    response.on('close', () => clearInterval(drip));
  },
  'wait-a-second': inTurn(status(429, { 'retry-after': '1' }), json(article)),
  'wait-for-a-date': inTurn((response) => status(503, { 'retry-after': new Date(Date.now() + 2000).toUTCString() })(response), json(article)),
  'wait-a-minute': status(429, { 'retry-after': '60' }),
  'wait-for-ever': status(429, { 'retry-after': '99999999999' }),
  latin1: (response) => response.writeHead(200, { 'content-type': 'application/json; charset=iso-8859-1' }).end(Buffer.from('{"lede":1,"headline":"Z\xfcrich"}', 'latin1')),
  bomb: (response) => response.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' }).end(bomb),
  loop: (response, key) => response.writeHead(302, { location: `/fault/loop?${key}` }).end(),
  204: status(204),
  empty: json(''),
  bom: json(`\ufeff${article}`),
  twice: json('{"lede":1,"headline":"The first","headline":"The last counts","blocks":[]}'),
  deep: json(`{"lede":1,"blocks":${'['.repeat(5000)}${']'.repeat(5000)}}`),
  nan: json('{"lede":1,"headline":"Not a number","published":NaN}'),
};

/** Answers `/fault/NAME?KEY`; false where there is no such fault. */
export function faulty(url, response) {
  const { pathname, search } = new URL(url, 'http://localhost');
  const fault = FAULTS[pathname.match(/^\/fault\/(.+)$/)?.[1]];
  fault?.(response, search.slice(1));
  return Boolean(fault);
}
