// Reading, natively: what cargo bench measured, benches/parse.json.
import { existsSync, readFileSync } from 'node:fs';
import { NATIVE } from '../harness/places.mjs';
import { markdown } from './tables.mjs';

const times = (number) => `${number.toFixed(2)}×`;

function table({ what, bytes, rows }) {
  const cells = rows.map(({ side, mb_per_s, median_ms, least_ms, most_ms, lede_is, lede_is_dropped }) => [side, `${mb_per_s.toFixed(0)} MB/s`, `${median_ms.toFixed(1)} ms (${least_ms.toFixed(1)} to ${most_ms.toFixed(1)})`, times(lede_is), times(lede_is_dropped)]);
  return `**${what}** (${(bytes / 1e6).toFixed(2)} MB)\n\n${markdown([['', 'reads', 'median (least to most)', 'Lede is', 'with dropping what came out'], ...cells])}`;
}

/** The section; nothing where it was not measured. */
export function native() {
  if (!existsSync(NATIVE)) return '';
  const { how, runs, texts, tables, growth } = JSON.parse(readFileSync(NATIVE, 'utf8'));
  return `## Reading, natively

\`./scripts/bench --native\`: Lede's parsers beside html5ever and serde_json in one process, ${runs} interleaved runs of each, ${how}. *Lede is* so many times as fast: the
median of the ratios within each run. *Lede again* is the control. Of the HTML body both read the same ${texts.text.toLocaleString('en')} bytes of text, byte for byte; html5ever's tree
is where Lede's blocks only begin, so those rows give Lede more to do. JSON is where it is slower: serde_json is three times as fast and 5 KB more.

${tables.map(table).join('\n\n')}

How fast time grows from 0.25 to 2 MB: ${growth.map(({ side, exponent }) => `${side} ${exponent.toFixed(2)}`).join(', ')}.

`;
}
