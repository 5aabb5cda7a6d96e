// What scripts/bench was asked for.
import { parseArgs } from 'node:util';

const number = (text, name) => {
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`--${name}: a number from 1`);
  return Number(text);
};

/** So many runs, at least, make a measurement; fewer are a look. */
const ENOUGH = 9;

const TESTS = ['cold', 'slow', 'blocks', 'related', 'many', 'toggle', 'leak', 'scroll', 'pages'];

export function readOptions() {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      tests: { type: 'string' },
      runs: { type: 'string', default: String(ENOUGH) },
      // What counts, and does not take its time: three runs of it are enough.
      rare: { type: 'string', default: '3' },
    },
  });
  const tests = values.tests?.split(',');
  const unknown = tests?.filter((name) => !TESTS.includes(name)) ?? [];
  if (unknown.length) throw new Error(`--tests: there is no ${unknown}; there are ${TESTS}`);
  const runs = number(values.runs, 'runs');
  return { only: values.only, tests, runs, rare: Math.min(number(values.rare, 'rare'), runs), full: !values.only && !tests && runs >= ENOUGH };
}
