// The vectors: Lede's own, which are committed, and beside the repository those that other sanitisers are tested with.
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const own = JSON.parse(fs.readFileSync(path.join(root, 'tests/fixtures/hostile/generated.json'), 'utf8'));
const shared = path.join(root, '../shared/corpora/vectors.json');

/** Said in the run's output and in each test's annotations where only the committed vectors are there. */
export const missing = fs.existsSync(shared) ? undefined : `${path.relative(root, shared)} is not here: only the ${own.vectors.length} committed vectors are tested, not the corpora of other sanitisers`;

const generated = own.vectors.map(([id, kind, does, payload]) => ({ id, kind, payload, fires: does.includes('f'), requests: does.includes('r') }));
const known = new Set(generated.map(({ id }) => id));
const others = missing ? [] : JSON.parse(fs.readFileSync(shared, 'utf8')).filter(({ id }) => !known.has(id));

/** `{ at, id, kind, payload, fires, requests }`: the last two tell what a browser does with the payload as raw innerHTML. */
export const vectors = [...generated, ...others].map((vector, at) => ({ ...vector, at }));

/** HTML that is made to take long. */
export const bombs = own.bombs.map(([id, expression]) => ({ id, html: () => new Function(`return ${expression}`)() }));
