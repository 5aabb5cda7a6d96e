// What a server rendered, taken over by React 19, which gives such an element no handlers: the effect of docs/guides/react.md.
import { useEffect, useRef, useState } from 'react';
import { hydrateRoot } from 'react-dom/client';
import type { LedeArticle, LedeReadyDetail } from 'lede';

function Page() {
  const story = useRef<LedeArticle>(null);
  const [told, tell] = useState('');
  useEffect(() => {
    const element = story.current!;
    const ready = ({ detail }: CustomEvent<LedeReadyDetail>) => tell(`${detail.part} ${detail.count.toFixed()}`);
    element.addEventListener('lede-ready', ready);
    element.messages = { share: 'Pass it on' };
    void import('lede/react');
    return () => element.removeEventListener('lede-ready', ready);
  }, []);
  return (
    <>
      <lede-article ref={story} src="/demo/api/article.json" heading-level={2} loading="eager">
        <a href="#story">Read the story</a>
      </lede-article>
      <output>{told}</output>
    </>
  );
}

hydrateRoot(document.getElementById('root')!, <Page />);
