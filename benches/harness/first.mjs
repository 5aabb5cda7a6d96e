// The first visit: a page with the element in it, from the start of navigation until all is drawn and nothing more is fetched.
import { slow, withPage } from './browser.mjs';

const [BLOCKS, POSTS] = [60, 10];

/** Nothing is asked for within so long, in ms: what comes when the page is idle has come, and has done its work. */
const QUIET = 500;

const visit = (group, throttled) => ({
  name: group,
  async measure({ browser, site }, one) {
    return withPage(browser, site.server, async (page, cdp) => {
      if (throttled) await slow(cdp);
      await page.goto(site.page(one, site.documents(one, BLOCKS, POSTS)), { waitUntil: 'commit' });
      await page.waitForFunction(() => window.__cold);
      const { readyAt, articleFrame, readyFrame } = await page.evaluate(() => window.__cold);
      await site.server.quiet(QUIET);
      const [blocking, shift] = await page.evaluate(() => [__probe.blocking(), __probe.shift()]);
      const times = { [`${group}.article`]: articleFrame, [`${group}.ready`]: readyFrame, [`${group}.blocking`]: blocking };
      if (throttled) return { ...times, 'slow.shift': shift };
      const code = site.server.takeLog().filter((request) => request.code);
      const sum = (list, field) => list.reduce((all, request) => all + request[field], 0);
      return {
        'code.ready': sum(code.filter(({ at }) => at < readyAt), 'bytes'),
        'code.quiet': sum(code, 'bytes'),
        'code.raw': sum(code, 'raw'),
        'code.requests': code.length,
        'code.elements': await page.evaluate(() => __probe.elements()),
        ...times,
      };
    });
  },
});

export const first = [visit('cold', false), visit('slow', true)];
