// docs/performance.md: what stands around the tables.
import { readFileSync } from 'node:fs';
import { native } from './native.mjs';
import { goalTable, markdown, tables } from './tables.mjs';

/** By hand: what was tried, and what it gained. */
const ways = () => readFileSync(new URL('../ways.md', import.meta.url), 'utf8');

const NOTES = {
  code: `Bytes of JavaScript, WebAssembly and CSS, brotli at its best, without headers. *Until ready* is what was asked for before the article and
the related posts stood there, *until quiet* what was asked for until nothing came for half a second: Lede’s part that looks for
quotations is in it.`,
  cold: `A page with the element in it, 60 blocks and 10 posts, nothing cached. From the start of navigation until the frame after the last
paragraph is there (*article*), and the last related post, too (*ready*). *Blocking* is what tasks take beyond 50 ms each, until quiet.`,
  slow: 'The same at 1.6 Mbit/s, 150 ms there and back, and the processor slowed four times.',
  growth: `An element is added to a page that has drawn one before, and its documents come from memory: until all is there and laid out, and the
frame that shows it is drawn, without the wait for that frame. Lede shows 200 related posts of any list, so of 1,000 it draws 200.`,
  exponent: `The exponent of growth, fitted to the medians above: 1 is linear, less is what a fixed cost makes of it, 2 would be quadratic.`,
  many: `Elements of 20 blocks and 10 posts, all at once. Memory is the page’s JavaScript heap after garbage collection and all of
WebAssembly’s memory; the last three are what one of a hundred adds.`,
  use: `Opening a quote in an article of 200 blocks until it is laid out, the median of 50. Three pages of the carousel in a trace: layouts that
a script asked for while its changes were not laid out yet, the time of scripts, tasks above 50 ms. What 250 elements that were added and
removed leave behind.`,
  inplace: 'The page’s own HTML with 60 blocks, on the slow network: when its first paragraph is painted, and what moves afterwards.',
  ahead: 'The same of demo/hosts/ahead.html, which was rendered ahead.',
};

export function page(result, suites) {
  const { date, machine, runs, rare, lede, errors } = result;
  const parts = tables(suites).map(({ name, title, rows }) => `## ${title}\n\n${NOTES[name]}\n\n${markdown(rows)}`);
  const failed = errors.length ? `\n${errors.length} measurements failed: ${[...new Set(errors)].join('; ')}.\n` : '';
  return `# Performance

Lede beside the same widget in plain JS and seven libraries. \`./scripts/bench\` measured it and wrote this page; the reasons in the table of
goals stand in benches/goals.json.

| | |
|---|---|
| Lede | ${lede}, as npm packs it |
| date | ${date} |
| processor | ${machine.cpu}, ${machine.cores} cores, ${machine.memory} |
| browser | Chromium ${machine.chromium}, headless |
| runs | ${runs}, interleaved; ${rare} of scrolling and of what is left behind |
${failed}
![Bars: Lede beside its peers](performance.svg)

## How to read it

- Every run takes every implementation once, in turn, each in a fresh browser context; each run begins with another.
- A time is shown as its ratio to plain JS: the ratio of medians, and in brackets the middle half of the runs’ own ratios. Plain JS’s own
  is in ms of that machine, and says nothing of another.
- *Plain JS, again* is a second copy of the same code. What differs by no more than the two do is \`=\`: no difference.
- All draw the same documents and do the same work; benches/check.mjs holds them to it before they are measured. Lede does more with
  them: citations, links to quotes, retries, limits, care for hostile input, languages.
- What Lede leaves for later is not in its times: cards of a carousel, an article, and blocks of an article of more than 40, that are
  far from the window are laid out as they come near it (\`content-visibility\`). The others lay out all.
- Where Lede's article is there on a first visit, its share links are not yet: their room is, and they come with what follows
  attributes, before it is *ready*. The others draw theirs with the text. The buttons in a quote that opens for the first time come in a
  task behind it, before the next frame.
- *Lede* is \`<lede-article src related loading="eager">\`, so that it asks for the related posts at once, as the others do.
  With \`quotes="marked"\` it looks for no quotations in the text, as the others do.

## Goals

${markdown(goalTable(suites))}

${parts.join('\n\n')}

${native()}${ways()}
## What it does not say

- A widget is alone on its page. Where the page already has React or Vue, their bytes may cost nothing.
- Nothing is cached, so every visit compiles anew.
- The DOM’s own memory is not counted; the number of its nodes is.
- A loaded machine moves times: look at the control, and measure again.
`;
}
