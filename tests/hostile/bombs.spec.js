// Documents that are made to take long, through every door that can hold them: each is drawn, or refused, in time.
import { BOMBS, OPEN } from './doors.mjs';
import { expect, test } from './support.js';

/** From when the document is here until it is drawn or refused, in ms. */
const LIMIT = 100;

/** What is to be left of the stack at least, in bytes; scripts/package says how large it is. */
const SPARE = 96 * 1024;

/** The least of several tries: what the work takes, whatever else the machine does. */
const least = (list) => Math.min(...list);

for (const { door, id, bundle, tag } of BOMBS.filter(({ door }) => OPEN.includes(door))) {
  test(`${door}: ${id}`, async ({ opened }, info) => {
    const { page, take } = await opened();
    const times = await page.evaluate((bomb) => runner.time(bomb), { tag, bundle });
    const ms = Math.round(least(times.map(({ ms }) => ms)));
    const painted = Math.round(least(times.map(({ painted }) => painted)));
    await info.attach('bomb', { contentType: 'application/json', body: JSON.stringify({ door, id, ms, painted, code: times[0].code, nodes: times[0].nodes }) });
    expect(times.map(({ code }) => code)).not.toContain('silent');
    expect(ms).toBeLessThan(LIMIT);
    expect(await page.evaluate(() => runner.spare())).toBeGreaterThan(SPARE);
  });
}
