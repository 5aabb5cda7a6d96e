// What Playwright's JSON report says: a line with how many tests passed, failed and were left out, then a line for each that
// failed, with what its error says first and where. Usage: failures.mjs REPORT
import fs from 'node:fs';

const { stats, suites } = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
console.log(stats.expected, stats.unexpected + stats.flaky, stats.skipped);

/** How many lines of an error are told. */
const TOLD = 10;

const all = ({ suites = [], specs = [] }) => [...specs, ...suites.flatMap(all)];
for (const { file, title, ok, tests } of all({ suites })) {
  const errors = tests.flatMap(({ results }) => results).flatMap(({ errors }) => errors);
  if (ok) continue;
  console.log(`  ${file} › ${title}`);
  const told = (errors[0]?.message ?? '').replace(/\x1b\[\d*m/g, '').split('\n').filter((line) => line.trim());
  console.log([...told.slice(0, TOLD), `at line ${errors[0]?.location?.line}`].map((line) => `      ${line.slice(0, 160)}`).join('\n'));
}
