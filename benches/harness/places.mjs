// Where things are.
import { join, resolve } from 'node:path';

/** The repository. */
export const root = resolve(import.meta.dirname, '../..');

/** What build.mjs makes of an implementation. */
export const dist = (name = '') => join(root, 'benches/dist', name);

/** Every sample of the last full run, which the docs are made of; of the last partial one. */
export const RESULTS = join(root, 'benches/results.json');
export const PARTIAL = join(root, 'target/bench.json');

/** What `scripts/bench --native` measured last. */
export const NATIVE = join(root, 'benches/parse.json');
