// The tables: for the docs as Markdown, for the terminal in columns.
import { GROUPS, PAGE_GROUPS } from '../harness/metrics.mjs';
import { GROWTH } from './figures.mjs';
import { goals } from './goals.mjs';
import { amount, beside, number } from './words.mjs';

/** Absolute where it is a count or bytes, and for the reference; else the ratio, since a time means nothing on another machine. */
function content(suite, { id, unit, ratio }, row) {
  const cell = suite.cell(id, row);
  if (!cell) return '';
  if (!ratio || row === suite.reference) return amount(cell.value, unit);
  if (cell.ratio === undefined) return amount(cell.value, unit);
  return unit === 'bytes' ? `${amount(cell.value, unit)}${cell.same ? '' : `, ${cell.ratio.toFixed(1)}×`}` : beside(cell);
}

function group(suite, name, title) {
  const metrics = suite.metrics.filter((metric) => metric.group === name);
  if (!metrics.length) return undefined;
  const head = ['', ...metrics.map((metric) => metric.title)];
  const rows = suite.rows.map(({ name: row, title: label }) => [label, ...metrics.map((metric) => content(suite, metric, row))]);
  return { name, title, rows: [head, ...rows] };
}

function growth(suite) {
  const rows = suite.rows.map(({ name, title }) => [
    title,
    ...GROWTH.map((one) => {
      const grown = suite.grown(one, name);
      return grown === undefined ? '–' : number(grown);
    }),
  ]);
  return { name: 'exponent', title: 'How fast time grows', rows: [['', ...GROWTH.map(({ title }) => title)], ...rows] };
}

/** Every table of the report, in its order. */
export function tables(suites) {
  const { widgets, pages } = suites;
  const list = Object.entries(GROUPS).map(([name, title]) => group(widgets, name, title));
  if (widgets.metrics.some(({ group }) => group === 'growth')) list.splice(4, 0, growth(widgets));
  list.push(...Object.entries(PAGE_GROUPS).map(([name, title]) => group(pages, name, title)));
  return list.filter(Boolean);
}

export const goalTable = (suites) => [
  ['goal', 'measured', '', 'why'],
  ...goals(suites).map(({ goal, measured, verdict, reason }) => [goal, measured, verdict, reason]),
];

export const markdown = ([head, ...rows]) =>
  [`| ${head.join(' | ')} |`, `|${head.map(() => '---').join('|')}|`, ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n');

export function columns(rows) {
  const widths = rows[0].map((_, i) => Math.max(...rows.map((row) => row[i].length)));
  return rows.map((row) => `  ${row.map((text, i) => (i ? text.padStart(widths[i]) : text.padEnd(widths[i]))).join('  ')}`.trimEnd()).join('\n');
}
