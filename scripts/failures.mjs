// What Playwright's JSON report says: a line with how many tests passed, failed and were left out, then a line for each that
// failed, with what its error says first and where. Usage: failures.mjs REPORT
import fs from 'node:fs';

const { stats, suites } = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
console.log(stats.expected, stats.unexpected + stats.flaky, stats.skipped);

/** How many lines of an error are told. */
const TOLD = 10;

const all = ({ suites = [], specs = [] }) => [...specs, ...suites.flatMap(all)];
// A spec's own `ok` is of the first project that ran it.
const failed = ({ file, title, tests }) =>
  tests.filter(({ status }) => ['unexpected', 'flaky'].includes(status)).map(({ projectName, results }) => ({ file, title, projectName, results }));
for (const { file, title, projectName, results } of all({ suites }).flatMap(failed)) {
  const [error] = results.flatMap(({ errors }) => errors);
  console.log(`  ${projectName ? `[${projectName}] ` : ''}${file} › ${title}`);
  const told = (error?.message ?? '').replace(/\x1b\[\d*m/g, '').split('\n').filter((line) => line.trim());
  console.log([...told.slice(0, TOLD), `at line ${error?.location?.line}`].map((line) => `      ${line.slice(0, 160)}`).join('\n'));
}
