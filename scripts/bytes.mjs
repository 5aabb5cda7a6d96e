// The brotli bytes of what readers download: each file; all that is there before anything is drawn ("total"); each part that
// comes later, where a page needs it; the largest language other than English; and all of it but languages ("whole").
// Fails above the budget of budget.json.
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const budget = JSON.parse(fs.readFileSync(path.join(root, 'budget.json'), 'utf8'));
const { files } = JSON.parse(fs.readFileSync(path.join(root, 'npm/pkg/integrity.json'), 'utf8'));
const sizes = { loader: files['lede.js'].brotli, total: 0 };
const later = {};
let language = 0;
for (const [name, { bytes, brotli }] of Object.entries(files)) {
  const [, part] = /^lede-([a-z]+)-/.exec(name) ?? [];
  // A page has one language: the largest counts.
  if (part?.length === 2) language = Math.max(language, brotli);
  else if (part) later[part] = (later[part] ?? 0) + brotli;
  else sizes.total += brotli;
  console.log(`  ${name.padEnd(26)} ${String(bytes).padStart(8)} bytes ${String(brotli).padStart(7)} brotli`);
}
const whole = Object.values(later).reduce((sum, brotli) => sum + brotli, sizes.total);
Object.assign(sizes, later, { language, whole });
for (const [name, size] of Object.entries(sizes)) {
  console.log(`  ${name.padEnd(26)} ${' '.repeat(14)} ${String(size).padStart(7)} brotli, budget ${budget[name]}`);
  if (size <= budget[name]) continue; // a part without a budget is over it
  console.error(`check: ${name}: ${size} bytes, over the budget of budget.json`);
  process.exitCode = 1;
}
