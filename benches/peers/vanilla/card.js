import { longDate } from '../../shared/core.js';

/** Puts a post into a copy of a card's template. */
export function fill(item, post) {
  const [image, heading, excerpt, date] = item.children;
  Object.assign(image, post.image);
  Object.assign(heading.firstChild, { href: post.url, textContent: post.title });
  excerpt.textContent = post.excerpt;
  date.dateTime = post.date;
  date.textContent = longDate(post.date);
  return item;
}
