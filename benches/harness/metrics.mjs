// What is measured: each figure's group, title and unit. `ratio` says whether it is shown beside plain JS's.

const figure = (group, id, title, unit, ratio = true) => ({ group, id, title, unit, ratio });

export const BLOCKS = [20, 200, 2000];
export const RELATED = [10, 50, 200, 1000];
export const MANY = [1, 10, 100];

export const GROUPS = {
  code: 'What readers download',
  cold: 'The first visit',
  slow: 'The first visit of a phone on a slow network',
  growth: 'More blocks, more related posts',
  many: 'Many on one page',
  use: 'In use',
};

export const METRICS = [
  figure('code', 'code.ready', 'until ready', 'bytes'),
  figure('code', 'code.quiet', 'until quiet', 'bytes'),
  figure('code', 'code.raw', 'unpacked', 'bytes'),
  figure('code', 'code.requests', 'requests', '', false),
  figure('code', 'code.elements', 'elements drawn', '', false),
  figure('cold', 'cold.article', 'article', 'ms'),
  figure('cold', 'cold.ready', 'ready', 'ms'),
  figure('cold', 'cold.blocking', 'blocking', 'ms'),
  figure('slow', 'slow.article', 'article', 'ms'),
  figure('slow', 'slow.ready', 'ready', 'ms'),
  figure('slow', 'slow.blocking', 'blocking', 'ms'),
  figure('slow', 'slow.shift', 'layout shift', '', false),
  ...BLOCKS.map((n) => figure('growth', `blocks.${n}`, `${n} blocks`, 'ms')),
  ...RELATED.map((n) => figure('growth', `related.${n}`, `${n} related`, 'ms')),
  ...MANY.map((n) => figure('many', `many.${n}`, `${n}: ready`, 'ms')),
  ...MANY.map((n) => figure('many', `memory.${n}`, `${n}: memory`, 'KiB')),
  figure('many', 'memory.one', 'memory of one more', 'KiB'),
  figure('many', 'many.listeners', 'listeners of one', '', false),
  figure('many', 'many.nodes', 'DOM nodes of one', '', false),
  figure('use', 'use.toggle', 'a quote opened', 'ms'),
  figure('use', 'use.forced', 'forced layouts in scrolling', '', false),
  figure('use', 'use.scrolling', 'script in scrolling', 'ms'),
  figure('use', 'use.long', 'long tasks in scrolling', '', false),
  figure('use', 'use.leak', 'memory kept by 250 removed', 'KiB', false),
  figure('use', 'use.nodes', 'DOM nodes kept by 250 removed', '', false),
];

/** Pages that have their article already, without Lede (twice) and with it. */
export const PAGE_ROWS = [
  { name: 'alone', title: 'without Lede' },
  { name: 'again', title: 'without Lede, again' },
  { name: 'lede', title: 'with Lede' },
];
export const PAGE_GROUPS = { inplace: 'An article that is in the page', ahead: 'An article rendered ahead' };
export const PAGE_METRICS = Object.keys(PAGE_GROUPS).flatMap((group) => [
  figure(group, `${group}.painted`, 'article readable', 'ms'),
  figure(group, `${group}.blocking`, 'blocking', 'ms'),
  figure(group, `${group}.shift`, 'layout shift', '', false),
]);
