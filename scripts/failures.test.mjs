import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import test from 'node:test';

/** What is told of a report of one spec, which two engines ran. */
function told(...statuses) {
  const of = (status, index) => ({
    projectName: ['chromium', 'firefox'][index],
    status,
    results: [{ errors: status === 'expected' ? [] : [{ message: '\x1b[31mError\x1b[39m: no\n\n  more', location: { line: 7 } }] }],
  });
  const count = (status) => statuses.filter((one) => one === status).length;
  // As Playwright writes it: `ok` is of the first that ran.
  const specs = [{ file: 'a.spec.js', title: 'it holds', ok: statuses[0] === 'expected', tests: statuses.map(of) }];
  const report = { stats: { expected: count('expected'), unexpected: count('unexpected'), flaky: count('flaky'), skipped: 0 }, suites: [{ suites: [{ specs }] }] };
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'failures-'));
  try {
    const file = path.join(folder, 'report.json');
    fs.writeFileSync(file, JSON.stringify(report));
    return execFileSync('node', [new URL('failures.mjs', import.meta.url).pathname, file], { encoding: 'utf8' });
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

test('a test that fails in the second engine only is named, with its engine and its error', () => {
  assert.equal(told('expected', 'unexpected'), '1 1 0\n  [firefox] a.spec.js › it holds\n      Error: no\n        more\n      at line 7\n');
});

test('a test that fails in both engines is named twice', () => {
  assert.equal(told('unexpected', 'unexpected').match(/it holds/g).length, 2);
});

test('where all pass nothing is named', () => {
  assert.equal(told('expected', 'expected'), '2 0 0\n');
});
