// Paging through the carousel, in a trace: layouts that a script forced, the time of scripts, long tasks.
import { withPage } from './browser.mjs';
import { open } from './warm.mjs';

const PAGES = 3;

/** Time for one page to scroll by and for what follows it, in ms. */
const PAUSE = 500;

/** Longer than this, in ms, a task is long. */
const LONG = 50;

const DETAILS = ['disabled-by-default-devtools.timeline', 'disabled-by-default-devtools.timeline.stack'];
const CATEGORIES = ['devtools.timeline', ...DETAILS, 'toplevel', 'v8.execute'];

const FORCED = new Set(['Layout', 'UpdateLayoutTree']);

/** A layout is forced where it has the stack of a script; ours is none of the implementation's. */
const isForced = ({ name, args }) => FORCED.has(name) && (args.beginData?.stackTrace ?? []).some(({ url }) => url?.includes('/w/'));

/** Of the process in which the implementation runs: the browser has others with tasks. */
function read(events) {
  const pids = new Map();
  for (const { name, pid, args } of events) if (name === 'FunctionCall' && args.data?.url?.includes('/w/')) pids.set(pid, (pids.get(pid) ?? 0) + 1);
  const pid = [...pids].sort((a, b) => b[1] - a[1])[0]?.[0];
  if (pid === undefined) throw new Error('the trace has no call of the implementation');
  const own = events.filter((event) => event.pid === pid);
  const tasks = own.filter(({ name }) => name === 'RunTask');
  if (!tasks.length) throw new Error('the trace has no tasks');
  const sum = (list) => list.reduce((all, { dur = 0 }) => all + dur / 1000, 0);
  return {
    'use.forced': own.filter(isForced).length,
    'use.scrolling': sum(own.filter(({ name, args }) => name === 'FunctionCall' && args.data?.url?.includes('/w/'))),
    'use.long': tasks.filter(({ dur }) => dur / 1000 > LONG).length,
  };
}

export const scroll = {
  name: 'scroll',
  rarely: true,
  measure: ({ browser, site }, one) =>
    withPage(browser, site.server, async (page) => {
      const { src, related, ...given } = site.documents(one, 5, 30);
      await open(page, site, one, [given]);
      await page.evaluate(([...args]) => __probe.mount(...args), [1, src, related]);
      const button = page.locator(one.tag).locator(one.next).first();
      await button.scrollIntoViewIfNeeded();
      await page.waitForTimeout(400);
      const { x, y, width, height } = await button.boundingBox();
      await browser.startTracing(page, { categories: CATEGORIES });
      for (let i = 0; i < PAGES; i++) {
        // By the mouse itself: a click of Playwright's would look at the layout first.
        await page.mouse.click(x + width / 2, y + height / 2);
        await page.waitForTimeout(PAUSE);
      }
      const trace = await browser.stopTracing();
      return read(JSON.parse(trace.toString()).traceEvents);
    }),
};
