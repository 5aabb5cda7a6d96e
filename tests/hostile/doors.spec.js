// Every vector through every door: nothing runs, nothing is asked for but the article's own pictures, nothing is reported,
// nothing stands there that is off the list, and all of that holds once what was drawn is written as HTML and parsed again.
import { DOORS, OPEN, ORIGIN } from './doors.mjs';
import { expect, push, test } from './support.js';
import { missing, vectors } from './vectors.mjs';

/** How many vectors one test takes. */
const PART = 900;

for (const door of OPEN) {
  for (let at = 0; at < vectors.length; at += PART) {
    const part = vectors.slice(at, at + PART);
    test(`${door}: vectors ${at + 1} to ${at + part.length}`, async ({ opened, written }, info) => {
      if (missing) info.annotations.push({ type: 'corpora missing', description: missing });
      const { total, culprits } = await push(opened, door, part);
      await info.attach('counts', { contentType: 'application/json', body: JSON.stringify({ door, ...total, culprits }) });
      expect(culprits).toEqual([]);
      const own = DOORS[door].goes ? `empty ${ORIGIN}/` : undefined;
      expect((await written()).filter((what) => !own || !what.startsWith(own))).toEqual([]);
    });
  }
}
