// The goals of goals.json, each beside what was measured. The reasons there are written by hand.
import { readFileSync } from 'node:fs';
import { GROWTH } from './figures.mjs';
import { amount, beside, number } from './words.mjs';

const METS = {
  /** No difference from the reference beyond the control's, or smaller. */
  same: ({ cell }) => cell && { met: cell.same || cell.ratio < 1, measured: beside(cell) },
  /** The ratio to the reference is at most so much, or no difference beyond the control’s. */
  ratio: ({ cell, limit }) => cell?.ratio && { met: cell.same || cell.ratio <= limit, measured: beside(cell) },
  /** The value itself is at most so much. */
  most: ({ cell, limit, unit }) =>
    cell && { met: cell.value <= limit, measured: amount(cell.value, unit) + (unit && cell.ratio ? `; beside plain JS ${beside(cell)}` : '') },
  /** The exponent of growth is at most so much. */
  exponent: ({ grown, limit }) => grown !== undefined && { met: grown <= limit, measured: number(grown) },
  /** Faster than another row, which stands beside it. */
  than: ({ cell, other, unit }) => {
    const write = (one) => (unit === 'bytes' ? amount(one.value, unit) : beside(one));
    return cell && other && { met: cell.value <= other.value, measured: `${write(cell)} to its ${write(other)}` };
  },
};

const known = (suite, id) => suite.metrics.find((metric) => metric.id === id);

export function goals(suites) {
  const list = JSON.parse(readFileSync(new URL('../goals.json', import.meta.url), 'utf8'));
  return list.map(({ goal, suite: name, figure, row, is, limit, than, reason = '' }) => {
    const suite = suites[name];
    const growth = GROWTH.find(({ id }) => id === figure);
    if (!METS[is]) throw new Error(`goals.json: there is no "${is}"`);
    const judged = METS[is]({
      cell: growth ? undefined : suite.cell(figure, row),
      other: than && suite.cell(figure, than),
      grown: growth && suite.grown(growth, row),
      unit: known(suite, figure)?.unit,
      limit,
    });
    const verdict = judged ? (judged.met ? 'met' : '**missed**') : 'not measured';
    return { goal, measured: judged ? judged.measured : '', verdict, reason };
  });
}
