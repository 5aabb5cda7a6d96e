// The chart: a column of bars for each of the figures that matter most, a row for each implementation, as SVG.
import { METRICS } from '../harness/metrics.mjs';
import { amount } from './words.mjs';

/** What is drawn, with the words over its bars. */
const PANELS = [
  ['code.ready', 'Code until ready', 'brotli'],
  ['slow.ready', 'First visit, ready', 'slow network, CPU ÷ 4'],
  ['blocks.2000', '2,000 blocks', 'time until ready'],
  ['many.100', '100 on a page', 'time until ready'],
  ['memory.100', '100 on a page', 'memory'],
  ['use.toggle', 'A quote opens', 'time'],
];

const LABELS = 150;
const PANEL = 136;
const BAR = 74;
const ROW = 26;
const TOP = 58;

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const plain = (title) => title.replaceAll('`', '').replace('quotes=', '');

// Light and dark as the reader's system is; where the picture stands in a page, that is the page's own ground.
const STYLE = `
  svg { color-scheme: light dark; --ink: #1b1a17; --soft: #5f5a50; --bar: #b9b2a3; --own: #9c1c24; --noise: #1b1a1718; --paper: #fffdf8; }
  @media (prefers-color-scheme: dark) { svg { --ink: #ebe6db; --soft: #aaa293; --bar: #5f594d; --own: #f0888b; --noise: #ebe6db20; --paper: #14130f; } }
  text { font: 12px system-ui, sans-serif; fill: var(--ink); }
  .head { font-weight: 600; }
  .soft { fill: var(--soft); font-size: 11px; }
  .value { font-size: 11px; font-variant-numeric: tabular-nums; }
  .own { font-weight: 600; }
  rect.paper { fill: var(--paper); }
  rect.bar { fill: var(--bar); }
  rect.bar.own { fill: var(--own); }
  rect.noise { fill: var(--noise); }
  line { stroke: var(--soft); stroke-width: 1; stroke-dasharray: 2 2; }`;

const kilobytes = (bytes) => `${(bytes / 1024).toFixed(bytes < 10_240 ? 1 : 0)} KB`;
const ratio = ({ ratio, same }) => (same ? '=' : ratio ? `${ratio.toFixed(1)}×` : '');

const text = (x, y, kind, words) => `<text x="${x}" y="${y}" class="${kind}">${escape(words)}</text>`;
const box = (kind, x, y, width, height) => `<rect class="${kind}" x="${x.toFixed(1)}" y="${y}" width="${Math.max(width, 0.5).toFixed(1)}" height="${height}"/>`;

function panel(suite, [id, title, below], at, rows) {
  const { unit } = METRICS.find((metric) => metric.id === id);
  const cells = rows.map(({ name }) => suite.cell(id, name));
  const base = suite.cell(id, suite.reference)?.value;
  const most = Math.max(...cells.map((cell) => cell?.value ?? 0));
  const x = LABELS + at * PANEL;
  const scale = most > 0 ? BAR / most : 0;
  const parts = [text(x, 24, 'head', title), text(x, 40, 'soft', below)];
  const noise = suite.noise(id);
  const [top, height] = [TOP - 8, rows.length * ROW];
  if (noise && base) {
    const [low, high] = [base / noise, Math.min(base * noise, most)];
    parts.push(box('noise', x + low * scale, top, (high - low) * scale, height));
    parts.push(`<line x1="${(x + base * scale).toFixed(1)}" x2="${(x + base * scale).toFixed(1)}" y1="${top}" y2="${top + height}"/>`);
  }
  cells.forEach((cell, i) => {
    if (!cell) return;
    const [y, width, own] = [TOP + i * ROW, cell.value * scale, isOwn(rows[i]) ? ' own' : ''];
    const label = unit === 'bytes' ? kilobytes(cell.value) : rows[i].name === suite.reference ? '1' : ratio(cell);
    parts.push(`<g><title>${escape(`${plain(rows[i].title)}: ${amount(cell.value, unit)}`)}</title>${box(`bar${own}`, x, y, width, 12)}</g>`);
    parts.push(text((x + width + 4).toFixed(1), y + 10, `value${own}`, label));
  });
  return parts.join('\n');
}

const isOwn = ({ folder }) => folder === 'lede';

export function chart(suite) {
  const rows = suite.rows.filter(({ name }) => name !== suite.control);
  const panels = PANELS.filter(([id]) => suite.metrics.some((metric) => metric.id === id));
  const width = LABELS + panels.length * PANEL;
  const height = TOP + rows.length * ROW + 34;
  const labels = rows.map((row, i) => text(12, TOP + i * ROW + 10, isOwn(row) ? 'own' : '', plain(row.title)));
  const note = 'Beside plain JS = 1, in the same runs; less is better. The band is how far plain JS is from its own copy; = is within it.';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title">
<title id="title">Lede beside the same widget in plain JS and seven libraries</title>
<style>${STYLE}
</style>
<rect class="paper" width="${width}" height="${height}" rx="6"/>
${labels.join('\n')}
${panels.map((one, at) => panel(suite, one, at, rows)).join('\n')}
${text(12, height - 14, 'soft', note)}
</svg>
`;
}
