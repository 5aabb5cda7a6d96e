// The brotli bytes of what readers download, each file and all together, against budget.json. Fails above the budget.
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';

const root = path.resolve(import.meta.dirname, '..');
const { total } = JSON.parse(fs.readFileSync(path.join(root, 'budget.json'), 'utf8'));
let sum = 0;
for (const name of fs.readdirSync(path.join(root, 'npm/pkg')).sort()) {
  const bytes = fs.readFileSync(path.join(root, 'npm/pkg', name));
  const brotli = zlib.brotliCompressSync(bytes, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 11, [zlib.constants.BROTLI_PARAM_LGWIN]: 24 } }).length;
  sum += brotli;
  console.log(`  ${name.padEnd(16)} ${String(bytes.length).padStart(8)} bytes ${String(brotli).padStart(7)} brotli`);
}
console.log(`  ${'all'.padEnd(16)} ${' '.repeat(14)} ${String(sum).padStart(7)} brotli, budget ${total}`);
if (sum > total) {
  console.error(`check: ${sum - total} bytes over the budget of budget.json`);
  process.exit(1);
}
