// What Playwright's JSON report says: a line with how many tests passed, failed and were left out, then a line for each that
// failed, with the first line of its error. Usage: failures.mjs REPORT
import fs from 'node:fs';

const { stats, suites } = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
console.log(stats.expected, stats.unexpected + stats.flaky, stats.skipped);

const all = ({ suites = [], specs = [] }) => [...specs, ...suites.flatMap(all)];
for (const { file, title, ok, tests } of all({ suites })) {
  const errors = tests.flatMap(({ results }) => results).flatMap(({ errors }) => errors);
  if (!ok) console.log(`  ${file} › ${title}: ${errors[0]?.message.replace(/\x1b\[\d*m/g, '').split('\n')[0]}`);
}
