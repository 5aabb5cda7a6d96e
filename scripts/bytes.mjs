// The brotli bytes of what readers download: each file, all that every page with Lede needs, what only pages with other
// formats than Lede JSON do, what comes for quotations once an article is drawn, what for tools or
// analytics where a page asks for them, what for another language than English.
// Fails above the budget of budget.json.
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const budget = JSON.parse(fs.readFileSync(path.join(root, 'budget.json'), 'utf8'));
const { files } = JSON.parse(fs.readFileSync(path.join(root, 'npm/pkg/integrity.json'), 'utf8'));
const sizes = { loader: files['lede.js'].brotli, total: 0, feeds: 0, quotes: 0, tools: 0, language: 0 };
for (const [name, { bytes, brotli }] of Object.entries(files)) {
  // A page has one language: the largest counts.
  if (/^lede-[a-z]{2}-/.test(name)) sizes.language = Math.max(sizes.language, brotli);
  else sizes[/-(feeds|quotes|tools)-/.exec(name)?.[1] ?? 'total'] += brotli;
  console.log(`  ${name.padEnd(22)} ${String(bytes).padStart(8)} bytes ${String(brotli).padStart(7)} brotli`);
}
for (const [name, size] of Object.entries(sizes)) {
  console.log(`  ${name.padEnd(22)} ${' '.repeat(14)} ${String(size).padStart(7)} brotli, budget ${budget[name]}`);
  if (size <= budget[name]) continue;
  console.error(`check: ${name}: ${size - budget[name]} bytes over the budget of budget.json`);
  process.exitCode = 1;
}
