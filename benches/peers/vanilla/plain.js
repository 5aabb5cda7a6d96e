import { turnPage, watchTrack } from '../../shared/carousel.js';
import { ICONS } from '../../shared/core.js';
import { sheet } from '../../shared/sheet.js';
import { svg, template } from './article.js';
import { fill } from './card.js';
import { define } from './define.js';

const carousel = template(
  '<section class="related" aria-roledescription="carousel"><div class="bar"><h2></h2><p class="status" role="status"></p>' +
    `<button type="button" aria-label="Previous" disabled>${svg(ICONS.prev)}</button>` +
    `<button type="button" aria-label="Next">${svg(ICONS.next)}</button></div>` +
    '<ul class="track" tabindex="0"></ul></section>',
);
const card = template('<li class="card"><img loading="lazy"><h3><a></a></h3><p></p><time></time></li>');

/** Defines the plain element under a name: the control is the same code once more. */
export const plain = (tag) =>
  define(tag, [sheet], ({ title, posts }) => {
    const section = carousel();
    const [bar, track] = section.children;
    const [heading, status, prev, next] = bar.children;
    section.ariaLabel = heading.textContent = title;
    status.textContent = `1 of ${posts.length}`;

    for (const post of posts) track.append(fill(card(), post));
    prev.onclick = () => turnPage(track, -1);
    next.onclick = () => turnPage(track, 1);
    const mounted = () =>
      watchTrack(track, ({ index, start, end }) => {
        prev.disabled = start;
        next.disabled = end;
        const text = `${index + 1} of ${posts.length}`;
        if (status.textContent !== text) status.textContent = text;
      });
    return [section, mounted];
  });
