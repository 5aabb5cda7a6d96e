// Measures all implementations on the same work, interleaved, and keeps every sample. Usage: scripts/bench --help.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname } from 'node:path';
import { launch } from './harness/browser.mjs';
import { first } from './harness/first.mjs';
import { choose } from './harness/implementations.mjs';
import { PAGE_ROWS } from './harness/metrics.mjs';
import { readOptions } from './harness/options.mjs';
import { addPages, pages } from './harness/pages.mjs';
import { PARTIAL, RESULTS } from './harness/places.mjs';
import { scroll } from './harness/scroll.mjs';
import { openSite } from './harness/site.mjs';
import { warmTests } from './harness/warm.mjs';
import { version } from './harness/lede.mjs';

const options = readOptions();
const { runs, rare, tests, full } = options;
const implementations = choose(options.only);
const site = await openSite(implementations);
const suites = [{ name: 'widgets', rows: implementations, tests: [...first, ...warmTests, scroll] }];
if (implementations.some(({ name }) => name === 'lede')) {
  addPages(site.server);
  suites.push({ name: 'pages', rows: PAGE_ROWS, tests: pages });
}

const samples = {}; // suite, then figure, then row: a value for each run
const errors = [];
const spent = {}; // test: seconds
let browser = await launch();
const chromium = browser.version();

/** One run of one test: each row once, and each run begins with another. */
async function round(suite, test, run) {
  const { rows } = suite;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[(i + run) % rows.length];
    try {
      const figures = await test.measure({ browser, site }, row);
      const all = (samples[suite.name] ??= {});
      for (const [id, value] of Object.entries(figures)) ((all[id] ??= {})[row.name] ??= Array(runs).fill(null))[run] = value;
    } catch (error) {
      errors.push(`${row.name}: ${test.name}: ${error.message.split('\n')[0]}`);
      if (!browser.isConnected()) browser = await launch();
    }
  }
}

const begun = performance.now();
for (let run = 0; run < runs; run++) {
  for (const suite of suites) {
    for (const test of suite.tests) {
      if ((tests && !tests.includes(test.name)) || (test.rarely && run >= rare)) continue;
      const started = performance.now();
      await round(suite, test, run);
      spent[test.name] = (spent[test.name] ?? 0) + (performance.now() - started) / 1000;
    }
  }
  console.error(`bench: run ${run + 1} of ${runs}, after ${Math.round((performance.now() - begun) / 1000)} s`);
}
await browser.close();
site.server.close();

const [{ model }] = cpus();
const machine = { cpu: model.trim(), cores: cpus().length, memory: `${Math.round(totalmem() / 2 ** 30)} GiB`, chromium, node: process.versions.node };
const seconds = Math.round((performance.now() - begun) / 1000);
const result = { date: new Date().toISOString().slice(0, 10), lede: version(), machine, runs, rare, seconds, errors, samples };
const file = full ? RESULTS : PARTIAL;
mkdirSync(dirname(file), { recursive: true });
// A line for each figure, so that a change of one is a change of one line.
const round3 = (_, value) => (typeof value === 'number' ? Math.round(value * 1000) / 1000 : value);
const text = JSON.stringify(result, round3).replaceAll(/("[a-z]+\.[a-z0-9]+":\{)/g, '\n$1');
writeFileSync(file, `${text}\n`);
for (const error of errors) console.error(`bench: failed: ${error}`);
console.error(`bench: seconds by test: ${Object.entries(spent).map(([name, seconds]) => `${name} ${Math.round(seconds)}`).join(', ')}`);
// 2: what could be measured was.
if (errors.length) process.exitCode = 2;
