// Writes what was measured: a table in the terminal, docs/performance.md and its chart. Usage: report.mjs [--partial], from scripts/bench.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PARTIAL, RESULTS, root } from './harness/places.mjs';
import { chart } from './report/chart.mjs';
import { read } from './report/figures.mjs';
import { page } from './report/page.mjs';
import { columns, goalTable, tables } from './report/tables.mjs';

const partial = process.argv.includes('--partial');
const file = partial ? PARTIAL : RESULTS;
if (!existsSync(file)) throw new Error(`nothing was measured yet: there is no ${file}`);
const result = JSON.parse(readFileSync(file, 'utf8'));
const suites = read(result);

for (const { title, rows } of tables(suites)) console.log(`\n${title}\n${columns(rows)}`);
const judged = goalTable(suites).filter(([, , verdict]) => verdict !== 'not measured');
if (judged.length > 1) console.log(`\nGoals\n${columns(judged.map((row) => row.slice(0, 3)))}`);
if (partial) {
  console.log('\nbench: a part, or fewer than nine runs: docs/performance.md stays as it is');
} else {
  writeFileSync(join(root, 'docs/performance.md'), page(result, suites));
  writeFileSync(join(root, 'docs/performance.svg'), chart(suites.widgets));
  console.log('\nbench: wrote docs/performance.md and docs/performance.svg');
}
