// Pages as small pictures of themselves: a frame stands before each link as long as it is near the window, and then goes.

/** How wide the window is that a page is shown in. */
const frame = (link) => {
  const node = document.createElement('iframe');
  // A picture: nothing in it has focus, or is read aloud.
  Object.assign(node, { src: link.href, inert: true, tabIndex: -1, title: `Preview of ${link.textContent}` });
  return node;
};

export function frames() {
  const watched = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (isIntersecting) target.append(frame(target.parentElement.querySelector('a')));
      else target.replaceChildren();
    }
  }, { rootMargin: '50%' });
  for (const item of document.querySelectorAll('.frames > li')) {
    const box = document.createElement('div');
    box.className = 'frame';
    box.setAttribute('aria-hidden', 'true');
    item.prepend(box);
    watched.observe(box);
  }
}
