// What the samples say, once and for all of the report: each figure of each row beside the reference, and how things grow.
import { ALL, CONTROL, REFERENCE } from '../harness/implementations.mjs';
import { BLOCKS, METRICS, PAGE_METRICS, PAGE_ROWS, RELATED } from '../harness/metrics.mjs';
import { compare, exponent, median, noise } from '../harness/statistics.mjs';

const SUITES = {
  widgets: { rows: ALL, metrics: METRICS, reference: REFERENCE, control: CONTROL },
  pages: { rows: PAGE_ROWS, metrics: PAGE_METRICS, reference: 'alone', control: 'again' },
};

/** How things grow: the sizes, and what is fitted to. */
export const GROWTH = [
  { id: 'growth.blocks', title: '20 to 2,000 blocks', figure: 'blocks', sizes: BLOCKS },
  { id: 'growth.blocks-end', title: '200 to 2,000 blocks', figure: 'blocks', sizes: BLOCKS.slice(1) },
  { id: 'growth.related', title: '10 to 200 related', figure: 'related', sizes: RELATED.slice(0, 3) },
  { id: 'growth.related-end', title: '200 to 1,000 related', figure: 'related', sizes: RELATED.slice(2) },
];

export function read({ samples }) {
  const suites = {};
  for (const [name, { rows, metrics, reference, control }] of Object.entries(SUITES)) {
    const of = samples[name] ?? {};
    const present = rows.filter((row) => Object.values(of).some((by) => by[row.name]));
    const list = (id, row) => of[id]?.[row] ?? [];
    const cell = (id, row) => {
      const value = median(list(id, row));
      return value === undefined ? undefined : { value, ...compare(list(id, row), list(id, reference), list(id, control)) };
    };
    const limited = (figure, sizes, { shows = Infinity }) => figure === 'related' && sizes.some((size) => size > shows);
    const grown = ({ figure, sizes }, row) =>
      limited(figure, sizes, rows.find(({ name }) => name === row)) ? undefined : exponent(sizes.map((size) => [size, median(list(`${figure}.${size}`, row))]));
    suites[name] = {
      rows: present,
      reference,
      control,
      metrics: metrics.filter(({ id }) => of[id]),
      cell,
      grown,
      noise: (id) => noise(list(id, control), list(id, reference)),
    };
  }
  return suites;
}
