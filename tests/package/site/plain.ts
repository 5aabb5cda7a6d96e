// Uses the package without a framework; the compiler checks what it says of elements and events.
import { version } from 'lede';

const article = document.querySelector('lede-article');
const output = document.querySelector('output')!;
document.addEventListener('lede-ready', ({ detail }) => {
  output.textContent = `${version}: ${detail.part} ${detail.count.toFixed()}, level ${article?.headingLevel.trim()}`;
});
if (article) article.headingLevel = 2;
const running: string | undefined = customElements.get('lede-article')?.version;
console.assert(running === version);

export function wrong(): void {
  // @ts-expect-error: an article has no such property
  article?.source;
  // @ts-expect-error: it waits or it does not
  document.createElement('lede-related').loading = 'soon';
  // @ts-expect-error: the detail of an error has no such field
  document.addEventListener('lede-error', ({ detail }) => detail.reason);
  // @ts-expect-error: it may not be defined yet
  customElements.get('lede-related').version;
  // @ts-expect-error: a quote may have no speaker
  addEventListener('lede-quote-copy', ({ detail }) => detail.speaker.length);
}
