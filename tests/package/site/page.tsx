// A page in React 19: attributes, typed event handlers, a ref; the compiler checks them.
import { useRef, useState } from 'react';
import type { LedeArticle } from 'lede';
import 'lede/react';

export function Page() {
  const article = useRef<LedeArticle>(null);
  const [told, tell] = useState('');
  const [related, relate] = useState<string>();
  return (
    <main>
      <lede-article
        ref={article}
        className="story"
        src="/demo/api/article.json"
        related={related}
        heading-level={2}
        loading="eager"
        messages={{ share: 'Pass it on' }}
        onlede-ready={({ detail }) => tell(`${detail.part} ${detail.count.toFixed()}`)}
        onlede-share={(event) => {
          event.preventDefault();
          tell(`share ${event.detail.network}, ${article.current?.headingLevel}`);
        }}
      >
        <a href="#story">Read the story</a>
      </lede-article>
      <button onClick={() => relate('/demo/api/related.json')}>Related</button>
      <output>{told}</output>
    </main>
  );
}

export const wrong = (
  <>
    {/* @ts-expect-error: it waits or it does not */}
    <lede-related src="/list.json" loading="soon" />
    {/* @ts-expect-error: there is no such message */}
    <lede-share messages={{ shareIt: 'x' }} />
    {/* @ts-expect-error: attributes are written as in HTML */}
    <lede-article headingLevel={2} />
    {/* @ts-expect-error: the detail of an opened post has no such field */}
    <lede-article onlede-related-open={({ detail }) => detail.headline} />
    {/* @ts-expect-error: a quote has no src */}
    <lede-quote src="/quote.json" />
  </>
);
