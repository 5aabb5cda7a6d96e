import { register } from 'swiper/element';
import { A11y, Navigation } from 'swiper/modules';
import { ICONS } from '../../shared/core.js';
import { makeSheet, sheet } from '../../shared/sheet.js';
import { svg, template } from '../vanilla/article.js';
import { fill } from '../vanilla/card.js';
import { define } from '../vanilla/define.js';
import css from './swiper.css?inline';

register();

const carousel = template(
  '<section class="related" aria-roledescription="carousel"><div class="bar"><h2></h2><p class="status" role="status"></p>' +
    `<button type="button" aria-label="Previous">${svg(ICONS.prev)}</button>` +
    `<button type="button" aria-label="Next">${svg(ICONS.next)}</button></div>` +
    '<swiper-container init="false"></swiper-container></section>',
);
const slide = template('<swiper-slide class="card"><img loading="lazy"><h3><a></a></h3><p></p><time></time></swiper-slide>');

define('lede-swiper', [sheet, makeSheet(css)], ({ title, posts }) => {
  const section = carousel();
  const [bar, container] = section.children;
  const [heading, status, prevEl, nextEl] = bar.children;
  section.ariaLabel = heading.textContent = title;
  status.textContent = `1 of ${posts.length}`;

  for (const post of posts) container.append(fill(slide(), post));
  const mounted = () => {
    Object.assign(container, {
      modules: [Navigation, A11y],
      slidesPerView: 'auto',
      slidesPerGroupAuto: true,
      spaceBetween: 16,
      navigation: { prevEl, nextEl },
      a11y: { prevSlideMessage: 'Previous', nextSlideMessage: 'Next' },
      on: {
        slideChange: ({ activeIndex }) => (status.textContent = `${activeIndex + 1} of ${posts.length}`),
      },
    });
    container.initialize();
  };
  return [section, mounted];
});
